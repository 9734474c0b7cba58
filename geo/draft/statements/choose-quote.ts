import { FINITE } from "../attribution/word-classes.ts";
import type { Span } from "../proposal.ts";
import { type Token, tokenize } from "../sentences/tokens.ts";
import { accuses } from "./accusing-words.ts";

/** Most words of a quotation that an atlas may carry. */
const MOST_WORDS = 11;
/** Fewer words are no quotation. */
const SHORTEST_QUOTE = 3;

/** The stretch of at most eleven words that says most: from the verb on, with accusing words, without a mark of quotation inside. */
export function chooseQuote(text: string, content: Span): Span & { text: string } {
  const tokens = tokenize(text, content);
  const runs = splitAtMarks(tokens);
  let best: { span: Span; score: number } | undefined;
  for (const run of runs) {
    const words = wordStarts(text, run);
    for (let from = 0; from < words.length; from++) {
      const count = Math.min(MOST_WORDS, words.length - from);
      const first = words[from];
      const last = words[from + count - 1];
      if (first === undefined || last === undefined) continue;
      const span = { start: first.start, end: last.end };
      const score = scoreOf(text, span, from, count, first.first);
      if (best === undefined || score > best.score) best = { span, score };
      if (from + count >= words.length && from > 0) break;
    }
  }
  return trimEnd(text, best?.span ?? content);
}

/** A quotation ends with a word that says something, and without a comma. */
function trimEnd(text: string, { start, end }: Span): Span & { text: string } {
  const words = text.slice(start, end).replace(/[,;:.!?'’\s]+$/u, "");
  const shorter = words.replace(
    /(?:\s+(?:the|a|an|of|in|to|and|or|with|for|by|at|from|that|has|have|is|are|was|were|its|their|his|her|as|well))+$/iu,
    "",
  );
  const kept = shorter.split(/\s+/u).length >= SHORTEST_QUOTE ? shorter : words;
  return { start, end: start + kept.length, text: kept };
}

/** A quotation cannot hold the mark that closes it. */
function splitAtMarks(tokens: readonly Token[]): Token[][] {
  const runs: Token[][] = [[]];
  for (const token of tokens) {
    if (/^[“”"«»]$/u.test(token.text)) runs.push([]);
    else runs.at(-1)?.push(token);
  }
  return runs.filter((run) => run.some(({ kind }) => kind !== "mark"));
}

/** Words as people count them: between spaces. */
function wordStarts(text: string, tokens: readonly Token[]): { start: number; end: number; first: Token }[] {
  const words: { start: number; end: number; first: Token }[] = [];
  for (const token of tokens) {
    const last = words.at(-1);
    if (last !== undefined && last.end === token.start) {
      last.end = /^[,.;:!?…]$/u.test(token.text) ? last.end : token.end;
      if (/^[,.;:!?…]$/u.test(token.text) && /\S/u.test(text[token.end] ?? " ")) last.end = token.end;
    } else if (token.kind !== "mark" || /^[([]$/u.test(token.text))
      words.push({ start: token.start, end: token.end, first: token });
  }
  return words;
}

function scoreOf(text: string, span: Span, from: number, count: number, first: Token): number {
  const words = text.slice(span.start, span.end);
  let score = count / MOST_WORDS;
  if (FINITE.has(first.lower) && count >= SHORTEST_QUOTE) score += 1.5;
  if (accuses(words)) score += 1.5;
  if (/\p{Lu}/u.test(words)) score += 0.3;
  if (/[,;:]\s/u.test(words)) score -= 0.4;
  if (/\b(?:the|a|an|of|in|to|and|with|for|by|at|from|that|has|have|is|are|was|were|as)$/iu.test(words))
    score -= 0.6;
  // The speaker's own word says more than what leads up to it: described the practice as “systematic”.
  if (count < SHORTEST_QUOTE * 2 && /[“"«]$/u.test(text.slice(0, span.start))) score += 0.5;
  if (/^(?:of|and|or|to|by|than)\b/iu.test(words)) score -= 0.4;
  return score - from * 0.02;
}
