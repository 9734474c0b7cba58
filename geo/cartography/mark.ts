import type { MultiPolygon, Point, Polygon } from "geojson";
import { ASPECT_CODES, type Drawing } from "../geojson/view/atlas-columns.ts";
import { type AtlasOutline, findPosition, type PlaceOutline } from "../geojson/view/atlas-outline.ts";
import type { Names } from "../model/schema.ts";
import type { Aspect, Precision } from "../model/vocabulary.ts";

/** Longitude, latitude in degrees. Longitudes may exceed 180° on a map across the antimeridian. */
export type LonLatPair = readonly [longitude: number, latitude: number];

/**
 * A place on the map with all statements drawn at it. Page, frame and poster draw marks.
 */
export interface Mark {
  /** Key of the place. */
  id: string;
  /** The readable part of the place's URL: `azaz` in `#place=azaz`. */
  anchor: string;
  names: Names;
  /** Position of the symbol, or label position of an area. */
  at: LonLatPair;
  /** `point`: a symbol; `area`: an outline with its name; `label`: the name alone. */
  form: "point" | "area" | "label";
  geometry: Point | Polygon | MultiPolygon | null;
  /** The drawn statements, in the order of the article, each once. */
  statements: readonly MarkStatement[];
  /** The name fits more than one place: drawn hollow, dashed and with "?". */
  uncertain: boolean;
  /** Statements say "near" it: a ring around the place instead of a symbol. */
  near: boolean;
  /** An area without a published boundary: faded, without an edge. */
  soft: boolean;
  precision: Precision;
  uncertaintyKm: number | null;
  /** When several places fit the name: all of them, likeliest first. */
  candidates: readonly { names: Names; at: LonLatPair }[];
}

export interface MarkStatement {
  /** Position of the statement in the order of the article. */
  order: number;
  aspect: Aspect | null;
}

/** A straight line between two stated ends. */
export interface Movement {
  id: string;
  /** Id of its statement. */
  statement: string;
  line: readonly [from: LonLatPair, to: LonLatPair];
  /** Ids of the marks at its ends; null for an end without a mark. */
  ends: readonly [from: string | null, to: string | null];
  directionCertain: boolean;
}

/** Number of statements about something past, ongoing and planned. Any other statement counts as ongoing. */
export function countAspects(statements: Iterable<MarkStatement>): Record<Aspect, number> {
  const counts = { past: 0, ongoing: 0, plan: 0 };
  for (const { aspect } of statements) counts[aspect ?? "ongoing"] += 1;
  return counts;
}

/**
 * The marks of an atlas: one for each place with a drawn statement, most statements first.
 * `passes`: by position, 1 for statements to draw. Default: all.
 */
export function buildMarks(atlas: AtlasOutline, passes?: Uint8Array): Mark[] {
  const marks = atlas.places.flatMap((place) => buildMark(place, atlas, passes) ?? []);
  return marks.sort((a, b) => b.statements.length - a.statements.length || (a.anchor < b.anchor ? -1 : 1));
}

/** The movements with a line. `passes` as in `buildMarks`. */
export function buildMovements(atlas: AtlasOutline, passes?: Uint8Array): Movement[] {
  return atlas.movements.flatMap(({ statement, line, from, to, directionCertain }, index) => {
    if (line === null || passes?.[findPosition(atlas, statement) ?? -1] === 0) return [];
    const ends = [from?.place?.key ?? null, to[0]?.place?.key ?? null] as const;
    return [{ id: `${statement}/${index}`, statement, line, ends, directionCertain }];
  });
}

function buildMark(
  place: PlaceOutline,
  { columns }: AtlasOutline,
  passes: Uint8Array | undefined,
): Mark | undefined {
  const { placements } = columns;
  const statements: MarkStatement[] = [];
  // A certain mention decides how the place is drawn, even when others are less certain.
  let first: Drawing | undefined;
  let [uncertain, near] = [true, true];
  const end = placements.placeStarts[place.rank + 1] ?? 0;
  for (let at = placements.placeStarts[place.rank] ?? 0; at < end; at += 1) {
    const row = placements.placeRows[at] ?? 0;
    const order = placements.statements[row] ?? 0;
    if (placements.drawn[row] !== 1 || passes?.[order] === 0) continue;
    const drawing = placements.drawingValues[placements.drawings[row] ?? -1];
    if (drawing === undefined) continue;
    if (first === undefined || (first.certainty !== "certain" && drawing.certainty === "certain"))
      first = drawing;
    uncertain &&= drawing.certainty === "uncertain";
    near &&= drawing.precision === "near_place";
    // The rows of a place are in the order of the article.
    if (statements.at(-1)?.order !== order)
      statements.push({ order, aspect: ASPECT_CODES[placements.aspects[row] ?? 0] ?? null });
  }
  const at = first && (first.geometry?.type === "Point" ? first.geometry.coordinates : first.label);
  if (first === undefined || at === undefined || at === null) return undefined;
  return {
    id: place.key,
    anchor: place.anchor,
    names: place.names,
    at,
    form: first.geometry === null ? "label" : first.geometry.type === "Point" ? "point" : "area",
    geometry: first.geometry,
    statements,
    uncertain,
    near,
    soft: first.soft,
    precision: first.precision,
    uncertaintyKm: first.uncertaintyKm,
    candidates: place.candidates.flatMap(({ names, position }) =>
      position === null ? [] : [{ names, at: position }],
    ),
  };
}
