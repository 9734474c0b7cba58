import { expect, test } from "vitest";
import { parseCountryFile } from "../../../../../geo/geocoder/gazetteer/layers/geonames-file.ts";

/** A row of a GeoNames dump; columns as in https://download.geonames.org/export/dump/readme.txt */
function row(changes: Record<number, string> = {}): string {
  const columns =
    "172082\tI‘zāz\tI`zaz\tAzaz,أعزاز\t36.58662\t37.04628\tP\tPPLA2\tSY\t\t09\t\t\t\t66138\t\t\tAsia/Damascus\t2016-12-22".split(
      "\t",
    );
  for (const [index, value] of Object.entries(changes)) columns[Number(index)] = value;
  return columns.join("\t");
}

test("a row becomes a record, longitude first", () => {
  const { value, problems } = parseCountryFile(`\ufeff${row()}\r\n\n${row({ 0: "2", 3: "" })}`, "SY.txt");
  expect(problems).toEqual([]);
  expect(value[0]).toEqual({
    id: "172082",
    name: "I‘zāz",
    alternateNames: ["Azaz", "أعزاز"],
    position: [37.04628, 36.58662],
    featureClass: "P",
    featureCode: "PPLA2",
    country: "SY",
    admin1: "09",
    admin2: "",
    population: 66138,
  });
  expect(value[1]?.alternateNames).toEqual([]);
});

test.each([
  ["too few columns", "172082\tAzaz", "The row has 2 columns"],
  ["no id", row({ 0: "x" }), "no GeoNames id"],
  ["no name", row({ 1: " " }), "has no name"],
  ["latitude and longitude that are none", row({ 4: "137.1" }), "no position on Earth"],
  ["an empty latitude", row({ 4: "" }), "no position on Earth"],
  ["no country", row({ 8: "Syria" }), "no country code"],
  ["another encoding", row({ 1: "I\ufffdz\ufffdz" }), "not in UTF-8"],
])("a row with %s is a problem with its line, and the others still serve", (_what, bad, words) => {
  const { value, problems } = parseCountryFile([row(), bad, row({ 0: "3" })].join("\n"), "SY.txt");
  expect(value.map(({ id }) => id)).toEqual(["172082", "3"]);
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatchObject({ file: "SY.txt", line: 2, what: expect.stringContaining(words) });
});

test("rows of countries that are not asked for are passed over", () => {
  const { value } = parseCountryFile([row(), row({ 0: "3", 8: "TR" })].join("\n"), "x", new Set(["TR"]));
  expect(value.map(({ id }) => id)).toEqual(["3"]);
});

test("a file of another kind gives some problems and a count, not one for each of its lines", () => {
  const { value, problems } = parseCountryFile("name;lat;lon\n".repeat(5000), "towns.csv");
  expect(value).toEqual([]);
  expect(problems).toHaveLength(51);
  expect(problems.at(-1)?.what).toBe("4950 more rows could not be read.");
});
