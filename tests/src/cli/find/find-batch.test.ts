import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { type BatchRequest, findBatch } from "../../../../src/cli/find/find-batch.ts";
import { assemble, record } from "../../../geo/geocoder/gazetteer/small-world.ts";

const gazetteer = assemble({
  world: [
    record("1", "Northam", 0.5, 0.5, { admin1: "01", population: 900 }),
    record("2", "Northam", 3.5, 0.5, { admin1: "02", population: 1000 }),
    record("3", "Sarmin", 3.6, 0.6, { admin1: "02", population: 90_000 }),
    record("4", "Hajin", 3.4, 0.4, { admin1: "02", population: 90_000 }),
  ],
}).value;

async function batch(input: string | Uint8Array, more: Partial<BatchRequest> = {}, pieceBytes = 1000) {
  const bytes = typeof input === "string" ? new TextEncoder().encode(input) : input;
  let written = "";
  const printedErrors: string[] = [];
  const progress: string[] = [];
  const request = { file: "names.tsv", together: false, limit: 10, countries: [], defaults: {}, ...more };
  const found = await findBatch(request, gazetteer, {
    async *read() {
      for (let at = 0; at < bytes.length; at += pieceBytes) yield bytes.slice(at, at + pieceBytes);
    },
    size: () => bytes.length,
    write: async (text) => {
      written += text;
    },
    printError: (line) => printedErrors.push(line),
    showProgress: (line) => progress.push(line),
  });
  const lines = written.split("\n");
  expect(lines.pop()).toBe("");
  const answers = lines.map((line) => (line === "" ? undefined : JSON.parse(line)));
  return { found, answers, printedErrors: printedErrors.join("\n"), progress };
}

const keysOf = (answers: { candidates: { ids: { geonames: string } }[] }[]) =>
  answers.map((answer) => answer?.candidates[0]?.ids.geonames);

test("names are looked up as the kind that the request asks for", async () => {
  const { answers } = await batch("Sarmin\n", { defaults: { kind: ["country"] } });
  expect(answers[0]).toMatchObject({ outcome: "unknown" });
});

test("each name gives one object a line, in order, with every field", async () => {
  const { answers, found } = await batch("Sarmin\nXyzzyqqq\nHajin\n");
  expect(answers.map(({ name, outcome }) => [name, outcome])).toEqual([
    ["Sarmin", "placed"],
    ["Xyzzyqqq", "unknown"],
    ["Hajin", "placed"],
  ]);
  expect(found).toBe(2);
  expect(answers[1]).toEqual({ name: "Xyzzyqqq", outcome: "unknown", candidates: [] });
  expect(answers[0].candidates[0]).toMatchObject({
    name: "Sarmin",
    lon: 3.6,
    lat: 0.6,
    ids: { geonames: "3" },
    layer: "world",
    licence: "CC BY 4.0",
    kind: "settlement",
    province: "Ostria",
    country: "LI",
    precision: "settlement",
    uncertaintyKm: 3.4,
    score: expect.any(Number),
    reasons: expect.arrayContaining([expect.any(String)]),
  });
});

test("province and country tell namesakes apart, and may be left out", async () => {
  const { answers, printedErrors } = await batch(
    "Northam\tWestria\tLI\nNortham\tOstria\nNortham\t\tLIE\nSarmin\t\tLiechtenstein\n",
  );
  expect(keysOf(answers).slice(0, 2)).toEqual(["1", "2"]);
  expect(keysOf(answers).at(-1)).toBe("3");
  expect(printedErrors).toBe("");
});

test("a byte order mark, CRLF, a missing last line end and pieces that cut letters change nothing", async () => {
  const plain = await batch("Sarmin\tOstria\nحجين\nHajin\n");
  const other = await batch("\ufeffSarmin\tOstria\r\nحجين\r\nHajin", {}, 3);
  expect(other.answers).toEqual(plain.answers);
});

describe("--together", () => {
  test("solves the lines up to a blank line as one document, and echoes the blank line", async () => {
    const { answers } = await batch("Sarmin\nNortham\nHajin\n\nNortham\n", { together: true });
    expect(answers.map((answer) => answer?.name)).toEqual([
      "Sarmin",
      "Northam",
      "Hajin",
      undefined,
      "Northam",
    ]);
    expect(keysOf(answers)[1]).toBe("2");
  });

  test("keeps the order of names that stand twice", async () => {
    const { answers } = await batch("Hajin\nSarmin\nHajin\n\n\nSarmin\n", { together: true });
    expect(answers.map((answer) => answer?.name)).toEqual([
      "Hajin",
      "Sarmin",
      "Hajin",
      undefined,
      undefined,
      "Sarmin",
    ]);
  });
});

test("coordinates give the places around them", async () => {
  const { answers } = await batch("0.6, 3.6\n");
  expect(answers[0]).toMatchObject({
    name: "0.6, 3.6",
    outcome: "placed",
    candidates: expect.arrayContaining([expect.objectContaining({ name: "Sarmin" })]),
  });
});

describe("bad lines are told with their number, and have an object all the same", () => {
  test.each<[string, string, string]>([
    ["an empty name", "\tOstria", "no name"],
    ["a blank line", "", "no name"],
    ["10,000 characters", "x".repeat(10_000), "10000 characters"],
    ["control characters", "Sar\u0007min", "control characters"],
    ["a country that is none", "Sarmin\t\tRuritania", "no country"],
    ["coordinates that cannot be", "137, 36", ""],
  ])("%s", async (_what, bad, words) => {
    const { answers, printedErrors } = await batch(`Hajin\n${bad}\nHajin\n`);
    expect(keysOf([answers[0], answers[2]])).toEqual(["4", "4"]);
    expect(answers).toHaveLength(3);
    expect(printedErrors).toContain(words === "" ? "" : "names.tsv:2");
    expect(printedErrors).toContain(words);
  });

  test("Latin-1 is told, and the other lines serve", async () => {
    const { answers, printedErrors } = await batch(Buffer.from("H\u00e2jin\nSarmin\n", "latin1"));
    expect(printedErrors).toContain("names.tsv:1");
    expect(printedErrors).toContain("UTF-8");
    expect(keysOf(answers)[1]).toBe("3");
  });

  test("UTF-16 is read, with a warning", async () => {
    const { answers, printedErrors } = await batch(Buffer.from("\ufeffSarmin\nHajin\n", "utf16le"));
    expect(keysOf(answers)).toEqual(["3", "4"]);
    expect(printedErrors).toContain("UTF-16");
  });

  test("mixed scripts and a file of nothing harm nobody", async () => {
    expect((await batch("Саrmin حجين\n")).answers).toHaveLength(1);
    expect((await batch("")).answers).toEqual([]);
  });

  test("a file with trouble on every line is not told line by line without end", async () => {
    const { printedErrors } = await batch("\t\n".repeat(500));
    expect(printedErrors.split("warning").length - 1).toBeLessThanOrEqual(100);
  });
});

test("the input is read no faster than the output is taken", async () => {
  let read = 0;
  let taken = 0;
  let ahead = 0;
  const line = new TextEncoder().encode("Sarmin\n");
  await findBatch({ file: "-", together: false, limit: 1, countries: [], defaults: {} }, gazetteer, {
    async *read() {
      for (read = 1; read <= 20; read++) {
        ahead = Math.max(ahead, read - taken);
        yield line;
      }
    },
    size: () => undefined,
    async write() {
      await sleep(0);
      taken += 1;
    },
    printError: () => {},
  });
  expect(taken).toBe(20);
  expect(ahead).toBe(1);
});

test("progress is drawn to the end", async () => {
  const { progress } = await batch("Sarmin\n".repeat(50), {}, 70);
  expect(progress.length).toBeGreaterThan(2);
  expect(progress.at(-1)).toContain("100%, 50 names");
});
