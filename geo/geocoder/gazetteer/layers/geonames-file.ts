import { describeMessage, describeProblem } from "../../../messages/problems/describe-problem.ts";
import { type LonLat, lonLatOf } from "../../../model/position.ts";
import type { Problem, Result } from "../../../model/problem.ts";
import { type ProblemMessage, problemMessage } from "../../../model/problem-message.ts";

/** One row of a GeoNames dump: https://download.geonames.org/export/dump/readme.txt */
export interface GeonamesRecord {
  id: string;
  name: string;
  /** Spellings in any script, as the row lists them. */
  alternateNames: string[];
  position: LonLat;
  featureClass: string;
  featureCode: string;
  country: string;
  /** Code of the first-level division, in GeoNames' own numbering. */
  admin1: string;
  /** Code of the second-level division. */
  admin2?: string | undefined;
  /** 0 where it is not known. */
  population: number;
}

const COLUMNS = 19;
/** A file of the wrong kind would have a problem on every line; these are enough to see it. */
const MAX_PROBLEMS = 50;

/** Takes a country file piece by piece, so that one of many gigabytes needs no more room than a small one. */
export interface CountryFileParser {
  push(text: string): void;
  /** What was wrong with it. */
  finish(): Problem[];
}

/**
 * Reads a country file as downloaded from GeoNames (nineteen tab-separated columns, UTF-8, no heading). Bad rows become
 * problems with their line; good rows still serve. With `countries` given (ISO alpha-2), other rows are passed over.
 */
export function parseCountryFile(
  content: string,
  file: string,
  countries?: ReadonlySet<string>,
): Result<GeonamesRecord[]> {
  const value: GeonamesRecord[] = [];
  const parser = createCountryFileParser(file, (record) => value.push(record), {
    ...(countries === undefined ? {} : { countries }),
  });
  parser.push(content);
  return { value, problems: parser.finish() };
}

/** See `parseCountryFile`; gives each good row to `keep` as it comes. Lines that are not `isAsked` are passed over unread. */
export function createCountryFileParser(
  file: string,
  keep: (record: GeonamesRecord) => void,
  {
    countries,
    isAsked = () => true,
  }: { countries?: ReadonlySet<string>; isAsked?: (line: number) => boolean } = {},
): CountryFileParser {
  const problems: Problem[] = [];
  let bad = 0;
  const lines = createLineSplitter((row, line) => {
    if (!isAsked(line)) return;
    const record = parseRow(row, countries);
    if (record === undefined) return;
    if (!("code" in record)) {
      keep(record);
      return;
    }
    bad += 1;
    if (bad <= MAX_PROBLEMS) problems.push({ severity: "warning", file, line, ...describeMessage(record) });
  });
  return {
    push: lines.push,
    finish() {
      lines.finish();
      if (bad > MAX_PROBLEMS) {
        const more = describeProblem("moreRowsUnreadable", { rows: bad - MAX_PROBLEMS });
        problems.push({ severity: "warning", file, ...more });
      }
      return problems;
    },
  };
}

/** The record, undefined for a country that is not asked for, or what is wrong with the row. */
function parseRow(row: string, countries?: ReadonlySet<string>): GeonamesRecord | ProblemMessage | undefined {
  const columns = row.split("\t");
  if (columns.length !== COLUMNS)
    return problemMessage("rowColumns", { columns: columns.length, expected: COLUMNS });
  const [id, name, , alternates, latitude, longitude, featureClass, featureCode, country, , admin1, admin2] =
    columns;
  if (country !== undefined && countries?.has(country) === false) return undefined;
  if (!id || !/^\d+$/.test(id)) return problemMessage("rowWithoutId", { value: shorten(id) });
  if (!name || name.trim() === "") return problemMessage("rowWithoutName", { id });
  if (row.includes("\ufffd")) return problemMessage("rowNotUtf8", { id });
  if (!country || !/^[A-Z]{2}$/.test(country))
    return problemMessage("rowWithoutCountry", { id, value: shorten(country) });
  const position = readPosition(latitude, longitude);
  if (position === undefined) {
    const written = { latitude: shorten(latitude), longitude: shorten(longitude) };
    return problemMessage("rowWithoutPosition", { id, ...written });
  }
  return {
    id,
    name,
    alternateNames: alternates
      ? alternates.split(",").filter((other) => other.charCodeAt(0) > 32 || other.trim() !== "")
      : [],
    position,
    featureClass: featureClass ?? "",
    featureCode: featureCode ?? "",
    country,
    admin1: admin1 ?? "",
    admin2: admin2 ?? "",
    population: Math.max(0, Number.parseInt(columns[14] ?? "", 10) || 0),
  };
}

function readPosition(latitude: string | undefined, longitude: string | undefined): LonLat | undefined {
  const numbers = [longitude, latitude].map((value) => (value?.trim() ? Number(value) : Number.NaN));
  const [lon = Number.NaN, lat = Number.NaN] = numbers;
  return Math.abs(lon) <= 180 && Math.abs(lat) <= 90 ? lonLatOf(lon, lat) : undefined;
}

function shorten(value: string | undefined): string {
  return (value ?? "").slice(0, 40);
}

/** What alternateNamesV2 says of one place: https://download.geonames.org/export/dump/readme.txt */
export interface AlternateNames {
  names: string[];
  /** The Arabic name, the preferred one where it is marked. */
  arabic?: string;
  /** Names that were used in the past. */
  former: string[];
}

const NAME_COLUMNS = 10;
const LEAST_NAME_COLUMNS = 4;
/** Languages of the file that are none: links, postcodes, codes of airports and ports, Wikidata. */
const NO_LANGUAGES = new Set(["link", "post", "iata", "icao", "faac", "tcid", "unlc", "wkdt", "phon"]);

/** Reads alternateNamesV2.txt piece by piece; keeps the names of the places whose GeoNames id is asked for. */
export function createAlternateNamesParser(file: string, isAsked: (id: string) => boolean) {
  const found = new Map<string, AlternateNames & { arabicIsPreferred?: boolean }>();
  const problems: Problem[] = [];
  let bad = 0;
  const lines = createLineSplitter((row, line) => {
    const columns = row.split("\t");
    const [, id = "", language = "", name = "", preferred, , , historic] = columns;
    if (
      columns.length < LEAST_NAME_COLUMNS ||
      columns.length > NAME_COLUMNS ||
      !/^\d+$/.test(id) ||
      name.trim() === ""
    ) {
      bad += 1;
      if (bad > MAX_PROBLEMS) return;
      const what = "The row is none of alternateNamesV2: number, GeoNames id, language, name, tab-separated.";
      problems.push({ severity: "warning", file, line, what, remedy: "The row was left out." });
      return;
    }
    if (NO_LANGUAGES.has(language) || !isAsked(id)) return;
    const known = found.get(id) ?? { names: [], former: [] };
    found.set(id, known);
    known.names.push(name);
    if (historic === "1") known.former.push(name);
    else if (
      language === "ar" &&
      (known.arabic === undefined || (preferred === "1" && !known.arabicIsPreferred))
    ) {
      known.arabic = name;
      known.arabicIsPreferred = preferred === "1";
    }
  });
  return {
    push: lines.push,
    finish(): { names: ReadonlyMap<string, AlternateNames>; problems: Problem[] } {
      lines.finish();
      if (bad > MAX_PROBLEMS) {
        const what = `${bad - MAX_PROBLEMS} more rows could not be read.`;
        problems.push({ severity: "warning", file, what, remedy: "They were left out." });
      }
      return { names: found, problems };
    },
  };
}

/** Longest line that is read, in UTF-16 code units: the longest of GeoNames has 15,000. What follows is passed over. */
const MAX_LINE = 1_000_000;

/**
 * Cuts a text that comes piece by piece into lines, numbered from 1; `take` gets them without line ends (LF or CRLF) and
 * byte order mark, those that are blank only if asked for.
 */
export function createLineSplitter(
  take: (line: string, number: number) => void,
  { blank = false }: { blank?: boolean } = {},
) {
  let rest = "";
  let number = 0;

  function takeLine(line: string): void {
    number += 1;
    const bare = number === 1 && line.startsWith("\ufeff") ? line.slice(1) : line;
    const row = bare.endsWith("\r") ? bare.slice(0, -1) : bare;
    if (blank || row.trim() !== "") take(row, number);
  }

  return {
    push(text: string): void {
      let start = 0;
      for (let end = text.indexOf("\n"); end !== -1; end = text.indexOf("\n", start)) {
        takeLine(rest + text.slice(start, end));
        rest = "";
        start = end + 1;
      }
      if (rest.length < MAX_LINE) rest += text.slice(start, start + MAX_LINE);
    },
    finish(): void {
      if (rest !== "") takeLine(rest);
      rest = "";
    },
  };
}
