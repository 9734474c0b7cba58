import { covers, type Span } from "../proposal.ts";
import type { Paragraph } from "../read/article-text.ts";
import { datelineLength } from "./find-dateline.ts";
import type { Quotation } from "./find-quotations.ts";
import { isAbbreviation, type Token, tokenize } from "./tokens.ts";

/** A sentence with its quotations as single tokens, so that the points inside them end nothing. */
export interface Unit extends Span {
  paragraph: Paragraph;
  tokens: Token[];
  /** Quotations that stand in it, in order. */
  quotations: Quotation[];
  /** 0 for the article's own sentences, 1 inside a quotation. */
  depth: number;
  /** Place and day before the paragraph's first sentence: "GENEVA, 3 May (AP) —". Nobody speaks in it. */
  isDateline: boolean;
}

const segmenter = new Intl.Segmenter("en", { granularity: "sentence" });

/** Sentences of a stretch, repaired after ranks, initials and abbreviations. */
export function splitSentences(text: string, span: Span): Span[] {
  const sentences: Span[] = [];
  for (const { segment, index } of segmenter.segment(text.slice(span.start, span.end))) {
    const start = span.start + index + (segment.length - segment.trimStart().length);
    const end = span.start + index + segment.trimEnd().length;
    if (start >= end) continue;
    const last = sentences.at(-1);
    if (last !== undefined && goesOn(text, last, start)) last.end = end;
    else sentences.push({ start, end });
  }
  return sentences;
}

function goesOn(text: string, before: Span, start: number): boolean {
  const words = text.slice(before.start, before.end);
  if (/^[\p{Ll},;)]/u.test(text.slice(start))) return true;
  const last = /([\p{L}-]+)\.$/u.exec(words)?.[1];
  if (last !== undefined && isAbbreviation(last)) return true;
  // U.S. before a capital may close a sentence; a title or a name after it does not.
  return (
    /(?:\p{Lu}\.){2,}$/u.test(words) &&
    /^(?:[A-Z][a-z]+ (?:said|says|of|and)|President|Army|Navy|Air|State|Department|Senator|Rep|House)\b/u.test(
      text.slice(start, start + 30),
    )
  );
}

/** Units of a paragraph. A quotation ends its unit where it closes with a point and what follows begins a sentence that is no cue. */
export function unitsOf(
  text: string,
  paragraph: Paragraph,
  quotations: readonly Quotation[],
  span: Span = paragraph,
  depth = 0,
): Unit[] {
  const mine = quotations.filter((each) => covers(span, each));
  const masked = maskQuotations(text, span, mine);
  return splitSentences(masked, { start: 0, end: masked.length }).flatMap((sentence) => {
    const start = span.start + sentence.start;
    const end = span.start + sentence.end;
    const inside = mine.filter((each) => covers({ start, end }, each));
    const tokens = tokensOf(text, { start, end }, inside);
    const unit = { start, end, paragraph, tokens, quotations: inside, depth, isDateline: false };
    const units = start === paragraph.start && depth === 0 ? withoutDateline(unit) : [unit];
    return units.flatMap(inReadableParts);
  });
}

/** No sentence has more tokens: a list or a text without points is read in parts. */
const MOST_TOKENS = 400;

function inReadableParts(unit: Unit): Unit[] {
  const { tokens } = unit;
  if (tokens.length <= MOST_TOKENS) return [unit];
  return Array.from({ length: Math.ceil(tokens.length / MOST_TOKENS) }, (_, index): Unit => {
    const part = tokens.slice(index * MOST_TOKENS, (index + 1) * MOST_TOKENS);
    const span = { start: part[0]?.start ?? unit.start, end: part.at(-1)?.end ?? unit.end };
    return {
      ...unit,
      ...span,
      tokens: part,
      quotations: unit.quotations.filter((each) => covers(span, each)),
    };
  });
}

/** The dateline of a paragraph is a unit of its own. */
function withoutDateline(unit: Unit): Unit[] {
  const { tokens, paragraph } = unit;
  const length = paragraph.kind === "title" ? 0 : datelineLength(tokens, paragraph);
  const last = tokens[length - 1];
  const next = tokens[length];
  if (last === undefined || next === undefined) return [unit];
  const dateline = {
    ...unit,
    end: last.end,
    tokens: tokens.slice(0, length),
    quotations: [],
    isDateline: true,
  };
  return [dateline, { ...unit, start: next.start, tokens: tokens.slice(length) }];
}

/** The stretch with every quotation as a run of small letters of the same length; one that ends a sentence ends with its own mark. */
function maskQuotations(text: string, span: Span, quotations: readonly Quotation[]): string {
  let masked = "";
  let at = span.start;
  for (const { start, end, inner, isClosed } of quotations) {
    const length = end - start;
    const closing = text.slice(inner.end - 1, inner.end);
    const after = text.slice(end).match(/^\s*(.{0,60})/u)?.[1] ?? "";
    const ends = /[.!?…]/u.test(closing) && (!isClosed || startsSentence(after, closing));
    masked +=
      text.slice(at, start) +
      (ends ? `Q${"q".repeat(Math.max(0, length - 2))}.` : `Q${"q".repeat(Math.max(0, length - 1))}`);
    at = end;
  }
  return masked + text.slice(at, span.end);
}

const CUE_FOLLOWS =
  /^(?:(?:the |a |an )?[\p{L}.'’-]+(?: [\p{L}.'’-]+){0,5},? )?(?:said|says|asked|added|wrote|told|replied|tweeted|shouted|warned|insisted|declared|explained|continued|recalled|yelled|responded)\b/u;

function startsSentence(after: string, closing: string): boolean {
  if (after === "") return true;
  if (!/^[\p{Lu}\p{N}“"«‘]/u.test(after)) return false;
  return closing === "." || closing === "…" || !CUE_FOLLOWS.test(after);
}

function tokensOf(text: string, span: Span, quotations: readonly Quotation[]): Token[] {
  const tokens: Token[] = [];
  let at = span.start;
  for (const { start, end } of quotations) {
    tokens.push(...tokenize(text, { start: at, end: start }));
    tokens.push({ start, end, text: text.slice(start, end), lower: "", kind: "quotation" });
    at = end;
  }
  tokens.push(...tokenize(text, { start: at, end: span.end }));
  return tokens;
}
