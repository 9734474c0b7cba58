import { nameIn } from "../geojson/describe/describe-place.ts";
import type { AtlasView, PlaceEntry, PlacementView } from "../geojson/view/atlas-view.ts";

/** A place that statements name, with what the gazetteer has on it. */
export interface NamedPlace {
  /** Readable and unique in the atlas. */
  anchor: string;
  title: string;
  /** Null when no gazetteer entry was found for the name. */
  place: PlaceEntry | null;
  /** Of the statements that name it, in the order of the article. */
  placements: [PlacementView, ...PlacementView[]];
}

/** Every place that statements name once, in the order in which the article names them first; toponyms without an entry included. */
export function findNamedPlaces({ statements, language }: AtlasView): NamedPlace[] {
  const places = new Map<string, NamedPlace>();
  for (const placement of statements.flatMap((statement) => statement.placements)) {
    const anchor = anchorOf(placement);
    const before = places.get(anchor);
    if (before !== undefined) before.placements.push(placement);
    else {
      const { place, toponym } = placement;
      const title = place === null ? toponym : nameIn(place.names, language).text;
      places.set(anchor, { anchor, title, place, placements: [placement] });
    }
  }
  return [...places.values()];
}

/** The place's anchor; the mention's id when no place was found for it. */
export function anchorOf({ place, mention }: PlacementView): string {
  return place?.anchor ?? mention;
}

/** The fragment that names a place in the exported files. */
export function placeFragment(anchor: string): string {
  // A lone surrogate makes encodeURIComponent throw.
  return `#place-${encodeURIComponent(anchor.replaceAll(/\p{Surrogate}/gu, ""))}`;
}

/** Whether the name surely means the place that is drawn. */
export function isSure({ placements }: NamedPlace): boolean {
  return placements.some(({ certainty }) => certainty === "certain");
}

/** The name may mean several places. */
export function isUncertain({ placements }: NamedPlace): boolean {
  return placements.every(({ certainty }) => certainty === "uncertain");
}
