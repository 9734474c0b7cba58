import { describe, expect, it, vi } from "vitest";
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

  it("announce parts together that were wanted together", async () => {
    const source = texts(async (part) => partOf(part));
    let announced = 0;
    source.subscribe(() => {
      announced += 1;
    });
    source.want([12, 24]);
    await nextPart(source);
    expect([source.at(12)?.id, source.at(24)?.id, announced]).toEqual(["B13", "B25", 1]);
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

  it("have what a choice of a facet shows from one file, and load no part of it meanwhile", async () => {
    const loaded: number[] = [];
    const source = partTexts({
      size: 10,
      count: 25,
      load: async (part) => {
        loaded.push(part);
        return partOf(part);
      },
      choices: {
        positionsOf: () => [12, 24],
        load: async () => statements.filter(({ order }) => order === 12 || order === 24),
      },
    });
    source.wantChoices("topic");
    source.want([12]);
    await nextPart(source);
    expect([source.at(12)?.id, source.at(24)?.id, source.at(13)]).toEqual(["B13", "B25", undefined]);
    source.want([24]);
    expect(loaded).toEqual([]);
  });

  it.each([
    ["cannot be loaded", () => Promise.reject(new Error("no such file"))],
    ["has other statements", async () => partOf(0).slice(0, 1)],
  ])("come in parts where the file of the choices %s", async (_, load) => {
    const source = partTexts({
      size: 10,
      count: 25,
      load: async (part) => partOf(part),
      choices: { positionsOf: () => [12], load },
    });
    source.wantChoices("topic");
    source.want([12]);
    await vi.waitFor(() => expect(source.at(12)?.id).toBe("B13"));
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
