import * as z from "zod/mini";
import type { LonLat } from "./position.ts";
import { fieldRule } from "./problem-message.ts";
import type { GeocodingReason } from "./reason.ts";
import { id, names, oneOf, text, webAddress } from "./schema.ts";
import { type Certainty, PLACE_KINDS, type PlaceKind, PRECISIONS } from "./vocabulary.ts";

/** A position with named coordinates, so that authors cannot confuse their order. */
const namedPosition = z.strictObject({
  lon: z.number().check(z.gte(-180, fieldRule("notLongitude")), z.lte(180, fieldRule("notLongitude"))),
  lat: z.number().check(z.gte(-90, fieldRule("notLatitude")), z.lte(90, fieldRule("notLatitude"))),
});

/** A position in GeoJSON order (RFC 7946): longitude, latitude. */
const areaPosition = z.tuple([namedPosition.shape.lon, namedPosition.shape.lat]);

const ring = z.array(areaPosition).check(
  z.minLength(4, fieldRule("tooFewCorners")),
  z.maxLength(5000, fieldRule("tooManyCorners")),
  z.refine(
    (corners) => JSON.stringify(corners[0]) === JSON.stringify(corners.at(-1)),
    fieldRule("ringNotClosed"),
  ),
);

/** A GeoJSON geometry. */
const areaGeometry = z.union([
  z.strictObject({ type: z.literal("Polygon"), coordinates: z.array(ring).check(z.minLength(1)) }),
  z.strictObject({
    type: z.literal("MultiPolygon"),
    coordinates: z.array(z.array(ring).check(z.minLength(1))).check(z.minLength(1)),
  }),
]);

const countryCode = z.string().check(z.regex(/^[A-Z]{2}$/, fieldRule("notCountryCode")));

const identifier = z.string().check(z.regex(/^[a-z]+:[A-Za-z0-9_.-]+$/, fieldRule("notIdentifier")));

/** `places.yaml`: the author's own gazetteer, for places that other layers lack or have wrong. */
export const ownPlace = z.strictObject({
  id,
  names,
  /** Further spellings, in any script. */
  alsoKnownAs: z.optional(z.array(text)),
  /** Names and spellings of the past, in any script. The geocoder finds the place by them too. */
  formerNames: z.optional(z.array(text)),
  kind: oneOf(PLACE_KINDS),
  country: countryCode,
  /** First-level division, as sources name it. */
  province: z.optional(text),
  /** Position of a site or settlement; of a river's or zone's label. */
  point: z.optional(namedPosition),
  uncertaintyKm: z.optional(z.number().check(z.positive())),
  /** The outline of an area, instead of a position. */
  area: z.optional(areaGeometry),
  /** Identifier in another gazetteer, such as `geonames:173800`. */
  sameAs: z.optional(z.array(identifier)),
  /** Removes a wrong entry of another layer; `reason` says why. Such a row needs no position. */
  removes: z.optional(identifier),
  source: z.strictObject({ name: text, url: z.optional(webAddress), licence: z.optional(text) }),
  /** Why the author added the row. */
  reason: text,
});
export type OwnPlace = z.infer<typeof ownPlace>;

/** `mentions.yaml`: a place as the article names it, with the context the article gives. */
export const mention = z.strictObject({
  id,
  /** Name as printed in the article. */
  name: text,
  alsoPrinted: z.optional(z.array(text)),
  /** Names for readers, in the languages where they differ from the printed name. */
  names: z.optional(names),
  /** Kinds that the article's words allow, likeliest first; more than one where it does not say. */
  kind: z.optional(z.array(oneOf(PLACE_KINDS))),
  /** Default: the precision of the place that the geocoder finds. */
  precision: z.optional(oneOf(PRECISIONS)),
  country: z.optional(countryCode),
  /** Province that the article states, for this name or around it. */
  province: z.optional(text),
  /** Ids of mentions that the article says are near this one. */
  near: z.optional(z.array(id)),
  /** Why it is not geocoded: a metonym, or words that name no place. */
  notSought: z.optional(text),
  /** What is uncertain about the place, for readers. */
  ambiguity: z.optional(text),
  /** The author's own choice, by key of a gazetteer entry, with the reason. */
  settled: z.optional(
    z.strictObject({ place: z.string().check(z.maxLength(100)), because: z.optional(text) }),
  ),
});
export type Mention = z.infer<typeof mention>;

export type AreaGeometry =
  | { type: "Polygon"; coordinates: number[][][] }
  | { type: "MultiPolygon"; coordinates: number[][][][] };

/** Location of a gazetteer entry, no more precise than its source. */
export type PlaceLocation =
  | { form: "point"; position: LonLat; uncertaintyKm: number }
  /** `label`: label position. */
  | { form: "area"; area: AreaGeometry; label: LonLat }
  /** No outline is known. `uncertaintyKm`: radius of the area, where known. */
  | { form: "label"; label: LonLat; uncertaintyKm?: number }
  | { form: "none" };

/** A gazetteer entry of any layer. */
export interface Place {
  /** `geonames:172082`, `naturalearth:SY09`, `own:al-tanf`. Unique in a gazetteer. */
  key: string;
  name: string;
  /** Every spelling known, the name included, any script. */
  names: string[];
  arabic?: string | undefined;
  /** Of `names`, those that a source marks as used in the past. */
  formerNames?: string[] | undefined;
  kind: PlaceKind;
  /** ISO 3166-1 alpha-2. Empty for a place in several countries or in none, such as a sea. */
  country: string;
  /** Name of the first-level division it lies in, where known. */
  province?: string | undefined;
  /** GeoNames' code of that division, with the country: `SY.09`. */
  admin1Code?: string | undefined;
  /** Seat of a country's government. */
  isCapital?: boolean | undefined;
  population: number;
  location: PlaceLocation;
  /** Identifiers in other gazetteers. */
  sameAs: string[];
  source: {
    layer: "own" | "country" | "world" | "provinces" | "countries" | "features" | "online";
    name: string;
    licence: string;
    url?: string | undefined;
  };
}

export interface Candidate {
  place: Place;
  /** Probability that the name means this place, 0 to 1. The candidates and "none of them" add up to 1. */
  score: number;
  /** Why it ranks here, in the order of the rules. */
  reasons: readonly GeocodingReason[];
  /** The result of each rule, when the caller asked for it. */
  working?: RuleWorking[] | undefined;
}

/** Result of one ranking rule: `value` from 0 (against) to 1 (for). `value` times `weight` is added to the natural log of the odds. */
export interface RuleWorking {
  rule: string;
  value: number;
  weight: number;
  reasons: readonly GeocodingReason[];
}

/** The outcome of geocoding a mention. */
export type Geocoding =
  | {
      outcome: "placed";
      place: Place;
      certainty: Certainty;
      reasons: readonly GeocodingReason[];
      candidates: Candidate[];
    }
  | { outcome: "ambiguous"; candidates: [Candidate, Candidate, ...Candidate[]]; reason: GeocodingReason }
  /** `candidates`: considered and rejected, best first. */
  | { outcome: "unknown"; reason: GeocodingReason; candidates?: Candidate[] };
