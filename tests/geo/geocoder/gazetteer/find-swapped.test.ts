import { expect, test } from "vitest";
import { findSwapped } from "../../../../geo/geocoder/gazetteer/find-swapped.ts";
import { buildOwnPlaces } from "../../../../geo/geocoder/gazetteer/own-layer.ts";
import { createProvinceFinder } from "../../../../geo/geocoder/gazetteer/province-finder.ts";
import type { LonLat } from "../../../../geo/model/position.ts";
import { own } from "./small-world.ts";

const [anyPlace] = buildOwnPlaces(
  [own("any", "Any", { point: { lon: 0, lat: 0 } })],
  createProvinceFinder(() => []),
  () => "no area",
).value;

/** A country between 30 and 42 east, 10 and 14 north. */
const isInCountry = ([lon, lat]: LonLat) =>
  lon >= 30 && lon <= 42 && lat >= 10 && lat <= 14 ? anyPlace : undefined;

const problemsOf = (lon: number, lat: number) =>
  findSwapped([own("mill", "Mill", { point: { lon, lat } })], isInCountry, "places.csv");

test("a point outside its country that lies inside when turned round is a problem that gives the right order", () => {
  const [problem] = problemsOf(12, 35);
  expect(problem).toMatchObject({ severity: "error", file: "places.csv", id: "mill" });
  expect(problem?.remedy).toContain("lon: 35, lat: 12");
});

test.each([
  ["inside its country", 35, 12],
  ["a little outside a simplified coast", 35, 14.3],
  ["in another country altogether", 100, 50],
  ["of a longitude that is no latitude", 150, 12],
])("a point %s is left as it is", (_what, lon, lat) => {
  expect(problemsOf(lon, lat)).toEqual([]);
});
