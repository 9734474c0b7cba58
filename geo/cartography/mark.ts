import type { MultiPolygon, Point, Polygon } from "geojson";
import type { Names } from "../model/message.ts";
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
