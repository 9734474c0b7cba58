import type { DateMessages } from "../messages/date-messages.ts";
import type { DateValue, StatementDate } from "../model/date.ts";
import { calendarDatesOf } from "./days.ts";
import { formatDate } from "./format-date.ts";

/** A statement's date after its EDTF strings were read. */
export interface ReadDate {
  basis: StatementDate["basis"];
  /** The article's own words. */
  words?: string | null | undefined;
  /** What the article alone supports. */
  article?: DateValue | null | undefined;
  /** What is known with other sources. */
  best?: DateValue | null | undefined;
  /** Ids of the responses that `best` rests on. */
  refs?: readonly string[] | undefined;
}

/**
 * A date in words with its basis, never bare: "31 October 2018; the article gives no year (confirmed by T01, T15)".
 * `locale` is a BCP 47 tag.
 */
export function describeDate(date: ReadDate, locale: string, messages: DateMessages): string {
  const { words, article, best, basis, refs = [] } = date;
  if (best == null) return words == null ? messages.notDated : messages.notDatedBut(words);
  const text = formatDate(best, locale, messages);
  const remarks = [
    text,
    hasUnknownStart(best) ? messages.startNotStated : undefined,
    articleRemark(article, text, locale, messages),
    basis === "relative_resolved" && words != null ? messages.reckonedFrom(words) : undefined,
    basis === "editorial_insertion" ? messages.addedByEditor : undefined,
  ];
  const described = remarks.filter((remark) => remark !== undefined).join(messages.separator);
  if (refs.length === 0) return described;
  // Short ids, so no "and": "T07, T11".
  const sources = new Intl.ListFormat(locale, { type: "unit" }).format(refs);
  return `${described} (${basis === "inferred" ? messages.inferredFrom(sources) : messages.confirmedBy(sources)})`;
}

/** What the article alone supports, where that is less than the best date. */
function articleRemark(
  article: DateValue | null | undefined,
  best: string,
  locale: string,
  messages: DateMessages,
): string | undefined {
  if (article == null) return messages.articleGivesNoDate;
  const alone = formatDate(article, locale, messages);
  const noYear = calendarDatesOf(article.parts).some(({ yearUncertain }) => yearUncertain === true);
  if (alone !== best) return noYear ? messages.articleAloneWithoutYear(alone) : messages.articleAlone(alone);
  return noYear ? messages.articleGivesNoYear : undefined;
}

function hasUnknownStart({ parts }: DateValue): boolean {
  return parts.form === "interval" && parts.from === "unknown";
}
