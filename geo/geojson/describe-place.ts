import { isolate } from "../messages/isolate.ts";
import type { Messages } from "../messages/messages.ts";
import type { CandidateView, PlacementView } from "./atlas-view.ts";
import { nameIn } from "./name-in.ts";

/** How narrowly the place is known, with what is doubtful: "town level; three places fit the name". */
export function describePrecision(
  { precision, certainty, place }: PlacementView,
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

/** "San Pedro (town or village, La Paz)"; a name that says its kind does not say it twice. */
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
