import { expect, test } from "vitest";
import {
  type CountryAreas,
  checkAreas,
  checkPositions,
} from "../../../../../geo/geocoder/gazetteer/layers/check-positions.ts";
import { own } from "../small-world.ts";

/** Country LI lies between 30 and 42 east, 10 and 14 north; country AT between 100 and 110 east, 40 and 50 north. */
const areas: CountryAreas = {
  isInOrNear: ([lon, lat], country) =>
    country === "LI"
      ? lon >= 29.5 && lon <= 42.5 && lat >= 9.5 && lat <= 14.5
      : areas.holding([lon, lat] as never) === country,
  holding: ([lon, lat]) => {
    if (lon >= 30 && lon <= 42 && lat >= 10 && lat <= 14) return "LI";
    return lon >= 100 && lon <= 110 && lat >= 40 && lat <= 50 ? "AT" : undefined;
  },
  nameOf: (country) => (country === "LI" ? "Squareland" : "Farland"),
};

const problemsOf = (lon: number, lat: number) =>
  checkPositions([own("mill", "Mill", { point: { lon, lat } })], areas, "places.csv");

test.each([
  ["exchanged", 12, 35, "lon and lat exchanged", "lon: 35, lat: 12"],
  ["with a lost minus sign", -35, 12, "the other sign of lon", "lon: 35, lat: 12"],
  ["with both signs wrong", -35, -12, "the other sign of both", "lon: 35, lat: 12"],
  ["with a slipped decimal of one", 3.51, 12, "the decimal point of lon moved", "lon: 35.1, lat: 12"],
  ["with slipped decimals of both", 3.51, 1.2, "both decimal points moved", "lon: 35.1, lat: 12"],
  ["of nothing but zeros", 0, 0, "zeros stand where no position was known", "Write the position"],
  ["with a zero for a longitude", 0, 35, "a zero stands where lon was not known", "Write lon"],
  ["in another country", 105, 45, "in Farland", "country: AT"],
  ["in no country", 150, -60, "lies outside Squareland", "Correct the position"],
])("a point %s is an error with its remedy", (_what, lon, lat, words, remedy) => {
  const [problem] = problemsOf(lon, lat);
  expect(problem).toMatchObject({ severity: "error", file: "places.csv", id: "mill" });
  expect(problem?.what).toContain(words);
  expect(problem?.remedy).toContain(remedy);
});

test.each([
  ["inside its country", 35, 12],
  ["a little outside a simplified coast", 35, 14.3],
])("a point %s is left as it is", (_what, lon, lat) => {
  expect(problemsOf(lon, lat)).toEqual([]);
});

test("a point at the south pole lies in Antarctica, and one north of the treaty's line does not", () => {
  const problemsAt = (lat: number) =>
    checkPositions(
      [own("camp", "Pole Camp", { country: "AQ", point: { lon: 0, lat } })],
      areas,
      "places.csv",
    );
  expect(problemsAt(-90)).toEqual([]);
  expect(problemsAt(-55)).toHaveLength(1);
});

test.each([
  ["inside its country", [31, 11, 33, 13], []],
  ["in another country", [101, 41, 103, 43], ['The area of "Mill" lies outside Squareland, in Farland.']],
  ["that reaches out of its country", [40, 11, 60, 13], ['The area of "Mill" lies outside Squareland.']],
])("an area %s", (_what, [west = 0, south = 0, east = 0, north = 0], expected) => {
  const ring = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  const areaOf = () => ({ type: "Polygon" as const, coordinates: [ring] });
  expect(checkAreas([own("mill", "Mill")], areaOf, areas, "places.yaml").map(({ what }) => what)).toEqual(
    expected,
  );
});
