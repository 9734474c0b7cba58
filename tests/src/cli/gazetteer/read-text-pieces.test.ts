import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strToU8, zipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildGeonamesTable } from "../../../../src/cli/gazetteer/build-tables.ts";
import { readTextPieces } from "../../../../src/cli/gazetteer/read-text-pieces.ts";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "pieces-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

const LONG = "Maʿarrat an-Nuʿmān\tمعرة النعمان\n".repeat(10_000);

function read(name: string, content: Uint8Array | string) {
  const path = join(folder, name);
  writeFileSync(path, content);
  let text = "";
  const problems = readTextPieces(path, (piece) => {
    text += piece;
  });
  return { text, problems };
}

describe("a file of text", () => {
  test("comes whole, also where a letter falls between two pieces", () => {
    expect(read("plain.txt", LONG)).toEqual({ text: LONG, problems: [] });
  });

  test.each(["utf-16le", "utf-16be"])("in %s is read, with a warning", (encoding) => {
    const bytes = Buffer.from(`\ufeff${LONG}`, "utf16le");
    const { text, problems } = read(`${encoding}.txt`, encoding === "utf-16le" ? bytes : bytes.swap16());
    expect(text).toBe(LONG);
    expect(problems[0]).toMatchObject({ severity: "warning", what: expect.stringContaining("UTF-16") });
  });

  test("in UTF-16 without its mark is known by its zero bytes", () => {
    const latin = "1\tVaduz\t47.1\n".repeat(100);
    expect(read("unmarked.txt", Buffer.from(latin, "utf16le")).text).toBe(latin);
  });

  test("that is not there is a problem", () => {
    const [problem] = readTextPieces(join(folder, "none.txt"), () => {});
    expect(problem).toMatchObject({ severity: "error", what: expect.stringContaining("is not there") });
  });
});

describe("a zip file", () => {
  test("gives the text inside it, without the readme", () => {
    const zip = zipSync({ "readme.txt": strToU8("read me"), "XX.txt": strToU8(LONG) });
    expect(read("XX.zip", zip)).toEqual({ text: LONG, problems: [] });
  });

  test("is known by its first bytes, whatever it is called", () => {
    expect(read("zip.txt", zipSync({ "XX.txt": strToU8(LONG) })).text).toBe(LONG);
  });

  test.each<[string, () => Uint8Array, string]>([
    ["that is no zip", () => strToU8("<html>not found</html>"), "no zip file"],
    ["that is cut off", () => zipSync({ "XX.txt": strToU8(LONG) }).slice(0, 500), "cut off"],
    ["without a text file", () => zipSync({ "XX.csv": strToU8("a") }), "no .txt file"],
    [
      "that expands without end",
      () => zipSync({ "XX.txt": new Uint8Array(60_000_000) }),
      "expands without end",
    ],
    ["with damage inside", damaged, "cannot be unpacked"],
  ])("%s is a problem that says so", (_what, content, words) => {
    const { problems } = read("bad.zip", content());
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({
      severity: "error",
      file: "bad.zip",
      what: expect.stringContaining(words),
    });
  });

  test("that cannot be read whole gives no places", () => {
    const path = join(folder, "half.zip");
    const rows = Array.from(
      { length: 5000 },
      (_, id) => `${id}\tTown ${id}\t\t\t47\t9\tP\tPPL\tLI${"\t".repeat(10)}`,
    );
    writeFileSync(path, zipSync({ "LI.txt": strToU8(rows.join("\n")) }).slice(0, 20_000));
    const { tables, problems } = buildGeonamesTable(path, []);
    expect(tables.places?.countries).toHaveLength(0);
    expect(problems.some(({ severity }) => severity === "error")).toBe(true);
  });
});

function damaged(): Uint8Array {
  const zip = zipSync({ "XX.txt": strToU8(LONG) });
  zip.fill(0xff, 60, 200);
  return zip;
}
