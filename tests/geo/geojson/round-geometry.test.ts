import { expect, test } from "vitest";
import { roundArea, roundPosition } from "../../../geo/geojson/round-geometry.ts";

const CLOCKWISE = [
  [0, 0],
  [0, 2],
  [2, 2],
  [2, 0],
  [0, 0],
];
const HOLE = [
  [0.5, 0.5],
  [1.5, 0.5],
  [1.5, 1.5],
  [0.5, 1.5],
  [0.5, 0.5],
];
/** Ten metres wide. */
const SPECK = [
  [5, 5],
  [5.0001, 5],
  [5.0001, 5.0001],
  [5, 5.0001],
  [5, 5],
];

test("a position is rounded and keeps its order", () => {
  expect(roundPosition([-66.825026, -20.459669], 2)).toEqual([-66.83, -20.46]);
});

test("an outer ring is wound counter-clockwise and a hole clockwise, whichever way they came", () => {
  const expected = {
    type: "Polygon",
    coordinates: [[...CLOCKWISE].reverse(), [...HOLE].reverse()],
  };
  expect(roundArea({ type: "Polygon", coordinates: [CLOCKWISE, HOLE] })).toEqual(expected);
  expect(
    roundArea({ type: "Polygon", coordinates: [[...CLOCKWISE].reverse(), [...HOLE].reverse()] }),
  ).toEqual(expected);
});

test("positions that rounding makes equal are written once, and the ring stays closed", () => {
  const ring = [
    [0, 0],
    [2, 0],
    [2, 0.0001],
    [2, 2],
    [0.0001, 0.0001],
    [0, 0],
  ];
  expect(roundArea({ type: "Polygon", coordinates: [ring] })).toEqual({
    type: "Polygon",
    coordinates: [
      [
        [0, 0],
        [2, 0],
        [2, 2],
        [0, 0],
      ],
    ],
  });
});

test("what is smaller than the rounding is gone, and its hole does not stay behind as an island", () => {
  const area = roundArea({
    type: "MultiPolygon",
    coordinates: [
      [SPECK, HOLE],
      [CLOCKWISE, SPECK],
    ],
  });
  expect(area).toEqual({ type: "MultiPolygon", coordinates: [[[...CLOCKWISE].reverse()]] });
});

test("what was given is left as it was", () => {
  const coordinates = [structuredClone(CLOCKWISE)];
  roundArea({ type: "Polygon", coordinates });
  expect(coordinates).toEqual([CLOCKWISE]);
});
