import type { DateValue } from "../../model/date.ts";
import type { FeatureGeometry } from "../../model/map-file.ts";
import type { LonLat } from "../../model/position.ts";
import type { Message } from "../../model/reason.ts";
import type { Names } from "../../model/schema.ts";
import type {
  ActorKind,
  Aspect,
  Certainty,
  ChainRole,
  DateBasis,
  DateRole,
  Flag,
  Identity,
  Independence,
  Kind,
  Modality,
  PlaceKind,
  PlaceRole,
  Precision,
  Relation,
  ResponseKind,
  Status,
  Timing,
  Voice,
} from "../../model/vocabulary.ts";

/**
 * The view model: a map file, parsed once by `readMapFile`. Page, frame, poster and exports read it.
 * Statements are in the order of the article. Dates are parsed. Texts of the atlas are in `language`; texts of the program are
 * codes of `geo/messages`.
 */
export interface AtlasView {
  slug: string;
  title: string;
  description: string;
  /** BCP 47 language of the atlas's own texts. */
  language: string;
  updated: DateValue;
  article: ArticleView;
  /** The search for replies and records; null when none is recorded. */
  searched: { on: DateValue; scope: string } | null;
  notKnown: string[];
  contact: string | null;
  /** Who made the map; null when not recorded. */
  author: { name: string; kind: "person" | "organisation"; url: string | null } | null;
  /** Licence of the texts and records; null when not recorded. */
  licence: { name: string; url: string | null } | null;
  corrections: { date: DateValue; record: string; before: string; after: string; reason: string }[];
  credits: { what: string; name: string; licence: string | null; url: string | null }[];
  counts: { statements: number; drawn: number; listed: number };
  /** West, south, east, north of everything drawn; west > east when it crosses the antimeridian (RFC 7946, 5.2). */
  extent: [number, number, number, number] | null;
  /** The author's first view, in the form of `extent`; null for none. */
  firstView: [number, number, number, number] | null;
  /** Tiles that readers can switch on. `url` is absolute, or relative to the map file. */
  tiles: {
    url: string;
    kind: "raster" | "pmtiles";
    credit: string;
    creditUrl: string | null;
    maxZoom: number;
  } | null;
  statements: StatementView[];
  statementsById: ReadonlyMap<string, StatementView>;
  /** Places that statements name, those with most statements first. */
  places: PlaceView[];
  placesByKey: ReadonlyMap<string, PlaceView>;
  actors: ReadonlyMap<string, ActorView>;
  claims: ClaimView[];
  responses: ReadonlyMap<string, ResponseView>;
  movements: MovementView[];
}

export interface ArticleView {
  /** Hash and number of paragraphs are null when the author had no text of the article. */
  sha256: string | null;
  paragraphs: number | null;
  /** BCP 47 language of the quotations. */
  language: string;
  title: string | null;
  publisher: string | null;
  date: DateValue | null;
  /** The date in words, when it is not EDTF. */
  dateWords: string | null;
  url: string | null;
  note: string | null;
}

export interface ActorView {
  id: string;
  names: Names;
  /** Null when it is not recorded. */
  kind: ActorKind | null;
  role: string | null;
}

export interface ClaimView {
  id: string;
  name: string;
  statements: string[];
}

export interface StatementView {
  id: string;
  /** Position in the order of the article, from 0. */
  order: number;
  claim: ClaimView | null;
  /** The statement. The sentence names its speaker. */
  text: string;
  /** Null when there is no quotation. */
  quote: string | null;
  /** Null when the author had no text of the article. */
  paragraph: number | null;
  kind: Kind;
  voice: Voice;
  modality: Modality;
  /** Plan, ongoing or past; null when it is none of these. */
  aspect: Aspect | null;
  topic: { id: string; label: string };
  /** Empty when nobody can be identified. `speakerAs` has the article's words for the speaker. */
  speakers: ActorView[];
  speakerAs: string;
  speakerIdentity: Identity | null;
  organisation: ActorView | null;
  /** From the speaker to the origin; null when no chain is recorded. */
  chain: ChainLinkView[] | null;
  accused: ActorView[];
  dates: StatementDateView[];
  /** When it was said, and when it is said to have happened; null when not recorded. */
  said: StatementDateView | null;
  happened: StatementDateView | null;
  status: StatusView;
  statusReason: string | null;
  /** Parts of the statement with a status of their own. */
  parts: { id: string; about: string; status: StatusView; reason: string }[];
  replies: RepliesView;
  /** Findings, fact-checks and reports, closest relation first. */
  context: BearingView[];
  /** The same words in other sources. Never corroboration. */
  otherRoutes: BearingView[];
  versions: VersionView[];
  known: string[];
  /** Texts of the atlas, and texts of the program as messages. */
  notKnown: (string | Message)[];
  notes: string[];
  flags: Flag[];
  /** One for each place that the statement names. */
  placements: PlacementView[];
  /** At least one placement is on the map. */
  drawn: boolean;
  /** Why nothing is drawn; null when something is. */
  notDrawn: Message | null;
}

export interface ChainLinkView {
  role: ChainRole;
  actor: ActorView | null;
  /** The article's words for them. */
  as: string | null;
  /** False when the link is inferred and not in the text. */
  stated: boolean;
  /** The response that an inferred link comes from. */
  from: ResponseView | null;
}

export interface StatementDateView {
  role: DateRole;
  /** The article's own words. */
  words: string | null;
  /** What the article alone supports. */
  article: DateValue | null;
  /** What article and other documents support together. */
  best: DateValue | null;
  /** Null when it is not recorded. */
  basis: DateBasis | null;
  /** Responses that support `best`. */
  refs: ResponseView[];
}

/** The status of a statement, with the values for its label. `describeStatus` writes the label. */
export interface StatusView {
  code: Status;
  /** Kind of the statement, for the label of `not_applicable`. */
  kind: Kind;
  /** Bodies that denied it, acknowledged it or made the finding. */
  bodies: string[];
  /** Standard of a finding. */
  standard: string | null;
  /** The statement that this one repeats. */
  repeats: string | null;
  /** The date of the search behind `no_independent_record_located`. */
  searchedOn: DateValue | null;
  /** Only for `mixed`: the parts with their own status. */
  parts: { about: string; status: StatusView }[];
}

interface RepliesView {
  /** The reply inside the article. `absent`: the author recorded that the article has none. `unrecorded`: nothing is recorded. */
  inArticle:
    | { kind: "given"; statement: string; text: string; extent: string }
    | { kind: "absent" | "unrecorded" };
  /** Replies to this statement or about the same event, by relation, then by date. */
  near: BearingView[];
  /** Replies about similar claims, other events at the place, or background, in the same order. */
  further: BearingView[];
  /** Accused parties from whom no reply was found in the search. */
  missing: ActorView[];
  /** The date of that search; null when none is recorded. */
  searchedOn: DateValue | null;
}

/** A response and how it bears on the statement at hand. */
export interface BearingView {
  response: ResponseView;
  relation: Relation;
  /** Of the document, seen from this statement. */
  independence: Independence;
}

export interface ResponseView {
  id: string;
  kind: ResponseKind;
  /** One neutral sentence. */
  fact: string;
  body: string;
  document: string;
  date: DateValue | null;
  url: string | null;
  furtherUrls: string[];
  linkNote: string | null;
  /** Language of the linked page. */
  language: string;
  standard: string | null;
  limits: string | null;
  independence: Independence;
  timing: Timing;
}

export interface VersionView {
  article: string;
  other: string;
  /** The response that has the other version. */
  source: ResponseView;
  differences: {
    article: { words: string; differs: boolean }[];
    other: { words: string; differs: boolean }[];
  };
}

/** One statement at one place. */
export interface PlacementView {
  /** `S27/azaz`. */
  id: string;
  statement: string;
  /** Id of the toponym in the author's files; the second part of `id`. */
  mention: string;
  /** Null when no gazetteer entry was found for the name. */
  place: PlaceEntry | null;
  /** The name as the article prints it. */
  toponym: string;
  role: PlaceRole;
  precision: Precision;
  certainty: Certainty;
  /** What is uncertain about the place, as the author wrote it. */
  note: string | null;
  geometry: FeatureGeometry;
  /** Label position of an area. Not a place. */
  label: LonLat | null;
  soft: boolean;
  uncertaintyKm: number | null;
  aspect: Aspect | null;
  drawn: boolean;
  notDrawn: Message | null;
}

/** A place, without the statements about it. */
export interface PlaceEntry {
  key: string;
  /** The readable part of its URL, unique in the atlas: `azaz` in `#place=azaz`. */
  anchor: string;
  /** Ids of all mentions that mean it. Links may name any of them. */
  mentions: string[];
  names: Names;
  kind: PlaceKind;
  province: string | null;
  country: string;
  reasons: Message[];
  source: { name: string; licence: string; url: string | null; id: string };
  /** The places that fit the name, likeliest first, this one included; empty when only one fits. */
  candidates: CandidateView[];
}

export interface PlaceView extends PlaceEntry {
  /** Every placement at this place, drawn or not. */
  placements: PlacementView[];
  /** Ids of all statements that name it, drawn or not, each once. */
  statements: string[];
}

export interface CandidateView {
  names: Names;
  kind: PlaceKind;
  province: string | null;
  position: LonLat | null;
  reasons: Message[];
}

interface MovementView {
  statement: string;
  what: string;
  /** Null when it is not stated. */
  from: MovementEndView | null;
  to: MovementEndView[];
  /** A straight line, not a route; null when an end is not stated or not drawn. */
  line: [LonLat, LonLat] | null;
  directionCertain: boolean;
  note: string | null;
}

interface MovementEndView {
  toponym: string;
  place: Pick<PlaceEntry, "key" | "names"> | null;
}

interface Places<Place> {
  places: readonly Place[];
  placesByKey: ReadonlyMap<string, Place>;
}

/** The place that a URL names: by anchor, by key, or by the id of a mention, as old links do. */
export function findPlace<Place extends Pick<PlaceEntry, "anchor" | "mentions">>(
  { places, placesByKey }: Places<Place>,
  name: string,
): Place | undefined {
  return (
    places.find(({ anchor }) => anchor === name) ??
    placesByKey.get(name) ??
    places.find(({ mentions }) => mentions.includes(name.replace(/^mention:/, "")))
  );
}
