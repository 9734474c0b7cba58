import type { AtlasView, PlaceView } from "./atlas-view.ts";

/** The place that an address names: by its anchor, by its key, or by any toponym that means it, as older links do. */
export function findPlace({ places, placesByKey }: AtlasView, name: string): PlaceView | undefined {
  return (
    places.find(({ anchor }) => anchor === name) ??
    placesByKey.get(name) ??
    places.find(({ mentions }) => mentions.includes(name.replace(/^mention:/, "")))
  );
}
