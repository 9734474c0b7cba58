import { basename } from "node:path";
import * as z from "zod/mini";
import { describeIssue } from "../../../../geo/check/describe-issue.ts";
import { MAX_FILE_LENGTH, readYaml } from "../../../../geo/check/read-yaml.ts";
import { type OwnPlace, ownPlace } from "../../../../geo/model/place.ts";
import type { Outcome, Problem } from "../../../../geo/model/problem.ts";
import type { RawPlace } from "./raw-place.ts";
import { readPlacesCsv } from "./read-places-csv.ts";
import { readPlacesGeojson } from "./read-places-geojson.ts";

/** Reads the author's places from YAML, CSV or GeoJSON, by the end of the file's name. Good rows serve, bad ones are problems. */
export function readPlacesFile(path: string, bytes: Uint8Array): Outcome<OwnPlace[]> {
  const file = basename(path);
  const fail = (what: string, remedy: string): Outcome<OwnPlace[]> => ({
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
  const result = z.safeParse(ownPlace, row);
  if (!result.success) {
    for (const issue of result.error.issues) {
      const found = issue.path.reduce<unknown>(
        (inner, step) => (isRecord(inner) ? inner[step] : undefined),
        row,
      );
      problems.push({ severity: "error", file, line, id: idOf(row), ...describeIssue(issue, found) });
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

function readPlacesYaml(file: string, text: string): Outcome<RawPlace[]> {
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

function isRecord(value: unknown): value is Record<PropertyKey, unknown> {
  return typeof value === "object" && value !== null;
}
