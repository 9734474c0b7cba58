import type { StatementDate } from "../model/date.ts";
import { formatEdtf } from "./format-edtf.ts";
import { type EdtfDate, parseEdtf } from "./parse-edtf.ts";

/**
 * A date in words with its basis, never bare: "31 October 2018; the article gives no year (confirmed by T01, T15)".
 * `locale` is a BCP 47 tag. Throws when the EDTF does not parse: `checkAtlas` has refused it before.
 */
export function describeDate(date: StatementDate, locale: string): string {
  if (date.best === undefined) {
    return date.words === undefined
      ? "not dated in the article"
      : `not dated; the article says “${date.words}”`;
  }
  const best = parsed(date.best);
  const words = formatEdtf(best, locale);
  const start = hasUnknownStart(best) ? "; when it began is not stated" : "";
  const remarks = [articleRemark(date, best, locale), basisRemark(date)].filter(
    (remark) => remark !== undefined,
  );
  const refs =
    date.refs === undefined || date.refs.length === 0 ? "" : ` (${refsWords(date)} ${date.refs.join(", ")})`;
  return `${words}${start}${remarks.map((remark) => `; ${remark}`).join("")}${refs}`;
}

/** What the article alone supports, where that is less than the best date. */
function articleRemark(date: StatementDate, best: EdtfDate, locale: string): string | undefined {
  if (date.article === undefined) return "the article gives no date";
  const article = parsed(date.article);
  const alone = formatEdtf(article, locale);
  const noYear = hasUncertainYear(article);
  if (alone !== formatEdtf(best, locale)) {
    return noYear ? `the article alone says ${alone}, without a year` : `the article alone says ${alone}`;
  }
  return noYear ? "the article gives no year" : undefined;
}

function basisRemark(date: StatementDate): string | undefined {
  if (date.basis === "relative_resolved" && date.words !== undefined) return `reckoned from “${date.words}”`;
  return date.basis === "editorial_insertion" ? "the date in brackets was added by an editor" : undefined;
}

function refsWords(date: StatementDate): string {
  return date.basis === "inferred" ? "inferred from" : "confirmed by";
}

function parsed(edtf: string): EdtfDate {
  const result = parseEdtf(edtf);
  if (!result.ok) throw new TypeError(`unchecked date: ${edtf}`);
  return result.date;
}

function hasUnknownStart(date: EdtfDate): boolean {
  return date.form === "interval" && typeof date.from === "string";
}

function hasUncertainYear(date: EdtfDate): boolean {
  if (date.form === "date") return date.yearUncertain;
  if (date.form === "set") return date.members.some((member) => member.yearUncertain);
  return [date.from, date.to].some((end) => typeof end !== "string" && end.yearUncertain);
}
