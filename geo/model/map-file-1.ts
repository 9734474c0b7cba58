import * as z from "zod/mini";
import { MAX_TEXT, oneOf, webAddress } from "./schema.ts";
import {
  ACTOR_KINDS,
  ASPECTS,
  CERTAINTIES,
  CHAIN_ROLES,
  INDEPENDENCES,
  KINDS,
  MODALITIES,
  PLACE_ROLES,
  PRECISIONS,
  RELATIONS,
  RESPONSE_KINDS,
  STATUSES,
  TIMINGS,
  VOICES,
} from "./vocabulary.ts";

/*
 * The map file: a GeoJSON FeatureCollection (RFC 7946) that readers load and anyone may download. One feature for
 * each pair of statement and place, flat and self-contained, so that any GIS shows who said what. What is shared
 * stands once, in the foreign member `atlas`.
 *
 * Readers check it by the JSON Schema that `npm run schema` writes of it, and without the schema library. That knows less
 * than the library: what it cannot say, such as a refinement or a flag of an expression, is refused when it is written.
 */

const words = z.string().check(z.maxLength(8 * MAX_TEXT));
const maybe = z.nullable(words);
const key = z.string().check(z.maxLength(200));
const degrees = z.number().check(z.gte(-180), z.lte(180));
const position = z.tuple([degrees, z.number().check(z.gte(-90), z.lte(90))]);
const ring = z.array(position).check(z.minLength(4));

export const featureGeometry = z.nullable(
  z.discriminatedUnion("type", [
    z.object({ type: z.literal("Point"), coordinates: position }),
    z.object({ type: z.literal("Polygon"), coordinates: z.array(ring) }),
    z.object({ type: z.literal("MultiPolygon"), coordinates: z.array(z.array(ring)) }),
  ]),
);

export const statementProperties = z.object({
  /** Place in the order of the article, from 0; features of one statement share it. */
  order: z.int(),
  statement: key,
  claim: z.nullable(key),
  claimName: maybe,
  /** The statement, its speaker inside the sentence. */
  text: words,
  speaker: words,
  organisation: maybe,
  /** The chain of attribution in words. */
  via: words,
  quote: words,
  paragraph: z.int(),
  /** "Article, paragraph 15 (publisher not stated)". */
  source: words,
  kind: oneOf(KINDS),
  voice: oneOf(VOICES),
  modality: oneOf(MODALITIES),
  modalityLabel: words,
  /** How a mark is drawn: hollow, outlined or filled; null where the statement has no mark. */
  aspect: z.nullable(oneOf(ASPECTS)),
  status: oneOf(STATUSES),
  statusLabel: words,
  /** Replies in words, or that none was found and when it was searched. */
  replies: words,
  place: maybe,
  placeArabic: maybe,
  /** Key of the gazetteer entry in `atlas.places`. */
  placeKey: z.nullable(key),
  precision: z.nullable(oneOf(PRECISIONS)),
  precisionLabel: maybe,
  placeRole: z.nullable(oneOf(PLACE_ROLES)),
  placeRoleLabel: maybe,
  toponymCertainty: z.nullable(oneOf(CERTAINTIES)),
  /** The places that the name fits, likeliest first, where it fits more than one. */
  candidates: maybe,
  placeNote: maybe,
  uncertaintyKm: z.nullable(z.number()),
  /** Where the name of an area may stand. Not a position of anything. */
  labelLon: z.nullable(degrees),
  labelLat: z.nullable(degrees),
  /** An area without a published line: drawn without an edge. */
  soft: z.boolean(),
  /** On the map, or in the list only. */
  drawn: z.boolean(),
  /** Why it is in the list only. */
  notDrawnBecause: maybe,
  /** EDTF. */
  said: z.nullable(key),
  saidLabel: words,
  happened: z.nullable(key),
  happenedLabel: maybe,
  /** The records that the labels refer to by id, in words: "T07: Sputnik, 29 October 2018". */
  references: words,
  topic: key,
  topicLabel: words,
  /** Names of the accused, joined by "; ". */
  accused: words,
});
export type StatementProperties = z.infer<typeof statementProperties>;

export const statementFeature = z.object({
  type: z.literal("Feature"),
  /** `S27/azaz`, or `S03` where the statement names no place. */
  id: key,
  geometry: featureGeometry,
  properties: statementProperties,
});
export type StatementFeature = z.infer<typeof statementFeature>;

/** A run of words that two versions share, or that only this one of them has. */
const versionPart = z.object({ words, differs: z.boolean() });
export type VersionPart = z.infer<typeof versionPart>;

/** What a card shows beyond the flat properties. */
export const statementDetail = z.object({
  id: key,
  chain: z.array(
    z.object({
      role: oneOf(CHAIN_ROLES),
      label: words,
      name: words,
      as: maybe,
      stated: z.boolean(),
      from: z.nullable(key),
      /** False where nobody is known: the name then says so in a sentence. Absent otherwise. */
      known: z.optional(z.literal(false)),
    }),
  ),
  speakers: z.array(key),
  accused: z.array(z.object({ id: key, name: words })),
  statusReason: words,
  parts: z.array(
    z.object({ id: key, about: words, status: oneOf(STATUSES), statusLabel: words, reason: words }),
  ),
  /** The reply inside the article itself. */
  replyInArticle: z.nullable(z.object({ statement: key, text: words, extent: words })),
  /** Denials, acknowledgements, counter-accusations and clarifications, nearest first. */
  replies: z.array(z.object({ response: key, relation: oneOf(RELATIONS), relationLabel: words })),
  /** "No reply from X to this statement found (searched 22 November 2026)". */
  noReply: z.array(words),
  /** Findings, fact-checks, reports, nearest first. */
  context: z.array(z.object({ response: key, relation: oneOf(RELATIONS), relationLabel: words })),
  /** The same words by other routes: never corroboration. */
  otherRoutes: z.array(z.object({ response: key, relation: oneOf(RELATIONS), relationLabel: words })),
  versions: z.array(
    z.object({
      article: words,
      other: words,
      source: key,
      sourceName: words,
      /** Both versions cut at their differences; files built before it was there lack it. */
      differences: z.optional(z.object({ article: z.array(versionPart), other: z.array(versionPart) })),
    }),
  ),
  known: z.array(words),
  notKnown: z.array(words),
  notes: z.array(words),
  flags: z.array(words),
  /** Every date in words, such as "Information received: 27 October 2018; the article gives no year". */
  dates: z.array(words),
});
export type StatementDetail = z.infer<typeof statementDetail>;

export const sharedResponse = z.object({
  id: key,
  kind: oneOf(RESPONSE_KINDS),
  kindLabel: words,
  fact: words,
  body: words,
  document: words,
  dateLabel: words,
  url: z.nullable(webAddress),
  furtherUrls: z.array(webAddress),
  linkNote: maybe,
  language: key,
  standard: maybe,
  limits: words,
  independenceLabel: words,
  timingLabel: words,
  /** The codes of the two labels before; files built before they were there lack them. */
  independence: z.optional(oneOf(INDEPENDENCES)),
  timing: z.optional(oneOf(TIMINGS)),
});
export type SharedResponse = z.infer<typeof sharedResponse>;

export const sharedPlace = z.object({
  key,
  name: words,
  arabic: maybe,
  kind: key,
  kindLabel: words,
  province: maybe,
  country: key,
  /** Why this place was taken for the name. */
  reasons: z.array(words),
  /** Name, licence, address of the record the position comes from. */
  source: z.object({ name: words, licence: words, url: z.nullable(webAddress), id: key }),
  /** Where several places fit: likeliest first, this one included. */
  candidates: z.array(
    z.object({
      name: words,
      arabic: maybe,
      description: words,
      lon: z.nullable(degrees),
      lat: z.nullable(degrees),
      reasons: z.array(words),
    }),
  ),
});
export type SharedPlace = z.infer<typeof sharedPlace>;

export const sharedMovement = z.object({
  statement: key,
  what: words,
  from: z.nullable(words),
  to: z.array(words),
  /** Straight connector without a route; null where an end is not stated or cannot be drawn. */
  line: z.nullable(z.tuple([position, position])),
  directionCertain: z.boolean(),
  label: words,
  note: maybe,
});
export type SharedMovement = z.infer<typeof sharedMovement>;

export const atlasMember = z.object({
  formatVersion: z.int(),
  slug: key,
  title: words,
  description: words,
  language: key,
  /** "A map of allegations, not of established events." */
  notice: words,
  /** Date of the input, not of the build. */
  updated: key,
  updatedLabel: words,
  article: z.object({
    sha256: key,
    paragraphs: z.int(),
    title: maybe,
    publisher: maybe,
    date: maybe,
    url: z.nullable(webAddress),
    /** "Publisher, author, date and title of the article are not stated." */
    description: words,
  }),
  searched: z.object({ on: key, onLabel: words, scope: words }),
  notKnown: z.array(words),
  contact: maybe,
  corrections: z.array(z.object({ date: key, record: key, before: words, after: words, reason: words })),
  counts: z.object({ statements: z.int(), drawn: z.int(), listed: z.int() }),
  /** West, south, east, north of everything drawn; null where nothing is. */
  extent: z.nullable(z.tuple([degrees, degrees, degrees, degrees])),
  /** `kind` says a person from an organisation; files built before it was there lack it. */
  speakers: z.array(z.object({ id: key, name: words, role: maybe, kind: z.optional(oneOf(ACTOR_KINDS)) })),
  claims: z.array(z.object({ id: key, name: words, statements: z.array(key) })),
  statements: z.array(statementDetail),
  responses: z.array(sharedResponse),
  places: z.array(sharedPlace),
  movements: z.array(sharedMovement),
  credits: z.array(z.object({ what: words, name: words, licence: maybe, url: z.nullable(webAddress) })),
});
export type AtlasMember = z.infer<typeof atlasMember>;

export const mapFile = z.object({
  type: z.literal("FeatureCollection"),
  bbox: z.optional(z.tuple([degrees, degrees, degrees, degrees])),
  features: z.array(statementFeature),
  atlas: atlasMember,
});
export type MapFile = z.infer<typeof mapFile>;
