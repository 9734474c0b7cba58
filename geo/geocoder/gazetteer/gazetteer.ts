import { bearing } from "@turf/bearing";
import { distance } from "@turf/distance";
import type { Place } from "../../model/place.ts";
import type { BoundingBox, LonLat } from "../../model/position.ts";
import { editDistance } from "../names/edit-distance.ts";
import { skeletonsOfReadings } from "../names/fold-toponym.ts";
import {
  askedFormOf,
  closestSpelling,
  isAlike,
  type NameForm,
  type NameMatch,
} from "../names/match-names.ts";
import { isConsonantal, soundLikeness, soundsOf } from "../names/sounds.ts";
import { mergeLayers } from "./layers/merge-layers.ts";
import type { PlaceLayer } from "./place-table.ts";
import type { ProvinceFinder } from "./provinces.ts";

/** How a name is to be looked up. */
interface LookUp {
  /** Look for slips of spelling even where places bear the name itself. */
  wide?: boolean;
  /** Only places that bear the name itself: quick, for asking of any word whether it is a name. */
  exact?: boolean;
  /** ISO alpha-2 codes of the countries where the name is looked for first: their places are never crowded out. */
  home?: ReadonlySet<string> | undefined;
}

export interface Gazetteer {
  /** Every place that a printed name may mean, those of the home countries first, closest spelling first. */
  find(name: string, lookUp?: LookUp): NameMatch[];
  /** Countries of the country files that were given: whoever gives one looks for places there. */
  fileCountries: ReadonlySet<string>;
  /** By key or by identifier in another gazetteer. */
  get(key: string): Place | undefined;
  /** Population of a place, or the population of a town that is about as well known; 0 when neither is known. */
  peopleOf(place: Place): number;
  provincesOf(country: string): Place[];
  /** The province of a country by its printed name. */
  provinceNamed(name: string, country: string): Place | undefined;
  /** The province whose area holds a position. */
  provinceHolding(position: LonLat, country: string): Place | undefined;
  /** The country whose area holds a position. */
  countryHolding(position: LonLat): Place | undefined;
  /** Places with a point inside the box, in which so many people live at least. */
  placesInBox(box: BoundingBox, leastPopulation?: number): Place[];
  /** The places with a point that lie nearest, with distance and direction, nearest first. */
  placesNear(position: LonLat, count: number): NearPlace[];
}

export interface GazetteerParts {
  /** In order of precedence. */
  layers: readonly { layer: PlaceLayer; isFiltered: boolean }[];
  provinces: ProvinceFinder;
  countryHolding(position: LonLat): Place | undefined;
  /** How many first-level units a country has. */
  countUnits(country: string): number;
  /** Identifiers of places that the author removed. */
  removed: ReadonlySet<string>;
  /** Countries of the country files among the layers. */
  fileCountries?: ReadonlySet<string>;
  /** Only places of these countries, in the layers that are filtered; all where it is left out. */
  countries?: ReadonlySet<string> | undefined;
}

/** Matches kept of each lookup, closest first: the world has hundreds of places with some names. */
const MAX_MATCHES = 200;
/** Spellings that are compared sound by sound, likest first: among thousands with two consonants in common. */
const MAX_COMPARED = 250;
/** The same among slips of spelling. */
const MAX_NEAR_COMPARED = 100;
/** A closeness that only the same words have. */
const SAME_WORDS = 0.9;
/** Share of a key's letters that may differ before its likeness is no longer reckoned. */
const MOST_EDITS = 0.6;

interface Hit {
  layer: PlaceLayer;
  index: number;
  key: number;
  entry: number;
  /** How like the key is to the one asked for, more than 1 for the same. */
  likeness: number;
  isHome: boolean;
}

/** Reads layers as one gazetteer; places are decoded and merged as lookups touch them. */
export function createGazetteer({
  layers,
  provinces,
  removed,
  countries,
  ...parts
}: GazetteerParts): Gazetteer {
  const merged = mergeLayers(
    layers.map(({ layer }) => layer),
    removed,
  );
  const isAsked = ({ layer, isFiltered }: GazetteerParts["layers"][number], entry: number) =>
    !isFiltered || countries === undefined || countries.has(layer.countryAt(entry));

  /** Keys of all layers that `keysIn` finds, with how like they are to the key that was asked for. */
  function hitsOf(
    asked: NameForm,
    home: LookUp["home"],
    keysIn: (layer: PlaceLayer) => Iterable<number>,
  ): Hit[] {
    const likenesses = new Map<string, number>();
    return layers.flatMap((part, index) => {
      const hits: Hit[] = [];
      for (const key of keysIn(part.layer)) {
        const entry = part.layer.names.entryOfKey(key);
        if (!isAsked(part, entry)) continue;
        const text = part.layer.names.keyText(key);
        const isHome = home?.has(part.layer.countryAt(entry)) === true;
        const likeness = likenesses.get(text) ?? likenessOf(text, asked);
        likenesses.set(text, likeness);
        hits.push({ layer: part.layer, index, key, entry, likeness, isHome });
      }
      return hits;
    });
  }

  function find(name: string, { wide = false, exact = false, home }: LookUp = {}): NameMatch[] {
    const asked = askedFormOf(name);
    if (asked.key === "") return [];
    const skeletons = skeletonsOfReadings(asked);
    const named = hitsOf(asked, home, ({ names }) => [
      ...names.withKey(asked.key),
      ...(asked.core === "" ? names.withCore(asked.key) : names.withKey(asked.core)),
    ]);
    const best = compare(named, asked, MAX_COMPARED);
    // Where places bear the name itself, those that only sound alike are looked for at home alone.
    const isNamed = !wide && [...best.values()].some(({ closeness }) => closeness >= SAME_WORDS);
    if (!exact && (!isNamed || (home !== undefined && home.size > 0))) {
      const alike = hitsOf(asked, home, ({ names }) =>
        skeletons.flatMap((skeleton) => names.withSkeleton(skeleton)),
      );
      addBetter(best, compare(isNamed ? alike.filter(({ isHome }) => isHome) : alike, asked, MAX_COMPARED));
    }
    if (!exact && (wide || best.size === 0)) {
      const near = hitsOf(asked, home, ({ names }) =>
        skeletons.flatMap((skeleton) => names.nearSkeleton(skeleton)),
      );
      addBetter(best, compare(near, asked, MAX_NEAR_COMPARED));
    }
    const isHome = ({ place }: NameMatch) => Number(home?.has(place.country) === true);
    return [...best.values()]
      .sort(
        (a, b) =>
          isHome(b) - isHome(a) ||
          b.closeness - a.closeness ||
          b.place.population - a.place.population ||
          compareKeys(a, b),
      )
      .slice(0, MAX_MATCHES);
  }

  /** The closest spelling of each place, among the likest hits. */
  function compare(hits: Hit[], asked: NameForm, most: number): Map<Place, NameMatch> {
    const best = new Map<Place, NameMatch>();
    const likest = hits.length > most ? likestOf(hits, most) : hits;
    const alike = new Map<string, boolean>();
    const isLike = (written: string) => {
      const known = alike.get(written) ?? isAlike(written, asked);
      alike.set(written, known);
      return known;
    };
    for (const { layer, index, key, entry } of likest) {
      const names = layer.names.namesOfKey(key).filter(isLike);
      const place = names.length === 0 ? undefined : merged.placeOf(index, entry);
      if (place === undefined) continue;
      const match = closestSpelling(place, asked, names);
      if (match !== undefined && match.closeness > (best.get(place)?.closeness ?? 0)) best.set(place, match);
    }
    return best;
  }

  function placesWhere(isWanted: (lon: number, lat: number) => boolean, leastPopulation = 0): Place[] {
    const found = layers.flatMap((part, index) =>
      Array.from({ length: part.layer.count }, (_, entry) => entry)
        .filter(
          (entry) =>
            part.layer.populationAt(entry) >= leastPopulation &&
            isWanted(part.layer.lonAt(entry), part.layer.latAt(entry)) &&
            isAsked(part, entry),
        )
        .flatMap((entry) => merged.placeOf(index, entry) ?? []),
    );
    return [...new Set(found)];
  }

  // The finder has provinces of its own; whoever compares places is given the ones that lookups give.
  const canonical = new Map<Place, Place>();
  function asFound(place: Place): Place {
    const known = canonical.get(place) ?? merged.placesWithId(place.key)[0] ?? place;
    canonical.set(place, known);
    return known;
  }
  const ifAny = (place: Place | undefined) => (place === undefined ? undefined : asFound(place));

  const peopleOfCountry = (country: string) =>
    merged.placesWithId(`iso:${country}`)[0]?.population || USUAL_COUNTRY;

  function peopleOf(place: Place): number {
    if (place.isCapital === true) {
      return Math.max(KNOW_A_CAPITAL, place.population, peopleOfCountry(place.country) * CAPITAL_SHARE);
    }
    if (place.population > 0) return place.population;
    if (place.kind === "admin1") {
      return peopleOfCountry(place.country) / Math.max(1, parts.countUnits(place.country)) ** UNIT_SHARE;
    }
    const { location, source } = place;
    if (source.layer !== "features" || location.form !== "label") return 0;
    return PEOPLE_PER_KM * (location.uncertaintyKm ?? 1);
  }

  return {
    find,
    peopleOf,
    fileCountries: parts.fileCountries ?? new Set(),
    get: (key) => merged.placesWithId(key)[0],
    provincesOf: (country) => provinces.provincesOf(country).map(asFound),
    provinceNamed: (name, country) => ifAny(provinces.named(name, country)),
    provinceHolding: (position, country) => ifAny(provinces.holding(position, country)),
    countryHolding: (position) => ifAny(parts.countryHolding(position)),
    placesInBox: ([west, south, east, north], leastPopulation) =>
      placesWhere(
        (lon, lat) => lon >= west && lon <= east && lat >= south && lat <= north,
        leastPopulation,
      ).filter(({ location }) => location.form === "point"),
    placesNear: (position, count) => findNearest(position, count, placesWhere),
  };
}

/** The units named in the news are larger than the mean of their country. */
const UNIT_SHARE = 0.8;
/** People of a country whose number is not known. */
const USUAL_COUNTRY = 5_000_000;
/** A capital is known to as many as a city of a million, however small it is. */
const KNOW_A_CAPITAL = 1_000_000;
/** News says the capital where it means the government: it is known by the size of its country. */
const CAPITAL_SHARE = 0.1;
/** A river of 300 km is as well known as a town of 900,000. */
const PEOPLE_PER_KM = 3000;

function addBetter(best: Map<Place, NameMatch>, more: ReadonlyMap<Place, NameMatch>): void {
  for (const [place, match] of more) {
    if (match.closeness > (best.get(place)?.closeness ?? 0)) best.set(place, match);
  }
}

/** So many of all, and as many of the home countries. */
function likestOf(hits: Hit[], most: number): Hit[] {
  const home = firstByLikeness(
    hits.filter(({ isHome }) => isHome),
    most,
  );
  return [...home, ...firstByLikeness(hits, most).filter(({ isHome }) => !isHome)];
}

const LIKENESS_STEPS = 200;

/** The likest, in order. Two consonants have thousands of hits: those that are surely not among them are not sorted. */
function firstByLikeness(hits: Hit[], most: number): Hit[] {
  const stepOf = ({ likeness }: Hit) => Math.max(0, Math.floor((likeness * LIKENESS_STEPS) / 2));
  const counts = new Uint32Array(LIKENESS_STEPS + 1);
  for (const hit of hits) counts[stepOf(hit)] = (counts[stepOf(hit)] ?? 0) + 1;
  let least = LIKENESS_STEPS;
  for (let sum = counts[least] ?? 0; sum < most && least > 0; sum += counts[least] ?? 0) least -= 1;
  return hits
    .filter((hit) => stepOf(hit) >= least)
    .sort(byLikeness)
    .slice(0, most);
}

function byLikeness(a: Hit, b: Hit): number {
  return b.likeness - a.likeness || b.layer.populationAt(b.entry) - a.layer.populationAt(a.entry);
}

function likenessOf(key: string, { key: asked, sounds, consonantal }: NameForm): number {
  if (key === asked) return 2;
  if (isLatin(key) !== isLatin(asked)) {
    return soundLikeness(soundsOf([key]), isConsonantal(key), sounds, consonantal);
  }
  const longest = Math.max(key.length, asked.length);
  const most = Math.floor(longest * MOST_EDITS);
  return 1 - editDistance(key, asked, most) / longest;
}

function isLatin(key: string): boolean {
  return key.charCodeAt(0) < 0x80;
}

function compareKeys(a: NameMatch, b: NameMatch): number {
  return a.place.key < b.place.key ? -1 : 1;
}

// The parts alone: all of Turf takes longer to load than a lookup takes.

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
function findNearest(
  position: LonLat,
  count: number,
  placesWhere: (isWanted: (lon: number, lat: number) => boolean) => Place[],
): NearPlace[] {
  let near: NearPlace[] = [];
  for (const ring of RINGS_KM) {
    near = placesWhere((lon, lat) => isWithin(position, lon, lat, ring)).flatMap((place) => {
      if (place.location.form !== "point") return [];
      const { position: at } = place.location;
      const km = distance(at, position);
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
