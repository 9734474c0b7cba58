import type { CalendarDate, DateInterval, DateSet, DateValue } from "./date.ts";
import type { LonLat } from "./position.ts";
import type { Message } from "./reason.ts";
import type { Names } from "./schema.ts";
import {
  array,
  boolean,
  either,
  integer,
  literal,
  matching,
  nullable,
  number,
  object,
  oneOf,
  optional,
  record,
  type Shape,
  string,
  tuple,
  type ValueOf,
} from "./shape.ts";
import {
  ACTOR_KINDS,
  ASPECTS,
  CERTAINTIES,
  CHAIN_ROLES,
  DATE_BASES,
  DATE_ROLES,
  FLAGS,
  IDENTITIES,
  INDEPENDENCES,
  KINDS,
  MODALITIES,
  PLACE_KINDS,
  PLACE_ROLES,
  PRECISIONS,
  RELATIONS,
  RESPONSE_KINDS,
  SEASONS,
  STATUSES,
  TIMINGS,
  VOICES,
} from "./vocabulary.ts";

/*
 * The map file, version 2: a GeoJSON FeatureCollection (RFC 7946). It has one flat feature for each pair of statement and
 * place, so that any map program shows who said what. Shared records are in the foreign member `atlas`.
 * Texts of the atlas are in `atlas.language`. Texts of the program are codes; `geo/messages` has the words.
 * `geo/geojson/view/read-map-file.ts` reads it.
 */

/** Readers refuse every other version. `build` writes page and map file together. */
export const FORMAT_VERSION = 2;

const MOST = 1_000_000;
const FEW = 1000;

const words = string(32_000);
const key = string(200);
const ids = array(key, FEW);
const degrees = number(-180, 180);
const position = tuple(degrees, number(-90, 90)) as Shape<LonLat>;
const ring = array(position, MOST, 4);
const webAddress = matching(/^https?:\/\/[^\s<>"'`\\]+$/i, 2000);
export const namesShape = record(words, 100, 1) as Shape<Names>;

const message = object({
  code: key,
  params: optional(record(either(words, number(), array(words, FEW)), 20)),
}) as Shape<Message>;

const whole = integer(-300_000, 300_000);
const calendarDate = object({
  form: literal("date"),
  year: whole,
  lastYear: optional(whole),
  month: optional(integer(1, 12)),
  day: optional(integer(1, 31)),
  season: optional(oneOf(SEASONS)),
  time: optional(
    object({ hour: integer(0, 24), minute: integer(0, 59), offset: nullable(integer(-1440, 1440)) }),
  ),
  uncertain: optional(boolean),
  approximate: optional(boolean),
  yearUncertain: optional(boolean),
}) as Shape<CalendarDate>;
const intervalEnd = either(calendarDate, literal("unknown"), literal("open"));
const dateInterval = object({
  form: literal("interval"),
  from: intervalEnd,
  to: intervalEnd,
}) as Shape<DateInterval>;
const dateSet = object({
  form: literal("set"),
  all: boolean,
  members: array(either(calendarDate, dateInterval), FEW, 1),
}) as Shape<DateSet>;
export const dateValueShape = object({
  edtf: key,
  first: nullable(integer()),
  last: nullable(integer()),
  parts: either(calendarDate, dateInterval, dateSet),
}) as Shape<DateValue>;

export const geometryShape = nullable(
  either(
    object({ type: literal("Point"), coordinates: position }),
    object({ type: literal("Polygon"), coordinates: array(ring, MOST, 1) }),
    object({ type: literal("MultiPolygon"), coordinates: array(array(ring, MOST, 1), MOST, 1) }),
  ),
);

const statementProperties = object({
  statement: key,
  /** The statement. The sentence names its speaker. */
  text: words,
  /** Names, in the atlas's language. */
  speaker: words,
  organisation: nullable(words),
  accused: words,
  quote: nullable(words),
  /** Number in the article, from 1; null when the author had no text of the article. */
  paragraph: nullable(integer(1)),
  kind: oneOf(KINDS),
  voice: oneOf(VOICES),
  modality: oneOf(MODALITIES),
  claim: nullable(key),
  topic: key,
  status: oneOf(STATUSES),
  /** Bodies that denied it, acknowledged it or made the finding. */
  statusBodies: words,
  /** EDTF. */
  said: nullable(key),
  happened: nullable(key),
  /** Id of the mention. When the statement names no place, this and the properties below are null or false. */
  mention: nullable(key),
  /** Name as printed in the article. */
  toponym: nullable(words),
  /** The name of the place in the atlas's language. */
  place: nullable(words),
  placeKey: nullable(key),
  placeRole: nullable(oneOf(PLACE_ROLES)),
  placeNote: nullable(words),
  precision: nullable(oneOf(PRECISIONS)),
  certainty: nullable(oneOf(CERTAINTIES)),
  uncertaintyKm: nullable(number(0)),
  /** Label position of an area. Not a place. */
  labelLon: nullable(degrees),
  labelLat: nullable(number(-90, 90)),
  /** An area without a published boundary. */
  soft: boolean,
  /** How a mark is drawn; null when nothing is drawn. */
  aspect: nullable(oneOf(ASPECTS)),
  drawn: boolean,
  /** Code of the reason; null when it is drawn. */
  notDrawn: nullable(key),
});

export const statementFeature = object({
  type: literal("Feature"),
  /** `S27/azaz`, or `S03` for a statement that names no place. */
  id: key,
  geometry: geometryShape,
  properties: statementProperties,
});

const bearing = object({
  response: key,
  relation: oneOf(RELATIONS),
  /** Of the document, seen from this statement. */
  independence: oneOf(INDEPENDENCES),
});
const bearings = array(bearing, 10_000);

const statementStatus = object({
  code: oneOf(STATUSES),
  bodies: array(words, FEW),
  standard: nullable(words),
  repeats: nullable(key),
  searchedOn: nullable(dateValueShape),
});

/** Runs of words: shared by both versions, or only in this one. */
const versionParts = array(object({ words, differs: boolean }), 10_000);

/** The part of a statement that its features do not hold. */
export const statementRecord = object({
  id: key,
  speakers: ids,
  speakerAs: words,
  speakerIdentity: nullable(oneOf(IDENTITIES)),
  organisation: nullable(key),
  chain: nullable(
    array(
      object({
        role: oneOf(CHAIN_ROLES),
        actor: nullable(key),
        as: nullable(words),
        stated: boolean,
        from: nullable(key),
      }),
      FEW,
    ),
  ),
  accused: ids,
  dates: array(
    object({
      role: oneOf(DATE_ROLES),
      words: nullable(words),
      article: nullable(dateValueShape),
      best: nullable(dateValueShape),
      basis: nullable(oneOf(DATE_BASES)),
      refs: ids,
    }),
    FEW,
  ),
  status: statementStatus,
  statusReason: nullable(words),
  parts: array(object({ id: key, about: words, status: statementStatus, reason: words }), FEW),
  replyInArticle: either(
    object({ kind: literal("given"), statement: key, extent: words }),
    object({ kind: oneOf(["absent", "unrecorded"]) }),
  ),
  replies: object({ near: bearings, further: bearings, missing: ids, searchedOn: nullable(dateValueShape) }),
  context: bearings,
  otherRoutes: bearings,
  versions: array(
    object({
      source: key,
      /** The parts of each version, joined, are the version. */
      article: versionParts,
      other: versionParts,
    }),
    FEW,
  ),
  notKnown: array(message, FEW),
  notes: array(words, FEW),
  flags: array(oneOf(FLAGS), FEW),
  /** One entry for each feature of the statement, in their order. Null where it is drawn. */
  notDrawn: array(nullable(message), FEW, 1),
});

const responseRecord = object({
  id: key,
  kind: oneOf(RESPONSE_KINDS),
  fact: words,
  body: words,
  document: words,
  date: nullable(dateValueShape),
  url: nullable(webAddress),
  furtherUrls: array(webAddress, FEW),
  linkNote: nullable(words),
  language: key,
  standard: nullable(words),
  limits: nullable(words),
  independence: oneOf(INDEPENDENCES),
  timing: oneOf(TIMINGS),
});

/** A place without its source and its reasons. */
export const placeOutlineFields = {
  key,
  anchor: key,
  /** Ids of the mentions that mean it. Old links may name any of them. */
  mentions: ids,
  names: namesShape,
  kind: oneOf(PLACE_KINDS),
  province: nullable(words),
  country: key,
  candidates: array(
    object({
      names: namesShape,
      kind: oneOf(PLACE_KINDS),
      province: nullable(words),
      position: nullable(position),
      reasons: array(message, FEW),
    }),
    FEW,
  ),
};
export const placeRecord = object({
  ...placeOutlineFields,
  reasons: array(message, FEW),
  source: object({ name: words, licence: words, url: nullable(webAddress), id: key }),
});

const movementEnd = object({ toponym: words, place: nullable(key) });

const movementRecord = object({
  statement: key,
  what: words,
  from: nullable(movementEnd),
  to: array(movementEnd, FEW),
  line: nullable(tuple(position, position)),
  directionCertain: boolean,
  note: nullable(words),
});

const box = tuple(degrees, number(-90, 90), degrees, number(-90, 90));

export const atlasMemberFields = {
  formatVersion: literal(FORMAT_VERSION),
  slug: key,
  title: words,
  description: words,
  language: key,
  /** Date of the input, not of the build. */
  updated: dateValueShape,
  article: object({
    sha256: nullable(key),
    paragraphs: nullable(integer(1)),
    /** BCP 47 language of the quotations. */
    language: key,
    title: nullable(words),
    publisher: nullable(words),
    date: nullable(dateValueShape),
    /** The date in words, when it is not EDTF. */
    dateWords: nullable(words),
    url: nullable(webAddress),
    note: nullable(words),
  }),
  searched: nullable(object({ on: dateValueShape, scope: words })),
  notKnown: array(words, FEW),
  contact: nullable(words),
  author: nullable(
    object({ name: words, kind: oneOf(["person", "organisation"]), url: nullable(webAddress) }),
  ),
  licence: nullable(object({ name: words, url: nullable(webAddress) })),
  corrections: array(
    object({ date: dateValueShape, record: key, before: words, after: words, reason: words }),
    10_000,
  ),
  credits: array(
    object({ what: words, name: words, licence: nullable(words), url: nullable(webAddress) }),
    FEW,
  ),
  /** West, south, east, north; west is greater than east when it crosses the antimeridian (RFC 7946, 5.2). */
  extent: nullable(box),
  firstView: nullable(box),
  /** A layer of tiles that the reader may switch on. */
  tiles: nullable(
    object({
      url: string(2000),
      kind: oneOf(["raster", "pmtiles"]),
      credit: words,
      creditUrl: nullable(webAddress),
      maxZoom: integer(0, 22),
    }),
  ),
  topics: record(words, 10_000),
  actors: array(
    object({ id: key, names: namesShape, kind: nullable(oneOf(ACTOR_KINDS)), role: nullable(words) }),
    MOST,
  ),
  claims: array(object({ id: key, name: words }), MOST),
  /** Toponyms without a gazetteer entry are only in the features. */
  places: array(placeRecord, MOST),
  responses: array(responseRecord, MOST),
  context: array(
    object({ statements: array(key, MOST), known: nullable(words), notKnown: nullable(words) }),
    MOST,
  ),
  movements: array(movementRecord, MOST),
  statements: array(statementRecord, MOST),
};

export const mapFileShape = object({
  type: literal("FeatureCollection"),
  bbox: optional(box),
  features: array(statementFeature, MOST),
  atlas: object(atlasMemberFields),
});

export type MapFile = ValueOf<typeof mapFileShape>;
export type StatementFeature = MapFile["features"][number];
export type FeatureGeometry = StatementFeature["geometry"];
export type StatementRecord = MapFile["atlas"]["statements"][number];
export type StatementStatus = StatementRecord["status"];
export type BearingRecord = StatementRecord["context"][number];
export type ResponseRecord = MapFile["atlas"]["responses"][number];
export type PlaceRecord = MapFile["atlas"]["places"][number];
export type MovementRecord = MapFile["atlas"]["movements"][number];
export type VersionParts = StatementRecord["versions"][number]["article"];
