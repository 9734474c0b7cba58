import * as z from "zod/mini";
import { statementDate } from "./date.ts";
import { id, oneOf, text } from "./schema.ts";
import {
  CERTAINTIES,
  CHAIN_ROLES,
  FLAGS,
  IDENTITIES,
  KINDS,
  MODALITIES,
  PLACE_ROLES,
  PRECISIONS,
  VOICES,
} from "./vocabulary.ts";

/** One link of the chain of attribution. The article itself, always the first link, is left out. */
const chainLink = z.strictObject({
  role: oneOf(CHAIN_ROLES),
  /** Id of an actor; absent when nobody can be identified. */
  who: z.optional(id),
  /** The article's words for them. */
  as: z.optional(text),
  /** Only when it differs from what the actor's kind implies. */
  identity: z.optional(oneOf(IDENTITIES)),
  /** False when the link is inferred and not in the text. Default true. */
  stated: z.optional(z.boolean()),
  /** Id of the response that an inferred link comes from. */
  from: z.optional(id),
});
export type ChainLink = z.infer<typeof chainLink>;

export const statementPlace = z.strictObject({
  mention: id,
  role: oneOf(PLACE_ROLES),
  /** Only when it differs from the precision of the mention, such as `near_place`. */
  precision: z.optional(oneOf(PRECISIONS)),
  certainty: z.optional(oneOf(CERTAINTIES)),
  note: z.optional(text),
});
export type StatementPlace = z.infer<typeof statementPlace>;

/** Something said to have been moved. An absent end is not recorded, and nothing is asserted about it. */
export const movement = z.strictObject({
  what: text,
  from: z.optional(id),
  to: z.optional(z.array(id)),
  directionCertain: z.boolean(),
  note: z.optional(text),
});

const subclaim = z.strictObject({ id, about: text, reason: text, examined: z.optional(z.boolean()) });
export type Subclaim = z.infer<typeof subclaim>;

/** `statements.yaml`: one thing said in the article. */
export const statement = z.strictObject({
  id,
  claim: z.optional(id),
  /** Absent when the author had no text of the article. */
  paragraph: z.optional(z.int().check(z.positive())),
  kind: oneOf(KINDS),
  voice: oneOf(VOICES),
  modality: oneOf(MODALITIES),
  /** A neutral paraphrase that names its speaker in the same sentence. */
  text,
  /** A verbatim fragment of at most eleven words; offsets in code points from 0, end excluded. Absent when there is no quotation. */
  quote: z.optional(
    z.strictObject({
      exact: text,
      start: z.optional(z.int().check(z.nonnegative())),
      end: z.optional(z.int().check(z.positive())),
    }),
  ),
  /** Who the statement is attributed to: actors, or none; `as` in the article's words. */
  speaker: z.strictObject({
    who: z.optional(z.array(id)),
    as: text,
    identity: z.optional(oneOf(IDENTITIES)),
    role: z.optional(text),
    organisation: z.optional(id),
  }),
  /** The whole chain, from the speaker to the origin; absent when it is not recorded. */
  chain: z.optional(z.array(chainLink)),
  /** Empty when nobody is accused; absent when it is not recorded. */
  accused: z.optional(z.array(id)),
  places: z.optional(z.array(statementPlace)),
  movement: z.optional(movement),
  dates: z.array(statementDate),
  topic: id,
  /** The statement of the article that answers this one, and how far it does; `none` when the article has no answer. */
  replyInArticle: z.optional(z.union([z.literal("none"), z.strictObject({ statement: id, extent: text })])),
  duplicateOf: z.optional(id),
  subclaims: z.optional(z.array(subclaim)),
  /** False when nobody searched for records of its content. Default true. */
  examined: z.optional(z.boolean()),
  /** False when the statement does not say which event it means: findings then only make it disputed. Default true. */
  namesEvent: z.optional(z.boolean()),
  /** The search for records of this statement. Default: the search of `atlas.yaml`. */
  searched: z.optional(z.strictObject({ on: z.iso.date(), scope: z.optional(text) })),
  /** The reason for the derived status, for readers. */
  statusReason: z.optional(text),
  /** Accused actors from whom no reply to this statement was found in that search. */
  noReply: z.optional(z.array(id)),
  /** The same words in other sources. */
  versions: z.optional(z.array(z.strictObject({ article: text, other: text, source: id }))),
  flags: z.optional(z.array(oneOf(FLAGS))),
  /** What a careful reader should know. */
  note: z.optional(text),
});
export type Statement = z.infer<typeof statement>;

/** `claims.yaml`: statements that allege the same thing, grouped by a neutral name. */
export const claim = z.strictObject({ id, name: text });
export type Claim = z.infer<typeof claim>;

/** `context.yaml`: a line of documented context and what is not known, for a group of statements. */
export const contextLine = z.strictObject({
  statements: z.array(id).check(z.minLength(1)),
  known: z.optional(text),
  notKnown: z.optional(text),
});
export type ContextLine = z.infer<typeof contextLine>;
