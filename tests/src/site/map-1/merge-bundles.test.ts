import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { groupMarks, type Mark } from "../../../../geo/cartography/group-marks.ts";
import { summariseMarks } from "../../../../src/site/map-1/mark-group.ts";
import type { Bundle } from "../../../../src/site/map-1/mark-index.ts";
import { HALF_TARGET, mergeBundles } from "../../../../src/site/map-1/merge-bundles.ts";
import { exampleMapFile } from "../../example-map-file.ts";

/** One pixel a degree. */
const project = ([x, y]: readonly [number, number]) => ({ x, y });

function place(key: string, at: [number, number], statements = 1): Mark {
  const [mark] = groupMarks(exampleMapFile());
  const [feature] = mark?.features ?? [];
  if (mark === undefined || feature === undefined) throw new Error("the example draws nothing");
  const features = Array.from({ length: statements }, (_, order) => ({
    ...feature,
    properties: { ...feature.properties, order: order + 1000 * key.length, statement: `${key}-${order}` },
  }));
  return { ...mark, key, place: key, at, features };
}

function bundle(mark: Mark): Bundle {
  return { id: mark.key, members: [mark] };
}

function keysOf(merged: { bundles: readonly Bundle[] }): string[] {
  return merged.bundles.flatMap(({ members }) => members.map(({ key }) => key)).sort();
}

describe("places that would overlap", () => {
  it("become one symbol at the place with most statements", () => {
    const merged = mergeBundles(
      [place("a", [0, 0]), place("b", [10, 0], 5), place("far", [300, 0])].map(bundle),
      project,
      undefined,
    );
    expect(merged).toHaveLength(2);
    const [near] = merged.filter((one) => keysOf(one).includes("a"));
    expect(near && keysOf(near)).toEqual(["a", "b"]);
    expect(near).toMatchObject({ x: 10, y: 0, anchor: { key: "b" } });
  });

  it("stay apart where their squares of 24 pixels are clear of each other", () => {
    const merged = mergeBundles([place("a", [0, 0]), place("b", [26, 0])].map(bundle), project, undefined);
    expect(merged).toHaveLength(2);
  });

  it("leave the chosen place to itself and make room for it", () => {
    const chosen = place("b", [10, 0], 5);
    const merged = mergeBundles([place("a", [0, 0]), chosen].map(bundle), project, chosen);
    expect(merged.map(keysOf).sort()).toEqual([["a"], ["b"]]);
    const own = merged.find(({ anchor }) => anchor === chosen);
    const other = merged.find(({ anchor }) => anchor !== chosen);
    expect(own).toMatchObject({ x: 10, y: 0, shift: [0, 0] });
    expect(Math.abs((other?.x ?? 0) - 10)).toBeGreaterThanOrEqual(2 * HALF_TARGET);
    expect(other?.shift).not.toEqual([0, 0]);
  });

  it("keep an area apart from a point: its number makes room for the symbol, whichever has more statements", () => {
    const area: Mark = { ...place("province", [4, 0], 9), form: "area" };
    const merged = mergeBundles([area, place("town", [0, 0])].map(bundle), project, undefined);
    expect(merged.map(keysOf).sort()).toEqual([["province"], ["town"]]);
    const [town] = merged.filter(({ anchor }) => anchor.key === "town");
    const [number] = merged.filter(({ anchor }) => anchor.key === "province");
    expect(town).toMatchObject({ x: 0, y: 0, shift: [0, 0] });
    expect(number?.x).toBeGreaterThanOrEqual(2 * HALF_TARGET);
  });

  it("is drawn alone when its bundle would swallow it", () => {
    const [one, chosen] = [place("a", [0, 0], 9), place("b", [1, 0])];
    const merged = mergeBundles([{ id: "both", members: [one, chosen] }], project, chosen);
    expect(merged.map(keysOf).sort()).toEqual([["a"], ["b"]]);
  });

  it("lose nobody, never overlap, and come out the same in any order", () => {
    const places = fc.uniqueArray(
      fc.tuple(
        fc.integer({ min: 0, max: 400 }),
        fc.integer({ min: 0, max: 300 }),
        fc.integer({ min: 1, max: 30 }),
      ),
      { maxLength: 40, selector: ([x, y]) => `${x} ${y}` },
    );
    fc.assert(
      fc.property(places, (tuples) => {
        const bundles = tuples.map(([x, y, count], index) => bundle(place(`p${index}`, [x, y], count)));
        const merged = mergeBundles(bundles, project, undefined);
        expect(merged.flatMap(keysOf).sort()).toEqual(bundles.map(({ id }) => id).sort());
        for (const [index, a] of merged.entries()) {
          for (const b of merged.slice(index + 1)) {
            expect(Math.max(Math.abs(a.x - b.x), Math.abs(a.y - b.y))).toBeGreaterThanOrEqual(
              2 * HALF_TARGET,
            );
          }
        }
        const again = mergeBundles([...bundles].reverse(), project, undefined);
        expect(again.map(keysOf).sort()).toEqual(merged.map(keysOf).sort());
      }),
    );
  });
});

describe("what a cluster says of its places", () => {
  it("counts a statement about several of them once", () => {
    const marks = groupMarks(exampleMapFile());
    expect(marks).toHaveLength(2);
    expect(summariseMarks(marks)).toMatchObject({ statements: 1, speakers: 1, uncertain: false });
  });
});
