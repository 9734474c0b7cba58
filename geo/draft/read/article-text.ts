import type { Span } from "../proposal.ts";

const PARAGRAPH_KINDS = ["title", "heading", "body", "list item", "footnote", "furniture"] as const;
type ParagraphKind = (typeof PARAGRAPH_KINDS)[number];

export interface Paragraph extends Span {
  /** Counted from 1: the n-th line that is not blank. */
  number: number;
  kind: ParagraphKind;
}

/** What a page says of itself. Undefined where it does not say. */
export interface ArticleMetadata {
  title?: string | undefined;
  author?: string | undefined;
  publisher?: string | undefined;
  /** Date of publication, `YYYY-MM-DD`. */
  published?: string | undefined;
  url?: string | undefined;
  language?: string | undefined;
}

/** The article's fixed text: nothing later changes it, and every offset counts its UTF-16 code units. */
export interface ArticleText {
  text: string;
  paragraphs: Paragraph[];
  metadata: ArticleMetadata;
}

/** A line that closes no sentence and is this short is a heading. */
const LONGEST_HEADING = 140;
const CLOSES_SENTENCE = /[.!?…:;,]["”’»)\]]*$|["”»]$/u;
const FOOTNOTE = /^(?:\*{1,3}|†|‡|\[\d+\]|\(\*\))\s*\p{L}/u;
const LIST_ITEM = /^(?:[-–•▪*]|\d{1,2}[.)])\s+/u;
const FURNITURE = new RegExp(
  [
    "^(?:share|tweet|print|email|save|menu|home|search|subscribe|sign (?:in|up)|log ?in|advertisement|advert|sponsored|skip to|read (?:more|also|next)|related|more on|most (?:read|viewed)|follow us|topics|tags|comments?)\\b[^.]{0,80}$",
    "^(?:©|\\(c\\)|copyright\\b|all rights reserved)",
    "\\b(?:accept|manage|use[sd]?|reject) (?:all |our |your )?cookies?\\b|\\bcookie (?:policy|settings|preferences)\\b|\\bprivacy policy\\b|\\bterms of (?:use|service)\\b",
    "^(?:photo|image|picture|photograph|video|credit|file photo|caption)s?\\s*(?::|by|/)",
    "^(?:reporting|editing|writing|additional reporting|written|edited) by\\b|^\\((?:reporting|editing|writing) by\\b",
    "^(?:by )\\p{Lu}\\p{L}+(?: \\p{Lu}[\\p{L}.]+){1,3}(?:,| and|$)[^.]{0,60}$",
    "^(?:posted|published|updated|last updated|first published)\\b[^.]{0,60}$",
  ].join("|"),
  "iu",
);

/** Lines that are not blank, each a paragraph, with what it serves as. `headings`: starts of lines that are known to be headings. */
export function findParagraphs(text: string, headings: ReadonlySet<number> = new Set()): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  for (const match of text.matchAll(/[^\n\r]*\S[^\n\r]*/gu)) {
    const line = match[0];
    const start = match.index + (line.length - line.trimStart().length);
    const end = match.index + line.trimEnd().length;
    const kind = headings.has(start) ? "heading" : kindOfLine(text.slice(start, end));
    paragraphs.push({ start, end, number: paragraphs.length + 1, kind });
  }
  const [first, second] = paragraphs;
  if (first?.kind === "heading" && second !== undefined && paragraphs.some(({ kind }) => kind === "body")) {
    first.kind = "title";
  }
  return isWrapped(text, paragraphs) ? joinWrapped(text, paragraphs) : paragraphs;
}

function kindOfLine(line: string): ParagraphKind {
  if (FURNITURE.test(line)) return "furniture";
  if (FOOTNOTE.test(line)) return "footnote";
  if (LIST_ITEM.test(line)) return "list item";
  if (line.length <= LONGEST_HEADING && !CLOSES_SENTENCE.test(line)) return "heading";
  return "body";
}

/** Lines of about one length, many of which end inside a sentence: a text that was wrapped by hand. */
function isWrapped(text: string, paragraphs: readonly Paragraph[]): boolean {
  if (paragraphs.length < 6) return false;
  const adjacent = paragraphs.filter((each, index) => isAdjacent(text, paragraphs[index - 1], each));
  const open = adjacent.filter(({ start }) => /[\p{Ll}\d(“"]/u.test(text[start] ?? ""));
  const longest = Math.max(...paragraphs.map(({ start, end }) => end - start));
  return longest <= 110 && open.length > adjacent.length / 3 && adjacent.length > paragraphs.length / 3;
}

function isAdjacent(text: string, before: Paragraph | undefined, after: Paragraph): boolean {
  return (
    before !== undefined &&
    !/\n\s*\n|\r\s*\r/.test(text.slice(before.end, after.start).replaceAll("\r\n", "\n"))
  );
}

function joinWrapped(text: string, lines: readonly Paragraph[]): Paragraph[] {
  const joined: Paragraph[] = [];
  for (const line of lines) {
    const last = joined.at(-1);
    if (last !== undefined && line.kind !== "list item" && isAdjacent(text, { ...last }, line))
      last.end = line.end;
    else joined.push({ ...line });
  }
  for (const each of joined) {
    const words = text.slice(each.start, each.end).replace(/\s+/gu, " ");
    if (each.kind !== "title") each.kind = kindOfLine(words);
  }
  return joined;
}
