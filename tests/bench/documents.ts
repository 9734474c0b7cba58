import { readFileSync } from "node:fs";
import { distance } from "@turf/distance";
import type { Gazetteer } from "../../geo/geocoder/gazetteer/gazetteer.ts";
import type { Place } from "../../geo/model/place.ts";
import { type LonLat, lonLatOf } from "../../geo/model/position.ts";
import { seededRandom } from "./seeded-random.ts";

/** A name of a document with where it is; undefined where it is no place. */
export interface ExpectedToponym {
  name: string;
  position: LonLat | undefined;
  province?: string | undefined;
  country?: string | undefined;
}

export type BenchDocument = readonly ExpectedToponym[];

/** Reads articles, one JSON object a line: `{ id, text, places: [{ text, lat, lon }] }`. A name counts once a document. */
export function readArticles(path: string): BenchDocument[] {
  return readFileSync(path, "utf8")
    .trim()
    .split("\n")
    .map((line): BenchDocument => {
      const { places }: { places: { text: string; lat: number; lon: number }[] } = JSON.parse(line);
      const names = new Map<string, ExpectedToponym>();
      for (const { text, lat, lon } of places) {
        if (!names.has(text)) names.set(text, { name: text, position: lonLatOf(lon, lat) });
      }
      return [...names.values()];
    });
}

/** The names that are no places, each a document of its own. */
export function readNonPlaces(path: string): BenchDocument[] {
  const rows = readFileSync(path, "utf8").trimEnd().split("\n").slice(1);
  return rows.map((row) => [{ name: row.split("\t")[0] ?? "", position: undefined }]);
}

/** A gazetteer and a newspaper seldom put a town's middle at the same spot, kilometres. */
const TOWN_KM = 25;
const LARGEST_TOWN_ERRORS = 4;
const COUNTRY_KM = 100;

/** Whether a place holds a position, or lies as near as its own size explains. */
export function isWithinOwnSize(place: Place, position: LonLat, gazetteer: Gazetteer): boolean {
  const { location } = place;
  switch (location.form) {
    case "point":
      return (
        distance(location.position, position) <=
        Math.max(TOWN_KM, LARGEST_TOWN_ERRORS * location.uncertaintyKm)
      );
    case "label":
      return distance(location.label, position) <= Math.max(TOWN_KM, location.uncertaintyKm ?? 0);
    case "area": {
      if (place.kind === "country") {
        // The middle of a small country may be given at sea, or by a whole degree.
        if (distance(location.label, position) <= COUNTRY_KM) return true;
        return around(position).some((at) => gazetteer.countryHolding(at)?.key === place.key);
      }
      if (gazetteer.provinceHolding(position, place.country)?.key === place.key) return true;
      return distance(location.label, position) <= TOWN_KM;
    }
    default:
      return false;
  }
}

/** The middle of an island state may lie at sea. */
function around([lon, lat]: LonLat): LonLat[] {
  const steps = [0, -1, 1];
  return steps.flatMap((east) => steps.map((north) => lonLatOf(lon + east, lat + north)));
}

interface Town {
  name: string;
  country: string;
  people: number;
  position: LonLat;
}

/**
 * Made-up local news: the towns around one town, drawn by their size, with a great city from anywhere now and then.
 * `country` is where the news is from; undefined draws from all the world but the United States.
 */
export function makeDocuments(
  worldFile: string,
  count: number,
  country: string | undefined,
): BenchDocument[] {
  const random = seededRandom(country === undefined ? 7 : 11).next;
  const towns = readTowns(worldFile);
  const local = towns.filter((town) =>
    country === undefined ? town.country !== "US" : town.country === country,
  );
  const centres = local.filter(({ people }) => people > 5000);
  const great = towns.filter(({ people }) => people > 1_500_000);
  const radius = country === undefined ? 150 : 60;
  return Array.from({ length: count }, (): BenchDocument => {
    const centre = drawBySize(centres, random, 0.3);
    const near = local.filter(({ position }) => distance(position, centre.position) <= radius);
    const names = new Map([[centre.name, centre]]);
    const wanted = 2 + Math.floor(random() * 6);
    for (let draw = 0; draw < wanted; draw++) {
      const town = drawBySize(near, random, 0.5);
      if (!names.has(town.name)) names.set(town.name, town);
    }
    if (random() < 0.7) {
      const far = drawBySize(great, random, 0.5);
      if (!names.has(far.name)) names.set(far.name, far);
    }
    return [...names.values()].map(({ name, position }) => ({ name, position }));
  });
}

function readTowns(path: string): Town[] {
  return readFileSync(path, "utf8")
    .trimEnd()
    .split("\n")
    .map((row): Town => {
      const columns = row.split("\t");
      return {
        name: columns[1] ?? "",
        country: columns[8] ?? "",
        people: Number(columns[14]),
        position: lonLatOf(Number(columns[5]), Number(columns[4])),
      };
    });
}

function drawBySize(towns: readonly Town[], random: () => number, power: number): Town {
  const sizes = towns.map(({ people }) => Math.max(100, people) ** power);
  let at = random() * sizes.reduce((sum, size) => sum + size, 0);
  const index = sizes.findIndex((size) => {
    at -= size;
    return at <= 0;
  });
  const town = towns[Math.max(0, index)];
  if (town === undefined) throw new RangeError("no town to draw");
  return town;
}
