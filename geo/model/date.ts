import * as z from "zod/mini";
import { id, oneOf, text } from "./schema.ts";
import { DATE_BASES, DATE_PRECISIONS, DATE_ROLES, SEASONS } from "./vocabulary.ts";

/** An EDTF string; `geo/dates` parses it. */
const edtf = z.string().check(z.minLength(1), z.maxLength(100));

/** One date of a statement, with its role, what the article alone supports, and what other sources support. */
export const statementDate = z.strictObject({
  role: oneOf(DATE_ROLES),
  /** The article's own words, or absent. */
  words: z.optional(text),
  article: z.optional(edtf),
  best: z.optional(edtf),
  /** Absent when it is not recorded. */
  basis: z.optional(oneOf(DATE_BASES)),
  precision: z.optional(oneOf(DATE_PRECISIONS)),
  /** Responses that support `best` where it says more than `article`. */
  refs: z.optional(z.array(id)),
});
export type StatementDate = z.infer<typeof statementDate>;

/** Whole days since 1970-01-01, UTC. Dates are in the proleptic Gregorian calendar, as in ISO 8601. */
export type Day = number;

/** A calendar date as far as it is known; a part that is absent is not known. */
const calendarDate = z.object({
  form: z.literal("date"),
  /** Astronomical: 0 is 1 BCE, -43 is 44 BCE. */
  year: z.int(),
  /** `201X` is some year from 2010 to 2019; absent where the year is known. */
  lastYear: z.optional(z.int()),
  /** From 1. */
  month: z.optional(z.int().check(z.gte(1), z.lte(12))),
  day: z.optional(z.int().check(z.gte(1), z.lte(31))),
  season: z.optional(z.enum(SEASONS)),
  /** On the clock of the place; `offset` in minutes from UTC, null where the zone is not stated. */
  time: z.optional(z.object({ hour: z.int(), minute: z.int(), offset: z.nullable(z.int()) })),
  /** EDTF `?` or `%` on the whole, or on month or day. */
  uncertain: z.optional(z.boolean()),
  /** EDTF `~` or `%` on the whole or a part. */
  approximate: z.optional(z.boolean()),
  /** EDTF `?` on the year alone, as in `2018?-10-31`: month and day are stated, the year is inferred. */
  yearUncertain: z.optional(z.boolean()),
});
export type CalendarDate = z.infer<typeof calendarDate>;

const intervalEnd = z.union([calendarDate, z.enum(["unknown", "open"])]);

/** At least one end is a date. */
const dateInterval = z.object({ form: z.literal("interval"), from: intervalEnd, to: intervalEnd });
export type DateInterval = z.infer<typeof dateInterval>;

/** `all`: all of the members; otherwise one of them. A run such as `2018-10-01..2018-10-05` or `..2018` is an interval. */
const dateSet = z.object({
  form: z.literal("set"),
  all: z.boolean(),
  members: z.array(z.union([calendarDate, dateInterval])).check(z.minLength(1)),
});
export type DateSet = z.infer<typeof dateSet>;

/** A date that `parseEdtf` has read: the string, its first and last day, and the parts that formatting needs. */
export const dateValue = z.object({
  edtf,
  /** First day; null when the start is unknown or open. `first` and `last` are never both null. */
  first: z.nullable(z.int()),
  /** Last day, included; null when the end is unknown or open. */
  last: z.nullable(z.int()),
  parts: z.union([calendarDate, dateInterval, dateSet]),
});
export type DateValue = z.infer<typeof dateValue>;
