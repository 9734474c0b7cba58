import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { cacheText, hashOf } from "../../../src/cli/content-cache.ts";

describe("a slow step of the build", () => {
  const before = process.env.CLAIM_ATLAS_CACHE;
  let folder = "";
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "content-cache-"));
    process.env.CLAIM_ATLAS_CACHE = folder;
  });
  afterEach(() => {
    if (before === undefined) delete process.env.CLAIM_ATLAS_CACHE;
    else process.env.CLAIM_ATLAS_CACHE = before;
    rmSync(folder, { recursive: true });
  });

  test("is taken once for the same inputs, and again for others", async () => {
    const made: string[] = [];
    const draw = (place: string) =>
      cacheText("ground", [place], () => {
        made.push(place);
        return `ground of ${place}`;
      });
    expect(await draw("Oruro")).toBe("ground of Oruro");
    expect(await draw("Oruro")).toBe("ground of Oruro");
    expect(await draw("Potosí")).toBe("ground of Potosí");
    expect(made).toEqual(["Oruro", "Potosí"]);
    expect(readdirSync(folder)).toHaveLength(2);
  });

  test("is taken each time where nothing is to be kept", async () => {
    process.env.CLAIM_ATLAS_CACHE = "";
    let count = 0;
    const draw = () => cacheText("ground", ["Oruro"], () => String(++count));
    expect([await draw(), await draw()]).toEqual(["1", "2"]);
  });
});

test("data with other pieces has another hash", () => {
  const hashes = [{ a: [1, 2] }, { a: [1, 3] }, { a: [12] }, { b: [1, 2] }, { a: [1], b: 2 }].map(hashOf);
  expect(new Set(hashes).size).toBe(5);
  expect(hashOf({ a: [1, 2] })).toBe(hashes[0]);
});
