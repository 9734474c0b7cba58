import type { Span } from "../proposal.ts";
import { quotationsIn } from "../sentences/find-quotations.ts";
import { isCapitalised, type Token, tokenize } from "../sentences/tokens.ts";
import type { Unit } from "../sentences/units.ts";
import { BODY_PARTICLES, NAME_PARTICLES, NO_NAMES } from "./words-of-names.ts";

/** Capitalised words that stand together, with the small words that may join them. */
export interface NameRun extends Span {
  tokens: Token[];
  /** Tokens of its sentence, and where the run stands among them. */
  context: readonly Token[];
  at: number;
  /** The first word would have a capital anyway. */
  isFirst: boolean;
  /** All words of its sentence have capitals: a heading. */
  isHeading: boolean;
  /** It stands in a dateline, before the agency's name: a place, or a day. */
  isDateline: boolean;
}

/** Words with marks of quotation left out, so that names inside quotations are found too. */
function flatTokens(text: string, unit: Unit): Token[] {
  return tokenize(text, unit);
}

/** Every run of capitalised words of a sentence. "of", "the" and the like join words only between two capitals. */
export function findNameRuns(text: string, unit: Unit): NameRun[] {
  const tokens = flatTokens(text, unit);
  const starts = sentenceStarts(text, unit, tokens);
  const isHeading = looksLikeHeading(tokens, unit);
  const runs: NameRun[] = [];
  let at = 0;
  while (at < tokens.length) {
    const token = tokens[at];
    if (token === undefined || !isNameWord(token)) {
      at += 1;
      continue;
    }
    let end = at + 1;
    while (end < tokens.length) {
      const step = joinLength(tokens, end);
      if (step === 0) break;
      end += step;
    }
    const run = tokens.slice(at, end);
    const first = run[0];
    const last = run.at(-1);
    if (first !== undefined && last !== undefined) {
      runs.push({
        start: first.start,
        end: last.end,
        tokens: run,
        context: tokens,
        at,
        isFirst: starts.has(first.start),
        isHeading,
        isDateline: unit.isDateline && !tokens.slice(0, at).some(({ text: mark }) => mark === "(" && at > 1),
      });
    }
    at = end;
  }
  return runs;
}

function isNameWord(token: Token): boolean {
  return isCapitalised(token) || (token.kind === "word" && /^\p{Lu}/u.test(token.text));
}

/** How many tokens from `at` on go on with the name: 1 for a capital, 2 or 3 where small words join; 0 where it ends. */
function joinLength(tokens: readonly Token[], at: number): number {
  const [first, second, third] = tokens.slice(at, at + 3);
  if (first === undefined) return 0;
  if (isNameWord(first)) return 1;
  if (NAME_PARTICLES.has(first.lower) && second !== undefined && isNameWord(second)) return 2;
  if (first.lower === "&" && second !== undefined && isNameWord(second)) return 2;
  if (!BODY_PARTICLES.has(first.lower) || second === undefined) return 0;
  if (first.lower === "and" || first.lower === "on") return 0;
  if (isNameWord(second)) return 2;
  return second.lower === "the" && third !== undefined && isNameWord(third) ? 3 : 0;
}

/** Where sentences begin, those inside quotations too. */
function sentenceStarts(text: string, unit: Unit, tokens: readonly Token[]): Set<number> {
  const starts = new Set<number>();
  let fresh = true;
  for (const token of tokens) {
    if (token.kind !== "mark") {
      if (fresh) starts.add(token.start);
      fresh = false;
    } else if (/[.!?:…]/u.test(token.text)) fresh = true;
  }
  for (const { inner } of quotationsIn(text, unit)) {
    const first = tokens.find(({ start, kind }) => start >= inner.start && kind !== "mark");
    if (first !== undefined) starts.add(first.start);
  }
  return starts;
}

function looksLikeHeading(tokens: readonly Token[], { paragraph }: Unit): boolean {
  if (paragraph.kind !== "heading" && paragraph.kind !== "title") return false;
  const long = tokens.filter(({ kind, text }) => kind === "word" && text.length > 3);
  return long.filter(isNameWord).length > long.length * 0.7;
}

/** US and UK are names; us is none. */
export function isNoName({ lower, text }: Token): boolean {
  return NO_NAMES.has(lower) && !/^\p{Lu}{2,}$/u.test(text);
}
