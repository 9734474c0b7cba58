import type { MapFile, SharedPlace, StatementFeature } from "../model/map-file-1.ts";

/** A place that statements name, with what the gazetteer has on it. */
export interface NamedPlace {
  key: string;
  title: string;
  /** Undefined where no place was found for the name. */
  shared: SharedPlace | undefined;
  /** The features of the statements that name it, in the order of the article. */
  naming: StatementFeature[];
}

/** Every place of a map file once, in the order in which the article names them first; names without a place included. */
export function namedPlaces({ atlas, features }: MapFile): NamedPlace[] {
  const shared = new Map(atlas.places.map((place) => [place.key, place]));
  const places = new Map<string, NamedPlace>();
  for (const feature of features) {
    const { place } = feature.properties;
    const key = namedPlaceKey(feature);
    if (place === null || key === undefined) continue;
    const before = places.get(key);
    if (before !== undefined) before.naming.push(feature);
    else {
      const found = shared.get(key);
      places.set(key, { key, title: found?.name ?? place, shared: found, naming: [feature] });
    }
  }
  return [...places.values()];
}

/** The gazetteer's key, or the mention's where nothing was found for it; undefined where the statement names no place. */
export function namedPlaceKey({ id, properties }: StatementFeature): string | undefined {
  if (properties.place === null) return undefined;
  // A feature's id ends with the mention's: `S10/armed-group-territory`.
  return properties.placeKey ?? `mention:${id.slice(id.indexOf("/") + 1)}`;
}
