import { GROUPS, RANKS, ROLES } from "../names/words-of-names.ts";
import type { Paragraph } from "../read/article-text.ts";
import { isCapitalised, type Token } from "./tokens.ts";

/** A dateline has no more tokens. */
const LONGEST = 18;
/** Paragraphs from the first on that may open with a place in small letters: "Beirut – The ministry". */
const OPENING_PARAGRAPHS = 3;
/** More capitals without a date, a bracket or a word in capitals are a sentence's own. */
const MOST_PLACE_WORDS = 4;

const MONTH =
  /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?$/u;
const WEEKDAY = /^(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\.?$/u;
const PARTICLE = /^(?:al|as|de|del|des|do|dos|da|du|el|en|la|le|les|los|las|sur|of|on|upon|the|and)$/u;
const MARK = /^[(),./[\]|;'’-]$/u;

/** How many tokens of a paragraph's beginning are its dateline: "DAYTON, Ohio — ", "(Nairobi) – ", "4 May 2031 - "; 0 where there is none. */
export function datelineLength(tokens: readonly Token[], { number }: Paragraph): number {
  const first = partLength(tokens, number);
  if (first === 0) return 0;
  // "London – 3 May 2026 – The charity": the day stands between two dashes.
  const rest = tokens.slice(first);
  const second = partLength(rest, Number.POSITIVE_INFINITY);
  return second > 0 && hasDay(rest.slice(0, second)) ? first + second : first;
}

function partLength(tokens: readonly Token[], paragraph: number): number {
  const close = tokens.slice(0, LONGEST).findIndex((_, at) => closes(tokens, at));
  if (close < 1) return 0;
  const words = tokens.slice(0, close);
  const length = tokens[close + 1]?.text === "-" ? close + 2 : close + 1;
  const next = tokens[length];
  if (next === undefined || !words.every((token) => mayStand(token))) return 0;
  if (hasDay(words)) return length;
  const capitals = words.filter(({ kind }) => kind === "word");
  const isInCapitals = /^\p{Lu}[\p{Lu}'’-]{2,}$/u.test(capitals[0]?.text ?? "");
  const isBracketed = words.some(({ text }) => text === "(" || text === "[");
  if (tokens[close]?.text === ":") {
    const isSpeaker = words.some(({ lower }) => ROLES.has(lower) || GROUPS.has(lower) || RANKS.has(lower));
    return isInCapitals && !isSpeaker && paragraph <= OPENING_PARAGRAPHS ? length : 0;
  }
  if (isInCapitals || (isBracketed && isCapitalised(capitals[0] ?? next))) return length;
  const isPlace =
    paragraph <= OPENING_PARAGRAPHS &&
    capitals.length <= MOST_PLACE_WORDS &&
    words.every(({ kind }) => kind !== "number") &&
    (isCapitalised(next) || next.kind === "quotation") &&
    !tokens.slice(length).some(isDash);
  return isPlace ? length : 0;
}

/** A dash between spaces, or a colon after the words. */
function closes(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const before = tokens[at - 1];
  if (token === undefined || before === undefined) return false;
  if (token.text === ":") return true;
  if (token.text === "—") return true;
  return isDash(token) && before.end < token.start;
}

function isDash({ text }: Token): boolean {
  return /^[—–-]$/u.test(text);
}

function mayStand({ kind, text, lower }: Token): boolean {
  if (kind === "number") return true;
  if (kind === "mark") return MARK.test(text);
  return kind === "word" && (/^\p{Lu}/u.test(text) || PARTICLE.test(lower));
}

/** "May 3", "Tue 5 Mar", "Tuesday", "2031-05-04", "04/05/2031". */
function hasDay(words: readonly Token[]): boolean {
  const numbers = words.filter(({ kind }) => kind === "number");
  const hasMonth = words.some(({ lower }) => MONTH.test(lower));
  if (words.some(({ lower }) => WEEKDAY.test(lower)))
    return words.length <= 2 || hasMonth || numbers.length > 0;
  return numbers.length > 0 && (hasMonth || (numbers.length === 3 && words.length <= 5));
}
