import { describe, expect, test } from "vitest";
import { parseCoordinates } from "../../../../geo/geocoder/gazetteer/parse-coordinates.ts";

function read(typed: string): number[] | string | undefined {
  const found = parseCoordinates(typed);
  if (found === undefined) return undefined;
  return "trouble" in found ? found.trouble : found.position.map((value) => Math.round(value * 1e4) / 1e4);
}

describe("coordinates in any usual notation", () => {
  test.each([
    "36.5867, 37.0464",
    "36.5867 37.0464",
    "36.5867; 37.0464",
    "36,5867 37,0464",
    "36,5867, 37,0464",
    "+36.5867, +37.0464",
    "+36.5867+037.0464/",
    "geo:36.5867,37.0464",
    "36.5867N 37.0464E",
    "36.5867° N, 37.0464° E",
    "N 36.5867 E 37.0464",
    "37.0464E 36.5867N",
    "lat: 36.5867 lon: 37.0464",
    "36.5867 north, 37.0464 east",
    "(36.5867, 37.0464)",
  ])("%s", (typed) => {
    expect(read(typed)).toEqual([37.0464, 36.5867]);
  });

  test.each([
    "36°35'12\"N 37°02'47\"E",
    "36° 35′ 12″ N, 37° 2′ 47″ E",
    "36°35’12’’N 37°02’47’’E",
    "N 36 35 12, E 37 02 47",
    "36 35 12 37 02 47",
    "36:35:12 37:02:47",
    "36 35 12 N 37 2 47 E",
    "36 deg 35 min 12 sec N, 37 deg 2 min 47 sec E",
    "36 35.2 N, 37 2.7833 E",
  ])("%s", (typed) => {
    expect(read(typed)).toEqual([37.0464, 36.5867]);
  });

  test.each([
    ["33.86S 151.2E", [151.2, -33.86]],
    ["-33.86, 151.2", [151.2, -33.86]],
    ["−33.86, 151.2", [151.2, -33.86]],
    ["0°30'S 0°15'W", [-0.25, -0.5]],
    ["-0 30, -0 15", [-0.25, -0.5]],
    ["0, 0", [0, 0]],
  ])("%s keeps its hemisphere", (typed, expected) => {
    expect(read(typed)).toEqual(expected);
  });
});

test.each([
  ["137.1, 36.5", "swapped"],
  ["36, 191", "no longitude"],
  ["36°61'N 37°E", "60 or more"],
  ["36.5 30 N, 37 E", "decimals before"],
  ["-36N 37E", "minus sign and a letter"],
  ["36N 37N", "same direction"],
])("%s is told to be wrong: %s", (typed, words) => {
  expect(read(typed)).toContain(words);
});

test.each([
  "Azaz",
  "",
  "36",
  "Route 66, 12",
  "6 October City",
  "Kilometre 5",
  "10 de Abril",
  "1 2 3",
  "36, 37, 38",
  "x".repeat(10_000),
])("%j is a name, not coordinates", (typed) => {
  expect(parseCoordinates(typed)).toBeUndefined();
});
