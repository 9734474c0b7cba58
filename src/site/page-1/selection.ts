import type { MapFile } from "../../../geo/model/map-file-1.ts";

/**
 * What the address holds after "#". Ids are the author's.
 *
 * | fragment           | selected                                             |
 * |--------------------|------------------------------------------------------|
 * | `S27`              | the statement, with the first place drawn for it     |
 * | `S27/azaz`         | the statement, with this one of its places           |
 * | `place=own%3Acamp` | a place, with every statement that is drawn there    |
 */
export type Selection =
  | { kind: "statement"; statement: string; feature: string | null }
  | { kind: "place"; key: string };

/** A selection as this map file knows it: each part is there, or null. */
export interface Selected {
  statement: string | null;
  placeKey: string | null;
  /** Statements to be marked in the list. */
  statements: string[];
}

const STATEMENT = /^([A-Za-z][A-Za-z0-9-]{0,63})(\/[A-Za-z0-9-]{1,64})?$/;
const PLACE = "place=";
const LONGEST = 700;

/** Undefined for an empty fragment and for anything that is no address of ours. */
export function parseSelection(hash: string): Selection | undefined {
  if (hash.length > LONGEST) return undefined;
  const fragment = hash.startsWith("#") ? hash.slice(1) : hash;
  if (fragment.startsWith(PLACE)) {
    const key = decode(fragment.slice(PLACE.length));
    return key === undefined || key === "" ? undefined : { kind: "place", key };
  }
  const match = STATEMENT.exec(fragment);
  if (match?.[1] === undefined) return undefined;
  return { kind: "statement", statement: match[1], feature: match[2] === undefined ? null : fragment };
}

/** The fragment with its "#"; an empty string for nothing. */
export function formatSelection(selection: Selection | undefined): string {
  if (selection === undefined) return "";
  if (selection.kind === "place") return `#${PLACE}${encodeURIComponent(selection.key)}`;
  return `#${selection.feature ?? selection.statement}`;
}

/** Finds in the map file what a selection names; nothing is selected where it names nothing there. */
export function findSelected(selection: Selection | undefined, mapFile: MapFile): Selected {
  if (selection?.kind === "place") {
    const here = mapFile.features.filter(
      ({ properties }) => properties.drawn && properties.placeKey === selection.key,
    );
    const statements = [...new Set(here.map(({ properties }) => properties.statement))];
    return { statement: null, placeKey: here.length > 0 ? selection.key : null, statements };
  }
  const features = mapFile.features.filter(({ properties }) => properties.statement === selection?.statement);
  const statement = features[0]?.properties.statement ?? null;
  if (statement === null) return { statement: null, placeKey: null, statements: [] };
  const drawn = features.filter(({ properties }) => properties.drawn);
  const chosen = drawn.find(({ id }) => id === selection?.feature) ?? drawn[0];
  return { statement, placeKey: chosen?.properties.placeKey ?? null, statements: [statement] };
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
