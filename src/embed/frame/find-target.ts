import type { AtlasView } from "../../../geo/geojson/atlas-view.ts";
import { findPlace } from "../../../geo/geojson/find-place.ts";
import type { Selected, Selection } from "../../site/page/selection.ts";
import type { FrameSelection } from "../frame-messages.ts";

/**
 * What a `target` of frame-messages.ts names in this atlas: a statement, one of its places, or a place by its anchor, by its key or by a
 * mention that means it. A place that is not on the map leads to the statement that names it first. Undefined when the atlas has no
 * such thing.
 */
export function findTarget(target: string, atlas: AtlasView): Selection | undefined {
  const [id = "", mention] = target.split("/");
  const statement = atlas.statementsById.get(id);
  if (statement !== undefined) {
    if (mention === undefined) return { kind: "statement", statement: id, feature: null };
    const placement = statement.placements.find((each) => each.id === target);
    return placement && { kind: "statement", statement: id, feature: target };
  }
  const place = findPlace(atlas, target) ?? findPlace(atlas, `mention:${target}`);
  if (place === undefined) return undefined;
  if (place.placements.some(({ drawn }) => drawn)) return { kind: "place", key: place.anchor };
  const [first] = place.placements;
  return first && { kind: "statement", statement: first.statement, feature: first.id };
}

/** What a frame says of its selection: ids, and what the place is called in a `target`. */
export function describeSelected({ statement, placeKey }: Selected, atlas: AtlasView): FrameSelection {
  const place = atlas.placesByKey.get(placeKey ?? "");
  return {
    statement,
    place: placeKey,
    names: place === undefined ? [] : [...new Set([place.anchor, ...place.mentions])],
  };
}
