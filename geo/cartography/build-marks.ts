import type { AtlasView, PlacementView, PlaceView } from "../geojson/atlas-view.ts";
import type { Mark, Movement } from "./mark.ts";

/**
 * The marks of an atlas: one for each place with a drawn placement, those with most statements first.
 * `shown`: ids of the statements to draw; all of them when absent.
 */
export function buildMarks(atlas: AtlasView, shown?: ReadonlySet<string>): Mark[] {
  const marks = atlas.places.flatMap((place) => buildMark(place, atlas, shown) ?? []);
  return marks.sort((a, b) => b.statements.length - a.statements.length || (a.anchor < b.anchor ? -1 : 1));
}

/** Movements whose two ends are stated and can be drawn. */
export function buildMovements(atlas: AtlasView, shown?: ReadonlySet<string>): Movement[] {
  return atlas.movements.flatMap(({ statement, line, from, to, directionCertain }, index) => {
    if (line === null || shown?.has(statement) === false) return [];
    const ends = [from?.place?.key ?? null, to[0]?.place?.key ?? null] as const;
    return [{ id: `${statement}/${index}`, statement, line, ends, directionCertain }];
  });
}

function buildMark(
  place: PlaceView,
  { statementsById }: AtlasView,
  shown: ReadonlySet<string> | undefined,
): Mark | undefined {
  const drawn = place.placements.filter(
    ({ drawn: isDrawn, statement }) => isDrawn && shown?.has(statement) !== false,
  );
  // Where one place is mentioned with more and with less certainty, the clearest mention decides how it is drawn.
  const first = drawn.find(({ certainty }) => certainty === "certain") ?? drawn[0];
  const at = first && (first.geometry?.type === "Point" ? first.geometry.coordinates : first.label);
  if (first === undefined || at === undefined || at === null) return undefined;
  const aspects = new Map<number, PlacementView["aspect"]>();
  for (const { statement, aspect } of drawn) {
    const order = statementsById.get(statement)?.order;
    if (order !== undefined && !aspects.has(order)) aspects.set(order, aspect);
  }
  return {
    id: place.key,
    anchor: place.anchor,
    names: place.names,
    at,
    form: first.geometry === null ? "label" : first.geometry.type === "Point" ? "point" : "area",
    geometry: first.geometry,
    statements: [...aspects].map(([order, aspect]) => ({ order, aspect })).sort((a, b) => a.order - b.order),
    uncertain: drawn.every(({ certainty }) => certainty === "uncertain"),
    near: drawn.every(({ precision }) => precision === "near_place"),
    soft: first.soft,
    precision: first.precision,
    uncertaintyKm: first.uncertaintyKm,
    candidates: place.candidates.flatMap(({ names, position }) =>
      position === null ? [] : [{ names, at: position }],
    ),
  };
}
