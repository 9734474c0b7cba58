import type { Atlas } from "../model/atlas.ts";
import type { SharedMovement } from "../model/map-file.ts";
import type { Geocoding } from "../model/place.ts";
import type { Statement } from "../model/statement.ts";
import { roundPosition } from "./round-geometry.ts";

/** What a statement says was moved: a record for each pair of ends, with a line only where both are stated and placed. */
export function buildMovements(
  statement: Statement,
  atlas: Atlas,
  geocodings: ReadonlyMap<string, Geocoding>,
): SharedMovement[] {
  const { movement } = statement;
  if (movement === undefined) return [];
  const name = (mention: string) => atlas.mentions.find(({ id }) => id === mention)?.name ?? mention;
  const shared = {
    statement: statement.id,
    what: movement.what,
    from: movement.from === undefined ? null : name(movement.from),
    directionCertain: movement.directionCertain,
    label: "said to have been moved",
    note: movement.note ?? null,
  };
  const { from, to = [] } = movement;
  if (from === undefined || to.length === 0) return [{ ...shared, to: to.map(name), line: null }];
  return to.map((end) => ({
    ...shared,
    to: [name(end)],
    line: connect(geocodings.get(from), geocodings.get(end)),
  }));
}

/** A straight connector: no route is known. Areas are met at the place of their name. */
function connect(from: Geocoding | undefined, to: Geocoding | undefined): SharedMovement["line"] {
  const start = anchorOf(from);
  const end = anchorOf(to);
  return start === undefined || end === undefined ? null : [start, end];
}

function anchorOf(geocoding: Geocoding | undefined): [number, number] | undefined {
  if (geocoding?.outcome !== "placed") return undefined;
  const { whereabouts } = geocoding.place;
  if (whereabouts.form === "point") return roundPosition(whereabouts.position, 2);
  return whereabouts.form === "area" ? roundPosition(whereabouts.label, 2) : undefined;
}
