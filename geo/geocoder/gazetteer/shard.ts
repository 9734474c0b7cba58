import type { Place } from "../../model/place.ts";
import { lonLatOf } from "../../model/position.ts";
import type { Outcome, Problem } from "../../model/problem.ts";
import type { GeonamesRecord } from "./layers/geonames-file.ts";
import { addGeonamesRecord } from "./layers/geonames-layer.ts";
import { parseFirstLevelUnits, parseNamedFeatures } from "./layers/named-features.ts";
import { buildPlaceTable, type PlaceTable, PlaceTableBuilder } from "./place-table.ts";

/*
 * A shard is a part of the gazetteer as text, for a page that has no files: the world shard, or one of a country. Without outlines:
 * countries and first-level units are points where their names may stand.
 *
 *     claim-atlas-shard  1  SY            name and version of the format, world or the country's code
 *     #countries                          code, lon, lat, people, name, names, former names, Arabic name
 *     #units                              rows of geo/data/gazetteer/first-level-units.tsv
 *     #features                           rows of waters.tsv, landforms.tsv, regions.tsv
 *     #places                             GeoNames id, feature, country, admin1, lon, lat, people, name, names
 *     #end                                what lacks it was cut off
 *
 * Columns are parted by tabs, names in one column by |.
 */
const FORMAT = "claim-atlas-shard";
const VERSION = "1";
const SECTIONS = ["countries", "units", "features", "places"] as const;
type Section = (typeof SECTIONS)[number];

/** The rows of a shard, each without its line end. */
export type ShardRows = Partial<Record<Section, readonly string[]>>;

/** `name` is `world` or a country's code. */
export function formatShard(name: string, rows: ShardRows): string {
  const sections = SECTIONS.flatMap((section) => {
    const lines = rows[section] ?? [];
    return lines.length === 0 ? [] : [`#${section}`, ...lines];
  });
  return `${[[FORMAT, VERSION, name].join("\t"), ...sections, "#end"].join("\n")}\n`;
}

export function countryRow({
  country,
  name,
  names,
  formerNames = [],
  arabic = "",
  population,
  location,
}: Place) {
  const [lon, lat] = location.form === "area" || location.form === "label" ? location.label : [0, 0];
  return [country, lon, lat, population, name, joined(names), joined(formerNames), arabic].join("\t");
}

export function placeRow(record: GeonamesRecord, alternateNames: readonly string[]): string {
  const { id, featureClass, featureCode, country, admin1, position, population, name } = record;
  const [lon, lat] = position.map((degrees) => Math.round(degrees * DECIMALS) / DECIMALS);
  const columns = [id, `${featureClass}.${featureCode}`, country, admin1, lon, lat, population, name];
  return [...columns, joined(alternateNames)].join("\t");
}

/** Ten metres: towns are no sharper. */
const DECIMALS = 1e4;
const PLACE_COLUMNS = 9;
const COUNTRY_COLUMNS = 8;

function joined(names: readonly string[]): string {
  return names.filter((name) => !/[|\t\n]/.test(name)).join("|");
}

function parted(column: string | undefined): string[] {
  return column ? column.split("|") : [];
}

/** The tables that a shard holds. A shard that cannot be read whole is a problem, and holds nothing. */
export type ShardTables = Record<Section, PlaceTable>;

/** Reads a shard; `file` is what problems call it. */
export function parseShard(text: string, file: string): Outcome<ShardTables | undefined> {
  const fail = (what: string, line?: number): Outcome<undefined> => {
    const remedy = "Make the shards anew with npm run build:shards, and load this one again.";
    const problem: Problem = { severity: "error", file, what, remedy };
    return { value: undefined, problems: [line === undefined ? problem : { ...problem, line }] };
  };
  const lines = text.split("\n");
  const [format, version] = (lines[0] ?? "").split("\t");
  if (format !== FORMAT) return fail("The text is no shard of a gazetteer.", 1);
  if (version !== VERSION)
    return fail(`The shard has version ${version} of the format, where ${VERSION} is read.`, 1);
  if (!lines.slice(-2).includes("#end"))
    return fail("The shard is cut off: its last line is missing.", lines.length);
  const rows: Record<Section, string[]> = { countries: [], units: [], features: [], places: [] };
  let section: Section | undefined;
  for (const [index, line] of lines.entries()) {
    if (index === 0 || line === "") continue;
    if (line.startsWith("#")) {
      section = SECTIONS.find((each) => line === `#${each}`);
      continue;
    }
    if (section === undefined) return fail("The row belongs to no part of a shard.", index + 1);
    rows[section].push(line);
  }
  try {
    const places = new PlaceTableBuilder();
    for (const row of rows.places) addGeonamesRecord(places, recordOf(row));
    return {
      value: {
        countries: buildPlaceTable(rows.countries.map(countryOf)),
        units: buildPlaceTable(parseFirstLevelUnits(withHeading(rows.units), { hasAreas: false })),
        features: buildPlaceTable(parseNamedFeatures(withHeading(rows.features))),
        places: places.finish(),
      },
      problems: [],
    };
  } catch (error) {
    if (error instanceof RangeError) return fail(`A row cannot be read: ${error.message.slice(0, 200)}.`);
    throw error;
  }
}

/** The readers of our own tables pass over the first line. */
function withHeading(rows: readonly string[]): string {
  return ["", ...rows].join("\n");
}

function recordOf(row: string): GeonamesRecord {
  const columns = row.split("\t");
  const [id = "", feature = "", country = "", admin1 = "", lon, lat, people, name = "", names] = columns;
  if (columns.length !== PLACE_COLUMNS || !/^\d+$/.test(id) || name === "") throw new RangeError(row);
  const [featureClass = "", featureCode = ""] = feature.split(".");
  return {
    id,
    name,
    alternateNames: parted(names),
    position: positionOf(lon, lat, row),
    featureClass,
    featureCode,
    country,
    admin1,
    population: Number(people) || 0,
  };
}

function countryOf(row: string): Place {
  const columns = row.split("\t");
  const [country = "", lon, lat, people, name = "", names, former, arabic] = columns;
  if (columns.length !== COUNTRY_COLUMNS || name === "") throw new RangeError(row);
  const formerNames = parted(former);
  return {
    key: `iso:${country}`,
    name,
    names: parted(names),
    ...(formerNames.length === 0 ? {} : { formerNames }),
    arabic: arabic || undefined,
    kind: "country",
    country,
    population: Number(people) || 0,
    location: { form: "label", label: positionOf(lon, lat, row) },
    sameAs: [],
    source: {
      layer: "countries",
      name: "Unicode CLDR and Natural Earth",
      licence: "Unicode-3.0, public domain",
    },
  };
}

function positionOf(lon: string | undefined, lat: string | undefined, row: string) {
  const [x, y] = [Number(lon || Number.NaN), Number(lat || Number.NaN)];
  if (!(Math.abs(x) <= 180 && Math.abs(y) <= 90)) throw new RangeError(row);
  return lonLatOf(x, y);
}
