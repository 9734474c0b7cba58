import type { Season } from "../model/vocabulary.ts";

/** What kind of words a date is: articles and prepositions depend on it. "about 2018" is `qualified`. */
export type DateForm = "day" | "month" | "season" | "year" | "qualified";

/** What the formatting of dates says beyond `Intl`; a catalogue of messages holds one for its locale. */
export interface DateMessages {
  /** EDTF `~`. */
  about(date: string, form: DateForm): string;
  /** EDTF `?`. */
  perhaps(date: string): string;
  /** `inside`: after a preposition, where some languages inflect. */
  season: Record<Season, (year: string, inside: boolean) => string>;
  /** `201X`: one year of a decade or century. */
  someYear(first: string, last: string): string;
  /** An interval whose start is not known. */
  by(date: string, form: DateForm): string;
  /** An interval without a start. */
  until(date: string, form: DateForm): string;
  /** An interval without an end. */
  since(date: string, form: DateForm): string;
  fromTo(from: string, to: string, fromForm: DateForm, toForm: DateForm): string;
  /** An interval whose end is not known. */
  fromUnknownEnd(from: string, form: DateForm): string;
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
  /** Between a date and its remarks. */
  separator: string;
}
