import type { GeometryCollection, Topology } from "topojson-specification";
import { parse } from "yaml";
import * as z from "zod/mini";
import { text, webAddress } from "../model/schema.ts";

export type CountriesTopology = Topology<{
  countries: GeometryCollection<{ name: string }>;
  land: GeometryCollection;
}>;

export type WaterTopology = Topology<{ lakes: GeometryCollection; rivers: GeometryCollection }>;

export type ProvincesTopology = Topology<{ units: GeometryCollection<{ name?: string | null }> }>;

/** Natural Earth data, as its npm packages have it. */
export interface BasemapSources {
  /** Countries and land at scales of 1:10, 1:50 and 1:110 million. Ids are three-digit UN M49 codes; disputed units may have none. */
  countries: { "10m": CountriesTopology; "50m": CountriesTopology; "110m": CountriesTopology };
  /** Lakes and rivers at 1:50 million: overlapping sheets, each with its own coverage and grid. */
  waters: WaterTopology[];
  /** First-level divisions of a country, by ISO 3166-1 alpha-3 code. */
  provinces: Record<string, ProvincesTopology>;
  disputed: DisputedBoundary[];
}

/** Scales of the countries, and sheets of the waters: parts of the names of their files. */
export const COUNTRY_SCALES = ["10m", "50m", "110m"] as const;
export const WATER_SHEETS = ["world", "africa", "asia", "europe", "north-america", "south-america"];

const longitude = z.number().check(z.gte(-180), z.lte(180));
const latitude = z.number().check(z.gte(-90), z.lte(90));

const disputedBoundary = z
  .strictObject({
    /** The common boundary of two neighbours, by their names in the source. */
    between: z.optional(z.tuple([text, text])),
    /** Only the part inside this box: west, south, east, north. */
    within: z.optional(z.tuple([longitude, latitude, longitude, latitude])),
    /** The whole outline of a feature of the country layer, by name. */
    feature: z.optional(text),
    /** The whole outline of a first-level division, by ISO 3166-1 alpha-3 code and name. */
    province: z.optional(z.strictObject({ country: text, name: text })),
    reason: text,
    source: z.strictObject({ name: text, url: z.optional(webAddress) }),
  })
  .check(
    z.refine(
      ({ between, feature, province }) =>
        [between, feature, province].filter((what) => what !== undefined).length === 1,
      "names exactly one of between, feature and province",
    ),
  );
export type DisputedBoundary = z.infer<typeof disputedBoundary>;

/** Reads `geo/data/basemap/disputed.yaml`. Throws on a fault, with the path of the field. */
export function parseDisputed(yaml: string): DisputedBoundary[] {
  const parsed = z.safeParse(z.array(disputedBoundary), parse(yaml, { maxAliasCount: 0 }));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new Error(
    `disputed boundaries cannot be read: ${issue?.path.join(".") ?? ""} ${issue?.message ?? ""}`,
  );
}
