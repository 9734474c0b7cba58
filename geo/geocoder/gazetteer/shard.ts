import { describeProblem } from "../../messages/problems/describe-problem.ts";
import type { Place } from "../../model/place.ts";
import { lonLatOf } from "../../model/position.ts";
import type { Problem, Result } from "../../model/problem.ts";
import type { ShardMistake } from "../../model/problem-message.ts";
import { COUNTRY_SOURCE } from "./layers/countries.ts";
import type { GeonamesRecord } from "./layers/geonames-file.ts";
import { addDistrict, addGeonamesRecord, type District } from "./layers/geonames-layer.ts";
import { parseFirstLevelUnits, parseNamedFeatures } from "./layers/named-features.ts";
import { buildPlaceTable, type PlaceTable, PlaceTableBuilder } from "./place-table.ts";

/*
 * A shard is a part of the gazetteer as text, for a page that has no files: the world shard, or one of a country. Without outlines:
 * countries and first-level units are points where their names may stand; `openGeocoder` adds the areas of units that it is given.
 *
 *     claim-atlas-shard  2  SY            name and version of the format, world or the country's code
 *     #countries                          code, lon, lat, people, name, names, former names, Arabic name
 *     #units                              rows of geo/data/gazetteer/first-level-units.tsv
 *     #features                           rows of waters.tsv, landforms.tsv, regions.tsv
 *     #places                             GeoNames id, feature, country, admin1, lon, lat, people, name, names
 *     #districts                          code, country, admin1, lon, lat, reach in kilometres, people, name
 *     #end                                what lacks it was cut off
 *
 * Columns are parted by tabs, names in one column by |.
 */
const FORMAT = "claim-atlas-shard";
const VERSION = "2";
const SECTIONS = ["countries", "units", "features", "places", "districts"] as const;
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

/** `decimals`: of degrees; GeoNames has five, and the world shard, which is the first to load, keeps four. */
export function placeRow(
  record: GeonamesRecord,
  alternateNames: readonly string[],
  decimals: number,
): string {
  const { id, featureClass, featureCode, country, admin1, position, population, name } = record;
  const [lon, lat] = position.map((degrees) => Number(degrees.toFixed(decimals)));
  const columns = [id, `${featureClass}.${featureCode}`, country, admin1, lon, lat, population, name];
  return [...columns, joined(alternateNames)].join("\t");
}

export function districtRow({ code, country, admin1, label, reachKm, people, name }: District): string {
  return [code, country, admin1, ...label, reachKm, people, name].join("\t");
}

const PLACE_COLUMNS = 9;
const COUNTRY_COLUMNS = 8;
const DISTRICT_COLUMNS = 8;

function joined(names: readonly string[]): string {
  return names.filter((name) => !/[|\t\n]/.test(name)).join("|");
}

function parted(column: string | undefined): string[] {
  return column ? column.split("|") : [];
}

/** The tables that a shard holds. A shard that cannot be read whole is a problem, and holds nothing. */
export interface ShardTables extends Record<Exclude<Section, "units" | "districts">, PlaceTable> {
  /** First-level units, as names of areas in the countries whose areas are loaded. */
  unitsWith(hasAreas: (country: string) => boolean): PlaceTable;
}

/** Reads a shard, `world` or that of a country's code. */
export function parseShard(text: string, shard: string): Result<ShardTables | undefined> {
  const fail = (mistake: ShardMistake, line?: number, detail = ""): Result<undefined> => {
    const said = describeProblem("shardUnusable", { shard, mistake, detail });
    const problem: Problem = { severity: "error", file: `shard ${shard}`, ...said };
    return { value: undefined, problems: [line === undefined ? problem : { ...problem, line }] };
  };
  const lines = text.split("\n");
  const [format, version] = (lines[0] ?? "").split("\t");
  if (format !== FORMAT) return fail("noShard", 1);
  if (version !== VERSION) return fail("otherVersion", 1, version);
  if (!lines.slice(-2).includes("#end")) return fail("cutOff", lines.length);
  const rows: Record<Section, string[]> = {
    countries: [],
    units: [],
    features: [],
    places: [],
    districts: [],
  };
  let section: Section | undefined;
  for (const [index, line] of lines.entries()) {
    if (index === 0 || line === "") continue;
    if (line.startsWith("#")) {
      section = SECTIONS.find((each) => line === `#${each}`);
      continue;
    }
    if (section === undefined) return fail("rowOfNoPart", index + 1);
    rows[section].push(line);
  }
  try {
    const places = new PlaceTableBuilder();
    for (const row of rows.places) addGeonamesRecord(places, recordOf(row));
    for (const row of rows.districts) addDistrict(places, districtOf(row));
    return {
      value: {
        countries: buildPlaceTable(rows.countries.map(countryOf)),
        unitsWith: (hasAreas) => buildPlaceTable(parseFirstLevelUnits(withHeading(rows.units), hasAreas)),
        features: buildPlaceTable(parseNamedFeatures(withHeading(rows.features))),
        places: places.finish(),
      },
      problems: [],
    };
  } catch (error) {
    if (error instanceof RangeError) return fail("row", undefined, error.message.slice(0, 200));
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

function districtOf(row: string): District {
  const columns = row.split("\t");
  const [code = "", country = "", admin1 = "", lon, lat, reach, people, name = ""] = columns;
  if (columns.length !== DISTRICT_COLUMNS || name === "") throw new RangeError(row);
  const label = positionOf(lon, lat, row);
  return { code, country, admin1, label, reachKm: Number(reach), people: Number(people), name };
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
    source: COUNTRY_SOURCE,
  };
}

function positionOf(lon: string | undefined, lat: string | undefined, row: string) {
  const [x, y] = [Number(lon || Number.NaN), Number(lat || Number.NaN)];
  if (!(Math.abs(x) <= 180 && Math.abs(y) <= 90)) throw new RangeError(row);
  return lonLatOf(x, y);
}
