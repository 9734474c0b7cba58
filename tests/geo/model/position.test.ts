import { distance } from "@turf/turf";
import { describe, expect, test } from "vitest";
import { decimalsFor, longitudeSpan, lonLatOf } from "../../../geo/model/position.ts";

test("the longitude span of a box goes eastwards, across the antimeridian and around the whole Earth", () => {
  const spans = [
    longitudeSpan([10, 0, 30, 5]),
    longitudeSpan([170, 0, -170, 5]),
    longitudeSpan([-180, -90, 180, 90]),
    longitudeSpan([10, 0, 10, 5]),
  ];
  expect(spans).toEqual([20, 20, 360, 0]);
});

describe("a position", () => {
  test("is longitude first", () => {
    expect(lonLatOf(-66.8, -20.4)).toEqual([-66.8, -20.4]);
  });

  test.each([
    [0, 90.1],
    [180.1, 0],
    [Number.NaN, 0],
    [0, Number.POSITIVE_INFINITY],
  ])("longitude %d, latitude %d is none, and the message says which", (longitude, latitude) => {
    expect(() => lonLatOf(longitude, latitude)).toThrow(`longitude ${longitude}, latitude ${latitude}`);
  });
});

describe("decimals of a coordinate", () => {
  test.each([
    [0.01, 5],
    [0.1, 4],
    [1, 3],
    [3, 3],
    [10, 2],
    [50, 1],
    [500, 1],
  ])("for an uncertainty of %d km there are %i", (uncertaintyKm, decimals) => {
    expect(decimalsFor(uncertaintyKm)).toBe(decimals);
  });

  test("move a point by at most a quarter of its uncertainty when it is rounded", () => {
    for (const uncertaintyKm of [0.05, 0.3, 1, 2.5, 7, 20, 30]) {
      const decimals = decimalsFor(uncertaintyKm);
      const half = 0.5 / 10 ** decimals;
      for (const latitude of [0, 36.2, 60, 85]) {
        const shift = distance([0, latitude], [half, latitude + half], { units: "kilometers" });
        expect(shift).toBeLessThanOrEqual(uncertaintyKm / 4);
      }
    }
  });
});
