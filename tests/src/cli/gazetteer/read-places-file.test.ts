import { describe, expect, test } from "vitest";
import { readPlacesFile } from "../../../../src/cli/gazetteer/read-places-file.ts";

const YAML = `
- id: old-mill
  name: Old Mill
  names: [Alte Mühle, الطاحونة]
  kind: settlement
  country: LI
  point: { lon: 9.52, lat: 47.14 }
  uncertaintyKm: 2
  sameAs: [geonames:1]
  source: { name: a map, licence: CC0 }
  reason: no layer has it
- id: ghost
  name: Ghost Town
  kind: settlement
  country: LI
  removes: geonames:2
  source: { name: a visit }
  reason: there is nothing there
`;
const CSV = `id,name,names,kind,country,lon,lat,uncertaintyKm,sameAs,removes,source,licence,reason
old-mill,Old Mill,Alte Mühle|الطاحونة,settlement,LI,9.52,47.14,2,geonames:1,,a map,CC0,no layer has it
ghost,Ghost Town,,settlement,LI,,,,,geonames:2,a visit,,there is nothing there
`;
const MILL = {
  id: "old-mill",
  name: "Old Mill",
  names: ["Alte Mühle", "الطاحونة"],
  kind: "settlement",
  country: "LI",
  uncertaintyKm: 2,
  sameAs: ["geonames:1"],
  source: "a map",
  licence: "CC0",
  reason: "no layer has it",
};
const GHOST = {
  id: "ghost",
  name: "Ghost Town",
  kind: "settlement",
  country: "LI",
  removes: "geonames:2",
  source: "a visit",
  reason: "there is nothing there",
};
const point = (lon: unknown, lat: unknown) => ({ type: "Point", coordinates: [lon, lat] });
const feature = (properties: object, geometry: object | null) => ({ type: "Feature", properties, geometry });
const collection = (...features: unknown[]) => JSON.stringify({ type: "FeatureCollection", features });

const read = (file: string, text: string) => readPlacesFile(file, new TextEncoder().encode(text));
const EXPECTED = read("places.yaml", YAML);

test("the YAML form gives both rows", () => {
  expect(EXPECTED.problems).toEqual([]);
  expect(EXPECTED.value.map(({ id }) => id)).toEqual(["old-mill", "ghost"]);
});

describe("the same places", () => {
  test.each([
    ["places.csv", CSV],
    ["places.csv", `\ufeff${CSV.replace(/\n/g, "\r\n")}`],
    ["semicolons.csv", CSV.replace(/,/g, ";")],
    ["tabs.tsv", CSV.replace(/,/g, "\t")],
    ["headings.csv", CSV.replace("lon,lat,uncertaintyKm", "Longitude,Latitude,Uncertainty km")],
    ["places.geojson", collection(feature(MILL, point(9.52, 47.14)), feature(GHOST, null))],
  ])("come from %s", (file, text) => {
    expect(read(file, text)).toEqual(EXPECTED);
  });
});

describe("a bad row is a problem with its line, and the good ones serve", () => {
  test.each<[string, string, string, number]>([
    ["a latitude over 90", "a,A,,settlement,LI,47.14,99.52,,,,x,,y", "exchanged", 2],
    ["a cell too many", "a,A,,settlement,LI,1,2,,,,x,,y,z", "14 cells", 2],
    ["a kind that is none", "a,A,,town,LI,1,2,,,,x,,y", "vocabulary", 2],
    ["no reason", "a,A,,settlement,LI,1,2,,,,x,,", "`reason` is missing", 2],
    ["words for a number", "a,A,,settlement,LI,east,2,,,,x,,y", "`point.lon`", 2],
    ["markup", "a,<b>A</b>,,settlement,LI,1,2,,,,x,,y", "HTML", 2],
    [
      "line breaks in a cell before it",
      'b,B,,settlement,LI,1,2,,,,x,,"y\n\nz"\na,A,,town,LI,1,2,,,,x,,y',
      "vocabulary",
      5,
    ],
  ])("%s", (_what, row, words, line) => {
    const [heading, ...rows] = CSV.split("\n");
    const { value, problems } = read("places.csv", [heading, row, ...rows].join("\n"));
    expect(value.map(({ id }) => id)).toEqual(expect.arrayContaining(["old-mill", "ghost"]));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ severity: "error", line, what: expect.stringContaining(words) });
  });

  test("an id that is used twice", () => {
    const { value, problems } = read("places.yaml", YAML + YAML);
    expect(value).toHaveLength(2);
    expect(problems.map(({ what }) => what)).toEqual([
      "The id old-mill is used twice.",
      "The id ghost is used twice.",
    ]);
  });

  test("a feature that is no point", () => {
    const line = {
      type: "LineString",
      coordinates: [
        [0, 0],
        [1, 1],
      ],
    };
    const text = collection(
      feature(MILL, point(9.52, 47.14)),
      feature(GHOST, line),
      null,
      feature({ ...GHOST, id: "b" }, point("x", 1)),
    );
    const { value, problems } = read("places.geojson", text);
    expect(value.map(({ id }) => id)).toEqual(["old-mill"]);
    expect(problems).toHaveLength(3);
  });
});

test("a column that is not known is a warning", () => {
  const { value, problems } = read(
    "places.csv",
    CSV.replace("reason\n", "reason,colour\n").replace(/(has it|there)\n/g, "$1,red\n"),
  );
  expect(value).toHaveLength(2);
  expect(problems[0]).toMatchObject({
    severity: "warning",
    line: 1,
    what: expect.stringContaining("colour"),
  });
});

test.each([
  ["places.csv", Buffer.from("id,name\na,Gr\u00fcn\n", "latin1"), "UTF-8"],
  ["places.yaml", Buffer.from("id: a"), "no list"],
  ["places.geojson", Buffer.from("{"), "cannot be read"],
  ["places.geojson", Buffer.from('{"type":"Feature"}'), "FeatureCollection"],
  ["places.xls", Buffer.from("a"), "format"],
])("%s with the wrong content says what is wrong", (file, bytes, words) => {
  const { value, problems } = readPlacesFile(file, bytes);
  expect(value).toEqual([]);
  expect(problems[0]?.what).toContain(words);
});
