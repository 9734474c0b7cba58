import { expect, it } from "vitest";
import { toLatLng, toLatLngBounds } from "../../../../src/site/map-1/to-lat-lng.ts";

it("gives Leaflet latitude first", () => {
  expect(toLatLng([12.5, -41.25])).toEqual([-41.25, 12.5]);
  expect(toLatLngBounds([12, -42, 13, -41])).toEqual([
    [-42, 12],
    [-41, 13],
  ]);
});
