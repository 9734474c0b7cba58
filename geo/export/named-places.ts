import { nameIn } from "../geojson/describe/describe-place.ts";
import type { AtlasView, PlaceEntry, PlacementView } from "../geojson/view/atlas-view.ts";

/** A place that statements name, and its gazetteer entry. */
export interface NamedPlace {
  /** Readable and unique in the atlas. */
  anchor: string;
  title: string;
  /** Null when no gazetteer entry was found for the name. */
  place: PlaceEntry | null;
  /** In the order of the article. */
  placements: [PlacementView, ...PlacementView[]];
}

/** All places that statements name, in the order of their first mention, including toponyms without a gazetteer entry. */
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

/** Whether a mention certainly means the place. */
export function isSure({ placements }: NamedPlace): boolean {
  return placements.some(({ certainty }) => certainty === "certain");
}

/** Whether all mentions are uncertain. */
export function isUncertain({ placements }: NamedPlace): boolean {
  return placements.every(({ certainty }) => certainty === "uncertain");
}
