import type { MapFile } from "../../../geo/model/map-file-1.ts";
import type { Selected, Selection } from "../../site/page-1/selection.ts";
import type { FrameSelection } from "../frame-messages.ts";

/**
 * What a `target` of frame-messages.ts names in this map file: a statement, one of its places, a place by its key or
 * by the last part of a feature's id. A place that is not on the map leads to the statement that names it first.
 * Undefined where the map file has no such thing.
 */
export function findTarget(target: string, { features }: MapFile): Selection | undefined {
  const [feature] = features.filter(({ id, properties }) => id === target || properties.statement === target);
  if (feature !== undefined) {
    const isPair = feature.id === target && target !== feature.properties.statement;
    return { kind: "statement", statement: feature.properties.statement, feature: isPair ? target : null };
  }
  const here = features.filter(
    ({ id, properties }) => properties.placeKey === target || nameOf(id) === target,
  );
  const drawn = here.find(({ properties }) => properties.drawn)?.properties.placeKey;
  if (drawn !== undefined && drawn !== null) return { kind: "place", key: drawn };
  const [listed] = here;
  return listed && { kind: "statement", statement: listed.properties.statement, feature: listed.id };
}

/** What a frame says of its selection: ids, and what the place answers to in a `target`. */
export function describeSelected({ statement, placeKey }: Selected, { features }: MapFile): FrameSelection {
  const here = features.filter(({ properties }) => placeKey !== null && properties.placeKey === placeKey);
  const names = here.map(({ id }) => nameOf(id)).filter((name) => name !== undefined);
  return { statement, place: placeKey, names: [...new Set(names)] };
}

/** The last part of a feature's id, `hill-town` of `S45/hill-town`: undefined for a statement without place. */
function nameOf(id: string): string | undefined {
  return id.split("/")[1];
}
