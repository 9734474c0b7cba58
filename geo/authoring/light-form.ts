import * as z from "zod/mini";
import { actor, atlasFile, viewBounds } from "../model/article.ts";
import { statementDate } from "../model/date.ts";
import { mention, ownPlace } from "../model/place.ts";
import { bearing, response } from "../model/response.ts";
import { id, text } from "../model/schema.ts";
import { claim, contextLine, movement, statement, statementPlace } from "../model/statement.ts";

/*
 * The light form, version 2 of an author's files. Every field of the full records in `geo/model` may be written as it is there; the
 * fields below are shorter ways to say the same. Where a field takes a record or a list, one text alone will do: `who: Ana Rios` is
 * `who: [{ name: Ana Rios }]`. `normaliseStatement` takes that step, these schemas describe what comes of it, and `expandAtlas` fills
 * in the rest.
 */

/** How far the author is with a statement. What is proposed or refused is not built. */
const STATES = ["proposed", "accepted", "edited", "refused"] as const;

/** A party where it speaks or is accused: a name, or an id of `actors`, with what is known of it. */
const party = z.strictObject({
  name: text,
  ...z.partial(z.omit(actor, { inArticle: true })).shape,
  /** The article's words for it. */
  as: z.optional(text),
});
export type Party = z.infer<typeof party>;

/** A place where a statement names it: a name, or an id of `mentions`, with what is known of it. */
const placeLine = z.strictObject({
  name: text,
  ...z.partial(z.omit(mention, { name: true, kind: true, near: true, settled: true })).shape,
  kind: z.optional(z.array(ownPlace.shape.kind)),
  near: z.optional(z.array(text)),
  /** The gazetteer entry that is meant, such as geonames:170017. */
  is: z.optional(z.string().check(z.maxLength(100))),
  because: z.optional(text),
  /** A position of the author's own, with its source. */
  point: ownPlace.shape.point,
  uncertaintyKm: ownPlace.shape.uncertaintyKm,
  /** An area of the author's own, with its source. */
  area: ownPlace.shape.area,
  source: z.optional(ownPlace.shape.source),
  role: z.optional(statementPlace.shape.role),
  certainty: statementPlace.shape.certainty,
  note: statementPlace.shape.note,
});
export type PlaceLine = z.infer<typeof placeLine>;

/** A date: one EDTF text, which the article supports, or a record that says more. */
const lightDate = z.strictObject({
  /** What the article says and what is best known, in one. */
  date: statementDate.shape.article,
  ...z.omit(statementDate, { role: true }).shape,
});
export type LightDate = z.infer<typeof lightDate>;

const lightResponseFields = {
  ...z.partial(response).shape,
  /** As in a statement. */
  by: z.optional(z.array(party)),
  kind: response.shape.kind,
  fact: response.shape.fact,
  body: response.shape.body,
};
const lightResponse = z.strictObject(lightResponseFields);
export type LightResponse = z.infer<typeof lightResponse>;

/** A response that stands with the statement that it bears on. */
const ownResponse = z.strictObject({ ...lightResponseFields, bearing: z.optional(bearing) });

const lightStatement = z.strictObject({
  ...z.partial(statement).shape,
  text,
  state: z.optional(z.enum(STATES)),
  /** Who said it; the one name `article` stands for the article's own voice. */
  who: z.optional(z.array(party)),
  as: z.optional(text),
  role: z.optional(text),
  organisation: z.optional(text),
  identity: statement.shape.speaker.shape.identity,
  /** Between the article and the speaker: who passed the words on. */
  via: z.optional(z.array(party)),
  /** Behind the speaker: whom the speaker cites; the one name `nobody` where the article names no further source. */
  citing: z.optional(z.array(party)),
  /** Where the speaker says that the words began; the one name `unstated` where that is not said. */
  origin: z.optional(z.array(party)),
  accused: z.optional(z.array(party)),
  noReply: z.optional(z.array(text)),
  place: z.optional(z.array(placeLine)),
  said: z.optional(lightDate),
  happened: z.optional(lightDate),
  began: z.optional(lightDate),
  received: z.optional(lightDate),
  published: z.optional(lightDate),
  /** An id of `topics`, or the words themselves. */
  topic: z.optional(text),
  /** An id of `claims`, or the name that statements of one claim share. */
  claim: z.optional(text),
  movement: z.optional(
    z.strictObject({
      ...movement.shape,
      from: z.optional(text),
      to: z.optional(z.array(text)),
      directionCertain: z.optional(movement.shape.directionCertain),
    }),
  ),
  responses: z.optional(z.array(ownResponse)),
});
export type LightStatement = z.infer<typeof lightStatement>;

/** What `atlas.yaml` says of the article and the map, its sections aside. */
export const lightHead = z.strictObject({
  ...z.partial(atlasFile).shape,
  version: z.literal(2),
  title: atlasFile.shape.title,
  updated: atlasFile.shape.updated,
  article: z.optional(z.partial(atlasFile.shape.article)),
  /** The whole article was read for replies: a statement with accused that names no reply has none. */
  readForReplies: z.optional(z.boolean()),
  /** What the map shows first: places by name, or west, south, east, north. */
  view: z.optional(z.union([z.strictObject({ places: z.array(text).check(z.minLength(1)) }), viewBounds])),
});
export type LightHead = z.infer<typeof lightHead>;

const named = { name: z.optional(text) };

/** The sections of an atlas: each is a member of `atlas.yaml`, or a list in a file of its own, or both. */
export const SECTIONS = {
  statements: lightStatement,
  actors: z.strictObject({ ...z.partial(actor).shape, ...named }),
  mentions: z.strictObject({
    ...z.partial(mention).shape,
    is: placeLine.shape.is,
    because: placeLine.shape.because,
  }),
  places: z.strictObject({
    ...ownPlace.shape,
    id: z.optional(id),
    names: z.optional(ownPlace.shape.names),
    reason: z.optional(text),
    ...named,
  }),
  claims: z.strictObject({ ...claim.shape, id: z.optional(id) }),
  responses: lightResponse,
  context: contextLine,
} as const;
export type SectionName = keyof typeof SECTIONS;
export type LightRecord<Name extends SectionName> = z.infer<(typeof SECTIONS)[Name]>;

/** An author's files in the light form, parsed. */
export interface LightAtlas {
  slug: string;
  head: LightHead;
  sections: { [Name in SectionName]: LightRecord<Name>[] };
}
