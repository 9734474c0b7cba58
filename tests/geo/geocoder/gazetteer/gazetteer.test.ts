import { describe, expect, test } from "vitest";
import { editDistance, similarity } from "../../../../geo/geocoder/names/edit-distance.ts";
import { assemble, record } from "./small-world.ts";

const gazetteer = assemble({
  world: [
    record("1", "Al Ḩawāsh", 1, 1, { alternateNames: ["الحواش"], population: 5000 }),
    record("2", "Hawash", 3, 1),
    record("3", "Hawashiyah", 1, 1.5),
    record("4", "Kafranbel", 1.5, 1.5, { alternateNames: ["Kafr Nabl"] }),
    record("5", "Sarmin", 0.5, 0.5),
    record("6", "Paris", 3.5, 1.5),
  ],
}).value;

const keysOf = (name: string, lookUp: { wide?: boolean } = {}) =>
  gazetteer.find(name, lookUp).map(({ place, match }) => `${place.key.slice(9)} ${match}`);

describe("a lookup", () => {
  test("gives those that bear the name, and names like it only where none does or they are asked for", () => {
    expect(keysOf("Al-Hawash")).toEqual(["1 same", "2 same"]);
    expect(keysOf("Al-Hawash", { wide: true })).toEqual(["1 same", "2 same", "3 near"]);
  });

  test("finds an Arabic spelling by itself and by its consonants", () => {
    expect(keysOf("الحواش")[0]).toBe("1 same");
    expect(keysOf("كفر نبل")).toEqual(["4 sounds"]);
  });

  test("finds a slip of spelling only where nothing bears the name", () => {
    expect(keysOf("Sarmim")).toEqual(["5 sounds"]);
    expect(keysOf("Sarmin")).toEqual(["5 same"]);
  });

  test("says which spelling fits", () => {
    expect(gazetteer.find("Kafr Nabl")[0]).toMatchObject({ written: "Kafr Nabl", match: "same" });
  });

  test.each(["", "—", "q", "Xyzzyqqq", "x".repeat(10_000)])("of %j finds nothing", (name) => {
    expect(gazetteer.find(name.slice(0, 10_000))).toEqual([]);
  });
});

test("places in a box are those with a point inside it", () => {
  expect(gazetteer.placesInBox([0, 0, 1.2, 1.2]).map(({ name }) => name)).toEqual(["Al Ḩawāsh", "Sarmin"]);
});

test("a name after a word for a hill is found by what follows, and the other way round", () => {
  const { value } = assemble({ world: [record("1", "Tell Sarmin", 1, 1), record("2", "Hajin", 1, 1)] });
  expect(value.find("Sarmin")[0]).toMatchObject({ written: "Tell Sarmin", match: "landform" });
  expect(value.find("Tell Hajin")[0]).toMatchObject({ written: "Hajin" });
  const { value: both } = assemble({
    world: [record("1", "Tell Sarmin", 1, 1), record("2", "Sarmin", 1, 1)],
  });
  expect(both.find("Sarmin").map(({ place }) => place.key)).toEqual(["geonames:2", "geonames:1"]);
});

test("places of the home country are never crowded out, and come first", () => {
  const abroad = Array.from({ length: 400 }, (_, at) =>
    record(String(at + 10), "Sarmin", 40, 40, { country: "AT", population: 1000 }),
  );
  const { value } = assemble({ world: [...abroad, record("1", "Sarmine", 1, 1)] });
  expect(value.find("Sarmin").map(({ place }) => place.key)).not.toContain("geonames:1");
  expect(value.find("Sarmin", { home: new Set(["LI"]) })[0]?.place.key).toBe("geonames:1");
});

test("a province is one object, however it is asked for", () => {
  const [place] = gazetteer.find("Westria").map((match) => match.place);
  expect(gazetteer.provinceNamed("Westria", "LI")).toBe(place);
  expect(gazetteer.get("naturalearth:LI01")).toBe(place);
  expect(gazetteer.provincesOf("LI")[0]).toBe(place);
});

test("provinces are found by country, by name and by position", () => {
  expect(gazetteer.provincesOf("LI").map(({ name }) => name)).toEqual(["Westria", "Ostria"]);
  expect(gazetteer.provinceNamed("Estria province", "LI")?.key).toBe("naturalearth:LI02");
  expect(gazetteer.provinceNamed("Westria", "AT")).toBeUndefined();
});

test.each([
  ["kitten", "sitting", 3],
  ["hajin", "hajni", 1],
  ["", "abc", 3],
  ["same", "same", 0],
])("%s and %s are %i edits apart", (a, b, edits) => {
  expect(editDistance(a, b, 5)).toBe(edits);
  expect(editDistance(b, a, 5)).toBe(edits);
});

test("a distance over the limit is the limit and one, and likeness runs from 0 to 1", () => {
  expect(editDistance("abcdef", "uvwxyz", 2)).toBe(3);
  expect(editDistance("a", "abcdefg", 2)).toBe(3);
  expect(similarity("abc", "abc")).toBe(1);
  expect(similarity("abc", "xyz")).toBe(0);
});
