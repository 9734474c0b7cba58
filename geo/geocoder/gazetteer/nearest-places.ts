// The parts alone: all of Turf takes longer to load than a lookup takes.
import { bearing } from "@turf/bearing";
import { distance } from "@turf/distance";
import type { Place } from "../../model/place.ts";
import type { LonLat } from "../../model/position.ts";

export interface NearPlace {
  place: Place;
  km: number;
  /** The way from the place to the position, as a compass says it: "south-west". */
  direction: string;
}

const DIRECTIONS = ["north", "north-east", "east", "south-east", "south", "south-west", "west", "north-west"];
/** Kilometres of a degree of latitude. */
const DEGREE_KM = 111.2;
/** Rings in which is looked, kilometres: towns lie near almost everywhere, on an ocean they do not. */
const RINGS_KM = [15, 60, 250, 1000, 5000];

/** The places with a point that lie nearest to a position, nearest first. */
export function findNearest(
  position: LonLat,
  count: number,
  placesWhere: (isWanted: (lon: number, lat: number) => boolean) => Place[],
): NearPlace[] {
  let near: NearPlace[] = [];
  for (const ring of RINGS_KM) {
    near = placesWhere((lon, lat) => isWithin(position, lon, lat, ring)).flatMap((place) => {
      if (place.whereabouts.form !== "point") return [];
      const { position: at } = place.whereabouts;
      const km = distance(at, position, { units: "kilometers" });
      return km > ring ? [] : [{ place, km, direction: directionOf(bearing(at, position)) }];
    });
    if (near.length >= count) break;
  }
  return near.sort((a, b) => a.km - b.km || (a.place.key < b.place.key ? -1 : 1)).slice(0, count);
}

/** A box a little larger than the ring; across the 180th meridian too. */
function isWithin([atLon, atLat]: LonLat, lon: number, lat: number, km: number): boolean {
  if (!(Math.abs(lat - atLat) * DEGREE_KM <= km)) return false;
  const apart = Math.abs(lon - atLon);
  const width = Math.cos((Math.min(89, Math.max(Math.abs(lat), Math.abs(atLat))) * Math.PI) / 180);
  return Math.min(apart, 360 - apart) * DEGREE_KM * width <= km;
}

/** Degrees clockwise from north, -180 to 180. */
function directionOf(degrees: number): string {
  return DIRECTIONS[Math.round((degrees + 360) / 45) % DIRECTIONS.length] ?? "north";
}
