// The parts alone: all of Turf takes longer to load than a lookup takes.
import { bbox } from "@turf/bbox";
import { booleanPointInPolygon } from "@turf/boolean-point-in-polygon";
import type { AreaGeometry, BoundingBox, Place } from "../../model/place.ts";
import type { LonLat } from "../../model/position.ts";
import { type FoldedToponym, foldToponym } from "./fold-toponym.ts";
import { skeletonOf } from "./skeleton.ts";

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
  area: AreaGeometry;
  box: BoundingBox;
  folds: FoldedToponym[];
}

/** Degrees by which a division's box is grown before a code is doubted: coasts and borders are simplified. */
const SLACK = 0.25;

/** Asks for the divisions of a country when a question first touches it. */
export function createProvinceFinder(divisionsIn: (country: string) => readonly Place[]): ProvinceFinder {
  const byCountry = new Map<string, Division[]>();
  function divisionsOf(country: string): Division[] {
    const known = byCountry.get(country);
    if (known !== undefined) return known;
    const divisions = divisionsIn(country).flatMap((place): Division[] => {
      if (place.whereabouts.form !== "area") return [];
      const { area } = place.whereabouts;
      const [west, south, east, north] = bbox(area);
      return [{ place, area, box: [west, south, east, north], folds: place.names.map(foldToponym) }];
    });
    byCountry.set(country, divisions);
    return divisions;
  }
  // Every candidate asks for the same few names.
  const found = new Map<string, Place | undefined>();

  function holding(position: LonLat, country: string): Place | undefined {
    return divisionsOf(country).find(
      ({ area, box }) => isInBox(position, box, 0) && booleanPointInPolygon(position, area),
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
      const coded = divisionsOf(country).find(({ place }) =>
        place.sameAs.some((id) => id.startsWith("fips:") && id.slice(7) === admin1),
      );
      // Where GeoNames has renumbered a country, the code's area lies elsewhere: then the position decides.
      if (coded !== undefined && isInBox(position, coded.box, SLACK)) return coded.place;
      return holding(position, country);
    },
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
