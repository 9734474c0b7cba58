import { type AtlasIndex, atlasIndexShape, type TextPart, textPartShape } from "../../model/atlas-index.ts";
import { FORMAT_VERSION, type MapFile } from "../../model/map-file.ts";
import { runAtOnce, type Steps } from "../../steps.ts";
import type { AtlasOutline } from "./atlas-outline.ts";
import type { StatementView } from "./atlas-view.ts";
import { buildStatementView, type StatementReferences, UnknownReference } from "./build-statement-view.ts";
import { find, groupFeatures, headOf, joinMovements, joinShared } from "./join-records.ts";
import { BrokenColumn, unpackColumns } from "./pack-columns.ts";
import { type LoadError, malformed, versionOf } from "./read-map-file.ts";

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
