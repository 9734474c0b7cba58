import { FORMAT_VERSION, type MapFile, mapFileShape, type PlaceRecord } from "../../model/map-file.ts";
import type { AtlasView, PlaceView } from "./atlas-view.ts";
import { buildStatementView, type StatementReferences, UnknownReference } from "./build-statement-view.ts";
import { find, groupFeatures, headOf, joinMovements, joinShared } from "./join-records.ts";

/** Why a file cannot be shown. `newer`: its format is newer than this program. `path`: the first fault in the file. */
export interface LoadError {
  code: "malformed" | "newer";
  path?: string;
}

export type LoadedAtlas = { ok: true; atlas: AtlasView } | { ok: false; error: LoadError };

/** Reads a parsed map file into the view model. Never throws. */
export function readMapFile(json: unknown): LoadedAtlas {
  if (versionOf(json) > FORMAT_VERSION) return { ok: false, error: { code: "newer" } };
  const fault = mapFileShape(json);
  if (fault !== undefined) return malformed(fault.replace(/^\./, ""));
  try {
    return { ok: true, atlas: buildAtlasView(json as MapFile) };
  } catch (error) {
    if (error instanceof UnknownReference) return malformed(error.message);
    throw error;
  }
}

export function malformed(path: string): { ok: false; error: LoadError } {
  return { ok: false, error: { code: "malformed", path } };
}

/** Version of the format of a parsed file; 0 when it states none. */
export function versionOf(json: unknown): number {
  const atlas = typeof json === "object" && json !== null && "atlas" in json ? json.atlas : undefined;
  const isObject = typeof atlas === "object" && atlas !== null && "formatVersion" in atlas;
  return isObject && typeof atlas.formatVersion === "number" ? atlas.formatVersion : 0;
}

/** Joins the records of a valid map file, in linear time. Throws an UnknownReference when a record is missing. */
function buildAtlasView({ atlas, features }: MapFile): AtlasView {
  const shared = joinShared(atlas);
  const { actors, responses, claims } = shared;
  const placesByKey = new Map(atlas.places.map((record) => [record.key, placeOf(record)]));
  const featuresOf = groupFeatures(features);
  const join: StatementReferences = {
    ...shared,
    place: (key, at) => find(placesByKey, key, at),
    text: (id, at) => find(featuresOf, id, at)[0]?.properties.text ?? "",
  };
  const statements = atlas.statements.map((record, order) =>
    buildStatementView(record, order, featuresOf.get(record.id) ?? [], join),
  );
  const statementsById = new Map(statements.map((statement) => [statement.id, statement]));
  if (statementsById.size !== statements.length) throw new UnknownReference("atlas.statements: an id twice");
  if (featuresOf.size !== statements.length) throw new UnknownReference("features: no such statement");
  for (const statement of statements) {
    statement.claim?.statements.push(statement.id);
    for (const placement of statement.placements) {
      const place = placesByKey.get(placement.place?.key ?? "");
      if (place === undefined) continue;
      place.placements.push(placement);
      if (place.statements.at(-1) !== statement.id) place.statements.push(statement.id);
    }
  }
  const drawn = statements.filter((statement) => statement.drawn).length;
  const places = [...placesByKey.values()].sort((a, b) => b.statements.length - a.statements.length);
  return {
    ...headOf(atlas),
    counts: { statements: statements.length, drawn, listed: statements.length - drawn },
    statements,
    statementsById,
    places,
    placesByKey,
    actors,
    claims: [...claims.values()],
    responses,
    movements: joinMovements(atlas, join.place),
  };
}

function placeOf(record: PlaceRecord): PlaceView {
  return { ...record, placements: [], statements: [] };
}
