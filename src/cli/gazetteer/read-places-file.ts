import { basename } from "node:path";
import { dsvFormat } from "d3-dsv";
import * as z from "zod/mini";
import { convertNames } from "../../../geo/check/convert-names.ts";
import { describeIssue } from "../../../geo/check/describe-issue.ts";
import { MAX_FILE_LENGTH, readYaml } from "../../../geo/check/read-yaml.ts";
import { type OwnPlace, ownPlace } from "../../../geo/model/place.ts";
import type { Problem, Result } from "../../../geo/model/problem.ts";
import { isRecord, valueAt } from "../../../geo/model/record.ts";

/** Reads the author's places from YAML, CSV or GeoJSON, by the end of the file's name. Good rows serve, bad ones are problems. */
export function readPlacesFile(path: string, bytes: Uint8Array): Result<OwnPlace[]> {
  const file = basename(path);
  const fail = (what: string, remedy: string): Result<OwnPlace[]> => ({
    value: [],
    problems: [{ severity: "error", file, what, remedy }],
  });
  if (bytes.length > MAX_FILE_LENGTH) {
    return fail(`The file has more than ${MAX_FILE_LENGTH / 1e6} MB.`, "Give a country file as --gazetteer.");
  }
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return fail("The file is not in UTF-8.", "Save it as UTF-8 in your editor.");
  }
  const raw = /\.ya?ml$/i.test(file)
    ? readPlacesYaml(file, text)
    : /\.(csv|tsv|txt)$/i.test(file)
      ? readPlacesCsv(file, text)
      : /\.(geo)?json$/i.test(file)
        ? readPlacesGeojson(file, text)
        : undefined;
  if (raw === undefined)
    return fail("The name of the file does not say its format.", "End it in .yaml, .csv or .geojson.");
  const problems = [...raw.problems];
  const seen = new Set<string>();
  const value = raw.value.flatMap(({ row, line }) => checkRow(row, line, file, seen, problems));
  return { value, problems };
}

function checkRow(
  row: unknown,
  line: number | undefined,
  file: string,
  seen: Set<string>,
  problems: Problem[],
): OwnPlace[] {
  // A table has the columns name, names and arabic; the language of `name` is not said.
  const { record, pathInFile } = convertNames("places.yaml", row, "und");
  const result = z.safeParse(ownPlace, record);
  if (!result.success) {
    for (const problem of result.error.issues) {
      const issue = { ...problem, path: pathInFile(problem.path) };
      problems.push({
        severity: "error",
        file,
        line,
        id: idOf(row),
        ...describeIssue(issue, valueAt(row, issue.path)),
      });
    }
    return [];
  }
  const { id } = result.data;
  if (seen.has(id)) {
    const what = `The id ${id} is used twice.`;
    problems.push({ severity: "error", file, line, id, what, remedy: "Give each row an id of its own." });
    return [];
  }
  seen.add(id);
  return [result.data];
}

function readPlacesYaml(file: string, text: string): Result<RawPlace[]> {
  const { value: source, problems } = readYaml(file, text);
  if (source.value === undefined || source.value === null) return { value: [], problems };
  if (!Array.isArray(source.value)) {
    const what = "The file is no list.";
    const remedy = "Begin each record with a dash at the start of a line.";
    return { value: [], problems: [...problems, { severity: "error", file, line: 1, what, remedy }] };
  }
  const value = source.value.map((row: unknown, index) => ({ row, line: source.lineOf([index]) }));
  return { value, problems };
}

function idOf(row: unknown): string | undefined {
  return isRecord(row) && typeof row.id === "string" ? row.id.slice(0, 64) : undefined;
}

/** Reads a table of places with a heading; cells parted by comma, semicolon or tab, as the heading has them. */
function readPlacesCsv(file: string, text: string): Result<RawPlace[]> {
  const bare = text.replace(/^\ufeff/, "");
  const heading = bare.slice(0, bare.search(/[\r\n]|$/));
  const delimiter = ["\t", ";", ","].find((mark) => heading.includes(mark)) ?? ",";
  const [names = [], ...rows] = dsvFormat(delimiter).parseRows(bare);
  const columns = names.map(placeColumn);
  const problems: Problem[] = names.flatMap((name, index): Problem[] => {
    if (columns[index] !== undefined) return [];
    const what = `The column ${JSON.stringify(name.slice(0, 40))} is not known.`;
    const remedy = `It was passed over. Columns: ${PLACE_COLUMNS.join(", ")}.`;
    return [{ severity: "warning", file, line: 1, what, remedy }];
  });
  let line = 1 + lineBreaksIn(names);
  const value = rows.flatMap((cells): RawPlace[] => {
    line += 1;
    const at = line;
    line += lineBreaksIn(cells);
    if (cells.every((cell) => cell.trim() === "")) return [];
    if (cells.length !== names.length) {
      const what = `The row has ${cells.length} cells where the heading has ${names.length}.`;
      const remedy = "The row was left out. Put cells with a delimiter in quotation marks.";
      problems.push({ severity: "error", file, line: at, what, remedy });
      return [];
    }
    const known = cells.flatMap((cell, index): [string, string][] => {
      const column = columns[index];
      return column === undefined ? [] : [[column, cell]];
    });
    return [{ row: nestPlace(known), line: at }];
  });
  return { value, problems };
}

/** A quoted cell may hold line breaks of its own. */
function lineBreaksIn(cells: readonly string[]): number {
  return cells.join("").split("\n").length - 1;
}

/**
 * Reads places from a FeatureCollection of points (RFC 7946); the properties bear the names of the columns of the CSV
 * form. A feature without a geometry describes or removes.
 */
function readPlacesGeojson(file: string, text: string): Result<RawPlace[]> {
  const fail = (what: string): Result<RawPlace[]> => ({
    value: [],
    problems: [
      { severity: "error", file, what, remedy: "Give a FeatureCollection of points, as RFC 7946 has it." },
    ],
  });
  let collection: unknown;
  try {
    collection = JSON.parse(text.replace(/^\ufeff/, ""));
  } catch (error) {
    return fail(`The JSON cannot be read: ${error instanceof Error ? error.message : String(error)}.`);
  }
  if (
    !isRecord(collection) ||
    collection.type !== "FeatureCollection" ||
    !Array.isArray(collection.features)
  ) {
    return fail("The file is no FeatureCollection.");
  }
  const { features }: { features?: unknown[] } = collection;
  const value = (features ?? []).map((feature): RawPlace => ({ row: rowOf(feature), line: undefined }));
  const problems = value.flatMap(({ row }, index) =>
    row === undefined
      ? fail(`Feature ${index + 1} is no point, and no feature without a geometry.`).problems
      : [],
  );
  return { value: value.filter(({ row }) => row !== undefined), problems };
}

function rowOf(feature: unknown): unknown {
  if (!isRecord(feature) || !isRecord(feature.properties ?? {})) return undefined;
  const { geometry, properties } = feature;
  const cells = Object.entries(isRecord(properties) ? properties : {}).flatMap(
    ([name, value]): [string, string][] => {
      const column = placeColumn(name);
      if (column === undefined || column === "lon" || column === "lat" || value === null) return [];
      return [[column, Array.isArray(value) ? value.join("|") : String(value)]];
    },
  );
  const row = nestPlace(cells);
  if (row.id === undefined && typeof feature.id === "string") row.id = feature.id;
  if (geometry === null || geometry === undefined) return row;
  if (!isRecord(geometry) || geometry.type !== "Point" || !Array.isArray(geometry.coordinates))
    return undefined;
  const [lon, lat]: unknown[] = geometry.coordinates;
  return { ...row, point: { lon, lat } };
}

/** A row as its file has it: the fields of `OwnPlace`, not yet checked. */
interface RawPlace {
  row: unknown;
  line: number | undefined;
}

/** The fields of a place as a flat table has them, all of them text. */
const ALIASES: Record<string, string> = {
  latitude: "lat",
  y: "lat",
  longitude: "lon",
  lng: "lon",
  long: "lon",
  x: "lon",
};
const LISTS = new Set(["names", "formerNames", "sameAs"]);
const PLAIN = new Set(["id", "name", "arabic", "kind", "country", "province", "removes", "reason"]);
const NESTED: Record<string, [string, string]> = {
  source: ["source", "name"],
  sourceUrl: ["source", "url"],
  licence: ["source", "licence"],
  lon: ["point", "lon"],
  lat: ["point", "lat"],
};

/** The columns or properties that a table of places may have. */
const PLACE_COLUMNS = [...PLAIN, ...LISTS, "uncertaintyKm", ...Object.keys(NESTED)];

/** The name of a column as `PLACE_COLUMNS` has it, case and spaces aside; undefined for another. */
function placeColumn(heading: string): string | undefined {
  const bare = heading
    .trim()
    .toLowerCase()
    .replace(/[\s_-]/g, "");
  const name = ALIASES[bare] ?? bare;
  return PLACE_COLUMNS.find((column) => column.toLowerCase() === name);
}

/** Nests flat cells as the author's YAML has them. Empty cells are absent; lists are parted by | or ;. */
function nestPlace(cells: Iterable<[column: string, cell: string]>): Record<string, unknown> {
  const row: Record<string, unknown> = {};
  const inner: Record<string, Record<string, unknown>> = {};
  for (const [column, written] of cells) {
    const cell = written.trim();
    const nested = NESTED[column];
    if (cell === "") continue;
    if (LISTS.has(column))
      row[column] = cell
        .split(/[|;]/)
        .map((part) => part.trim())
        .filter((part) => part !== "");
    else if (column === "uncertaintyKm") row[column] = numberOf(cell);
    else if (nested === undefined) row[column] = cell;
    else {
      const [outer, name] = nested;
      inner[outer] ??= {};
      inner[outer][name] = outer === "point" ? numberOf(cell) : cell;
    }
  }
  return { ...row, ...inner };
}

/** What is no number stays what it is, so that the check can say so. */
function numberOf(cell: string): number | string {
  const number = Number(cell);
  return Number.isNaN(number) ? cell : number;
}
