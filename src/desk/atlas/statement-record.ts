import { readMapping } from "./edit-yaml.ts";
import type { StatementPiece } from "./statement-files.ts";

const STATES = ["proposed", "accepted", "edited", "refused"] as const;
export type State = (typeof STATES)[number];

/** A place line of the light form, as far as the desk shows it. */
export interface PlaceRecord {
  name: string;
  [field: string]: unknown;
}

/** What a card shows of a statement, read from the piece. Fields that the desk does not know stay in `fields`. */
export interface StatementRecord {
  key: string;
  fields: Record<string, unknown>;
  /** Field -> its line in the piece, counted from 0. */
  lines: ReadonlyMap<string, number>;
  /** The text of the piece is no YAML, or no mapping: only its text can be edited. */
  isBroken: boolean;
  state: State;
  text: string;
  who: string;
  quote: string;
  places: PlaceRecord[];
  /** How sure drafting was, 0 to 1; 1 where nobody but the author wrote it. */
  confidence: number;
  /** Name of the rule that proposed it. */
  rule: string | undefined;
}

const NO_LINES: ReadonlyMap<string, number> = new Map();
const records = new WeakMap<StatementPiece, StatementRecord>();

/** Reads a piece once: pieces never change, they are replaced. */
export function readRecord(piece: StatementPiece): StatementRecord {
  const known = records.get(piece);
  if (known !== undefined) return known;
  const made = read(piece);
  records.set(piece, made);
  return made;
}

function read({ key, source }: StatementPiece): StatementRecord {
  const { fields, lines = NO_LINES } = readMapping(source) ?? {};
  const note = /^\s*#\s*proposed by (.+), ([01](?:\.\d+)?)\s*$/m.exec(source);
  const { state, text } = fields ?? {};
  return {
    key,
    fields: fields ?? {},
    lines,
    isBroken: fields === undefined,
    state: STATES.find((each) => each === state) ?? "accepted",
    text: typeof text === "string" ? text : "",
    who: partiesOf(fields?.who ?? speakerOf(fields?.speaker)).join(", "),
    quote: quoteOf(fields?.quote),
    places: placesOf(fields?.place),
    confidence: note === null ? 1 : Number(note[2]),
    rule: note?.[1],
  };
}

/** Names of parties: one text, a record with a name, or a list of both. */
export function partiesOf(value: unknown): string[] {
  return listOf(value).flatMap((item) =>
    typeof item === "string" ? [item] : isRecord(item) && typeof item.name === "string" ? [item.name] : [],
  );
}

function speakerOf(speaker: unknown): unknown {
  if (!isRecord(speaker)) return undefined;
  return speaker.who ?? speaker.as;
}

function quoteOf(quote: unknown): string {
  if (typeof quote === "string") return quote;
  return isRecord(quote) && typeof quote.exact === "string" ? quote.exact : "";
}

function placesOf(value: unknown): PlaceRecord[] {
  return listOf(value).flatMap((item) => {
    if (typeof item === "string") return [{ name: item }];
    return isRecord(item) && typeof item.name === "string" ? [item as PlaceRecord] : [];
  });
}

/** Places as short as the light form allows. */
export function writePlaces(places: readonly PlaceRecord[]): unknown {
  const lines = places
    .filter(({ name }) => name.trim() !== "")
    .map((place) => {
      const kept = Object.fromEntries(Object.entries(place).filter(([, value]) => value !== undefined));
      return Object.keys(kept).length === 1 ? place.name : kept;
    });
  return lines.length === 0 ? undefined : lines.length === 1 ? lines[0] : lines;
}

/** Parties as short as the light form allows, where only their names were edited; records that are known by name are kept. */
export function writeParties(text: string, before: unknown): unknown {
  const known = new Map(
    listOf(before).flatMap((item) =>
      isRecord(item) && typeof item.name === "string" ? [[item.name, item] as const] : [],
    ),
  );
  const names = text.split(/\s*[;,]\s*/).filter((name) => name !== "");
  const parties = names.map((name) => known.get(name) ?? name);
  return parties.length === 0 ? undefined : parties.length === 1 ? parties[0] : parties;
}

/** A date of the light form as text: an EDTF text, or the one in its record. */
export function dateOf(value: unknown): string {
  if (typeof value === "string" || typeof value === "number") return String(value);
  if (!isRecord(value)) return "";
  const date = value.date ?? value.best ?? value.article;
  return typeof date === "string" || typeof date === "number" ? String(date) : "";
}

/** A date with other words: its record keeps what else it says. */
export function writeDate(text: string, before: unknown): unknown {
  if (text === "") return undefined;
  return isRecord(before) && before.date !== undefined ? { ...before, date: text } : text;
}

/** One value, or a list of them, as a list. */
export function listOf(value: unknown): unknown[] {
  return value === undefined || value === null ? [] : Array.isArray(value) ? value : [value];
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
