import { fileURLToPath } from "node:url";
import { booleanPointInPolygon } from "@turf/boolean-point-in-polygon";
import { feature } from "topojson-client";
import type { CountriesTopology } from "../../../geo/basemap/basemap-sources.ts";
import { alpha2OfNumeric } from "../../../geo/geocoder/gazetteer/layers/numeric-codes.ts";
import type { LonLat } from "../../../geo/model/position.ts";
import type { Effects } from "../effects.ts";

/** Finds the country whose area holds a position, by its code; undefined at sea, and where the source has no code. */
export function countryFinder(effects: Effects): (position: LonLat) => string | undefined {
  let areas: ReturnType<typeof loadAreas> | undefined;
  return (position) => {
    areas ??= loadAreas(effects);
    const holder = areas.find(
      ({ geometry }) =>
        (geometry.type === "Polygon" || geometry.type === "MultiPolygon") &&
        booleanPointInPolygon([...position], geometry),
    );
    return alpha2OfNumeric(String(holder?.id));
  };
}

function loadAreas(effects: Effects) {
  const file = fileURLToPath(import.meta.resolve("world-atlas/countries-50m.json"));
  const topology = JSON.parse(new TextDecoder().decode(effects.readFile(file))) as CountriesTopology;
  return feature(topology, topology.objects.countries).features;
}
