import { isRecord } from "../model/record.ts";

/** Fields of a statement that hold parties, places, dates: one text alone stands for a record, and one record for a list. */
const PARTIES = ["who", "accused", "via", "citing", "origin"];
const DATES = ["said", "happened", "began", "received", "published"];

/** A statement as an author writes it -> one with records and lists where the short form has texts. What fits neither is left as it is. */
export function normaliseStatement(written: unknown): unknown {
  return normalise(written, {
    ...Object.fromEntries(PARTIES.map((field) => [field, toParties])),
    ...Object.fromEntries(DATES.map((field) => [field, toDate])),
    place: (value) => toList(value).map(toPlace),
    quote: (value) => (isText(value) ? { exact: value } : value),
    noReply: toList,
    movement: (value) => normalise(value, { to: toList }),
    responses: (value) => (Array.isArray(value) ? value.map(normaliseResponse) : value),
    dates: (value) => (Array.isArray(value) ? value.map(toDate) : value),
  });
}

export function normaliseResponse(written: unknown): unknown {
  return normalise(written, { by: toParties, date: toWords });
}

export function normaliseMention(written: unknown): unknown {
  return normalise(written, { kind: toList });
}

export function normaliseHead(written: unknown): unknown {
  return normalise(written, {
    countries: toList,
    article: (value) => normalise(value, { date: toWords }),
  });
}

function normalise(written: unknown, steps: Record<string, (value: unknown) => unknown>): unknown {
  if (!isRecord(written)) return written;
  return Object.fromEntries(
    Object.entries(written).map(([field, value]) => {
      const step = Object.hasOwn(steps, field) ? steps[field] : undefined;
      return [field, step === undefined || value === null ? value : step(value)];
    }),
  );
}

function toParties(value: unknown): unknown {
  return toList(value).map((item) => (isText(item) ? { name: item } : item));
}

function toPlace(value: unknown): unknown {
  if (isText(value)) return { name: value };
  return normalise(value, {
    kind: toList,
    near: toList,
    alsoPrinted: toList,
    source: (source) => (isText(source) ? { name: source } : source),
  });
}

/** YAML reads a bare year as a number. */
function toDate(value: unknown): unknown {
  if (isText(value) || typeof value === "number") return { date: String(value) };
  return normalise(value, { date: toWords, article: toWords, best: toWords, refs: toList });
}

function toWords(value: unknown): unknown {
  return typeof value === "number" ? String(value) : value;
}

function toList(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [value];
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}
