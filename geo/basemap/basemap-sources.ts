import type { GeometryCollection, Topology } from "topojson-specification";
import type { DisputedBoundary } from "./parse-disputed.ts";

export type CountriesTopology = Topology<{
  countries: GeometryCollection<{ name: string }>;
  land: GeometryCollection;
}>;

export type WaterTopology = Topology<{ lakes: GeometryCollection; rivers: GeometryCollection }>;

export type ProvincesTopology = Topology<{ units: GeometryCollection<{ name?: string | null }> }>;

/** Natural Earth in the forms that its npm packages ship, before anything is cut from it. */
export interface BasemapSources {
  /** Countries and land at 1:10, 1:50 and 1:110 million. Ids are three-digit UN M49 codes; disputed units may have none. */
  countries: { "10m": CountriesTopology; "50m": CountriesTopology; "110m": CountriesTopology };
  /** Lakes and rivers at 1:50 million: overlapping sheets of different coverage, each on its own grid. */
  waters: WaterTopology[];
  /** First-level divisions of a country, by ISO 3166-1 alpha-3 code. */
  provinces: Record<string, ProvincesTopology>;
  disputed: DisputedBoundary[];
}
