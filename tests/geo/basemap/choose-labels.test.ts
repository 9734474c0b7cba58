import { beforeAll, describe, expect, it } from "vitest";
import {
  chooseLabels,
  type LabelScene,
  type NamedPoint,
  type Town,
} from "../../../geo/basemap/choose-labels.ts";
import { nameCountry, unpackCountries } from "../../../geo/basemap/countries.ts";
import { frameAround } from "../../../geo/basemap/frame-around.ts";
import { cutWater } from "../../../geo/basemap/land-and-water.ts";
import type { BoundingBox } from "../../../geo/model/position.ts";
import { loadBasemapSources } from "../../../src/cli/build/load-basemap-sources.ts";

const EXTENT: BoundingBox = [35.7, 32.3, 42.4, 37.3];

let scene: LabelScene;
beforeAll(async () => {
  const { countries, waters } = await loadBasemapSources();
  const frame = frameAround(EXTENT, 0.5);
  const { rivers } = cutWater(waters, frame);
  const marked = [36, 33].flatMap((lat) => [
    [42, lat],
    [35.9, lat],
  ]);
  const [a = [], b = [], c = [], d = []] = marked;
  scene = {
    countries: unpackCountries(countries["50m"]),
    rivers,
    focus: [[[a, b, d, c, a]]],
    marks: [],
    frame,
    extent: EXTENT,
  };
});

function town(name: string, lon: number, lat: number, population: number, capital = false): Town {
  return { name, lon, lat, population, capital };
}

function labelsFor(towns: Town[], provinces: NamedPoint[] = []) {
  const water = [{ name: "Euphrates", arabic: "الفرات", lon: 39.83, lat: 35.6 }];
  return chooseLabels(scene, { towns, provinces, water });
}

describe("names on the basemap", () => {
  it("shows a town near the marks before a larger one far from all of them", () => {
    const towns = [town("Far", 38.4, 35, 700_000), town("Near", 38, 35, 400_000)];
    const order = (marks: [number, number][]) =>
      chooseLabels({ ...scene, marks }, { towns, provinces: [], water: [] })
        .filter(({ kind }) => kind === "town")
        .map(({ text }) => text);
    expect(order([])).toEqual(["Far", "Near"]);
    expect(order([[37.6, 35]])).toEqual(["Near", "Far"]);
  });

  it("shows a smaller town later than the larger one beside it, and one that stands alone at once", () => {
    const labels = labelsFor([
      town("Small", 38.1, 35, 20_000),
      town("Large", 38, 35, 500_000),
      town("Alone", 40, 34.5, 20_000),
    ]);
    const zoomOf = (name: string) => labels.find(({ text }) => text === name)?.minZoom ?? 99;
    expect(zoomOf("Large")).toBeLessThan(zoomOf("Small"));
    expect(zoomOf("Alone")).toBeLessThan(zoomOf("Small"));
  });

  it("puts a capital before a larger town, and towns of the marked country before their neighbours", () => {
    const labels = labelsFor([
      town("Larger", 38, 35, 900_000),
      town("Capital", 38.2, 35, 100_000, true),
      town("Neighbour", 37.2, 36.2, 2_000_000),
      town("Ours", 37.2, 35.9, 90_000),
    ]);
    const order = ["Capital", "Larger", "Ours", "Neighbour"].map((name) =>
      labels.findIndex(({ text }) => text === name),
    );
    const zoomOf = (name: string) => labels.find(({ text }) => text === name)?.minZoom ?? 99;
    expect(order[0]).toBeLessThan(order[1] ?? -1);
    expect(zoomOf("Capital")).toBeLessThan(zoomOf("Larger"));
    expect(zoomOf("Ours")).toBeLessThan(zoomOf("Neighbour"));
  });

  it("leaves out a town outside the frame", () => {
    expect(labelsFor([town("Far", 2.35, 48.86, 2_000_000)]).map(({ text }) => text)).not.toContain("Far");
  });

  it("sets the name of a river on the river, along its course", () => {
    const river = labelsFor([]).find(({ text }) => text === "Euphrates");
    expect(river).toMatchObject({ kind: "water", arabic: "الفرات" });
    // It runs to the south-east there: downwards to the right.
    expect(river?.angle).toBeGreaterThan(20);
    expect(river?.angle).toBeLessThan(70);
    expect(Math.hypot((river?.lon ?? 0) - 39.83, (river?.lat ?? 0) - 35.6)).toBeLessThan(0.3);
  });

  it("names countries in full and in Arabic, on their own ground", () => {
    const countries = labelsFor([]).filter(({ kind }) => kind === "country");
    expect(countries.find(({ text }) => text === "Syria")).toMatchObject({ arabic: "سوريا" });
    expect(countries.map(({ text }) => text)).toEqual(expect.arrayContaining(["Iraq", "Jordan", "Lebanon"]));
  });

  it("does not name a province where its city bears the same name", () => {
    const labels = labelsFor(
      [town("Damascus", 36.29, 33.51, 1_500_000, true)],
      [
        { name: "Damascus", lon: 36.3, lat: 33.5 },
        { name: "Homs", lon: 38.4, lat: 34.5 },
      ],
    );
    expect(labels.filter(({ kind }) => kind === "province").map(({ text }) => text)).toEqual(["Homs"]);
  });

  it("gives each name a rank of its own", () => {
    const ranks = labelsFor([town("A", 38, 35, 9), town("B", 40, 35, 9)]).map(({ rank }) => rank);
    expect(new Set(ranks).size).toBe(ranks.length);
  });
});

describe("names of countries", () => {
  it.each([
    ["760", "Syria", "Syria"],
    ["840", "United States of America", "United States"],
    ["728", "S. Sudan", "South Sudan"],
    ["275", "Palestine", "Palestine"],
  ])("knows code %s, %s in the source, as %s", (code, source, name) => {
    expect(nameCountry(code, source)?.english).toBe(name);
  });

  it("gives no name without a code of the United Nations", () => {
    expect(nameCountry(undefined, "Siachen Glacier")).toBeUndefined();
    expect(nameCountry("999", "Nowhere")).toBeUndefined();
  });
});
