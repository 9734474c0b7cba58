import type { PlaceRecord, StatementFeature } from "../../geo/model/map-file.ts";
import { lonLatOf } from "../../geo/model/position.ts";
import type { Precision } from "../../geo/model/vocabulary.ts";
import type { Random } from "./seeded-random.ts";

/** An invented place of a synthetic map file. */
export interface SyntheticPlace {
  record: PlaceRecord;
  precision: Precision;
  uncertaintyKm: number | null;
  /** Longitude, latitude: of the point, or of the name of the area. */
  at: [number, number];
  geometry: StatementFeature["geometry"];
  uncertain: boolean;
}

/** West, south, east, north in degrees: about the extent of the first atlas. */
export const EXTENT: [number, number, number, number] = [35.93, 33.32, 40.831, 36.908];

/** So many areas at most, however many places: provinces do not multiply with statements. */
const MOST_AREAS = 24;
const CLUMPS = 40;
const SPREAD = 0.18;

/** Invented places: two thirds in clumps, as towns are, the others anywhere; a few are areas. */
export function syntheticPlaces(count: number, random: Random): SyntheticPlace[] {
  const centres = Array.from({ length: CLUMPS }, () => anywhere(random));
  const areas = Math.min(MOST_AREAS, Math.floor(count / 20));
  return Array.from({ length: count }, (_, index) => {
    const isArea = index < areas;
    const near = random.pick(centres);
    const at: [number, number] =
      isArea || random.next() < 0.33
        ? anywhere(random)
        : within([near[0] + SPREAD * random.normal(), near[1] + SPREAD * random.normal()]);
    return buildPlace(index, at, isArea, random);
  });
}

function buildPlace(index: number, at: [number, number], isArea: boolean, random: Random): SyntheticPlace {
  const uncertain = !isArea && random.next() < 0.05;
  const name = `${inventName(random)}${isArea ? " province" : ""}`;
  const anchor = `place-${index}`;
  return {
    precision: isArea ? "admin1" : "settlement",
    uncertaintyKm: isArea ? null : 2,
    at,
    geometry: isArea ? square(at) : { type: "Point", coordinates: lonLatOf(...at) },
    uncertain,
    record: {
      key: `bench:${index}`,
      anchor,
      mentions: [anchor],
      names: { en: name },
      kind: isArea ? "admin1" : "settlement",
      province: null,
      country: "ZZ",
      reasons: [{ code: "asWritten", params: { text: `the same name: ${name}` } }],
      source: { name: "invented for measuring", licence: "public domain", url: null, id: anchor },
      candidates: [],
    },
  };
}

const SYLLABLES = "ba do ka le mi no pe ra su ta ve zo lin mar tor den gal hul".split(" ");

/** Two or three syllables: no place that there is, or none that was meant. */
export function inventName(random: Random): string {
  const name = Array.from({ length: 2 + random.below(2) }, () => random.pick(SYLLABLES)).join("");
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
}

function anywhere(random: Random): [number, number] {
  const [west, south, east, north] = EXTENT;
  return within([west + random.next() * (east - west), south + random.next() * (north - south)]);
}

function within([lon, lat]: [number, number]): [number, number] {
  const [west, south, east, north] = EXTENT;
  return [round(Math.min(east, Math.max(west, lon))), round(Math.min(north, Math.max(south, lat)))];
}

function square([lon, lat]: [number, number]): StatementFeature["geometry"] {
  const [w, s, e, n] = [lon - 0.2, lat - 0.15, lon + 0.2, lat + 0.15].map(round);
  if (w === undefined || s === undefined || e === undefined || n === undefined) return null;
  const corners: [number, number][] = [
    [w, s],
    [e, s],
    [e, n],
    [w, n],
    [w, s],
  ];
  return { type: "Polygon", coordinates: [corners.map(([x, y]) => lonLatOf(x, y))] };
}

function round(degrees: number): number {
  return Math.round(degrees * 1000) / 1000;
}
