import type { GeocodingReasons } from "./geocoding-reason.ts";
import type { Message } from "./message.ts";

type None = Record<never, never>;

/**
 * Every reason that `geo` gives, with its parameters: why something is not drawn, what is not known, why a place was
 * taken for a name. `geo/messages` has the words for each in the group `reason`; one without words does not compile.
 */
export interface Reasons extends GeocodingReasons {
  /** Words of the author, in the atlas's language. */
  asWritten: { text: string };

  // Why a statement has no mark.
  heading: None;
  headingRepeats: { statement: string };
  background: None;
  footnote: None;
  reply: None;
  partyDescription: None;
  governmentPosition: None;
  opinionAboutFuture: None;
  noPlaceNamed: None;

  // Why a statement has no mark at one of its places.
  informantLocation: None;
  aboutCountry: None;
  aboutArea: None;
  namedInPassing: None;
  /** The statement names a country as a place, such as the end of a movement. */
  countryOnly: None;
  noPlaceIdentified: None;
  noPlaceFound: None;
  noPositionKnown: None;
  noAreaKnown: None;

  // What is not known.
  unknownOrigin: None;
  /** `as`: the article's words for people it does not name. */
  unknownPeople: { as: string };
  unknownGroup: None;
  unknownPlace: { name: string };
  placeNotNamed: None;
  fromWhere: { what: string };
  toWhere: { what: string };
  directionNotKnown: None;
  whenNotKnown: None;
  beginningNotKnown: None;
}

export type ReasonCode = keyof Reasons;

/** A reason as data. */
export function reason<Code extends ReasonCode>(
  code: Code,
  ...[params]: None extends Reasons[Code] ? [] : [Reasons[Code]]
): Message {
  return params === undefined ? { code } : { code, params };
}
