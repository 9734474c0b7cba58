import type { Outcome } from "../../../../geo/model/problem.ts";
import { nestPlace, placeColumn, type RawPlace } from "./raw-place.ts";

/**
 * Reads places from a FeatureCollection of points (RFC 7946); the properties bear the names of the columns of the CSV
 * form. A feature without a geometry describes or removes.
 */
export function readPlacesGeojson(file: string, text: string): Outcome<RawPlace[]> {
  const fail = (what: string): Outcome<RawPlace[]> => ({
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

function isRecord(value: unknown): value is Record<PropertyKey, unknown> {
  return typeof value === "object" && value !== null;
}
