import { describe, expect, test } from "vitest";
import { parseCoordinates } from "../../../geo/geocoder/parse-coordinates.ts";

function read(typed: string): number[] | string | undefined {
  const found = parseCoordinates(typed);
  if (found === undefined) return undefined;
  return "problem" in found ? found.problem : found.position.map((value) => Math.round(value * 1e4) / 1e4);
}

describe("words, letters, digits and marks of many languages", () => {
  test.each([
    "longitude: 37.0464, latitude: 36.5867",
    "lng=37.0464 lat=36.5867",
    "36.5867 lat, 37.0464 lon",
    "x: 37.0464 y: 36.5867",
    "POINT(37.0464 36.5867)",
    "Länge 37,0464 Breite 36,5867",
    "longitud 37.0464, latitud 36.5867",
    "boylam 37.0464 enlem 36.5867",
    "долгота 37,0464, широта 36,5867",
    "خط الطول: ٣٧٫٠٤٦٤ خط العرض: ٣٦٫٥٨٦٧",
    "٣٦٫٥٨٦٧، ٣٧٫٠٤٦٤",
    "۳۶٫۵۸۶۷، ۳۷٫۰۴۶۴",
    "३६.५८६७, ३७.०४६४",
    "３６．５８６７，３７．０４６４",
    "北纬36.5867 东经37.0464",
    "36.5867 Nord, 37.0464 Est",
    "36.5867 norte, 37.0464 este",
    "36.5867° с. ш. 37.0464° в. д.",
    "36.5867 شمالا 37.0464 شرقا",
    "E 37.0464, N 36.5867",
    "36,5867N, 37,0464E",
    "36,5867,37,0464",
    "\u200e36.5867\u200f,\u00a037.0464\ufeff",
    "36°35'12,12\"N 37°2'47,04\"E",
    "36°35,202'N 37°2,784'E",
    "36°35,202' 37°2,784'",
    "lon/lat: 37.0464, 36.5867",
    "(lon, lat) = (37.0464, 36.5867)",
    "37.0464, 36.5867 (longitude, latitude)",
    "longitude is 37.0464 and latitude is 36.5867",
    "37.0464 36.5867 lat",
    "36.5867 NB, 37.0464 OL",
    "36,5867 n. Br., 37,0464 ö. L.",
    "36,5867 grados de latitud norte y 37,0464 de longitud este",
    "längd 37,0464 bredd 36,5867",
    "zeměpisná délka 37,0464, zeměpisná šířka 36,5867",
    "hosszúság 37,0464 szélesség 36,5867",
    "kinh độ 37.0464, vĩ độ 36.5867",
    "경도 37.0464 위도 36.5867",
    "ลองจิจูด 37.0464 ละติจูด 36.5867",
    "দ্রাঘিমাংশ ৩৭.০৪৬৪ অক্ষাংশ ৩৬.৫৮৬৭",
    "طول بلد ۳۷٫۰۴۶۴ عرض بلد ۳۶٫۵۸۶۷",
    "географическая долгота 37,0464; широта 36,5867",
    "36°35′12″N 37°2′47″E / 36.5867°N 37.0464°E",
  ])("%s", (typed) => {
    expect(read(typed)).toEqual([37.0464, 36.5867]);
  });

  test.each([
    ["36,5 N 37,0 O", "the letter O means east"],
    ["36.5 N, 37", "one number has a letter"],
    ["latitude 36 E, longitude 37 N", "letter of the other direction"],
    ["latitude 36, latitude 37", "both numbers are called latitude"],
    ["[37.0464, 36.5867]", "either number may come first"],
    ["36.5867, 37.0464, 500", "look like coordinates"],
    ["easting 37.0464 northing 36.5867", "look like coordinates"],
    ["36°35′12″N 37°2′47″E / 36.9°N 37.9°E", "two positions that are not the same"],
  ])("%s stays doubtful, and says so: %s", (typed, words) => {
    expect(read(typed)).toContain(words);
  });
});

test.each([
  "geo:36.5867,37.0464?z=3",
  "https://www.google.com/maps/@36.5867,37.0464,15z",
  "https://www.google.com/maps/place/Azaz/@1,2,15z/data=!3d36.5867!4d37.0464",
  "https://maps.google.com/?q=36.5867,37.0464",
  "https://www.openstreetmap.org/#map=15/36.5867/37.0464",
  "https://www.openstreetmap.org/?mlat=36.5867&mlon=37.0464#map=5/1/2",
  '{"type":"Point","coordinates":[37.0464,36.5867]}',
  '{"lng":37.0464,"lat":36.5867}',
])("the address or the geodata %s is read in its own order", (typed) => {
  expect(read(typed)).toEqual([37.0464, 36.5867]);
});

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
  ["-36N 37E", "a sign and a letter"],
  ["36N 37N", "both numbers are called latitude"],
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
