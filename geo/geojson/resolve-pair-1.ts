import { geocodingEn } from "../messages/geocoding-messages/en.ts";
import { formatGeocodingReason } from "../messages/geocoding-messages.ts";
import type { Atlas } from "../model/atlas.ts";
import type { GeocodingReason } from "../model/geocoding-reason.ts";
import type { StatementFeature } from "../model/map-file-1.ts";
import type { Candidate, Geocoding, Mention, Place } from "../model/place.ts";
import { decimalsFor, type LonLat } from "../model/position.ts";
import type { Statement, StatementPlace } from "../model/statement.ts";
import type { Certainty, Precision } from "../model/vocabulary.ts";
import { roundArea, roundPosition } from "./round-geometry.ts";

/** A statement and a place it names, with what is drawn of it, or why nothing is. */
export interface Pair {
  mention: Mention;
  link: StatementPlace;
  precision: Precision;
  certainty: Certainty;
  /** Key under which the place is shared; undefined where no place was found. */
  placeKey: string | undefined;
  place: Place | undefined;
  candidates: Candidate[];
  reasons: string[];
  geometry: StatementFeature["geometry"];
  label: LonLat | undefined;
  soft: boolean;
  uncertaintyKm: number | undefined;
  /** Why it is in the list only; undefined where it is drawn. */
  notDrawnBecause: string | undefined;
}

const CERTAINTY_ORDER: Certainty[] = ["certain", "less-certain", "uncertain"];

export function resolvePair(
  statement: Statement,
  link: StatementPlace,
  atlas: Atlas,
  geocodings: ReadonlyMap<string, Geocoding>,
): Pair {
  const mention = atlas.mentions.find(({ id }) => id === link.mention);
  const geocoding = geocodings.get(link.mention);
  if (mention === undefined || geocoding === undefined)
    throw new TypeError(`unchecked mention: ${link.mention}`);
  const precision = link.precision ?? mention.precision;
  const found = foundPlace(mention, geocoding);
  const certainty = vaguer(link.certainty ?? "certain", found.certainty);
  const whyNot = whyNoMark(statement) ?? whyNotHere(link, precision);
  const drawing =
    whyNot === undefined ? drawPlace(found.place, precision, found.reason) : { notDrawnBecause: whyNot };
  return {
    mention,
    link,
    precision,
    certainty,
    placeKey: found.key,
    place: found.place,
    candidates: found.candidates,
    reasons: found.reasons,
    geometry: null,
    label: undefined,
    soft: false,
    uncertaintyKm: undefined,
    notDrawnBecause: undefined,
    ...drawing,
  };
}

/** Why a statement of this kind has no mark anywhere; undefined where it may have one. */
export function whyNoMark(statement: Statement): string | undefined {
  switch (statement.kind) {
    case "headline":
      return statement.duplicateOf === undefined
        ? "A heading"
        : `A heading; it repeats ${statement.duplicateOf}, which is shown with its speaker`;
    case "background":
      return "Background in the article's own words";
    case "boilerplate":
      return "A footnote";
    case "denial":
      return "A reply; it stands with the statements it answers";
    case "characterisation":
      return "A description of a party, not of something at a place";
    case "reported_position":
      return "A position of a government, not something said to happen at a place";
    default:
      return statement.modality === "prediction" ? "An opinion about the future" : undefined;
  }
}

function whyNotHere(link: StatementPlace, precision: Precision): string | undefined {
  if (link.role === "informant_location")
    return "This is where the informants are said to live, not where something is said to happen";
  if (link.role === "statement_about_area") {
    return precision === "country"
      ? "The statement is about the country as a whole"
      : "The statement is about the area as a whole";
  }
  if (link.role === "mentioned_only") return "The place is named in passing";
  if (precision === "country") return "The statement is about the country as a whole";
  return precision === "unlocated" ? "No place can be identified" : undefined;
}

const inWords = (reason: GeocodingReason) => formatGeocodingReason(reason, geocodingEn);

function foundPlace(mention: Mention, geocoding: Geocoding) {
  const none = {
    key: undefined,
    place: undefined,
    candidates: [],
    reasons: [],
    certainty: "uncertain" as Certainty,
  };
  if (geocoding.outcome === "unknown") return { ...none, reason: inWords(geocoding.reason) };
  if (geocoding.outcome === "ambiguous") {
    const [first] = geocoding.candidates;
    // Its own key: a place that is only a candidate must not be counted with what is certain there.
    return {
      ...none,
      key: `mention:${mention.id}`,
      place: first.place,
      candidates: geocoding.candidates,
      reasons: [inWords(geocoding.reason)],
      reason: undefined,
    };
  }
  const { place, reasons, certainty } = geocoding;
  // A town is no doubt about a lake of the same name, where the article says lake.
  const candidates = geocoding.candidates.filter(
    (candidate) => mention.kind === undefined || mention.kind.includes(candidate.place.kind),
  );
  return { key: place.key, place, candidates, reasons: reasons.map(inWords), certainty, reason: undefined };
}

/** Points only for sites and settlements; areas and names for what is wider; nothing where form and precision disagree. */
function drawPlace(
  place: Place | undefined,
  precision: Precision,
  reason: string | undefined,
): Partial<Pair> {
  if (place === undefined) return { notDrawnBecause: reason ?? "No place was found for the name" };
  const { whereabouts } = place;
  const isPoint = ["site", "settlement", "near_place"].includes(precision);
  if (isPoint && whereabouts.form === "point") {
    const coordinates = roundPosition(whereabouts.position, decimalsFor(whereabouts.uncertaintyKm));
    return { geometry: { type: "Point", coordinates }, uncertaintyKm: whereabouts.uncertaintyKm };
  }
  if (!isPoint && whereabouts.form === "area") {
    return { geometry: roundArea(whereabouts.area), label: whereabouts.label, soft: whereabouts.soft };
  }
  if (!isPoint && whereabouts.form === "label") return { label: whereabouts.label, soft: true };
  return {
    notDrawnBecause: isPoint
      ? "No position of this precision is known"
      : "No area is known that could be drawn",
  };
}

function vaguer(a: Certainty, b: Certainty): Certainty {
  return CERTAINTY_ORDER.indexOf(a) > CERTAINTY_ORDER.indexOf(b) ? a : b;
}
