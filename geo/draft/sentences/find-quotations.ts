import type { Span } from "../proposal.ts";
import type { Paragraph } from "../read/article-text.ts";

export interface Quotation extends Span {
  /** What stands between the marks. */
  inner: Span;
  /** False where its closing mark is missing. */
  isClosed: boolean;
  /** Goes on from the quotation before, which was left open at the end of its paragraph. */
  isContinued: boolean;
}

/** Opening marks with the marks that may close them. */
const PAIRS: Record<string, string> = {
  "“": "”",
  "«": "»",
  "„": "“”",
  "‘": "’",
  "‹": "›",
  "「": "」",
  '"': '"',
  "'": "'",
};
const STRAIGHT = new Set(['"', "'"]);

/**
 * Quotations of the outermost level, paragraph by paragraph. A quotation that is not closed in its paragraph runs to the paragraph's end;
 * where the next paragraph opens with the same mark, it goes on there.
 */
export function findQuotations(text: string, paragraphs: readonly Paragraph[]): Quotation[] {
  const found: Quotation[] = [];
  for (const paragraph of paragraphs) found.push(...quotationsIn(text, paragraph));
  for (const [index, quotation] of found.entries()) {
    const before = found[index - 1];
    if (before === undefined || before.isClosed) continue;
    const between = text.slice(before.end, quotation.start);
    quotation.isContinued = /^\s*$/u.test(between) && /[\n\r]/u.test(between);
  }
  for (const [index, quotation] of found.entries()) {
    const next = found[index + 1];
    if (!quotation.isClosed && endBeforeCue(text, quotation) && next !== undefined) next.isContinued = false;
  }
  return found;
}

const CUE_INSIDE =
  /,\s+(?=(?:(?:he|she|they|[Tt]he\s+\p{Ll}+|\p{Lu}[\p{L}.]+(?:\s+\p{Lu}[\p{L}.]+)?)\s+)?(?:said|says|told|added|asked|explained)\b)/u;

/** A quotation whose closing mark was forgotten ends before "he said". */
function endBeforeCue(text: string, quotation: Quotation): boolean {
  const cue = CUE_INSIDE.exec(text.slice(quotation.inner.start, quotation.end));
  if (cue === null) return false;
  const end = quotation.inner.start + cue.index + 1;
  quotation.end = end;
  quotation.inner.end = end;
  return true;
}

/** Quotations inside a stretch of text, outermost level only. */
export function quotationsIn(text: string, { start, end }: Span): Quotation[] {
  const found: Quotation[] = [];
  let at = start;
  while (at < end) {
    const mark = text[at] ?? "";
    if (!Object.hasOwn(PAIRS, mark) || !opens(text, at, start)) {
      at += 1;
      continue;
    }
    const close = findClose(text, at, end);
    if (close === undefined && (mark === "'" || mark === "‘" || isOnlyMark(text, at, end))) {
      at += 1;
      continue;
    }
    const last = close ?? end;
    const stop = close === undefined ? end : close + 1;
    found.push({
      start: at,
      end: stop,
      inner: { start: at + 1, end: last },
      isClosed: close !== undefined,
      isContinued: false,
    });
    at = stop;
  }
  return found;
}

/** A straight mark opens after a space, a bracket or at the beginning; an apostrophe is no mark. */
function opens(text: string, at: number, start: number): boolean {
  const mark = text[at] ?? "";
  const before = at > start ? (text[at - 1] ?? "") : " ";
  const after = text[at + 1] ?? " ";
  if (mark === "‘" || STRAIGHT.has(mark)) return /[\s([{—–\-:,“"]/u.test(before) && /[^\s]/u.test(after);
  return true;
}

function findClose(text: string, open: number, end: number): number | undefined {
  const mark = text[open] ?? "";
  const closing = PAIRS[mark] ?? "";
  let depth = 0;
  for (let at = open + 1; at < end; at++) {
    const each = text[at] ?? "";
    if (!STRAIGHT.has(mark) && each === mark && mark !== "‘") depth += 1;
    else if (mark === '"' && each === "”") return at;
    else if (mark === "“" && each === '"' && /[\s.,;:!?)]/u.test(text[at + 1] ?? " ")) return at;
    else if (closing.includes(each)) {
      if ((mark === "‘" || mark === "'") && isApostrophe(text, at)) continue;
      if (STRAIGHT.has(mark) && /\s/u.test(text[at - 1] ?? "") && /\S/u.test(text[at + 1] ?? " ")) continue;
      if (depth === 0) return at;
      depth -= 1;
    }
  }
  return undefined;
}

/** Between two letters, or after a plural s before a small letter: the residents' homes. */
function isApostrophe(text: string, at: number): boolean {
  if (/\p{L}/u.test(text[at - 1] ?? "") && /[\p{L}\p{N}]/u.test(text[at + 1] ?? "")) return true;
  return (
    /s/u.test(text[at - 1] ?? "") &&
    /^ \p{Ll}/u.test(text.slice(at + 1, at + 3)) &&
    text.indexOf("’", at + 1) > at
  );
}

/** An inch sign or a stray mark: a straight mark with a digit before it. */
function isOnlyMark(text: string, at: number, end: number): boolean {
  return text[at] === '"' && (/\d/u.test(text[at - 1] ?? "") || at + 2 >= end);
}
