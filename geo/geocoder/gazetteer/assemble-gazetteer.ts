import { distance } from "@turf/distance";
import { describeProblem } from "../../messages/problems/describe-problem.ts";
import type { AreaGeometry, OwnPlace, Place } from "../../model/place.ts";
import { type LonLat, lonLatOf } from "../../model/position.ts";
import type { Problem, Result } from "../../model/problem.ts";
import { createGazetteer, type Gazetteer } from "./gazetteer.ts";
import { type CountryAreas, checkAreas, checkPositions } from "./layers/check-positions.ts";
import { createGeonamesLayer } from "./layers/geonames-layer.ts";
import { mergeLayers } from "./layers/merge-layers.ts";
import { buildOwnPlaces } from "./layers/own-places.ts";
import {
  buildPlaceTable,
  countryOfNumber,
  createPlaceLayer,
  numberOfCountry,
  type PlaceLayer,
  type PlaceTable,
} from "./place-table.ts";
import { createProvinceFinder, type ProvinceFinder } from "./provinces.ts";

/** The raw material of a gazetteer: tables of the installed packages and files, and the author's own rows. */
export interface GazetteerLayers {
  own: readonly OwnPlace[];
  /** File that the author's rows come from, for problems. */
  ownFile?: string;
  provinces: PlaceTable;
  countries: PlaceTable;
  /** Names of first-level units, and the units that have no area. */
  units?: PlaceTable;
  /** Waters, landforms and regions. */
  features?: PlaceTable;
  /** Tables of GeoNames rows in order of precedence. */
  geonames: readonly { layer: "world" | "country"; table: PlaceTable }[];
  /** What a server answered; below all other layers. */
  online?: readonly Place[];
  /** ISO alpha-2 codes of the countries whose places are looked for; all where it is left out. */
  asked?: ReadonlySet<string> | undefined;
}

/** Makes one gazetteer of all layers: own rows first, then provinces, countries, first-level units, waters and landforms, the world's towns, the country files. */
export function assembleGazetteer(layers: GazetteerLayers): Result<Gazetteer> {
  const { ownFile = "places.yaml" } = layers;
  const countryLayer = createPlaceLayer(layers.countries);
  const countries = allPlaces(countryLayer);
  const countryFinder = createProvinceFinder({
    divisionsIn: (code) => countries().filter(({ country }) => code === ANY || code === country),
  });
  const provinceLayer = createPlaceLayer(layers.provinces);
  const divisionsIn = divisionsOf(provinceLayer, []);
  const areas = areasOf(countries, countryFinder, divisionsIn, layers.geonames);
  const outside = [
    ...checkPositions(layers.own, areas, ownFile),
    ...checkAreas(layers.own, (row) => row.area ?? areaTakenBy(row, provinceLayer), areas, ownFile),
  ];
  const own = layers.own.filter(({ id }) => !outside.some((problem) => problem.id === id));
  const units = layers.units ?? buildPlaceTable([]);
  const keyOfCode = keysOfUnits(units);
  const bare = createProvinceFinder({ divisionsIn, keyOfCode });
  // Own rows that describe provinces give them the names by which everything else says where it lies.
  const described = own.filter((row) => row.kind === "admin1");
  const plain = buildOwnPlaces(described, bare, ownFile);
  const finder = createProvinceFinder({ divisionsIn: divisionsOf(provinceLayer, plain.value), keyOfCode });
  const others = buildOwnPlaces(
    own.filter((row) => !described.includes(row)),
    finder,
    ownFile,
  );
  const value = createGazetteer({
    layers: [
      { layer: createPlaceLayer(buildPlaceTable([...plain.value, ...others.value])), isFiltered: false },
      { layer: provinceLayer, isFiltered: true },
      { layer: countryLayer, isFiltered: false },
      { layer: createPlaceLayer(units), isFiltered: true },
      { layer: createPlaceLayer(layers.features ?? buildPlaceTable([])), isFiltered: false },
      ...layers.geonames.map(({ layer, table }) => ({
        layer: createGeonamesLayer(table, layer, finder),
        isFiltered: true,
      })),
      { layer: createPlaceLayer(buildPlaceTable(layers.online ?? [])), isFiltered: true },
    ],
    provinces: finder,
    countryHolding: (position) => countryFinder.holding(position, ANY),
    countUnits: unitCounter(layers.units ?? layers.provinces),
    fileCountries: fileCountriesOf(layers.geonames),
    removed: new Set(own.flatMap((row) => row.removes ?? [])),
    countries: layers.asked,
  });
  const lost = findLost({ ...layers, own }, value, ownFile);
  return { value, problems: [...outside, ...plain.problems, ...others.problems, ...lost] };
}

/** The area that a row without a position of its own takes from the layer of provinces. */
function areaTakenBy({ point, sameAs = [] }: OwnPlace, provinces: PlaceLayer): AreaGeometry | undefined {
  if (point !== undefined) return undefined;
  for (const entry of sameAs.flatMap((id) => provinces.entriesWithId(id))) {
    const { location } = provinces.placeAt(entry);
    if (location.form === "area") return location.area;
  }
  return undefined;
}

/** The area of the first-level unit with a GeoNames code, as the table of units has it; read a country at a time. */
function keysOfUnits(units: PlaceTable) {
  const byCountry = new Map<string, Map<string, string>>();
  const layer = createPlaceLayer(units);
  return (country: string, admin1: string): string | undefined => {
    let keys = byCountry.get(country);
    if (keys === undefined) {
      keys = new Map();
      const number = numberOfCountry(country);
      for (const [entry, each] of units.countries.subarray().entries()) {
        if (each !== number) continue;
        const { admin1Code, sameAs } = layer.placeAt(entry);
        if (admin1Code !== undefined && sameAs[0] !== undefined) keys.set(admin1Code, sameAs[0]);
      }
      byCountry.set(country, keys);
    }
    return keys.get(`${country}.${admin1}`);
  };
}

/** Kilometres from a country's area or one of its towns at which a point counts as its own: coasts are simplified, islets left out. */
const NEAR_COUNTRY_KM = 60;

function areasOf(
  countries: () => Place[],
  finder: ProvinceFinder,
  divisionsIn: (country: string) => Place[],
  tables: GazetteerLayers["geonames"],
): CountryAreas {
  const placeOf = (code: string) => countries().find(({ country }) => country === code);
  const divisions = createProvinceFinder({ divisionsIn });
  /** The area of a country, or where there is none, as in a page, its divisions. */
  const finderOf = (code: string) =>
    placeOf(code)?.location.form === "area" ? finder : divisionsIn(code).length > 0 ? divisions : undefined;
  return {
    isInOrNear: (position, code) => {
      const areas = finderOf(code);
      // What cannot be checked is not doubted.
      if (areas === undefined) return position[0] !== 0 || position[1] !== 0;
      const isIn = (at: LonLat) => areas.holding(at, code) !== undefined;
      return aroundOf(position, NEAR_COUNTRY_KM).some(isIn) || isNearTown(position, code, tables);
    },
    holding: (position) => finder.holding(position, ANY)?.country,
    nameOf: (code) => placeOf(code)?.name ?? code,
  };
}

function isNearTown(position: LonLat, code: string, tables: GazetteerLayers["geonames"]): boolean {
  return tables.some(({ table }) =>
    table.countries.subarray().some((number, entry) => {
      if (countryOfNumber(number) !== code) return false;
      const [lon, lat] = [table.lons.at(entry) ?? Number.NaN, table.lats.at(entry) ?? Number.NaN];
      return Math.abs(lat - position[1]) < 1 && distance([lon, lat], position) < NEAR_COUNTRY_KM;
    }),
  );
}

/** The point and eight others around it. */
function aroundOf([lon, lat]: LonLat, km: number): LonLat[] {
  const north = km / 111.2;
  const east = Math.min(90, north / Math.max(0.05, Math.cos((lat * Math.PI) / 180)));
  return [-1, 0, 1].flatMap((x) =>
    [-1, 0, 1].map((y) =>
      lonLatOf(((lon + x * east + 540) % 360) - 180, Math.max(-90, Math.min(90, lat + y * north))),
    ),
  );
}

function unitCounter({ countries }: PlaceTable): (country: string) => number {
  const counts = new Map<number, number>();
  for (const number of countries.subarray()) counts.set(number, (counts.get(number) ?? 0) + 1);
  return (country) => counts.get(numberOfCountry(country)) ?? 1;
}

/** Where country files hold more countries than these, they say nothing of where to look. */
const MAX_FILE_COUNTRIES = 20;

function fileCountriesOf(tables: GazetteerLayers["geonames"]): Set<string> {
  const files = tables.filter(({ layer }) => layer === "country");
  const numbers = new Set(files.flatMap(({ table }) => [...new Set(table.countries.subarray())]));
  return numbers.size > MAX_FILE_COUNTRIES ? new Set() : new Set([...numbers].map(countryOfNumber));
}

/** Asks the finder of countries for all of them. */
const ANY = "";

/** Decoded when first asked for: not every lookup asks what holds a position. */
function allPlaces(layer: PlaceLayer): () => Place[] {
  let places: Place[] | undefined;
  return () => {
    places ??= Array.from({ length: layer.count }, (_, entry) => layer.placeAt(entry));
    return places;
  };
}

/** The divisions of a country, each with what the author's rows say of it. */
function divisionsOf(provinces: PlaceLayer, described: readonly Place[]) {
  const describing = createPlaceLayer(buildPlaceTable(described));
  const merged = mergeLayers([describing, provinces], new Set());
  const entries = new Map<string, [layer: number, entry: number][]>();
  for (const [index, layer] of [describing, provinces].entries()) {
    for (let entry = 0; entry < layer.count; entry++) {
      const country = layer.countryAt(entry);
      const known = entries.get(country);
      if (known === undefined) entries.set(country, [[index, entry]]);
      else known.push([index, entry]);
    }
  }
  return (country: string): Place[] => {
    const places = (entries.get(country) ?? []).flatMap(
      ([layer, entry]) => merged.placeOf(layer, entry) ?? [],
    );
    return [...new Set(places)];
  };
}

/** Rows that describe or remove an entry which no layer holds. */
function findLost({ own, ...layers }: GazetteerLayers, gazetteer: Gazetteer, file: string): Problem[] {
  const bare = [
    createPlaceLayer(layers.provinces),
    createPlaceLayer(layers.countries),
    ...layers.geonames.map(({ layer, table }) =>
      createGeonamesLayer(table, layer, createProvinceFinder({ divisionsIn: () => [] })),
    ),
  ];
  const isHeld = (id: string) => bare.some((layer) => layer.entriesWithId(id).length > 0);
  return own.flatMap((row): Problem[] => {
    const problems: Problem[] = [];
    const positioned = row.point !== undefined || row.area !== undefined;
    const { sameAs = [] } = row;
    if (!positioned && sameAs.length > 0 && !sameAs.some((id) => gazetteer.get(id) !== undefined)) {
      problems.push({
        severity: "warning",
        file,
        id: row.id,
        ...describeProblem("describedNotHeld", { ids: sameAs }),
      });
    }
    if (row.removes !== undefined && !isHeld(row.removes)) {
      problems.push({
        severity: "warning",
        file,
        id: row.id,
        ...describeProblem("removedNotHeld", { id: row.removes }),
      });
    }
    return problems;
  });
}
