import * as z from "zod/mini";
import { id, oneOf, text, webAddress } from "./schema.ts";
import { EFFECTS, EVIDENCES, INDEPENDENCES, RELATIONS, RESPONSE_KINDS, TIMINGS } from "./vocabulary.ts";

/** How a response bears on one statement: the relation alone, or with its effect and the part of the statement it is about. */
export const bearing = z.union([
  oneOf(RELATIONS),
  z.strictObject({
    relation: oneOf(RELATIONS),
    effect: z.optional(oneOf(EFFECTS)),
    part: z.optional(id),
    /** Independence seen from this statement, when it differs from the response's own. */
    independence: z.optional(oneOf(INDEPENDENCES)),
  }),
]);
export type Bearing = z.infer<typeof bearing>;

/** `responses.yaml`: a denial, finding, fact-check, other version or context, with its own source. */
export const response = z.strictObject({
  id,
  kind: oneOf(RESPONSE_KINDS),
  /** Actors who speak in it, where they are parties to the article. */
  by: z.optional(z.array(id)),
  /** One neutral sentence that may be shown with body and date. */
  fact: text,
  /** Who issued it. Also the text of the link. */
  body: text,
  document: text,
  /** EDTF; absent when the document shows no date. */
  date: z.optional(z.string().check(z.maxLength(100))),
  url: z.optional(webAddress),
  furtherUrls: z.optional(z.array(webAddress)),
  linkNote: z.optional(text),
  /** BCP 47 language of the linked page. */
  language: z.string().check(z.maxLength(35)),
  evidence: oneOf(EVIDENCES),
  independence: oneOf(INDEPENDENCES),
  timing: oneOf(TIMINGS),
  /** Standard of proof, or outcome. Printed with the finding. */
  standard: z.optional(text),
  /** What the document does not show. Printed with the fact. */
  limits: z.optional(text),
  /** Statement id -> how the response bears on that statement. */
  bearsOn: z.record(id, bearing),
});
export type Response = z.infer<typeof response>;
