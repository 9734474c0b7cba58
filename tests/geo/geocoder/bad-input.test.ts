import { expect, test } from "vitest";
import { findName, openGeocoder } from "../../../geo/geocoder/index.ts";
import { readCountryFile } from "../../../geo/geocoder/open-geocoder.ts";
import { assemble, record } from "./gazetteer/small-world.ts";

const { value: gazetteer } = assemble({
  world: [
    record("1", "Kadra", 1, 1, { population: 400_000, alternateNames: ["Кадра", "كادرا"] }),
    record("2", "A", 1.5, 1, { population: 900 }),
    record("3", "Ten", 1.6, 1, { population: 900 }),
  ],
});

test.each([
  ["nothing", ""],
  ["blanks", " \t\u00a0 "],
  ["one letter that no place has", "q"],
  ["10,000 letters", "kadra".repeat(2000)],
  ["10,000 words", "Kadra ".repeat(2000)],
  ["control characters alone", "\u0000\u0007\u001b\u009f"],
  ["invisible characters alone", "\u200b\u200e\u2060\ufeff"],
  ["lone surrogates", "\ud800\udc00\ud800"],
  ["scripts mixed within a word", "Кadrа كqz"],
  ["a number", "12345"],
  ["a year", "2018"],
  ["marks", "—…?!“”"],
  ["an emoji", "🏙️"],
  ["a pattern", ".*(a+)+$"],
  ["a word of the language", "constructor"],
  ["another", "__proto__"],
])("%s is never placed, and the reason says so", (_what, name) => {
  const found = findName(name, gazetteer);
  expect(found.outcome).not.toBe("placed");
  expect(found).toHaveProperty("reason.code");
});

test.each([
  ["control characters inside", "Ka\u0000dra\u0007"],
  ["blanks around", "\n  Kadra\u00a0 "],
  ["letters and marks apart", "Ka\u0301dra"],
  ["wide letters", "Ｋａｄｒａ"],
  ["invisible characters inside", "Ka\u200bdra\u2060"],
])("a name with %s is still that name", (_what, name) => {
  expect(findName(name, gazetteer)).toMatchObject({ outcome: "placed", place: { key: "geonames:1" } });
});

const row = (cells: Partial<Record<number, string>> = {}) =>
  ["1", "Azal", "Azal", "", "36.5", "37", "P", "PPL", "SY", "", "09", "", "", "", "12", "", "", "", ""]
    .map((cell, index) => cells[index] ?? cell)
    .join("\t");

test.each([
  ["cut in the middle of a row", `${row()}\n${row({ 0: "2" }).slice(0, 20)}`, 2, 1],
  ["with other columns", `${row()}\nAzal,36.5,37\n`, 2, 1],
  ["with a heading", `geonameid\tname\n${row()}\n`, 1, 1],
  ["with a latitude out of range", `${row()}\n${row({ 0: "2", 4: "96.5" })}\n`, 2, 1],
  ["with a longitude out of range", `${row()}\n${row({ 0: "2", 5: "-181" })}\n`, 2, 1],
  ["with a position that is no number", `${row()}\n${row({ 0: "2", 4: "north" })}\n`, 2, 1],
  ["with no name", `${row()}\n${row({ 0: "2", 1: "" })}\n`, 2, 1],
])("a country file %s: one problem with its line, and the good rows serve", (_what, text, line, count) => {
  const { value, problems } = readCountryFile("SY.txt", text);
  expect(problems).toMatchObject([{ file: "SY.txt", line }]);
  expect(problems[0]?.remedy).toBeTruthy();
  expect(value.countries.length).toBe(count);
});

test("the last row of a country file counts without a line end", () => {
  expect(readCountryFile("SY.txt", row()).value.countries.length).toBe(1);
});

test("a row that stands twice in a country file is one place", async () => {
  const geocoder = await openGeocoder({ loadShard: async () => undefined });
  geocoder.addCountryFile("SY.txt", `${row()}\n${row()}\n`);
  const found = await geocoder.find("Azal", { country: "SY" });
  expect(found).toMatchObject({ outcome: "placed", place: { key: "geonames:1" } });
  expect(found.candidates).toHaveLength(1);
});
