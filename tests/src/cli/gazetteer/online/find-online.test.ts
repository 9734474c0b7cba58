import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { UsageError } from "../../../../../src/cli/effects.ts";
import {
  KEPT_DAYS,
  type OnlineService,
  readOnlineService,
} from "../../../../../src/cli/gazetteer/online/ask-server.ts";
import { findOnline } from "../../../../../src/cli/gazetteer/online/find-online.ts";
import { assemble, record } from "../../../../geo/geocoder/gazetteer/small-world.ts";
import { type Listening, listenLocally } from "../../../../serving/listen-locally.ts";

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

const gazetteer = assemble({ world: [record("1", "Sarmin", 3.6, 0.6)] }).value;
let folder: string;
let listening: Listening;
let requests: IncomingMessage[];
let answers: Answer[];
let waits: number[];
/** Milliseconds on the clock that the server's answers are kept by. */
let clock: number;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "online-"));
  requests = [];
  answers = [];
  waits = [];
  clock = Date.parse("2031-03-01T12:00:00Z");
  const server = createServer((request, response) => {
    requests.push(request);
    const answer = answers.length > 1 ? answers.shift() : answers[0];
    if (answer === undefined) response.writeHead(404).end();
    else answer(request, response);
  });
  listening = await listenLocally(server);
});
afterEach(async () => {
  await listening.close();
  rmSync(folder, { recursive: true });
});

function serviceOf(kind: OnlineService["kind"] = "nominatim", pauseMs = 0): OnlineService {
  return { kind, baseUrl: listening.origin, pauseMs };
}

const ask = (name: string, service = serviceOf(), timeoutMs = 2000) =>
  findOnline(name, service, gazetteer, {
    cacheFolder: folder,
    timeoutMs,
    wait: async (milliseconds) => {
      waits.push(milliseconds);
      clock += milliseconds;
    },
    now: () => clock,
  });

const json =
  (body: unknown): Answer =>
  (_request, response) => {
    response.writeHead(200, { "Content-Type": "application/json" }).end(JSON.stringify(body));
  };
const status =
  (code: number, headers: Record<string, string> = {}): Answer =>
  (_request, response) => {
    response.writeHead(code, headers).end("busy");
  };

const RESULT = {
  place_id: 1,
  osm_type: "node",
  osm_id: 42,
  lat: "1.5",
  lon: "2.5",
  category: "place",
  type: "village",
  addresstype: "village",
  name: "Sarmin",
  address: { country_code: "li", state: "Ostria" },
  namedetails: { name: "Sarmin", "name:ar": "سرمين", ref: "7" },
};
const FEATURE = {
  type: "Feature",
  geometry: { type: "Point", coordinates: [2.5, 1.5] },
  properties: {
    osm_type: "N",
    osm_id: 42,
    osm_key: "place",
    osm_value: "village",
    name: "Sarmin",
    countrycode: "LI",
    state: "Ostria",
  },
};

describe("an answer becomes places of their own layer", () => {
  test("of Nominatim", async () => {
    answers = [json([RESULT])];
    const { value, problems } = await ask("Sarmin");
    expect(problems).toEqual([]);
    expect(value).toMatchObject([
      {
        key: "osm:node-42",
        names: ["Sarmin", "سرمين"],
        arabic: "سرمين",
        kind: "settlement",
        country: "LI",
        province: "Ostria",
        location: { form: "point", position: [2.5, 1.5] },
        source: { layer: "online", licence: expect.stringContaining("ODbL") },
      },
    ]);
    expect(requests[0]?.url).toContain("/search?q=Sarmin&format=jsonv2");
  });

  test("of Photon", async () => {
    answers = [json({ type: "FeatureCollection", features: [FEATURE] })];
    const { value } = await ask("Sarmin", serviceOf("photon"));
    expect(value).toMatchObject([
      { key: "osm:node-42", kind: "settlement", country: "LI", province: "Ostria" },
    ]);
    expect(requests[0]?.url).toContain("/api?q=Sarmin");
  });

  test("and the request names the tool", async () => {
    answers = [json([])];
    await ask("Sarmin");
    expect(requests[0]?.headers["user-agent"]).toMatch(/^claim-atlas\//);
  });

  test("but not where the gazetteer has the place itself", async () => {
    answers = [json([{ ...RESULT, lon: "3.61", lat: "0.61" }, RESULT])];
    const { value } = await ask("Sarmin");
    expect(value.map(({ key }) => key)).toEqual(["osm:node-42"]);
    expect(value).toHaveLength(1);
    expect(value[0]?.location).toMatchObject({ position: [2.5, 1.5] });
  });
});

describe("a second question", () => {
  test("of the same name is answered from disk", async () => {
    answers = [json([RESULT])];
    const first = await ask("Sarmin");
    expect(await ask("Sarmin")).toEqual(first);
    expect(requests).toHaveLength(1);
    await ask("Hajin");
    expect(requests).toHaveLength(2);
  });

  test("is asked again when the answer on disk is older than it serves for", async () => {
    answers = [json([RESULT])];
    await ask("Sarmin");
    clock += (KEPT_DAYS - 1) * 86_400_000;
    await ask("Sarmin");
    expect(requests).toHaveLength(1);
    clock += 86_400_000;
    await ask("Sarmin");
    expect(requests).toHaveLength(2);
  });

  test("is asked again where the answer on disk is broken", async () => {
    answers = [json([RESULT])];
    const first = await ask("Sarmin");
    for (const file of readdirSync(join(folder, "online")))
      writeFileSync(join(folder, "online", file), '{"address":');
    expect(await ask("Sarmin")).toEqual(first);
    expect(requests).toHaveLength(2);
  });

  test("within the pause of a public service waits", async () => {
    answers = [json([])];
    await ask("Sarmin", serviceOf("nominatim", 60_000));
    expect(waits).toEqual([]);
    await ask("Hajin", serviceOf("nominatim", 60_000));
    expect(waits).toHaveLength(1);
    expect(waits[0]).toBeGreaterThan(0);
    expect(waits[0]).toBeLessThanOrEqual(60_000);
  });
});

describe("a server in trouble", () => {
  test("that is busy is asked again after the time it names", async () => {
    answers = [status(429, { "Retry-After": "7" }), json([RESULT])];
    expect((await ask("Sarmin")).value).toHaveLength(1);
    expect(waits).toEqual([7000]);
  });

  test("that fails once is asked again", async () => {
    answers = [status(500), json([RESULT])];
    expect((await ask("Sarmin")).value).toHaveLength(1);
    expect(requests).toHaveLength(2);
  });

  test("that wants an hour's pause is not waited for", async () => {
    answers = [status(429, { "Retry-After": "3600" })];
    const { problems } = await ask("Sarmin");
    expect(problems[0]?.what).toContain("429");
    expect(waits).toEqual([]);
  });

  test.each<[string, Answer, string, number]>([
    ["keeps failing", status(500), "500", 3],
    ["forbids", status(403), "403", 1],
    ["sends no JSON", (_request, response) => void response.end("<html>sorry</html>"), "no JSON", 1],
    ["sends elsewhere", status(302, { Location: "http://127.0.0.1:1/" }), "redirect", 3],
    ["does not answer", () => {}, "did not answer", 1],
    [
      "cuts its answer",
      (_request, response) => {
        response.writeHead(200, { "Content-Length": "1000" }).write('[{"osm_type":');
        setTimeout(() => response.destroy(), 20);
      },
      "no answer that could be used",
      3,
    ],
    ["sends without end", (_request, response) => void response.end("x".repeat(3_000_000)), "larger than", 1],
  ])("and %s is a warning, and no place", async (_what, answer, words, times) => {
    answers = [answer];
    const { value, problems } = await ask("Sarmin", serviceOf(), 300);
    expect(value).toEqual([]);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ severity: "warning", what: expect.stringContaining(words) });
    expect(requests).toHaveLength(times);
    expect(readdirSync(folder)).toEqual([]);
  });

  test.each<[string, unknown, number]>([
    ["a record", { error: "no" }, 0],
    ["nothing", null, 0],
    ["numbers", [1, 2, 3], 0],
    ["a latitude of 91", [{ ...RESULT, lat: "91" }, RESULT], 1],
    ["a latitude that is a word", [{ ...RESULT, lat: "north" }, RESULT], 1],
    ["markup in the name", [{ ...RESULT, name: "<script>alert(1)</script>" }, RESULT], 1],
    ["no country", [{ ...RESULT, address: {} }, RESULT], 1],
  ])("that sends %s gives only what can be read", async (_what, body, good) => {
    answers = [json(body)];
    const { value, problems } = await ask("Sarmin");
    expect(value).toHaveLength(good);
    expect(problems[0]).toMatchObject({ severity: "warning" });
  });
});

describe("the options", () => {
  test("nothing is asked where nobody asked for it", () => {
    expect(readOnlineService(undefined, undefined)).toBeUndefined();
  });

  test.each([
    ["nominatim", "https://nominatim.openstreetmap.org"],
    ["photon", "https://photon.komoot.io"],
  ])("%s keeps to one request a second", (kind, baseUrl) => {
    expect(readOnlineService(kind, undefined)).toEqual({ kind, baseUrl, pauseMs: 1000 });
    expect(readOnlineService(kind, `${baseUrl}/`)?.pauseMs).toBe(1000);
  });

  test("a server of one's own sets no pace", () => {
    expect(readOnlineService("nominatim", "http://localhost:8080/")).toEqual({
      kind: "nominatim",
      baseUrl: "http://localhost:8080",
      pauseMs: 0,
    });
  });

  test.each([
    ["google", undefined],
    [undefined, "https://example.org"],
    ["photon", "ftp://example.org"],
    ["photon", "not an address"],
  ])("%s with %s is not understood", (kind, url) => {
    expect(() => readOnlineService(kind, url)).toThrow(UsageError);
  });
});
