import { describe, expect, test } from "vitest";
import { settlementUncertaintyKm } from "../../../../geo/geocoder/gazetteer/layers/geonames-layer.ts";
import { buildProvinces } from "../../../../geo/geocoder/gazetteer/layers/province-topology.ts";
import type { OwnPlace } from "../../../../geo/model/place.ts";
import { assemble, own, provinceTopology, record, square, TWO_PROVINCES, unit } from "./small-world.ts";

describe("provinces", () => {
  test("a code in use makes the key, and a name in brackets is a name of its own", () => {
    const { value } = buildProvinces(TWO_PROVINCES, "LI", "LIE.json");
    expect(value.map(({ key }) => key)).toEqual(["naturalearth:LI01", "naturalearth:LI02"]);
    expect(value[1]).toMatchObject({ name: "Ostria", names: ["Ostria", "Estria"], sameAs: ["fips:LI02"] });
    expect(value[0]?.location).toMatchObject({ form: "area", label: [1, 1] });
  });

  test("a code that is missing, used twice or a neighbour's makes no key", () => {
    const units = ["", "LI01", "LI01", "LI02", "LI03", "SZ09"].map((code, index) =>
      unit(`Land ${index}`, code, square(index * 3, 0)),
    );
    const keys = buildProvinces(provinceTopology(units), "LI", "LIE.json").value.map(({ key }) => key);
    expect(keys).toEqual([
      "naturalearth:LI-land-0",
      "naturalearth:LI-land-1",
      "naturalearth:LI-land-2",
      "naturalearth:LI02",
      "naturalearth:LI03",
      "naturalearth:LI-land-5",
    ]);
  });

  test("a division without a name is a problem, and the others still serve", () => {
    const units = [unit(null, "LI01", square(0, 0)), unit("Ostria", "LI02", square(2, 0))];
    const { value, problems } = buildProvinces(provinceTopology(units), "LI", "LIE.json");
    expect(value.map(({ name }) => name)).toEqual(["Ostria"]);
    expect(problems[0]).toMatchObject({ file: "LIE.json", what: "Division 1 of LI has no name." });
  });
});

describe("the province of a town", () => {
  const provinceOf = (admin1: string, lon: number) =>
    assemble({ world: [record("1", "Town", lon, 1, { admin1 })] }).value.get("geonames:1")?.province;

  test("comes from its code, also a little outside the simplified area", () => {
    expect(provinceOf("01", 1)).toBe("Westria");
    expect(provinceOf("01", 2.1)).toBe("Westria");
  });

  test("comes from the area that holds it where the code is unknown or means another province", () => {
    expect(provinceOf("ZZ", 3)).toBe("Ostria");
    expect(provinceOf("01", 3)).toBe("Ostria");
  });
});

describe("rows of one place", () => {
  test("in the world layer and a country file become one entry with all spellings", () => {
    const { value } = assemble({
      world: [record("1", "Town", 1, 1, { alternateNames: ["Ville"], population: 900 })],
      country: [record("1", "Town", 1, 1, { alternateNames: ["Stadt"] })],
    });
    expect(value.get("geonames:1")).toMatchObject({
      names: ["Town", "Ville", "Stadt"],
      population: 900,
      source: { layer: "world" },
    });
    expect(value.find("Stadt")).toHaveLength(1);
  });

  test("in the author's file and a gazetteer become the author's, found under either identifier", () => {
    const point = { lon: 1.2, lat: 1.3 };
    const { value } = assemble({
      own: [own("mill", "Mill", { point, uncertaintyKm: 2, sameAs: ["geonames:1"] })],
      world: [record("1", "Old Mill", 1, 1)],
    });
    const place = value.get("geonames:1");
    expect(place).toBe(value.get("own:mill"));
    expect(place).toMatchObject({
      key: "own:mill",
      name: "Mill",
      names: ["Mill", "Old Mill"],
      location: { form: "point", position: [1.2, 1.3], uncertaintyKm: 2 },
    });
  });

  test("an author's row without a position adds names to the area of a province, which keeps its key", () => {
    const { value, problems } = assemble({
      own: [
        own("west", "Westria province", {
          kind: "admin1",
          names: { en: "Westria province", ar: "محافظة الغرب" },
          sameAs: ["naturalearth:LI01"],
        }),
      ],
      world: [record("1", "Town", 1, 1, { admin1: "01" })],
    });
    expect(problems).toEqual([]);
    const area = value.get("own:west");
    expect(area).toMatchObject({
      key: "naturalearth:LI01",
      name: "Westria province",
      arabic: "محافظة الغرب",
    });
    expect(area?.location.form).toBe("area");
    expect(value.get("geonames:1")?.province).toBe("Westria province");
  });

  test("a province's row in a country file lends its spellings to the area", () => {
    const row = record("9", "Westreich", 1, 1, { featureClass: "A", featureCode: "ADM1", admin1: "01" });
    const { value } = assemble({ country: [row] });
    expect(value.get("geonames:9")).toMatchObject({
      key: "naturalearth:LI01",
      names: ["Westria", "Westreich"],
    });
  });

  test("an author's row that describes an entry nobody holds is a warning, and no place", () => {
    const { value, problems } = assemble({ own: [own("gone", "Gone", { sameAs: ["geonames:404"] })] });
    expect(value.find("Gone")).toEqual([]);
    expect(problems[0]).toMatchObject({ severity: "warning", id: "gone" });
  });
});

describe("the author's own places", () => {
  test("the point of a river, a zone or a region is only where its name stands", () => {
    const { value } = assemble({
      own: [own("river", "River", { kind: "river", point: { lon: 1, lat: 1 } })],
    });
    expect(value.get("own:river")?.location).toEqual({ form: "label", label: [1, 1] });
  });

  test("the point of an island or a bay stands for it where its doubt is stated, that of a zone never", () => {
    const point = { lon: 1, lat: 1 };
    const formOf = (kind: "island" | "sea" | "zone") =>
      assemble({ own: [own("a", "A", { kind, point, uncertaintyKm: 3 })] }).value.get("own:a")?.location.form;
    expect([formOf("island"), formOf("sea"), formOf("zone")]).toEqual(["point", "point", "label"]);
  });

  test("an area stands for itself, may reach across a border, and is left out where all of it lies elsewhere", () => {
    const { value, problems } = assemble({
      own: [
        own("strip", "Strip", { kind: "zone", area: square(1, 1) as OwnPlace["area"] }),
        own("gone", "Gone", { kind: "zone", area: square(101, 1) as OwnPlace["area"] }),
      ],
    });
    const location = value.get("own:strip")?.location;
    expect(location?.form === "area" && [location.label, location.area]).toEqual([[2, 2], square(1, 1)]);
    expect(problems.map(({ id, severity }) => [id, severity])).toEqual([["gone", "error"]]);
  });

  test("without a position, a row is a problem that says what to do", () => {
    const { problems } = assemble({ own: [own("a", "A")] });
    expect(problems.map(({ id, what }) => [id, what])).toEqual([["a", 'The place "A" has no position.']]);
  });

  test("with a position of its own, a row takes no number of people from the entry that it names", () => {
    const rukban = own("camp", "Camp", { kind: "camp", point: { lon: 1, lat: 1 }, sameAs: ["geonames:1"] });
    const { value } = assemble({ own: [rukban], world: [record("1", "Camp", 1.04, 1)] });
    expect(value.find("Camp").map(({ place }) => [place.key, place.population])).toEqual([["own:camp", 0]]);
  });
});

describe("a row that removes", () => {
  const world = [record("1", "Ghost Town", 1, 1), record("2", "Ghost Town", 3, 1)];
  const removal = own("no-ghost", "Ghost Town", { removes: "geonames:1" });

  test("takes the entry out of every layer, and is no place itself", () => {
    const { value, problems } = assemble({ own: [removal], world, country: world });
    expect(problems).toEqual([]);
    expect(value.find("Ghost Town").map(({ place }) => place.key)).toEqual(["geonames:2"]);
    expect(value.get("geonames:1")).toBeUndefined();
    expect(value.get("own:no-ghost")).toBeUndefined();
  });

  test("may put a place of its own in the entry's stead", () => {
    const { value } = assemble({ own: [{ ...removal, point: { lon: 1.5, lat: 1.5 } }], world });
    expect(value.find("Ghost Town").map(({ place }) => place.key)).toEqual(["geonames:2", "own:no-ghost"]);
  });

  test("an entry that no layer holds is a warning", () => {
    const { problems } = assemble({ own: [removal] });
    expect(problems[0]).toMatchObject({ severity: "warning", id: "no-ghost" });
    expect(problems[0]?.what).toContain("geonames:1, which this row removes");
  });
});

test("countries are found by their names in several languages", () => {
  const { value } = assemble();
  expect(value.find("Liechtenstein")[0]?.place.key).toBe("iso:LI");
  expect(value.find("Лихтенштейн")[0]?.place.key).toBe("iso:LI");
});

test("uncertainty grows with the square root of the population, and a camp has an extent of its own", () => {
  expect(settlementUncertaintyKm("settlement", 0)).toBe(1.8);
  expect(settlementUncertaintyKm("camp", 0)).toBe(3);
  expect(settlementUncertaintyKm("settlement", 66_138)).toBe(3.1);
  expect(settlementUncertaintyKm("settlement", 1_600_000)).toBeCloseTo(11.1, 1);
});
