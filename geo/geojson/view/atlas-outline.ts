import { type AtlasColumns, buildColumns, type Drawing } from "./atlas-columns.ts";
import type { AtlasView, ClaimView, PlaceEntry } from "./atlas-view.ts";

/**
 * An atlas without the texts of its statements: what a page needs of all statements at once. The outline of a small atlas is built
 * from its view. A large atlas has an index file for it, and its texts are loaded in parts.
 */
export interface AtlasOutline
  extends Omit<AtlasView, "statements" | "statementsById" | "places" | "placesByKey" | "claims"> {
  columns: AtlasColumns;
  /** Those with most statements first. */
  places: readonly PlaceOutline[];
  placesByKey: ReadonlyMap<string, PlaceOutline>;
  claims: readonly Pick<ClaimView, "id" | "name">[];
}

/** A place without its source and the reasons of the geocoder. */
export interface PlaceOutline extends Omit<PlaceEntry, "reasons" | "source"> {
  /** Position among the places. */
  rank: number;
}

const outlines = new WeakMap<AtlasView, AtlasOutline>();

/** The outline of a fully loaded atlas; the same object each time. */
export function outlineOf(atlas: AtlasView): AtlasOutline {
  let outline = outlines.get(atlas);
  if (outline === undefined) {
    const { statements, statementsById, places, placesByKey, claims, ...shared } = atlas;
    const ranked = places.map((place, rank): PlaceOutline => ({ ...place, rank }));
    outline = {
      ...shared,
      claims,
      columns: buildColumns(atlas),
      places: ranked,
      placesByKey: new Map(ranked.map((place) => [place.key, place])),
    };
    outlines.set(atlas, outline);
  }
  return outline;
}

const positions = new WeakMap<AtlasColumns, ReadonlyMap<string, number>>();

/** Position of a statement in the order of the article, from 0; undefined for an unknown id. */
export function findPosition({ columns }: Pick<AtlasOutline, "columns">, id: string): number | undefined {
  let known = positions.get(columns);
  if (known === undefined) {
    known = new Map(columns.ids.map((own, position) => [own, position]));
    positions.set(columns, known);
  }
  return known.get(id);
}

/** One placement at a place. */
export interface PlaceRow {
  /** Position of the statement. */
  position: number;
  isDrawn: boolean;
  /** Row of the placement columns. */
  row: number;
}

/** Every placement at a place, in the order of the article. */
export function rowsAt({ placements }: AtlasColumns, { rank }: PlaceOutline): PlaceRow[] {
  const rows = placements.placeRows.subarray(placements.placeStarts[rank], placements.placeStarts[rank + 1]);
  return Array.from(rows, (row) => ({
    row,
    position: placements.statements[row] ?? 0,
    isDrawn: placements.drawn[row] === 1,
  }));
}

/** Positions of the statements that name a place, and of those that are drawn there. */
export function statementsAt(
  columns: AtlasColumns,
  place: PlaceOutline,
): { naming: number[]; drawn: number[] } {
  const rows = rowsAt(columns, place);
  const once = (own: PlaceRow[]) => [...new Set(own.map(({ position }) => position))];
  return { naming: once(rows), drawn: once(rows.filter(({ isDrawn }) => isDrawn)) };
}

/** The places that a statement names, or only those where it is drawn. */
export function placesOf(
  { columns, places }: Pick<AtlasOutline, "columns" | "places">,
  position: number,
  isDrawn?: boolean,
): PlaceOutline[] {
  const { starts, drawn, places: ranks } = columns.placements;
  const found: PlaceOutline[] = [];
  for (let row = starts[position] ?? 0; row < (starts[position + 1] ?? 0); row++) {
    const place = places[ranks[row] ?? -1];
    if (place !== undefined && (isDrawn !== true || drawn[row] === 1)) found.push(place);
  }
  return found;
}

/** How a place is drawn: by its first certain mention, else by its first. Undefined when it is not drawn. */
export function drawingAt(columns: AtlasColumns, place: PlaceOutline): Drawing | undefined {
  const { drawings, drawingValues } = columns.placements;
  const drawn = rowsAt(columns, place).flatMap(({ row, isDrawn }) =>
    isDrawn ? (drawingValues[drawings[row] ?? 0] ?? []) : [],
  );
  return drawn.find(({ certainty }) => certainty === "certain") ?? drawn[0];
}
