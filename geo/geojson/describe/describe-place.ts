import { isolate, isSameLanguage } from "../../messages/isolate.ts";
import type { Messages } from "../../messages/messages.ts";
import type { Names } from "../../model/schema.ts";
import type { CandidateView, PlaceEntry, PlacementView } from "../view/atlas-view.ts";

/** The precision of a place, and its uncertainty: "town level; three places fit the name". */
export function describePrecision(
  {
    precision,
    certainty,
    place,
  }: Pick<PlacementView, "precision" | "certainty"> & {
    place: Pick<PlaceEntry, "candidates"> | null;
  },
  messages: Messages,
): string {
  const words = messages.precision[precision];
  if (certainty === "certain") return words;
  const fitting = place?.candidates.length ?? 0;
  const doubt =
    certainty === "uncertain" && fitting > 1
      ? messages.doubt.placesFit(fitting)
      : messages.certainty[certainty];
  return messages.doubt.precision(words, doubt);
}

/** "San Pedro (town or village, La Paz)". The kind is left out when the name contains it. */
export function describeCandidate(
  { names, kind, province }: CandidateView,
  messages: Messages,
  locale: string,
): string {
  const { text, lang } = nameIn(names, locale);
  const label = messages.placeKind[kind];
  const remarks = [
    ...(text.toLowerCase().includes(label.toLowerCase()) ? [] : [label]),
    ...(province === null || province === text ? [] : [province]),
  ];
  const name = isolate(text, lang, locale);
  return remarks.length === 0 ? name : messages.doubt.candidate(name, remarks.join(messages.comma));
}

export interface LocalName {
  text: string;
  /** BCP 47. */
  lang: string;
}

/** The name in a locale, else in the language of the atlas, else the first name. */
export function nameIn(names: Names, locale: string, atlasLanguage?: string): LocalName {
  const entries = Object.entries(names);
  const found =
    entries.find(([lang]) => lang === locale) ??
    entries.find(([lang]) => isSameLanguage(lang, locale)) ??
    entries.find(([lang]) => lang === atlasLanguage) ??
    entries[0];
  if (found === undefined) throw new TypeError("no name");
  return { lang: found[0], text: found[1] };
}

/** The name for use inside a sentence of `locale`. */
export function nameWithin(names: Names, locale: string): string {
  const { text, lang } = nameIn(names, locale);
  return isolate(text, lang, locale);
}
