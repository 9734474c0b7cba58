import type { FeatureGeometry } from "../model/map-file.ts";
import type { Candidate, Geocoding, Mention, Place } from "../model/place.ts";
import { decimalsFor, type LonLat } from "../model/position.ts";
import { type Message, reason } from "../model/reason.ts";
import type { Statement, StatementPlace } from "../model/statement.ts";
import {
  ASPECT_OF_MODALITY,
  type Aspect,
  type Certainty,
  type Modality,
  type PlaceRole,
  type Precision,
} from "../model/vocabulary.ts";
import { roundArea, roundPosition } from "./round-geometry.ts";

/** A statement at one of its places: what is drawn there, or why nothing is. */
export interface ResolvedPlacement {
  mention: Mention;
  link: StatementPlace;
  precision: Precision;
  certainty: Certainty;
  /** Key under which the place is shared; null when no place was found. */
  placeKey: string | null;
  place: Place | null;
  candidates: Candidate[];
  reasons: Message[];
  geometry: FeatureGeometry;
  label: LonLat | null;
  soft: boolean;
  uncertaintyKm: number | null;
  /** Null when nothing is drawn. */
  aspect: Aspect | null;
  /** Null when it is drawn. */
  notDrawn: Message | null;
}

const CERTAINTY_ORDER: Certainty[] = ["certain", "less-certain", "uncertain"];

/** Throws a TypeError when the mention is unknown or has no geocoding. */
export function resolvePlacement(
  statement: Statement,
  link: StatementPlace,
  mentions: ReadonlyMap<string, Mention>,
  geocodings: ReadonlyMap<string, Geocoding>,
): ResolvedPlacement {
  const mention = mentions.get(link.mention);
  const geocoding = geocodings.get(link.mention);
  if (mention === undefined || geocoding === undefined)
    throw new TypeError(`unchecked mention: ${link.mention}`);
  const found = findPlace(mention, geocoding);
  const precision = link.precision ?? mention.precision ?? precisionOf(found.place);
  const notDrawn = whyNoMark(statement) ?? whyNotHere(link, precision);
  const drawing = notDrawn === undefined ? drawPlace(found.place, precision, found.notFound) : { notDrawn };
  return {
    mention,
    link,
    precision,
    certainty: vaguer(link.certainty ?? "certain", found.certainty),
    placeKey: found.key,
    place: found.place,
    candidates: found.candidates,
    reasons: found.reasons,
    geometry: null,
    label: null,
    soft: false,
    uncertaintyKm: null,
    aspect: drawing.notDrawn === undefined ? aspectOf(statement.modality, link.role) : null,
    notDrawn: null,
    ...drawing,
  };
}

/** Why a statement of this kind has no mark anywhere; undefined when it may have one. */
export function whyNoMark(statement: Statement): Message | undefined {
  switch (statement.kind) {
    case "headline":
      return statement.duplicateOf === undefined
        ? reason("heading")
        : reason("headingRepeats", { statement: statement.duplicateOf });
    case "background":
      return reason("background");
    case "boilerplate":
      return reason("footnote");
    case "denial":
      return reason("reply");
    case "characterisation":
      return reason("partyDescription");
    case "reported_position":
      return reason("governmentPosition");
    default:
      return statement.modality === "prediction" ? reason("opinionAboutFuture") : undefined;
  }
}

/** The default precision of a mention: that of the place that was found. */
function precisionOf(place: Place | null): Precision {
  if (place === null) return "unlocated";
  switch (place.kind) {
    case "settlement":
    case "admin1":
    case "admin2":
    case "country":
    case "zone":
      return place.kind;
    default:
      return place.location.form === "point" ? "site" : "region";
  }
}

function whyNotHere(link: StatementPlace, precision: Precision): Message | undefined {
  switch (link.role) {
    case "informant_location":
      return reason("informantLocation");
    case "mentioned_only":
      return reason("namedInPassing");
    case "statement_about_area":
      return precision === "country" ? reason("aboutCountry") : reason("aboutArea");
    default:
      if (precision === "country") return reason("countryOnly");
      return precision === "unlocated" ? reason("noPlaceIdentified") : undefined;
  }
}

function findPlace(mention: Mention, geocoding: Geocoding) {
  const none = { key: null, place: null, candidates: [], reasons: [], certainty: "uncertain" as Certainty };
  if (geocoding.outcome === "unknown") return { ...none, notFound: geocoding.reason };
  if (geocoding.outcome === "ambiguous") {
    const [first] = geocoding.candidates;
    // A key of its own: a mere candidate must not be merged with mentions that certainly mean that place.
    return {
      ...none,
      key: `mention:${mention.id}`,
      place: first.place,
      candidates: geocoding.candidates,
      reasons: [geocoding.reason],
      notFound: undefined,
    };
  }
  const { place, reasons, certainty } = geocoding;
  // When the article says "lake", a town of the same name casts no doubt.
  const candidates = geocoding.candidates.filter(
    (candidate) => mention.kind === undefined || mention.kind.includes(candidate.place.kind),
  );
  return {
    key: place.key,
    place,
    candidates,
    reasons: [...reasons],
    certainty,
    notFound: undefined,
  };
}

type Drawing = Partial<
  Pick<ResolvedPlacement, "geometry" | "label" | "soft" | "uncertaintyKm"> & { notDrawn: Message }
>;

/** A point for a site or settlement, an area or a label for anything wider. Nothing when location and precision do not fit. */
function drawPlace(place: Place | null, precision: Precision, notFound: Message | undefined): Drawing {
  if (place === null) return { notDrawn: notFound ?? reason("noPlaceFound") };
  const { location } = place;
  const isPoint = ["site", "settlement", "near_place"].includes(precision);
  if (isPoint && location.form === "point") {
    const coordinates = roundPosition(location.position, decimalsFor(location.uncertaintyKm));
    return { geometry: { type: "Point", coordinates }, uncertaintyKm: location.uncertaintyKm };
  }
  if (!isPoint && location.form === "area") {
    // A zone or region has no published boundary. Its outline is the author's.
    const soft = precision === "zone" || precision === "region";
    return { geometry: roundArea(location.area), label: location.label, soft };
  }
  if (!isPoint && location.form === "label") return { label: location.label, soft: true };
  return { notDrawn: isPoint ? reason("noPositionKnown") : reason("noAreaKnown") };
}

function aspectOf(modality: Modality, role: PlaceRole): Aspect {
  return role === "claimed_intended_site" ? "plan" : (ASPECT_OF_MODALITY[modality] ?? "ongoing");
}

function vaguer(a: Certainty, b: Certainty): Certainty {
  return CERTAINTY_ORDER.indexOf(a) > CERTAINTY_ORDER.indexOf(b) ? a : b;
}
