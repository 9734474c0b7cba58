import { describe, expect, it } from "vitest";
import { partTexts } from "../../../../src/site/page/part-texts.ts";
import { exampleStatements } from "../render-in-atlas.tsx";

const statements = exampleStatements(Array.from({ length: 25 }, () => 1));
const partOf = (part: number) => statements.slice(10 * part, 10 * (part + 1));

function texts(load: (part: number) => Promise<typeof statements | undefined>) {
  return partTexts({ size: 10, count: 25, load, here: [partOf(0)] });
}

/** Resolves after the next part has come or failed. */
function nextPart(source: ReturnType<typeof texts>): Promise<void> {
  return new Promise((resolve) => {
    const stop = source.subscribe(() => {
      stop();
      resolve();
    });
  });
}

describe("texts in parts", () => {
  it("have the first part at once, and others when they are wanted, each loaded once", async () => {
    const loaded: number[] = [];
    const source = texts(async (part) => {
      loaded.push(part);
      return partOf(part);
    });
    expect(source.at(3)?.id).toBe("B4");
    expect(source.at(24)).toBeUndefined();
    source.want([3, 24, 23, 99, -1]);
    source.want([22]);
    await nextPart(source);
    expect(source.at(24)?.id).toBe("B25");
    expect(loaded).toEqual([2]);
  });

  it("say which part could not be loaded, and load it again when it is wanted again", async () => {
    let isThere = false;
    const source = texts(async (part) => {
      if (!isThere) throw new Error("no such file");
      return partOf(part);
    });
    source.want([12]);
    await nextPart(source);
    expect([source.hasFailed(12), source.hasFailed(3), source.at(12)]).toEqual([true, false, undefined]);
    isThere = true;
    source.want([12]);
    await nextPart(source);
    expect([source.hasFailed(12), source.at(12)?.id]).toEqual([false, "B13"]);
  });

  it.each([
    ["has other statements", async () => partOf(0)],
    ["is too short", async (part: number) => partOf(part).slice(1)],
    ["cannot be read", async () => undefined],
  ])("do not take a part that %s", async (_, load) => {
    const source = texts(load);
    source.want([12]);
    await nextPart(source);
    expect([source.hasFailed(12), source.at(12)]).toEqual([true, undefined]);
  });
});
