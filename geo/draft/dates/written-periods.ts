import type { KnownParts } from "./format-edtf.ts";
import { liesAhead } from "./lies-ahead.ts";

/** A date in the words of one sentence, with offsets from its beginning. */
export interface WrittenDate {
  start: number;
  end: number;
  parts: KnownParts;
  isYearStated: boolean;
  rule: string;
  confidence: number;
}

const MONTHS = "january february march april may june july august september october november december".split(
  " ",
);
const NUMBERS: Record<string, number> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
};
const ORDINALS: Record<string, number> = { first: 1, second: 2, third: 3, fourth: 4 };
const SEASONS: Record<string, number> = { spring: 21, summer: 22, autumn: 23, fall: 23, winter: 24 };
const DAY = 86_400_000;

interface Period {
  rule: string;
  words: RegExp;
  read(
    match: RegExpExecArray,
    published: string,
    isAhead: boolean,
  ): { parts: KnownParts; isYearStated?: boolean } | undefined;
  confidence: number;
}

const YEAR = "(?:1[89]|20)\\d{2}";

const MONTH_NAMES = "january|february|march|april|may|june|july|august|september|october|november|december";

/** Periods that a parser of dates does not know, each with its words and its reading; tried in this order. */
const PERIODS: readonly Period[] = [
  {
    rule: "date with its year",
    words: /(?<![\d.])(\d{1,2})\.(\d{1,2})\.((?:19|20)\d{2})(?![\d])/gu,
    read: ([, day, month, year]) =>
      Number(month) > 12 || Number(day) > 31
        ? undefined
        : { parts: { year: Number(year), month: Number(month), day: Number(day) }, isYearStated: true },
    confidence: 0.9,
  },
  {
    rule: "date without year",
    words: new RegExp(
      `\\b(?:between|from)\\s+(\\d{1,2})\\s+(?:and|to|until)\\s+(\\d{1,2})\\s+(${MONTH_NAMES})(?:,?\\s+((?:19|20)\\d{2}))?\\b`,
      "giu",
    ),
    read: ([, first, last, name = "", year], published, isAhead) => {
      const month = monthOf(name, year, published, isAhead);
      return {
        parts: { ...month, day: Number(first), until: { ...month, day: Number(last) } },
        isYearStated: year !== undefined,
      };
    },
    confidence: 0.93,
  },
  {
    rule: "years",
    words: new RegExp(
      `\\b(?:from |between )(${YEAR})(?: to | and | until |\\s?[–-]\\s?)(${YEAR})\\b|(?<![\\p{L}\\p{N}/-])(${YEAR})[–-](${YEAR})\\b(?![-–/])`,
      "giu",
    ),
    read: ([, first, last, from = first, to = last]) =>
      Number(from) < Number(to)
        ? { parts: { year: Number(from), until: { year: Number(to) } }, isYearStated: true }
        : undefined,
    confidence: 0.93,
  },
  {
    rule: "part of a day",
    words: /\b(?:later |earlier )?this (?:morning|afternoon|evening)\b/giu,
    read: (_, published) => ({ parts: partsOf(new Date(`${published}T00:00:00Z`)) }),
    confidence: 0.88,
  },
  {
    rule: "part of a day",
    words: /\blast night\b/giu,
    read: (_, published) => ({ parts: partsOf(new Date(Date.parse(`${published}T00:00:00Z`) - DAY)) }),
    confidence: 0.85,
  },
  {
    rule: "decade",
    words: /\b(?:the\s+)?(?:early |late |mid-?)?((?:1[6-9]|20)\d)0['’]?s\b/giu,
    read: ([, digits]) => ({ parts: { year: Number(`${digits}0`), digits: 1 }, isYearStated: true }),
    confidence: 0.95,
  },
  {
    rule: "decade",
    words:
      /\bthe\s+(?:early |late |mid-?)?(twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties)\b/giu,
    read: ([, word = ""]) => ({
      parts: {
        year:
          1920 +
          10 *
            "twenties thirties forties fifties sixties seventies eighties nineties"
              .split(" ")
              .indexOf(word.toLowerCase()),
        digits: 1,
      },
      isYearStated: true,
    }),
    confidence: 0.85,
  },
  {
    rule: "quarter",
    words: /\b(?:the\s+)?(first|second|third|fourth)[- ]quarter(?:\s+of\s+((?:19|20)\d{2}))?\b/giu,
    read: ([, ordinal = "", year], published) => ({
      parts: {
        year: Number(year ?? published.slice(0, 4)),
        season: 32 + (ORDINALS[ordinal.toLowerCase()] ?? 1),
      },
      isYearStated: year !== undefined,
    }),
    confidence: 0.85,
  },
  {
    rule: "season",
    words:
      /\b(?:(?:in|during|since|by|of)\s+)?(?:the\s+)?(last |this |next |early |late )?(spring|summer|autumn|fall|winter)(?:\s+of)?\s+((?:19|20)\d{2})\b/giu,
    read: ([, , season = "", year]) => ({
      parts: { year: Number(year), season: SEASONS[season.toLowerCase()] ?? 21 },
      isYearStated: true,
    }),
    confidence: 0.93,
  },
  {
    rule: "season",
    words:
      /\b(last|this|next|in the|since the|during the|until|by|since)\s+(spring|summer|autumn|winter)\b/giu,
    read: ([, which = "", season = ""], published) => ({
      parts: {
        year:
          Number(published.slice(0, 4)) +
          (/last/iu.test(which) ? lastSeasonShift(season, published) : /next/iu.test(which) ? 1 : 0),
        season: SEASONS[season.toLowerCase()] ?? 21,
      },
    }),
    confidence: 0.75,
  },
  {
    rule: "relative period",
    words:
      /\b(?:(?:earlier|later)\s+)?(this|last|next|the past|the previous|previous|the same|that|(?<=\b(?:over|during|at) )the(?= weekend))\s+(week|weekend|month|year|decade|century)\b/giu,
    read: ([words, which = "", unit = ""], published) =>
      relative(which.toLowerCase(), unit.toLowerCase(), published, words),
    confidence: 0.85,
  },
  {
    rule: "time ago",
    words:
      /\b(?:(?:about|around|nearly|almost|some|more than|over|at least|just)\s+)?(\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten)\s+(day|week|month|year|decade)s?\s+(ago|earlier|before|later)\b/giu,
    read: ([, count = "", unit = "", which = ""], published) =>
      ago(
        NUMBERS[count.toLowerCase()] ?? Number(count),
        unit.toLowerCase(),
        published,
        /later/iu.test(which) ? 1 : -1,
      ),
    confidence: 0.85,
  },
  {
    rule: "part of a month",
    words:
      /\b(?:early|mid|late|the (?:beginning|start|middle|end) of)[- ](january|february|march|april|may|june|july|august|september|october|november|december)(?:,?\s+((?:19|20)\d{2}))?\b/giu,
    read: ([, month = "", year], published, isAhead) => ({
      parts: monthOf(month, year, published, isAhead),
      isYearStated: year !== undefined,
    }),
    confidence: 0.9,
  },
  {
    rule: "month",
    words:
      /\b(?:(last|next|this)\s+)?(january|february|march|april|june|july|august|september|october|november|december|(?<=\b(?:in|since|of|last|until|by|this|next|from)\s(?:early |late |mid-)?)may)(?:\s+of)?(?:,?\s+((?:19|20)\d{2}))?\b(?!\s*\d{1,2}\b)(?<!\d\s(?:january|february|march|april|may|june|july|august|september|october|november|december))/giu,
    read: ([words, , month = "", year], published, isAhead) =>
      /^\p{Ll}/u.test(words.replace(/^(?:last|next|this)\s+/iu, ""))
        ? undefined
        : { parts: monthOf(month, year, published, isAhead), isYearStated: year !== undefined },
    confidence: 0.9,
  },
  {
    rule: "year",
    words:
      /(?<![\p{L}\p{N}$£€.,:/-]|no\. )(?:(?:early|late|mid)[- ])?((?:1[7-9]|20)\d{2})(?![\p{L}\p{N}%:]|[.,]\d|[-/]\d{1,2}\b|\s*(?:people|km|miles|troops|soldiers|tons|tonnes|cases|dead|dollars|euros|homes|houses|votes|feet|metres|meters|workers|employees|jobs|members))/giu,
    read: ([, year]) => ({ parts: { year: Number(year) }, isYearStated: true }),
    confidence: 0.88,
  },
];

/** Periods in the words of a sentence, the earlier rule first where two overlap. */
export function findWrittenPeriods(words: string, published: string): WrittenDate[] {
  const found: WrittenDate[] = [];
  for (const { rule, words: pattern, read, confidence } of PERIODS) {
    for (const match of words.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      if (found.some((other) => start < other.end && other.start < end)) continue;
      if ((rule === "year" || rule === "month") && hasDayBeside(words, start, end)) continue;
      const value = read(match as RegExpExecArray, published, liesAhead(words, start));
      if (value !== undefined)
        found.push({
          start,
          end,
          parts: value.parts,
          isYearStated: value.isYearStated === true,
          rule,
          confidence,
        });
    }
  }
  return found;
}

/** A day before the month or the year makes it a full date, which chrono reads. */
function hasDayBeside(words: string, start: number, end: number): boolean {
  return (
    /\b\d{1,2}(?:st|nd|rd|th)?(?:\s+of)?[\s,]+$|\b(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|January|February|March|April|May|June|July|August|September|October|November|December)\.?(?:\s+\d{1,2}(?:st|nd|rd|th)?)?,?\s+(?:of\s+)?$/u.test(
      words.slice(0, start),
    ) || /^\.?\s+\d{1,2}(?:st|nd|rd|th)?\b(?!\s*(?:people|percent|per cent|%))/u.test(words.slice(end))
  );
}

function monthOf(name: string, year: string | undefined, published: string, isAhead: boolean): KnownParts {
  const month = MONTHS.indexOf(name.toLowerCase()) + 1;
  if (year !== undefined) return { year: Number(year), month };
  const publishedYear = Number(published.slice(0, 4));
  const publishedMonth = Number(published.slice(5, 7));
  if (isAhead) return { year: month < publishedMonth ? publishedYear + 1 : publishedYear, month };
  return { year: month > publishedMonth + 2 ? publishedYear - 1 : publishedYear, month };
}

function lastSeasonShift(season: string, published: string): number {
  const first = { spring: 3, summer: 6, autumn: 9, fall: 9, winter: 12 }[season.toLowerCase()] ?? 3;
  return Number(published.slice(5, 7)) > first + 2 ? 0 : -1;
}

function relative(
  which: string,
  unit: string,
  published: string,
  words: string,
): { parts: KnownParts } | undefined {
  if (/^(?:that|the same)$/u.test(which)) return undefined;
  const step = /last|past|previous/u.test(which) ? -1 : which === "next" ? 1 : 0;
  const day = new Date(`${published}T00:00:00Z`);
  const year = day.getUTCFullYear();
  if (unit === "year") return { parts: { year: year + step } };
  if (unit === "decade") return which === "this" ? { parts: { year, digits: 1 } } : undefined;
  if (unit === "century") return which === "this" ? { parts: { year, digits: 2 } } : undefined;
  if (unit === "month") {
    const month = new Date(Date.UTC(year, day.getUTCMonth() + step, 1));
    return { parts: { year: month.getUTCFullYear(), month: month.getUTCMonth() + 1 } };
  }
  const shifted = new Date(day.getTime() + step * 7 * DAY);
  if (unit === "week") {
    const week = { ...partsOf(shifted), isWeek: true };
    // "Earlier this week" ends with the day of publication.
    return { parts: /^earlier/iu.test(words) ? { ...mondayOf(day), until: partsOf(day) } : week };
  }
  const weekday = (shifted.getUTCDay() + 6) % 7;
  const saturday = new Date(
    shifted.getTime() + (5 - weekday) * DAY - (weekday < 5 && step === 0 ? 7 * DAY : 0),
  );
  return { parts: { ...partsOf(saturday), until: partsOf(new Date(saturday.getTime() + DAY)) } };
}

function ago(
  count: number,
  unit: string,
  published: string,
  sign: 1 | -1,
): { parts: KnownParts } | undefined {
  const day = new Date(`${published}T00:00:00Z`);
  if (unit === "decade") return { parts: { year: day.getUTCFullYear() + sign * count * 10 } };
  if (unit === "year") return { parts: { year: day.getUTCFullYear() + sign * count } };
  if (unit === "month") {
    const month = new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + sign * count, 1));
    return { parts: { year: month.getUTCFullYear(), month: month.getUTCMonth() + 1 } };
  }
  const shifted = new Date(day.getTime() + sign * count * (unit === "week" ? 7 : 1) * DAY);
  return unit === "week" ? { parts: { ...partsOf(shifted), isWeek: true } } : { parts: partsOf(shifted) };
}

function partsOf(date: Date): KnownParts {
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

function mondayOf(day: Date): KnownParts {
  return partsOf(new Date(day.getTime() - ((day.getUTCDay() + 6) % 7) * DAY));
}
