import {
  type AtlasOutline,
  findPosition,
  placesOf,
  statementsAt,
} from "../../../../geo/geojson/view/atlas-outline.ts";
import { findPlace } from "../../../../geo/geojson/view/atlas-view.ts";

/**
 * What the address holds after "#". Ids are the author's.
 *
 * | fragment           | selected                                             |
 * |--------------------|------------------------------------------------------|
 * | `S27`              | the statement, with the first place drawn for it     |
 * | `S27/azaz`         | the statement, with this one of its places           |
 * | `place=azaz`       | a place, with every statement that is drawn there    |
 *
 * Links of earlier builds hold the key of a place, such as `place=geonames%3A172082`; they still open.
 */
export type Selection =
  | { kind: "statement"; statement: string; feature: string | null }
  /** `key`: the place's anchor, or its key. */
  | { kind: "place"; key: string };

/** A selection as this atlas knows it: each part is there, or null. */
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

/** Finds in the atlas what a selection names; nothing is selected where it names nothing there. */
export function findSelected(selection: Selection | undefined, atlas: AtlasOutline): Selected {
  const { columns } = atlas;
  if (selection?.kind === "place") {
    const place = findPlace(atlas, selection.key);
    const drawn = place === undefined ? [] : statementsAt(columns, place).drawn;
    if (place === undefined || drawn.length === 0) return { statement: null, placeKey: null, statements: [] };
    const statements = drawn.flatMap((position) => columns.ids[position] ?? []);
    return { statement: null, placeKey: place.key, statements };
  }
  const position = selection && findPosition(atlas, selection.statement);
  if (selection === undefined || position === undefined)
    return { statement: null, placeKey: null, statements: [] };
  const own = placesOf(atlas, position, true);
  const mention = selection.feature?.split("/")[1] ?? "";
  const chosen = own.find(({ mentions }) => mentions.includes(mention)) ?? own[0];
  const { statement } = selection;
  return { statement, placeKey: chosen?.key ?? null, statements: [statement] };
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
