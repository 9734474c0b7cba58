import { expect, test } from "vitest";
import { areaOfCorners, cornersOfArea, crossesItself } from "../../../../src/desk/atlas/drawn-area.ts";
import { act, startHistory } from "../../../../src/desk/atlas/history.ts";
import { changedLines, keyAt, openAtlas, textOf } from "./changed-lines.ts";

const SQUARE = [
  [-67, -21],
  [-66.00049, -21],
  [-66, -20],
  [-67, -20],
] as const;

test("an outline is closed, counter-clockwise, and no sharper than it was drawn", () => {
  const ring = [
    [-67, -21],
    [-66, -21],
    [-66, -20],
    [-67, -20],
    [-67, -21],
  ];
  expect(areaOfCorners(SQUARE)).toEqual({ type: "Polygon", coordinates: [ring] });
  const clockwise = areaOfCorners([...SQUARE].reverse());
  expect(cornersOfArea(clockwise)).toHaveLength(4);
  expect(clockwise).toEqual(areaOfCorners([SQUARE[0], SQUARE[1], SQUARE[2], SQUARE[3]]));
  expect(areaOfCorners(SQUARE.slice(0, 2))).toBeUndefined();
});

test("only an outline without holes and further parts can be drawn on", () => {
  expect(cornersOfArea({ type: "MultiPolygon", coordinates: [] })).toEqual([]);
  expect(cornersOfArea(undefined)).toEqual([]);
});

test("sides that cross are found, neighbours that meet are not", () => {
  expect(crossesItself(SQUARE)).toBe(false);
  expect(crossesItself([SQUARE[0], SQUARE[2], SQUARE[1], SQUARE[3]])).toBe(true);
  expect(crossesItself(SQUARE.slice(0, 3))).toBe(false);
});

test("an area takes one line of its statement", () => {
  const opened = openAtlas(
    "version: 2\ntitle: Wells\nupdated: 2026-01-31\nstatements:\n  - text: Ana said so.\n    who: Ana\n    place: Uyuni\n",
  );
  const place = { name: "Uyuni", area: areaOfCorners(SQUARE), country: "BO", source: "own survey" };
  const { work } = act(startHistory(opened), {
    type: "setField",
    key: keyAt(opened, 0),
    field: "place",
    value: place,
  });
  expect(changedLines(textOf(opened), textOf(work))).toEqual([
    "-    place: Uyuni",
    "+    place: { name: Uyuni, area: { type: Polygon, coordinates: [ [ [ -67, -21 ], [ -66, -21 ], [ -66, -20 ], [ -67, -20 ], [ -67, -21 ] ] ] }, country: BO, source: own survey }",
  ]);
});
