import type { BoundingBox, Place } from "../model/place.ts";
import type { LonLat } from "../model/position.ts";
import { skeletonsOfReadings } from "./other-readings.ts";
import { closestSpelling, formOf, type NameMatch } from "./match-names.ts";
import { buildNameIndex } from "./name-index.ts";
import { createProvinceFinder } from "./province-finder.ts";

export interface Gazetteer {
  /**
   * Every place that a printed name may mean, closest spelling first. `wide` looks for slips of spelling even where
   * places bear the name itself.
   */
  find(name: string, wide?: boolean): NameMatch[];
  /** By key or by identifier in another gazetteer. */
  get(key: string): Place | undefined;
  provincesOf(country: string): Place[];
  /** The province of a country by its printed name. */
  provinceNamed(name: string, country: string): Place | undefined;
  /** The province whose area holds a position. */
  provinceHolding(position: LonLat, country: string): Place | undefined;
  /** Places with a point inside the box. */
  placesInBox(box: BoundingBox): Place[];
  allPlaces(): readonly Place[];
}

/** Matches kept of each lookup, closest first: the world has hundreds of places with some names. */
const MAX_MATCHES = 200;
/** Makes a gazetteer of merged layers. The index is built once, here. */
export function createGazetteer(places: readonly Place[]): Gazetteer {
  const index = buildNameIndex(places);
  const provinces = createProvinceFinder(places.filter((place) => place.kind === "admin1"));
  const byId = new Map<string, Place>();
  for (const place of places) for (const id of place.sameAs) byId.set(id, place);
  for (const place of places) byId.set(place.key, place);

  function find(name: string, wide = false): NameMatch[] {
    const asked = formOf(name);
    if (asked.key === "") return [];
    const best = new Map<Place, NameMatch>();
    const keepLike = (found: Place[]) => {
      for (const place of found) {
        const closest = best.has(place) ? undefined : closestSpelling(place, asked);
        if (closest !== undefined) best.set(place, closest);
      }
    };
    keepLike(index.withKey(asked.key));
    if (asked.core !== "") keepLike(index.withKey(asked.core));
    const found = best.size > 0;
    const skeletons = skeletonsOfReadings(asked);
    for (const skeleton of skeletons) keepLike(index.withSkeleton(skeleton));
    if (wide || !found) keepLike(index.nearSkeleton(skeletons[0] ?? ""));
    return [...best.values()]
      .sort(
        (a, b) => b.closeness - a.closeness || b.place.population - a.place.population || compareKeys(a, b),
      )
      .slice(0, MAX_MATCHES);
  }

  return {
    find,
    get: (key) => byId.get(key),
    provincesOf: provinces.provincesOf,
    provinceNamed: provinces.named,
    provinceHolding: provinces.holding,
    placesInBox: ([west, south, east, north]) =>
      places.filter(({ whereabouts }) => {
        if (whereabouts.form !== "point") return false;
        const [lon, lat] = whereabouts.position;
        return lon >= west && lon <= east && lat >= south && lat <= north;
      }),
    allPlaces: () => places,
  };
}

function compareKeys(a: NameMatch, b: NameMatch): number {
  return a.place.key < b.place.key ? -1 : 1;
}
