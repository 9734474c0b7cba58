import { createServer, type ServerResponse } from "node:http";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { MapFile } from "../../../../geo/model/map-file-1.ts";
import { type Growth, loadMapFile } from "../../../../src/site/page/load-map-file.ts";
import { syntheticMapFile } from "../../../bench/synthetic-map-file.ts";
import { type Listening, listenLocally } from "../../../serving/listen-locally.ts";
import { exampleMapFile } from "../../example-map-file.ts";

type Answer = (response: ServerResponse) => void;

let answer: Answer;
let address: string;
let listening: Listening;
const server = createServer((_, response) => answer(response));

beforeAll(async () => {
  listening = await listenLocally(server);
  address = `${listening.origin}/map.geojson`;
});
afterAll(() => listening.close());

const LARGE = syntheticMapFile(1500);

describe("a small map file", () => {
  test("is read whole and never shown half", async () => {
    const file = exampleMapFile();
    const { shown, parsed } = await load(send(JSON.stringify(file)));
    expect(parsed).toEqual({ ok: true, mapFile: file });
    expect(shown).toEqual([]);
  });

  test("is refused whole where one feature of it is wrong", async () => {
    const file = exampleMapFile();
    const [first] = file.features;
    if (first) first.geometry = { type: "Point", coordinates: [12, 95] };
    expect((await load(send(JSON.stringify(file)))).parsed).toEqual({ ok: false, trouble: "malformed" });
  });

  test("that another host answers for, to which the asked one leads on, is missing", async () => {
    const other = createServer((_, response) => response.end(JSON.stringify(exampleMapFile())));
    const { origin, close } = await listenLocally(other);
    const Location = `${origin}/map.geojson`;
    const { parsed } = await load((response) => response.writeHead(302, { Location }).end());
    await close();
    expect(parsed).toEqual({ ok: false, trouble: "missing" });
  });

  test("that is not there is missing", async () => {
    const { parsed } = await load((response) => response.writeHead(404).end());
    expect(parsed).toEqual({ ok: false, trouble: "missing" });
  });
});

describe("a large map file", () => {
  test.each([
    ["on one line", JSON.stringify(LARGE)],
    ["on many lines", JSON.stringify(LARGE, null, 1)],
    ["with the atlas before the features", JSON.stringify({ atlas: LARGE.atlas, features: LARGE.features })],
  ])("%s is shown while it grows, and at last is what it would be if read whole", async (_, text) => {
    const { shown, parsed } = await load(send(text));
    expect(parsed).toBeUndefined();
    expect(shown.length).toBeGreaterThan(2);
    expect(sizes(shown)).toEqual(sizes(shown).toSorted((a, b) => a - b));
    expect(sizes(shown)[0]).toBeLessThan(LARGE.features.length / 2);
    const last = shown.at(-1);
    expect(last?.state).toBe("complete");
    expect(last?.counts).toEqual({ statements: 1500, leftOut: 0, total: 1500 });
    expect(last?.mapFile.features).toEqual(LARGE.features);
    expect(last?.mapFile.atlas).toEqual(LARGE.atlas);
  });

  test("states the extent of what has come before it says its own", async () => {
    const { bbox: _, ...withoutBox } = LARGE;
    const [first] = (await load(send(JSON.stringify(withoutBox)))).shown;
    const [west = 0, south = 0, east = 0, north = 0] = first?.mapFile.atlas.extent ?? [];
    expect(west).toBeLessThan(east);
    for (const { geometry } of first?.mapFile.features ?? []) {
      if (geometry?.type !== "Point") continue;
      const [lon, lat] = geometry.coordinates;
      expect(lon >= west && lon <= east && lat >= south && lat <= north).toBe(true);
    }
  });

  test("is shown without the records that cannot be read, and says how many", async () => {
    const features = LARGE.features.map((feature, index) =>
      index % 100 === 0 ? { ...feature, properties: { ...feature.properties, status: "proven" } } : feature,
    );
    const { shown } = await load(send(JSON.stringify({ ...LARGE, features })));
    const wrong = Math.ceil(LARGE.features.length / 100);
    expect(shown.at(-1)?.counts.leftOut).toBe(wrong);
    expect(shown.at(-1)?.mapFile.features.length).toBe(LARGE.features.length - wrong);
  });

  test("of others that says nothing but its features is shown", async () => {
    const { shown } = await load(send(JSON.stringify({ features: LARGE.features })));
    expect(shown.at(-1)).toMatchObject({ state: "complete", counts: { statements: 1500, leftOut: 0 } });
    expect(shown.at(-1)?.mapFile.atlas.counts).toEqual(LARGE.atlas.counts);
  });

  test("that breaks off keeps what has come", async () => {
    let breakOff: () => void = () => undefined;
    const text = JSON.stringify(LARGE).slice(0, 1_600_000);
    const { shown } = await load(
      (response) => {
        response.write(text);
        breakOff = () => response.destroy();
      },
      () => breakOff(),
    );
    expect(shown.at(-1)?.state).toBe("cut");
    expect(shown.at(-1)?.counts.statements).toBeGreaterThan(200);
  });

  test("that ends before its time is cut", async () => {
    const { shown } = await load(send(JSON.stringify(LARGE).slice(0, 1_600_000)));
    expect(shown.at(-1)?.state).toBe("cut");
  });

  test("of a newer format is refused where it says so first, and kept with a word where it says so last", async () => {
    const atlas = { ...LARGE.atlas, formatVersion: 99 };
    const first = await load(
      send(JSON.stringify({ atlas: { formatVersion: 99 }, features: LARGE.features })),
    );
    expect([first.parsed, first.shown]).toEqual([{ ok: false, trouble: "newer" }, []]);
    const last = await load(send(JSON.stringify({ ...LARGE, atlas })));
    expect(last.shown.at(-1)?.state).toBe("newer");
  });

  test("that is none is malformed", async () => {
    const page = `<!doctype html><p>${"Not found. ".repeat(200_000)}`;
    for (const text of [page, JSON.stringify({ rows: Array(400_000).fill("x") })]) {
      expect((await load(send(text))).parsed).toEqual({ ok: false, trouble: "malformed" });
    }
  });
});

async function load(answerWith: Answer, onShown: () => void = () => undefined) {
  answer = answerWith;
  const shown: Growth[] = [];
  const parsed = await loadMapFile(
    address,
    async (growth) => {
      shown.push(growth);
      onShown();
    },
    1_000_000,
  );
  return { shown, parsed };
}

function send(text: string): Answer {
  return (response) => response.end(text);
}

function sizes(shown: { mapFile: MapFile }[]): number[] {
  return shown.map(({ mapFile }) => mapFile.features.length);
}
