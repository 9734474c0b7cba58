import * as z from "zod/mini";
import { id, oneOf, text } from "./schema.ts";
import { DATE_BASES, DATE_PRECISIONS, DATE_ROLES } from "./vocabulary.ts";

/** An EDTF string; `geo/dates` parses it. */
const edtf = z.string().check(z.minLength(1), z.maxLength(100));

/** One date of a statement, with its role, what the article alone supports, and what other sources support. */
export const statementDate = z.strictObject({
  role: oneOf(DATE_ROLES),
  /** The article's own words, or absent. */
  words: z.optional(text),
  article: z.optional(edtf),
  best: z.optional(edtf),
  basis: oneOf(DATE_BASES),
  precision: oneOf(DATE_PRECISIONS),
  /** Responses that support `best` where it says more than `article`. */
  refs: z.optional(z.array(id)),
});
export type StatementDate = z.infer<typeof statementDate>;
