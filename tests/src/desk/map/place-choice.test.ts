import { expect, test } from "vitest";
import {
  insertCorner,
  type PlaceChoice,
  setCorner,
  takePosition,
} from "../../../../src/desk/map/place-choice.ts";

const TRIANGLE: PlaceChoice = {
  key: "s1",
  index: 0,
  candidates: [],
  tool: "area",
  pin: undefined,
  corners: [
    [0, 0],
    [10, 0],
    [10, 10],
  ],
};

test("a corner is added at the end, inserted in a side, moved and taken out", () => {
  expect(takePosition(TRIANGLE, [0, 10]).corners.at(-1)).toEqual([0, 10]);
  const inserted = insertCorner(TRIANGLE, 1);
  expect(inserted.corners).toEqual([
    [0, 0],
    [10, 0],
    [10, 5],
    [10, 10],
  ]);
  expect(setCorner(inserted, 2, [12, 5]).corners[2]).toEqual([12, 5]);
  expect(setCorner(inserted, 2, undefined).corners).toEqual(TRIANGLE.corners);
});

test("the side from the last corner to the first has a middle too", () => {
  expect(insertCorner(TRIANGLE, 2).corners).toEqual([...TRIANGLE.corners, [5, 5]]);
});
