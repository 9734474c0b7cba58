import { describe, expect, test } from "vitest";
import { geocodeMentions } from "../../../../geo/geocoder/rank/geocode-mentions.ts";
import { RULES } from "../../../../geo/geocoder/rank/rules.ts";
import { en } from "../../../../geo/messages/locales/en.ts";
import { formatMessage } from "../../../../geo/messages/reason-messages.ts";
import type { Geocoding, Mention } from "../../../../geo/model/place.ts";
import type { GeocodingReason } from "../../../../geo/model/reason.ts";
import { assemble, own, record } from "../gazetteer/small-world.ts";

const { value: gazetteer } = assemble({
  own: [
    own("river", "Long River", { kind: "river", point: { lon: 2, lat: 1 } }),
    own("camp", "Newfield", { kind: "camp", point: { lon: 0.4, lat: 1.6 } }),
    own("chapel", "Chapel", { point: { lon: 1.4, lat: 0.4 } }),
    own("border", "Border Post", { kind: "crossing", province: "Ostria", point: { lon: 1.9, lat: 1 } }),
  ],
  world: [
    record("1", "Westria", 0.5, 0.5, { population: 200_000, admin1: "01" }),
    record("2", "Newfield", 0.5, 1.5, { population: 900, admin1: "01" }),
    record("3", "Newfield", 3.5, 1.5, { population: 800, admin1: "02" }),
    record("4", "Harbour", 3.6, 1.4, { population: 40_000, admin1: "02" }),
    record("5", "Twin", 1, 1, { admin1: "01" }),
    record("6", "Twin", 1.5, 1, { admin1: "01" }),
    record("7", "Ford", 1.5, 0.5),
    record("8", "Ford", 50, 40, { country: "AT" }),
    record("9", "Mill", 1, 1.2, { population: 1_000_000 }),
    record("10", "Mill", 1.1, 1.2, { population: 600 }),
    record("11", "Chapel", 1.5, 0.4),
    record("12", "Ponte", 1.6, 0.4, { alternateNames: ["Bridge"] }),
    record("13", "Bridge", 1.5, 0.4),
  ],
});

/** The same name at home, where a country file was given, and better known abroad. */
const withFile = assemble({
  world: [record("1", "Orchard", 50, 40, { country: "AT", population: 9000 })],
  country: [record("2", "Orchard", 1, 1)],
}).value;

test("a country file says where to look for names that state nothing", () => {
  const found = geocodeMentions([mention("a", "Orchard")], withFile, { countries: [], listed: 2 }).get("a");
  expect(found?.candidates?.map(({ place }) => place.key)).toEqual(["geonames:2", "geonames:1"]);
  expect(sayAll(found)).toContain("in AT, of which no country file was given");
});

describe("a village of the country file with the name of a great city abroad", () => {
  const city = record("1", "Orchard", 50, 40, { country: "AT", population: 900_000 });
  const village = record("2", "Orchard", 1, 1);
  const find = (name: string, world = [city], country = [village]) =>
    geocodeMentions([mention("a", name)], assemble({ world, country }).value, { countries: [] }).get("a");

  test("is never certain, nor is the city", () => {
    const found = find("Orchard");
    expect(found?.candidates?.map(({ place }) => place.key)).toContain("geonames:1");
    expect(found).not.toMatchObject({ outcome: "placed", certainty: "certain" });
  });

  test("leaves the city in doubt where its name is only nearly the same", () => {
    const found = find("Orchard", [city], [record("2", "Al Orchard", 1, 1)]);
    expect(found).not.toMatchObject({ outcome: "placed", certainty: "certain" });
  });

  test("is certain where no city has the name", () => {
    const elsewhere = record("1", "Meadow", 50, 40, { country: "AT", population: 900_000 });
    expect(find("Orchard", [elsewhere])).toMatchObject({
      certainty: "certain",
      place: { key: "geonames:2" },
    });
  });
});

test("a town called after a world city needs more company than any other town", () => {
  const likelihood = (people: number) => {
    const { value } = assemble({
      world: [
        record("1", "Grandia", 50, 40, { country: "AT", population: people }),
        record("2", "Grandia", 1, 1, { population: 900 }),
        record("3", "Marn", 3.9, 1, { population: 5000 }),
      ],
    });
    const mentions = ["Grandia", "Marn"].map((name) => mention(name, name));
    const found = geocodeMentions(mentions, value, { countries: [], listed: 5 }).get("Grandia");
    return found?.candidates?.find(({ place }) => place.key === "geonames:2")?.score ?? Number.NaN;
  };
  expect(likelihood(1_000_000)).toBeLessThan(likelihood(999_999));
});

test("a city called X City hardly bears the name X, although a gazetteer lists it", () => {
  const { value } = assemble({
    world: [record("1", "Westria City", 0.5, 0.5, { population: 600_000, alternateNames: ["Westria"] })],
  });
  const closenessOf = (key: string) =>
    value.find("Westria").find(({ place }) => place.key === key)?.closeness;
  expect(closenessOf("naturalearth:LI01")).toBeGreaterThan(0.9);
  expect(closenessOf("geonames:1")).toBeLessThan(0.76);
});

test("a former name is said to be one", () => {
  const { value } = assemble({
    own: [own("town", "Newton", { formerNames: ["Oldton"], point: { lon: 1, lat: 1 } })],
  });
  const found = geocodeMentions([mention("a", "Oldton")], value, { countries: [] }).get("a");
  expect(sayAll(found)).toContain("Oldton, a former name of Newton");
});

const say = (reason: GeocodingReason | undefined) => (reason === undefined ? "" : formatMessage(reason, en));

/** All that is said of an outcome and its candidates. */
function sayAll(geocoding: Geocoding | undefined): string {
  const own = geocoding?.outcome === "placed" ? geocoding.reasons : geocoding ? [geocoding.reason] : [];
  const others = (geocoding?.candidates ?? []).flatMap(({ reasons }) => reasons);
  return [...own, ...others].map(say).join("; ");
}

function mention(id: string, name: string, more: Partial<Mention> = {}): Mention {
  return { id, name, precision: "settlement", ...more };
}

function geocode(...mentions: Mention[]): Geocoding {
  const geocoding = geocodeMentions(mentions, gazetteer, { countries: ["LI"] }).get(mentions[0]?.id ?? "");
  if (geocoding === undefined) throw new Error("no outcome");
  return geocoding;
}

describe("a name for a province and for a town in it", () => {
  test("means the province, less certain, where the article allows both kinds", () => {
    const geocoding = geocode(mention("w", "Westria", { kind: ["admin1", "settlement"] }));
    if (geocoding.outcome !== "placed") throw new Error(geocoding.outcome);
    expect(geocoding).toMatchObject({ place: { key: "naturalearth:LI01" }, certainty: "less-certain" });
    expect(say(geocoding.reasons[0])).toContain("the article does not say which");
    expect(geocoding.candidates.map(({ place }) => place.key)).toEqual(["naturalearth:LI01", "geonames:1"]);
  });

  test("is ambiguous, the town first, where nothing is said of its kind", () => {
    const geocoding = geocode(mention("w", "Westria"));
    if (geocoding.outcome !== "ambiguous") throw new Error(geocoding.outcome);
    expect(geocoding.candidates.map(({ place }) => place.key)).toEqual(["geonames:1", "naturalearth:LI01"]);
    expect(say(geocoding.reason)).toBe(
      "Westria is a town and also the province around it, and nothing says which is meant",
    );
  });

  test("is the town first, however much larger the province is, where no other name speaks for the province", () => {
    const small = assemble({ world: [record("1", "Westria", 0.5, 0.5, { population: 90_000 })] }).value;
    const found = geocodeMentions([mention("w", "Westria")], small, { countries: [] }).get("w");
    expect(found?.candidates?.[0]?.place.key).toBe("geonames:1");
    expect(found).not.toMatchObject({ certainty: "certain" });
  });

  test("means the town where the province is stated: what lies in a province is not the province", () => {
    const expected = { outcome: "placed", place: { key: "geonames:1" } };
    expect(geocode(mention("w", "Westria", { province: "Westria" }))).toMatchObject(expected);
  });

  test("means the province for certain where the name says so", () => {
    const expected = { outcome: "placed", certainty: "certain", place: { key: "naturalearth:LI01" } };
    expect(geocode(mention("w", "Westria province"))).toMatchObject(expected);
  });

  test("means the town where the article says so", () => {
    const expected = { certainty: "certain", place: { key: "geonames:1" } };
    expect(geocode(mention("w", "Westria", { kind: ["settlement"] }))).toMatchObject(expected);
  });
});

describe("a name that several places bear", () => {
  const town: Partial<Mention> = { kind: ["settlement"] };

  test("is ambiguous where nothing tells them apart, and both are listed with reasons", () => {
    const geocoding = geocode(mention("t", "Twin", town));
    if (geocoding.outcome !== "ambiguous") throw new Error(geocoding.outcome);
    expect(geocoding.candidates.map(({ place }) => place.key)).toEqual(["geonames:5", "geonames:6"]);
    expect(say(geocoding.candidates[0].reasons[0])).toBe("the same name: Twin");
  });

  test("is settled by the province that the article states, verified by record and by area", () => {
    const geocoding = geocode(mention("n", "Newfield", { ...town, province: "Ostria" }));
    expect(geocoding).toMatchObject({
      outcome: "placed",
      place: { key: "geonames:3" },
      certainty: "certain",
    });
    expect(sayAll(geocoding)).toContain(
      "in Ostria, as stated: its record says so and Natural Earth's area of Ostria holds it",
    );
  });

  test.each([
    ["by a province or a country in the name itself", mention("n", "Newfield, Ostria"), []],
    ["by a province named in the same document", mention("n", "Newfield", town), [mention("o", "Ostria")]],
    [
      "by the only sense in which all names lie together",
      mention("n", "Newfield", town),
      [mention("h", "Harbour")],
    ],
  ])("is settled %s", (_how, asked, others) => {
    const geocoding = geocode(asked, ...others);
    expect(geocoding).toMatchObject({ outcome: "placed", place: { key: "geonames:3" } });
  });

  test("says in words which other names it goes with", () => {
    const withProvince = geocode(mention("n", "Newfield", town), mention("o", "Ostria"));
    expect(sayAll(withProvince)).toContain("in Ostria, which is named too");
    const withTown = geocode(mention("n", "Newfield", town), mention("h", "Harbour"));
    expect(sayAll(withTown)).toContain("16 km from Harbour");
  });

  test("is not settled by being named twice", () => {
    const twice = geocode(mention("t", "Twin", town), mention("u", "Twin", town));
    expect(twice.outcome).toBe("ambiguous");
  });

  test("is settled by what the article puts it near, with the distance", () => {
    const geocoding = geocode(mention("n", "Newfield", { ...town, near: ["h"] }), mention("h", "Harbour"));
    expect(geocoding).toMatchObject({ outcome: "placed", place: { key: "geonames:3" } });
    expect(sayAll(geocoding)).toMatch(/1\d km from Harbour/);
  });

  test("leans to the article's other places even where nothing is said to be near", () => {
    const alone = geocode(mention("n", "Newfield", town));
    const together = geocode(mention("n", "Newfield", town), mention("h", "Harbour"));
    expect(alone.outcome).toBe("ambiguous");
    expect(together).toMatchObject({ outcome: "placed", place: { key: "geonames:3" } });
  });

  test.each([
    ["the countries that the article is about", {}, "Ford", "geonames:7"],
    ["the country that the article states", { country: "AT" }, "Ford", "geonames:8"],
    ["importance", {}, "Mill", "geonames:9"],
    ["the author's own file", {}, "Chapel", "own:chapel"],
    ["the name that a place is chiefly listed under", {}, "Bridge", "geonames:13"],
  ])("leans to %s", (_what, more, name, key) => {
    const geocoding = geocode(mention("x", name, { ...town, ...more }));
    if (geocoding.outcome === "unknown") throw new Error(say(geocoding.reason));
    expect(geocoding.candidates[0]?.place.key).toBe(key);
  });

  test("is settled by the kind that the name itself says", () => {
    expect(geocode(mention("n", "Newfield camp"))).toMatchObject({ place: { key: "own:camp" } });
  });

  test("is settled by the author, whose reason comes first and beside whom the others stay listed", () => {
    const settled = { place: "geonames:6", because: "the photograph shows its tower" };
    const geocoding = geocode(mention("t", "Twin", { ...town, settled }));
    if (geocoding.outcome !== "placed") throw new Error(geocoding.outcome);
    expect(geocoding.place.key).toBe("geonames:6");
    expect(say(geocoding.reasons[0])).toBe("the author's choice: the photograph shows its tower");
    expect(geocoding.candidates.map(({ place }) => place.key)).toEqual(["geonames:6", "geonames:5"]);
  });
});

test("where record and area differ on the province, the reason says so", () => {
  const byArea = geocode(mention("b", "Border Post", { province: "Westria" }));
  expect(sayAll(byArea)).toContain(
    "sources differ: Natural Earth's area of Westria holds it, as stated, but its record says Ostria",
  );
  const byRecord = geocode(mention("b", "Border Post", { province: "Ostria" }));
  expect(sayAll(byRecord)).toContain("sources differ: its record says Ostria, as stated");
});

test("a stated province that is contradicted is never placed, and says where the name's only place lies", () => {
  const geocoding = geocode(mention("h", "Harbour", { kind: ["settlement"], province: "Westria" }));
  if (geocoding.outcome !== "unknown") throw new Error(geocoding.outcome);
  expect(say(geocoding.reason)).toBe(
    "the only place called Harbour that the gazetteers hold lies elsewhere: in Ostria, LI, not in Westria",
  );
  expect(geocoding.candidates?.map(({ place }) => place.key)).toEqual(["geonames:4"]);
});

test("a province that nobody knows can be neither confirmed nor contradicted", () => {
  const geocoding = geocode(mention("h", "Harbour", { kind: ["settlement"], province: "Norderia" }));
  expect(geocoding).toMatchObject({ outcome: "placed", certainty: "less-certain" });
  expect(sayAll(geocoding)).toContain("no province called Norderia is known");
});

describe("an unknown outcome gives its reason", () => {
  test.each([
    [
      "a metonym",
      mention("x", "Harbour", { notSought: "Stands for the government." }),
      "Stands for the government.",
    ],
    ["words that name no place", mention("x", "Harbour", { precision: "unlocated" }), "name no place"],
    ["a name that no layer has", mention("x", "Xyzzyqqq"), "no gazetteer that was searched"],
    [
      "a choice that no layer has",
      mention("x", "Twin", { settled: { place: "own:no", because: "." } }),
      "own:no",
    ],
  ])("for %s", (_what, asked, words) => {
    const geocoding = geocode(asked);
    if (geocoding.outcome !== "unknown") throw new Error(geocoding.outcome);
    expect(say(geocoding.reason)).toContain(words);
  });
});

test("a whole country is the entry of the country", () => {
  const expected = { outcome: "placed", place: { key: "iso:LI" } };
  expect(geocode(mention("c", "Liechtenstein", { precision: "country" }))).toMatchObject(expected);
});

test("a region is never certain: it has no boundary", () => {
  const geocoding = geocode(mention("r", "Long River", { precision: "region", kind: ["river"] }));
  expect(geocoding).toMatchObject({ outcome: "placed", certainty: "less-certain" });
});

test("the order of the mentions does not change an outcome", () => {
  const mentions = [
    mention("n", "Newfield", { kind: ["settlement"], near: ["h"] }),
    mention("h", "Harbour"),
    mention("w", "Westria"),
    mention("t", "Twin"),
  ];
  const there = geocodeMentions(mentions, gazetteer, { countries: ["LI"] });
  const back = geocodeMentions([...mentions].reverse(), gazetteer, { countries: ["LI"] });
  for (const { id } of mentions) expect(back.get(id)).toEqual(there.get(id));
});

test("every rule has a name of its own and a weight", () => {
  expect(new Set(RULES.map(({ name }) => name)).size).toBe(RULES.length);
  for (const { weight } of RULES) expect(weight).not.toBe(0);
});
