import type { Gazetteer } from "../../geocoder/gazetteer/gazetteer.ts";
import type { Place } from "../../model/place.ts";

/** What the gazetteer has under a printed name, in the few facts that finding toponyms needs. */
export interface PlaceKnowledge {
  /** Best known place of the name: a country before a unit before a town. */
  best: Place;
  /** People of the largest place of the name. */
  people: number;
  /** ISO codes of the countries with a place of the name. */
  countries: ReadonlySet<string>;
  kinds: ReadonlySet<Place["kind"]>;
  places: readonly Place[];
}

export type LookUpPlaces = (name: string) => PlaceKnowledge | undefined;

/** People of a city that news readers may know. */
export const CITY = 100_000;
/** People of a town that news readers may know. */
export const TOWN = 15_000;
/** A closeness that only the same words, or another romanisation of them, have. */
const SAME_NAME = 0.88;
/** An abbreviation is never the name that a place is chiefly listed under. */
const SAME_ABBREVIATION = 0.76;
const ABBREVIATION = /^(?:\p{Lu}\.?){2,4}$|^\p{Lu}\p{Ll}{1,4}\.$|^DR Congo$/u;
const FOLDED_FROM = 5;
const RANK: Partial<Record<Place["kind"], number>> = { country: 4, region: 3, admin1: 2, settlement: 1 };

/** Looks names up once each: a text repeats its toponyms. */
export function createLookUp(gazetteer: Gazetteer): LookUpPlaces {
  const known = new Map<string, PlaceKnowledge | undefined>();
  return (name) => {
    if (!known.has(name)) known.set(name, lookUp(name, gazetteer));
    return known.get(name);
  };
}

function lookUp(name: string, gazetteer: Gazetteer): PlaceKnowledge | undefined {
  const least = ABBREVIATION.test(name) ? SAME_ABBREVIATION : SAME_NAME;
  // Short names of other words fall together when their spelling is folded: Lin and Linn.
  const isLong = name.length >= FOLDED_FROM;
  const places = gazetteer
    .find(name, { exact: true })
    .filter(
      ({ closeness, match }) =>
        (match === "same" && closeness >= least) || (isLong && match === "folded" && closeness >= SAME_NAME),
    )
    .map(({ place }) => place);
  const [first] = places;
  if (first === undefined) return undefined;
  const peopleOf = (place: Place) => gazetteer.peopleOf(place);
  const best = places.reduce((a, b) => (scoreOf(b, peopleOf) > scoreOf(a, peopleOf) ? b : a), first);
  return {
    best,
    people: Math.max(...places.map(peopleOf)),
    countries: new Set(places.map(({ country }) => country)),
    kinds: new Set(places.map(({ kind }) => kind)),
    places,
  };
}

function scoreOf(place: Place, peopleOf: (place: Place) => number): number {
  return (RANK[place.kind] ?? 0) * 2 + Math.log10(1 + peopleOf(place));
}
