import * as z from "zod/mini";
import type { Mention, OwnPlace } from "./place.ts";
import { fieldRule } from "./problem-message.ts";
import type { Response } from "./response.ts";
import { id, languageTag, names, oneOf, siteAddress, text, webAddress } from "./schema.ts";
import type { Claim, ContextLine, Statement } from "./statement.ts";
import { ACTOR_KINDS } from "./vocabulary.ts";

const longitude = z.number().check(z.gte(-180), z.lte(180));
const latitude = z.number().check(z.gte(-90), z.lte(90));

/** The first view as west, south, east, north. */
export const viewBounds = z.strictObject({ bounds: z.tuple([longitude, latitude, longitude, latitude]) });

/** `atlas.yaml`: the article, the search for replies, and the texts of the page around the statements. */
export const atlasFile = z.strictObject({
  title: text,
  description: text,
  /** BCP 47 language of the statements' texts. */
  language: languageTag,
  /** Date of the input, YYYY-MM-DD; the output carries this, never the clock. */
  updated: z.iso.date(),
  article: z.strictObject({
    /** SHA-256 of the article's text file, in hexadecimal; absent when the author had no text of the article. */
    sha256: z.optional(z.string().check(z.regex(/^[0-9a-f]{64}$/, fieldRule("notSha256")))),
    paragraphs: z.optional(z.int().check(z.positive())),
    title: z.nullable(text),
    publisher: z.nullable(text),
    date: z.nullable(text),
    url: z.optional(webAddress),
    /** BCP 47 language of the article and of its quotations. Default: the language of the atlas. */
    language: z.optional(languageTag),
    note: z.optional(text),
  }),
  /** The search for replies and records that covers every statement; absent when there was none. */
  searched: z.optional(z.strictObject({ on: z.iso.date(), scope: text })),
  /** ISO 3166-1 alpha-2 codes of the countries in which the geocoder looks for places first. */
  countries: z.array(z.string().check(z.regex(/^[A-Z]{2}$/, fieldRule("notCountryCode")))),
  /** Topic id -> neutral label. Closed for this atlas. */
  topics: z.record(id, text),
  /** Words that may stand only inside quotation marks, in addition to those of the editorial rules. */
  loadedTerms: z.optional(z.array(text)),
  /** What is not known about the article as a whole. */
  notKnown: z.array(text),
  contact: z.nullable(text),
  /** Who made the map, for citations. */
  author: z.optional(
    z.strictObject({ name: text, kind: z.enum(["person", "organisation"]), url: z.optional(webAddress) }),
  ),
  /** The licence of the atlas's own texts and records. */
  licence: z.optional(z.strictObject({ name: text, url: z.optional(webAddress) })),
  /**
   * URL of the published site, such as https://maps.example/atlases/. Share cards, oEmbed and citations need it: they are read
   * outside the page, where a relative URL leads nowhere.
   */
  address: z.optional(siteAddress),
  corrections: z.array(
    z.strictObject({ date: z.iso.date(), record: id, before: text, after: text, reason: text }),
  ),
  credits: z.array(
    z.strictObject({ what: text, name: text, licence: z.optional(text), url: z.optional(webAddress) }),
  ),
  /** The first view: places by the ids of their mentions, or bounds. */
  view: z.optional(z.union([z.strictObject({ places: z.array(id).check(z.minLength(1)) }), viewBounds])),
  /** A layer of tiles that readers may switch on: a raster address with {z}, {x}, {y}, or a PMTiles file beside the atlas. */
  tiles: z.optional(
    z.strictObject({
      url: z.string().check(z.maxLength(2000)),
      credit: text,
      creditUrl: z.optional(webAddress),
      maxZoom: z.optional(z.int().check(z.gte(0), z.lte(19))),
    }),
  ),
  /** Places that the map names although no statement mentions them, such as a river: ids of the author's places. */
  labels: z.optional(z.array(id)),
  /** Number of statements in the article. `check` reports a different number, so that none is lost unnoticed. */
  statementCount: z.optional(z.int().check(z.positive())),
});
type AtlasFile = z.infer<typeof atlasFile>;

/** `actors.yaml`: every person, organisation, government and unnamed group, once. */
export const actor = z.strictObject({
  id,
  names,
  /** Absent when their kind is not recorded. */
  kind: z.optional(oneOf(ACTOR_KINDS)),
  role: z.optional(text),
  /** The government or organisation that the actor is part of, speaks for, sides with, is run by or is paid by. */
  belongsTo: z.optional(id),
  /** Of media: who runs or pays it, such as "Russian state media". Shown wherever a document of it is named. */
  describedAs: z.optional(text),
  /** Further names, in any script, such as "the company". */
  alsoKnownAs: z.optional(z.array(text)),
  inArticle: z.optional(z.boolean()),
  note: z.optional(text),
});
export type Actor = z.infer<typeof actor>;

/** One article's statements, places and responses, read from an author's folder and free of errors of shape. */
export interface Atlas extends AtlasFile {
  slug: string;
  actors: Actor[];
  mentions: Mention[];
  places: OwnPlace[];
  claims: Claim[];
  statements: Statement[];
  responses: Response[];
  context: ContextLine[];
}

/** The files of an atlas folder, in the order they are read. `atlas.yaml` and `statements.yaml` must be there. */
export const ATLAS_FILES = [
  "atlas.yaml",
  "actors.yaml",
  "places.yaml",
  "mentions.yaml",
  "claims.yaml",
  "responses.yaml",
  "context.yaml",
  "statements.yaml",
] as const;
export type AtlasFileName = (typeof ATLAS_FILES)[number];

/** The same list as JSON Lines, one record per line: `statements.jsonl`. */
export type JsonLinesName = AtlasFileName extends `${infer Name}.yaml` ? `${Name}.jsonl` : never;

export function jsonLinesOf(name: AtlasFileName): JsonLinesName {
  return name.replace(/yaml$/, "jsonl") as JsonLinesName;
}
