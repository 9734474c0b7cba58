import { type AtlasIndex, atlasIndexShape, type TextPart, textPartShape } from "../../model/atlas-index.ts";
import {
  FORMAT_VERSION,
  type MapFile,
  mapFileShape,
  type PlaceRecord,
  type StatementFeature,
} from "../../model/map-file.ts";
import { runAtOnce, type Steps } from "../../steps.ts";
import type { AtlasOutline } from "./atlas-outline.ts";
import type { AtlasView, ClaimView, PlaceView, ResponseView, StatementView } from "./atlas-view.ts";
import { buildStatementView, type StatementReferences, UnknownReference } from "./build-statement-view.ts";
import { BrokenColumn, unpackColumns } from "./pack-columns.ts";

/** Why a file cannot be shown. `newer`: its format is newer than this program. `path`: the first fault in the file. */
interface LoadError {
  code: "malformed" | "newer";
  path?: string;
}

export type LoadedAtlas = { ok: true; atlas: AtlasView } | { ok: false; error: LoadError };

/** The index of a large atlas, or why it cannot be shown. */
export type LoadedIndex =
  | { ok: true; outline: AtlasOutline; index: AtlasIndex }
  | { ok: false; error: LoadError };

/** Reads the parsed index of a large atlas. Never throws. */
export function readAtlasIndex(json: unknown): LoadedIndex {
  return runAtOnce(readIndexInSteps(json));
}

/** The same in steps, between which a page may answer its reader. */
export function* readIndexInSteps(json: unknown): Steps<LoadedIndex> {
  if (versionOf(json) > FORMAT_VERSION) return { ok: false, error: { code: "newer" } };
  const fault = atlasIndexShape(json);
  if (fault !== undefined) return malformed(fault.replace(/^\./, ""));
  yield;
  try {
    const index = json as AtlasIndex;
    return { ok: true, outline: buildOutline(index), index };
  } catch (error) {
    if (error instanceof UnknownReference || error instanceof BrokenColumn) return malformed(error.message);
    throw error;
  }
}

/**
 * Returns a function that reads a parsed part of the texts of an index: its statements, or undefined when the part is malformed.
 * That function never throws.
 */
export function textPartReader({
  atlas,
}: {
  atlas: Omit<MapFile["atlas"], "statements" | "places">;
}): (json: unknown) => StatementView[] | undefined {
  const shared = joinShared(atlas);
  return (json) => {
    if (textPartShape(json) !== undefined) return undefined;
    const part = json as TextPart;
    try {
      const places = new Map(part.places.map((place) => [place.key, place]));
      const featuresOf = groupFeatures(part.features);
      const join: StatementReferences = {
        ...shared,
        place: (key, at) => find(places, key, at),
        text: (id) => part.answers[id] ?? "",
      };
      return part.statements.map((record, index) =>
        buildStatementView(record, part.positions[index] ?? -1, featuresOf.get(record.id) ?? [], join),
      );
    } catch (error) {
      if (error instanceof UnknownReference) return undefined;
      throw error;
    }
  };
}

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

function malformed(path: string): { ok: false; error: LoadError } {
  return { ok: false, error: { code: "malformed", path } };
}

function versionOf(json: unknown): number {
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

function buildOutline({ atlas, columns: packed }: AtlasIndex): AtlasOutline {
  const { actors, responses, claims } = joinShared(atlas);
  const places = atlas.places.map((place, rank) => ({ ...place, rank }));
  const placesByKey = new Map(places.map((place) => [place.key, place]));
  if (placesByKey.size !== places.length) throw new UnknownReference("atlas.places: a key twice");
  const columns = unpackColumns(packed, places, claims.size);
  const drawn = columns.drawn.reduce((sum, flag) => sum + flag, 0);
  return {
    ...headOf(atlas),
    counts: { statements: columns.count, drawn, listed: columns.count - drawn },
    columns,
    places,
    placesByKey,
    actors,
    claims: [...claims.values()],
    responses,
    movements: joinMovements(atlas, (key, at) => find(placesByKey, key, at)),
  };
}

/** The fields of an atlas that are no records. */
function headOf(atlas: Omit<MapFile["atlas"], "statements" | "places">) {
  const { slug, title, description, language, updated, article, searched, notKnown, contact } = atlas;
  const { author, licence, corrections, credits, extent, firstView, tiles } = atlas;
  return {
    ...{ slug, title, description, language, updated, article, searched, notKnown, contact },
    ...{ author, licence, corrections, credits, extent, firstView, tiles },
  };
}

/** Indexes the records that statements refer to. */
function joinShared(atlas: Omit<MapFile["atlas"], "statements" | "places">) {
  const actors = indexBy(atlas.actors, "actors");
  const responses = indexBy<ResponseView>(atlas.responses, "responses");
  const claims = indexBy<ClaimView>(
    atlas.claims.map(({ id, name }) => ({ id, name, statements: [] })),
    "claims",
  );
  const known = new Map<string, string[]>();
  const notKnown = new Map<string, string[]>();
  for (const { statements: ids, ...line } of atlas.context) {
    for (const id of ids) {
      if (line.known !== null) append(known, id, line.known);
      if (line.notKnown !== null) append(notKnown, id, line.notKnown);
    }
  }
  return {
    actors,
    responses,
    claims,
    actor: (id: string, at: string) => find(actors, id, at),
    response: (id: string, at: string) => find(responses, id, at),
    claim: (id: string, at: string) => find(claims, id, at),
    topics: new Map(Object.entries(atlas.topics)),
    known,
    notKnown,
  };
}

function joinMovements<Place>(
  { movements }: Pick<MapFile["atlas"], "movements">,
  placeOf: (key: string, at: string) => Place,
) {
  return movements.map((movement, index) => {
    const endOf = ({ toponym, place }: { toponym: string; place: string | null }) => ({
      toponym,
      place: place === null ? null : placeOf(place, `atlas.movements[${index}]`),
    });
    return {
      ...movement,
      from: movement.from === null ? null : endOf(movement.from),
      to: movement.to.map(endOf),
    };
  });
}

function placeOf(record: PlaceRecord): PlaceView {
  return { ...record, placements: [], statements: [] };
}

function groupFeatures(features: readonly StatementFeature[]): Map<string, StatementFeature[]> {
  const groups = new Map<string, StatementFeature[]>();
  for (const feature of features) append(groups, feature.properties.statement, feature);
  return groups;
}

function append<Item>(groups: Map<string, Item[]>, key: string, item: Item): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [item]);
  else group.push(item);
}

function indexBy<Item extends { id: string }>(items: readonly Item[], at: string): Map<string, Item> {
  const index = new Map(items.map((item) => [item.id, item]));
  if (index.size !== items.length) throw new UnknownReference(`atlas.${at}: an id twice`);
  return index;
}

function find<Item>(items: ReadonlyMap<string, Item>, id: string, at: string): Item {
  const item = items.get(id);
  if (item === undefined) throw new UnknownReference(`${at}: ${id.slice(0, 100)}`);
  return item;
}
