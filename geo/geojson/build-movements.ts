import type { MovementRecord } from "../model/map-file.ts";
import type { Mention } from "../model/place.ts";
import type { LonLat } from "../model/position.ts";
import type { Statement } from "../model/statement.ts";
import type { ResolvedPlacement } from "./resolve-placement.ts";
import { roundPosition } from "./round-geometry.ts";

/** Decimals of an end of a connector: about 1 km, as no route is known. */
const END_DECIMALS = 2;

/**
 * What a statement says was moved: a record for each pair of ends, with a line only when both are stated, are places of
 * the statement that are drawn, and are not in doubt themselves.
 */
export function buildMovements(
  { id, movement }: Statement,
  placements: readonly ResolvedPlacement[],
  mentions: ReadonlyMap<string, Mention>,
): MovementRecord[] {
  if (movement === undefined) return [];
  const find = (mention: string) => placements.find((placement) => placement.mention.id === mention);
  const endOf = (mention: string) => ({
    toponym: mentions.get(mention)?.name ?? mention,
    place: find(mention)?.placeKey ?? null,
  });
  const { what, from, to = [], directionCertain, note = null } = movement;
  const shared = {
    statement: id,
    what,
    from: from === undefined ? null : endOf(from),
    directionCertain,
    note,
  };
  if (from === undefined || to.length === 0) return [{ ...shared, to: to.map(endOf), line: null }];
  return to.map((end) => ({ ...shared, to: [endOf(end)], line: connect(find(from), find(end)) }));
}

/** A straight connector: no route is known. Areas are met at the place of their name. */
function connect(
  from: ResolvedPlacement | undefined,
  to: ResolvedPlacement | undefined,
): MovementRecord["line"] {
  const [start, end] = [positionOf(from), positionOf(to)];
  return start === undefined || end === undefined ? null : [start, end];
}

function positionOf(placement: ResolvedPlacement | undefined): LonLat | undefined {
  if (placement === undefined || placement.notDrawn !== null || placement.certainty === "uncertain")
    return undefined;
  const { geometry, label } = placement;
  if (geometry?.type === "Point") return roundPosition(geometry.coordinates, END_DECIMALS);
  return geometry === null || label === null ? undefined : roundPosition(label, END_DECIMALS);
}
