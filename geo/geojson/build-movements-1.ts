import type { Atlas } from "../model/atlas.ts";
import type { SharedMovement } from "../model/map-file-1.ts";
import type { Statement } from "../model/statement.ts";
import { speakerWords } from "./attribution-words-1.ts";
import type { Pair } from "./resolve-pair-1.ts";
import { roundPosition } from "./round-geometry.ts";

/**
 * What a statement says was moved: a record for each pair of ends, with a line only where both are stated, are places
 * of the statement that are drawn, and are not in doubt themselves.
 */
export function buildMovements(statement: Statement, pairs: Pair[], atlas: Atlas): SharedMovement[] {
  const { movement } = statement;
  if (movement === undefined) return [];
  const name = (mention: string) => atlas.mentions.find(({ id }) => id === mention)?.name ?? mention;
  const shared = {
    statement: statement.id,
    what: movement.what,
    from: movement.from === undefined ? null : name(movement.from),
    directionCertain: movement.directionCertain,
    label: `${speakerWords(statement, atlas)}: said to have been moved`,
    note: movement.note ?? null,
  };
  const { from, to = [] } = movement;
  if (from === undefined || to.length === 0) return [{ ...shared, to: to.map(name), line: null }];
  return to.map((end) => ({
    ...shared,
    to: [name(end)],
    line: connect(findPair(from, pairs), findPair(end, pairs)),
  }));
}

/** A straight connector: no route is known. Areas are met at the place of their name. */
function connect(from: Pair | undefined, to: Pair | undefined): SharedMovement["line"] {
  const start = anchorOf(from);
  const end = anchorOf(to);
  return start === undefined || end === undefined ? null : [start, end];
}

function anchorOf(pair: Pair | undefined): [number, number] | undefined {
  if (pair === undefined || pair.notDrawnBecause !== undefined || pair.certainty === "uncertain")
    return undefined;
  if (pair.geometry?.type === "Point") return roundPosition(pair.geometry.coordinates, 2);
  return pair.geometry === null || pair.label === undefined ? undefined : roundPosition(pair.label, 2);
}

function findPair(mention: string, pairs: Pair[]): Pair | undefined {
  return pairs.find((pair) => pair.mention.id === mention);
}
