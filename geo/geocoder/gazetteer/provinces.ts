import { bbox } from "@turf/bbox";
import { booleanPointInPolygon } from "@turf/boolean-point-in-polygon";
import type { Place } from "../../model/place.ts";
import type { BoundingBox, LonLat } from "../../model/position.ts";
import { type FoldedToponym, foldToponym, skeletonOf } from "../names/fold-toponym.ts";

// The parts alone: all of Turf takes longer to load than a lookup takes.

/** Answers which first-level division a code, a name or a position means. */
export interface ProvinceFinder {
  provincesOf(country: string): Place[];
  /** By a printed name, spelling variants folded. */
  named(name: string, country: string): Place | undefined;
  /** The division whose area holds the position. */
  holding(position: LonLat, country: string): Place | undefined;
  /** The division of a gazetteer row, from its GeoNames code where that can be trusted, otherwise from its position. */
  ofRow(position: LonLat, country: string, admin1: string): Place | undefined;
}

interface Division {
  place: Place;
  folds: FoldedToponym[];
}

/** Where the finder looks; each is asked for a country when a question first touches it. */
export interface DivisionSource {
  divisionsIn(country: string): readonly Place[];
  /** Key of the division that a GeoNames code of the first level means, where a table says so: then no outline but its own is read. */
  keyOfCode?(country: string, admin1: string): string | undefined;
}

export function createProvinceFinder({ divisionsIn, keyOfCode }: DivisionSource): ProvinceFinder {
  const divisionsOf = remember((country: string) =>
    divisionsIn(country)
      .filter(({ location }) => location.form === "area")
      .map((place): Division => ({ place, folds: place.names.map(foldToponym) })),
  );
  const byKey = remember(
    (country: string) => new Map(divisionsOf(country).map(({ place }) => [place.key, place])),
  );
  const boxOf = remember(({ location }: Place): BoundingBox => {
    if (location.form !== "area") return NOWHERE;
    const [west, south, east, north] = bbox(location.area);
    return [west, south, east, north];
  });
  // Every candidate asks for the same few names.
  const found = new Map<string, Place | undefined>();

  function holding(position: LonLat, country: string): Place | undefined {
    return divisionsOf(country).find(
      ({ place }) =>
        isInBox(position, boxOf(place), 0) &&
        place.location.form === "area" &&
        booleanPointInPolygon(position, place.location.area),
    )?.place;
  }

  return {
    provincesOf: (country) => divisionsOf(country).map(({ place }) => place),
    named(name, country) {
      const asked = `${country} ${name}`;
      if (!found.has(asked)) found.set(asked, findNamed(name, divisionsOf(country)));
      return found.get(asked);
    },
    holding,
    ofRow(position, country, admin1) {
      const key = admin1 === "" ? undefined : keyOfCode?.(country, admin1);
      const tabled = key === undefined ? undefined : byKey(country).get(key);
      const coded =
        tabled ??
        divisionsOf(country).find(({ place }) =>
          place.sameAs.some((id) => id.startsWith("fips:") && id.slice(7) === admin1),
        )?.place;
      // Where GeoNames has renumbered a country or has larger units, the code's area lies elsewhere: then the position decides.
      if (coded !== undefined && isInBox(position, boxOf(coded), SLACK)) return coded;
      return holding(position, country);
    },
  };
}

const NOWHERE: BoundingBox = [180, 90, -180, -90];
/** Degrees by which a division's box is grown before a code is doubted: coasts and borders are simplified. */
const SLACK = 0.25;

function remember<Key, Value>(work: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>();
  return (key) => {
    const value = known.get(key) ?? work(key);
    known.set(key, value);
    return value;
  };
}

function findNamed(name: string, divisions: Division[]): Place | undefined {
  const asked = foldToponym(name);
  const skeleton = skeletonOf(asked.key);
  const found =
    divisions.find(({ folds }) => folds.some((fold) => fold.plain === asked.plain)) ??
    divisions.find(({ folds }) => folds.some((fold) => fold.key === asked.key)) ??
    divisions.find(({ folds }) => skeleton !== "" && folds.some((fold) => skeletonOf(fold.key) === skeleton));
  return found?.place;
}

function isInBox([lon, lat]: LonLat, [west, south, east, north]: BoundingBox, slack: number): boolean {
  return lon >= west - slack && lon <= east + slack && lat >= south - slack && lat <= north + slack;
}
