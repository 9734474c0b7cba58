import { parseEdtf } from "../dates/parse-edtf.ts";
import { problemMessage } from "../model/problem-message.ts";
import type { Response } from "../model/response.ts";
import type { Expansion } from "./expansion.ts";
import type { LightResponse, Party } from "./light-form.ts";

interface ResponseContext extends Expansion {
  actorOf(party: Party, at: object, path: PropertyKey[]): string;
  language: string;
  /** Statement id -> ids of the accused. */
  accusedOf: ReadonlyMap<string, readonly string[]>;
  /** EDTF dates on which statements were made. */
  said: readonly string[];
}

/** `at` and `path`: the record of the author's file that the response stands in. */
export function expandResponse(
  light: LightResponse,
  id: string,
  at: object,
  path: PropertyKey[],
  { origins, fault, actorOf, language, accusedOf, said }: ResponseContext,
): Response {
  const by = light.by?.map((party, index) => actorOf(party, at, [...path, "by", index]));
  const bearsOn = light.bearsOn ?? {};
  if (Object.keys(bearsOn).length === 0) {
    fault(at, [...path, "bearsOn"], problemMessage("bearsOnNothing", {}));
  }
  const accused = Object.keys(bearsOn).flatMap((statement) => accusedOf.get(statement) ?? []);
  const isByAccused = by !== undefined && by.length > 0 && by.every((actor) => accused.includes(actor));
  const independence = light.independence ?? (isByAccused ? "accused_party" : undefined);
  if (independence === undefined) {
    fault(at, [...path, "independence"], problemMessage("sideMissing", {}));
  }
  const timing = light.timing ?? timingOf(light.date, said);
  if (timing === undefined) {
    fault(at, [...path, "timing"], problemMessage("timingMissing", {}));
  }
  const response: Response = {
    ...light,
    id,
    ...(by === undefined ? { by: undefined } : { by }),
    document: light.document ?? light.body,
    language: light.language ?? language,
    evidence: light.evidence ?? "seen",
    independence: independence ?? "other_party",
    timing: timing ?? "same_time",
    bearsOn,
  };
  if (by === undefined) delete response.by;
  origins.set(response, { record: at, pathOf: (inner) => [...path, ...inner] });
  return response;
}

/** When a response was issued, seen from the days on which the article's statements were made. */
export function timingOf(date: string | undefined, said: readonly string[]): Response["timing"] | undefined {
  const issued = date === undefined ? undefined : parseEdtf(date);
  const spans = said.map((edtf) => parseEdtf(edtf)).flatMap((read) => (read.ok ? [read.value] : []));
  const first = Math.min(...spans.map((span) => span.first ?? Number.NaN));
  const last = Math.max(...spans.map((span) => span.last ?? Number.NaN));
  if (issued?.ok !== true || issued.value.first === null || issued.value.last === null) return undefined;
  if (!Number.isFinite(first) || !Number.isFinite(last)) return undefined;
  if (issued.value.first > last) return "after_article";
  return issued.value.last < first ? "before_article" : "same_time";
}
