import { expect, it } from "vitest";
import { frameAround } from "../../../geo/basemap/frame-around.ts";
import { longitudeSpan } from "../../../geo/model/position.ts";

it("covers a strip nearly three times as wide as a tall extent is high", () => {
  const { box } = frameAround([26, -16, 28, -11], 0.5);
  const shrink = Math.cos((13.5 * Math.PI) / 180);
  expect((longitudeSpan(box) * shrink) / 5).toBeGreaterThan(2.8);
});

it("has more at the sides of a wide extent than above and below", () => {
  const [west, south, east, north] = frameAround([20, -1, 30, 1], 0.5).box;
  expect(20 - west).toBeCloseTo(east - 30);
  expect(20 - west).toBeGreaterThan(north - 1);
  expect(north - 1).toBeCloseTo(-1 - south);
});
