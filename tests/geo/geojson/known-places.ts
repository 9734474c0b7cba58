import type { Candidate, Geocoding, Place } from "../../../geo/model/place.ts";
import { lonLatOf } from "../../../geo/model/position.ts";
import { geocodingReason } from "../../../geo/model/reason.ts";

const SOURCE: Place["source"] = { layer: "own", name: "a test", licence: "none" };

export function pointPlace(name: string, lon: number, lat: number, uncertaintyKm = 2): Place {
  return {
    key: `test:${name.toLowerCase()}`,
    name,
    names: [name],
    kind: "settlement",
    country: "BO",
    province: "Potosí",
    population: 0,
    location: { form: "point", position: lonLatOf(lon, lat), uncertaintyKm },
    sameAs: [],
    source: SOURCE,
  };
}

/** A square of two degrees around its label, wound clockwise as some sources have it. */
export function areaPlace(name: string, lon: number, lat: number): Place {
  const ring = [
    [lon - 1, lat - 1],
    [lon - 1, lat + 1],
    [lon + 1, lat + 1],
    [lon + 1, lat - 1],
    [lon - 1, lat - 1],
  ];
  return {
    ...pointPlace(name, lon, lat),
    kind: "admin1",
    province: name,
    location: {
      form: "area",
      area: { type: "Polygon", coordinates: [ring] },
      label: lonLatOf(lon, lat),
    },
  };
}

export function placedAt(place: Place): Geocoding {
  return {
    outcome: "placed",
    place,
    certainty: "certain",
    reasons: [geocodingReason("sameName", { name: place.name })],
    candidates: [],
  };
}

export function ambiguousBetween(first: Place, second: Place): Geocoding {
  const candidate = (place: Place): Candidate => ({
    place,
    score: 0.5,
    reasons: [geocodingReason("sameName", { name: place.name })],
  });
  return {
    outcome: "ambiguous",
    candidates: [candidate(first), candidate(second)],
    reason: geocodingReason("severalFit", { count: 2 }),
  };
}

/** The places of the minimal atlas. */
export const UYUNI = pointPlace("Uyuni", -66.825026, -20.459669);
export const ORURO = pointPlace("Oruro", -67.15, -17.98333);
