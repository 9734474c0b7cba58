import type { Season } from "../../model/date.ts";

/** What the formatting of dates says beyond `Intl`; a catalogue of messages holds one for its locale. */
export interface DateMessages {
  /** EDTF `~`. */
  about(date: string): string;
  /** EDTF `?`. */
  perhaps(date: string): string;
  season: Record<Season, (year: string) => string>;
  /** `201X`: one year of a decade or century. */
  someYear(first: string, last: string): string;
  /** An interval whose start is not known. */
  by(date: string): string;
  /** An interval without a start. */
  until(date: string): string;
  /** An interval without an end. */
  since(date: string): string;
  fromTo(from: string, to: string): string;
  /** An interval whose end is not known. */
  fromUnknownEnd(from: string): string;
  /** A set that is open before or after a date: one of those dates, or all of them. */
  orEarlier(date: string): string;
  orLater(date: string): string;
  andEarlier(date: string): string;
  andLater(date: string): string;
  /** What `describeDate` adds: how the date is known. */
  notDated: string;
  notDatedBut(words: string): string;
  startNotStated: string;
  articleGivesNoDate: string;
  articleGivesNoYear: string;
  articleAlone(date: string): string;
  articleAloneWithoutYear(date: string): string;
  reckonedFrom(words: string): string;
  addedByEditor: string;
  /** `sources` are ids of responses, joined by the locale's list. */
  inferredFrom(sources: string): string;
  confirmedBy(sources: string): string;
  /** Between a date and its remarks. */
  separator: string;
}
