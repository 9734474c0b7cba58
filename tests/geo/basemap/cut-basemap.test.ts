import { gzipSync } from "node:zlib";
import { booleanPointInPolygon } from "@turf/turf";
import { geoArea } from "d3-geo";
import type { MultiLineString, MultiPolygon, Position } from "geojson";
import { feature } from "topojson-client";
import { beforeAll, describe, expect, it } from "vitest";
import type { BasemapSources } from "../../../geo/basemap/basemap-sources.ts";
import { cutBasemap } from "../../../geo/basemap/cut-basemap.ts";
import { BASEMAP_LAYERS, type Basemap, type BasemapLayer } from "../../../geo/model/basemap.ts";
import type { BoundingBox } from "../../../geo/model/position.ts";
import { loadBasemapSources } from "../../../src/cli/build/load-basemap-sources.ts";

const SYRIA: BoundingBox = [35.7, 32.3, 42.4, 37.3];
const DAMASCUS: [number, number] = [36.29, 33.51];
const ANKARA: [number, number] = [32.85, 39.93];

let sources: BasemapSources;
beforeAll(async () => {
  sources = await loadBasemapSources();
});

function layer(basemap: Basemap, name: BasemapLayer): MultiPolygon | MultiLineString {
  const object = basemap.objects[name];
  if (object?.type !== "MultiPolygon" && object?.type !== "MultiLineString") {
    throw new Error(`no layer ${name}`);
  }
  return object.type === "MultiPolygon"
    ? feature(basemap, object).geometry
    : feature(basemap, object).geometry;
}

function lines(basemap: Basemap, name: BasemapLayer): Position[][] {
  const geometry = layer(basemap, name);
  return geometry.type === "MultiLineString" ? geometry.coordinates : geometry.coordinates.flat();
}

function holds(basemap: Basemap, name: BasemapLayer, position: [number, number]): boolean {
  const geometry = layer(basemap, name);
  return geometry.type === "MultiPolygon" && booleanPointInPolygon(position, geometry);
}

describe("a basemap cut to an extent", () => {
  let basemap: Basemap;
  beforeAll(() => {
    basemap = cutBasemap(sources, SYRIA, { focus: [DAMASCUS] });
  });

  it("has every layer", () => {
    expect(Object.keys(basemap.objects).sort()).toEqual([...BASEMAP_LAYERS].sort());
  });

  it("is under 50 kB when compressed", () => {
    expect(gzipSync(JSON.stringify(basemap)).length).toBeLessThan(50_000);
  });

  it("is the same, byte for byte, for the same input", () => {
    expect(JSON.stringify(cutBasemap(sources, SYRIA, { focus: [DAMASCUS] }))).toBe(JSON.stringify(basemap));
  });

  it("keeps its detail inside the frame, which surrounds the extent", () => {
    const [west, south, east, north] = basemap.extent;
    expect([west < SYRIA[0], south < SYRIA[1], east > SYRIA[2], north > SYRIA[3]]).not.toContain(false);
    const detailed = BASEMAP_LAYERS.filter((name) => name !== "world");
    const positions = detailed.flatMap((name) => lines(basemap, name).flat());
    expect(positions.length).toBeGreaterThan(1000);
    for (const [lon = 0, lat = 0] of positions) {
      expect(lon > west - 0.01 && lon < east + 0.01 && lat > south - 0.01 && lat < north + 0.01).toBe(true);
    }
  });

  it("has land where there is land, sea where there is sea, and the coarse world only outside", () => {
    expect(holds(basemap, "land", DAMASCUS)).toBe(true);
    expect(holds(basemap, "land", [34.5, 34.5])).toBe(false);
    expect(holds(basemap, "world", DAMASCUS)).toBe(false);
    expect(holds(basemap, "world", [20, 10])).toBe(true);
  });

  it("winds every polygon so that a sphere takes its smaller side for inside", () => {
    for (const name of ["world", "land", "focus", "lakes"] as const) {
      const geometry = layer(basemap, name);
      expect(geometry.type === "MultiPolygon" ? geoArea(geometry) : 0).toBeGreaterThan(0);
      expect(geometry.type === "MultiPolygon" ? geoArea(geometry) : 99).toBeLessThan(2 * Math.PI);
    }
  });

  it("sets off the country that holds a mark, and no other", () => {
    expect(holds(basemap, "focus", DAMASCUS)).toBe(true);
    expect(holds(basemap, "focus", ANKARA)).toBe(false);
  });

  it("ends every province line on another line, so that no gap shows", () => {
    const [west, south, east, north] = basemap.extent;
    const provinces = lines(basemap, "provinces");
    const others = (["borders", "disputed", "land"] as const).flatMap((name) => lines(basemap, name));
    const loose = provinces.flatMap((line, index) => {
      const rest = [...others, ...provinces.filter((_, other) => other !== index)];
      return [line[0], line.at(-1)].filter(([lon = 0, lat = 0] = []) => {
        const atFrame = Math.min(lon - west, east - lon, lat - south, north - lat) < 0.01;
        const closed = String(line[0]) === String(line.at(-1));
        return !atFrame && !closed && !rest.some((other) => isNear([lon, lat], other));
      });
    });
    expect(loose).toEqual([]);
  });

  it("does not name a unit between ceasefire lines as a province", () => {
    const provinces = [
      { name: "UNDOF", lon: 35.9, lat: 33 },
      { name: "Homs", lon: 38.4, lat: 34.5 },
    ];
    const { labels } = cutBasemap(sources, SYRIA, { provinces });
    expect(labels.filter(({ kind }) => kind === "province").map(({ text }) => text)).toEqual(["Homs"]);
  });

  it("draws the ceasefire lines on the Golan as disputed and not as borders", () => {
    const onGolan = ([lon = 0, lat = 0]: Position) => lon > 35.6 && lon < 36 && lat > 32.75 && lat < 33.3;
    expect(lines(basemap, "disputed").flat().some(onGolan)).toBe(true);
    expect(lines(basemap, "borders").flat().filter(onGolan)).toEqual([]);
  });
});

/** Within about 700 metres of a segment of the line: the tolerance of two layers that were simplified apart. */
function isNear([x, y]: [number, number], line: Position[]): boolean {
  return line.slice(1).some(([x1 = 0, y1 = 0], index) => {
    const [x0 = 0, y0 = 0] = line[index] ?? [];
    const [dx, dy] = [x1 - x0, y1 - y0];
    const along = Math.max(0, Math.min(1, ((x - x0) * dx + (y - y0) * dy) / (dx * dx + dy * dy || 1)));
    return Math.hypot(x - x0 - along * dx, y - y0 - along * dy) < 0.0065;
  });
}

describe("basemaps elsewhere", () => {
  it("cuts an inland country of South America, with its lakes and the names of its neighbours", () => {
    const basemap = cutBasemap(sources, [-69, -22, -58, -10], { focus: [[-65, -17]] });
    expect(holds(basemap, "focus", [-65, -17])).toBe(true);
    expect(holds(basemap, "lakes", [-69.4, -15.8])).toBe(true);
    const names = basemap.labels.filter(({ kind }) => kind === "country").map(({ text }) => text);
    expect(names).toEqual(expect.arrayContaining(["Bolivia", "Peru", "Paraguay"]));
  });

  it("cuts both sides of the antimeridian, west being larger than east", () => {
    const basemap = cutBasemap(sources, [177, -19, -178, -16]);
    expect(basemap.extent[0]).toBeGreaterThan(basemap.extent[2]);
    const longitudes = lines(basemap, "land")
      .flat()
      .map(([lon = 0]) => lon);
    expect(longitudes.some((lon) => lon > 178)).toBe(true);
    expect(longitudes.some((lon) => lon < -178)).toBe(true);
    expect(longitudes.some((lon) => Math.abs(lon) < 170)).toBe(false);
  });

  it("does with coarser sources where the extent is the world, so that the file stays small", () => {
    const basemap = cutBasemap(sources, [-170, -56, 180, 74]);
    expect(gzipSync(JSON.stringify(basemap)).length).toBeLessThan(80_000);
    expect(holds(basemap, "land", DAMASCUS)).toBe(true);
  });

  it("gives a single point surroundings to be found in", () => {
    const [west, south, east, north] = cutBasemap(sources, [...DAMASCUS, ...DAMASCUS]).extent;
    expect([east - west > 1, north - south > 1]).toEqual([true, true]);
  });
});
