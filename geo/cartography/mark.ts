import type { MultiPolygon, Point, Polygon } from "geojson";
import { ASPECT_CODES } from "../geojson/view/atlas-columns.ts";
import { type AtlasOutline, findPosition, type PlaceOutline, rowsAt } from "../geojson/view/atlas-outline.ts";
import type { Names } from "../model/schema.ts";
import type { Aspect, Precision } from "../model/vocabulary.ts";

/** Longitude, latitude in degrees. Longitudes may leave -180 to 180 where a map crosses the antimeridian. */
export type LonLatPair = readonly [longitude: number, latitude: number];

/**
 * What a map draws for one place, once, however many statements mention it: the middle form between the view model and
 * whatever draws it (page, frame, poster).
 */
export interface Mark {
  /** Key of the place. */
  id: string;
  /** The readable part of the place's URL: `azaz` in `#place=azaz`. */
  anchor: string;
  names: Names;
  /** Of the symbol, or where the name of an area may stand. */
  at: LonLatPair;
  /** `point`: a symbol; `area`: an outline with its name; `label`: the name alone. */
  form: "point" | "area" | "label";
  geometry: Point | Polygon | MultiPolygon | null;
  /** The drawn statements, in the order of the article, each once. */
  statements: readonly MarkStatement[];
  /** The name fits more than one place: drawn hollow, dashed and with "?". */
  uncertain: boolean;
  /** A ring around the place instead of a symbol at it. */
  near: boolean;
  /** An area without a published line: faded, without an edge. */
  soft: boolean;
  precision: Precision;
  uncertaintyKm: number | null;
  /** Where several places fit the name: likeliest first. */
  candidates: readonly { names: Names; at: LonLatPair }[];
}

export interface MarkStatement {
  /** Position in the order of the article: the same for a statement at several places. */
  order: number;
  aspect: Aspect | null;
}

/** A straight connector between two stated ends. */
export interface Movement {
  id: string;
  /** Id of the statement that speaks of it. */
  statement: string;
  line: readonly [from: LonLatPair, to: LonLatPair];
  /** Ids of the marks that it joins; null for an end without one. */
  ends: readonly [from: string | null, to: string | null];
  directionCertain: boolean;
}

/** How many of the statements speak of something past, ongoing or planned; what is none of these counts as ongoing. */
export function countAspects(statements: Iterable<MarkStatement>): Record<Aspect, number> {
  const counts = { past: 0, ongoing: 0, plan: 0 };
  for (const { aspect } of statements) counts[aspect ?? "ongoing"] += 1;
  return counts;
}

/**
 * The marks of an atlas: one for each place with a drawn placement, those with most statements first.
 * `passes`: by position, 1 for the statements to draw; all of them when absent.
 */
export function buildMarks(atlas: AtlasOutline, passes?: Uint8Array): Mark[] {
  const marks = atlas.places.flatMap((place) => buildMark(place, atlas, passes) ?? []);
  return marks.sort((a, b) => b.statements.length - a.statements.length || (a.anchor < b.anchor ? -1 : 1));
}

/** Movements whose two ends are stated and can be drawn. */
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
  const { drawings, drawingValues, aspects: aspectCodes } = columns.placements;
  const drawn = rowsAt(columns, place)
    .filter(({ isDrawn, position }) => isDrawn && passes?.[position] !== 0)
    .flatMap(({ row, position }) => {
      const drawing = drawingValues[drawings[row] ?? -1];
      return drawing === undefined ? [] : [{ row, position, drawing }];
    });
  // Where one place is mentioned with more and with less certainty, the clearest mention decides how it is drawn.
  const first = (drawn.find(({ drawing }) => drawing.certainty === "certain") ?? drawn[0])?.drawing;
  const at = first && (first.geometry?.type === "Point" ? first.geometry.coordinates : first.label);
  if (first === undefined || at === undefined || at === null) return undefined;
  const aspects = new Map<number, Aspect | null>();
  for (const { row, position } of drawn) {
    if (!aspects.has(position)) aspects.set(position, ASPECT_CODES[aspectCodes[row] ?? 0] ?? null);
  }
  return {
    id: place.key,
    anchor: place.anchor,
    names: place.names,
    at,
    form: first.geometry === null ? "label" : first.geometry.type === "Point" ? "point" : "area",
    geometry: first.geometry,
    statements: [...aspects].map(([order, aspect]) => ({ order, aspect })),
    uncertain: drawn.every(({ drawing }) => drawing.certainty === "uncertain"),
    near: drawn.every(({ drawing }) => drawing.precision === "near_place"),
    soft: first.soft,
    precision: first.precision,
    uncertaintyKm: first.uncertaintyKm,
    candidates: place.candidates.flatMap(({ names, position }) =>
      position === null ? [] : [{ names, at: position }],
    ),
  };
}
