import { type ProblemMessage, problemMessage } from "../model/problem-message.ts";
import type { AtlasLock, LockedStatement } from "./atlas-lock.ts";
import { assignIds, wordsOf } from "./expand-atlas.ts";
import type { Fault } from "./expansion.ts";
import type { LightStatement } from "./light-form.ts";
import { hashOf } from "./name-ids.ts";

/** The article's text as the tool has it: plain words, and the hash of the file that they come from. */
export interface ArticleText {
  text: string;
  sha256: string;
}

interface LocatedQuotes {
  lock: AtlasLock;
  faults: Fault[];
}

/**
 * Finds every quote in the article's text, by its words: letter by letter, or else with other quotation marks, dashes and spaces. The lock
 * of before tells which of several occurrences was meant, and keeps the ids. Without a text it keeps what is known.
 */
export function locateQuotes(
  statements: readonly LightStatement[],
  before: AtlasLock | undefined,
  article: ArticleText | undefined,
): LocatedQuotes {
  const ids = assignIds(statements, before);
  const known = new Map(before?.statements.map((statement) => [statement.id, statement]));
  const faults: Fault[] = [];
  const text = article === undefined ? undefined : indexText(article.text);
  const moved: string[] = [];
  const locked = statements.map((statement): LockedStatement => {
    const id = ids.get(statement) ?? "";
    const words = wordsOf(statement);
    const old = known.get(id);
    if (statement.quote === undefined) return { id, words };
    const lock = { id, words, text: hashOf(statement.text) };
    if (text === undefined) return old?.words === words ? { ...old, ...lock } : lock;
    const found = locate(statement, old, text, faults);
    if (found === undefined) return lock;
    if (old?.start !== undefined && old.words === words && old.start !== found.start) moved.push(id);
    return { ...lock, ...found };
  });
  const [first] = statements;
  if (
    article !== undefined &&
    before?.article !== undefined &&
    before.article.sha256 !== article.sha256 &&
    first !== undefined
  ) {
    const lost = faults.filter(({ severity }) => severity === "error").length;
    faults.push({
      record: first,
      path: ["quote"],
      severity: "warning",
      message: problemMessage("articleChanged", { moved: moved.length, lost }),
    });
  }
  const paragraphs = text?.paragraphs.length ?? 0;
  const lockedArticle =
    article === undefined || paragraphs === 0 ? before?.article : { sha256: article.sha256, paragraphs };
  return {
    lock: {
      version: 1,
      ...(lockedArticle === undefined ? {} : { article: lockedArticle }),
      statements: locked,
    },
    faults,
  };
}

interface IndexedText {
  /** Folded: one kind of quotation mark, apostrophe and dash, single spaces. */
  folded: string;
  /** Offset in `folded` -> offset in the text's code points. */
  offsets: number[];
  points: string[];
  /** Offset of the first code point of each paragraph. */
  paragraphs: number[];
}

function indexText(text: string): IndexedText {
  const points = [...text];
  const paragraphs: number[] = [];
  let atLineStart = true;
  for (const [offset, point] of points.entries()) {
    if (point === "\n") atLineStart = true;
    else if (atLineStart && point.trim() !== "") {
      paragraphs.push(offset);
      atLineStart = false;
    }
  }
  return { ...fold(points), points, paragraphs };
}

function fold(points: readonly string[]): { folded: string; offsets: number[] } {
  let folded = "";
  const offsets: number[] = [];
  for (const [offset, point] of points.entries()) {
    const plain = foldPoint(point);
    if (plain === "" || (plain === " " && (folded === "" || folded.endsWith(" ")))) continue;
    folded += plain;
    for (let unit = 0; unit < plain.length; unit += 1) offsets.push(offset);
  }
  offsets.push(points.length);
  return { folded, offsets };
}

function foldPoint(point: string): string {
  if (/\s/u.test(point) || point === "\u00a0") return " ";
  if (/[\u00ad\p{Cf}]/u.test(point)) return "";
  if (/["“”„«»‟]/u.test(point)) return '"';
  if (/['‘’‚‛ʼ`´]/u.test(point)) return "'";
  if (/[-‐‑‒–—―]/u.test(point)) return "-";
  return point;
}

type Found = Omit<LockedStatement, "id" | "words">;

function locate(
  statement: LightStatement,
  old: LockedStatement | undefined,
  text: IndexedText,
  faults: Fault[],
): Found | undefined {
  const exact = statement.quote?.exact ?? "";
  const wanted = fold([...exact]).folded.trim();
  const fault = (severity: Fault["severity"], message: ProblemMessage) =>
    faults.push({ record: statement, path: ["quote"], severity, message });
  const starts: number[] = [];
  for (
    let at = text.folded.indexOf(wanted);
    at !== -1 && wanted !== "";
    at = text.folded.indexOf(wanted, at + 1)
  )
    starts.push(at);
  const places = starts.map((at) => describePlace(at, at + wanted.length, text));
  const [first] = places;
  if (first === undefined) {
    fault("error", problemMessage("quoteNotFound", { nearest: findNearest(exact, text) ?? null }));
    return undefined;
  }
  const inParagraph = places.filter(
    ({ paragraph }) => statement.paragraph === undefined || paragraph === statement.paragraph,
  );
  if (statement.paragraph !== undefined && inParagraph.length === 0) {
    const { paragraph } = first;
    fault("error", problemMessage("quoteInOtherParagraph", { paragraph, stated: statement.paragraph }));
    return first;
  }
  const kept = inParagraph.find(({ start }) => start === old?.start);
  if (kept !== undefined) return kept;
  const paragraphs = [...new Set(inParagraph.map(({ paragraph }) => paragraph))];
  const [, other] = paragraphs;
  if (other !== undefined)
    fault("warning", problemMessage("quoteInSeveralParagraphs", { paragraphs, other }));
  return inParagraph[0];
}

function describePlace(
  from: number,
  to: number,
  { offsets, points, paragraphs }: IndexedText,
): Found & { start: number; paragraph: number } {
  const start = offsets[from] ?? 0;
  const end = (offsets[to - 1] ?? points.length - 1) + 1;
  const paragraph = paragraphs.filter((first) => first <= start).length;
  // A quotation mark that is open where the quote begins: an odd number of them since the paragraph began.
  const opened = points
    .slice(paragraphs[paragraph - 1] ?? 0, start)
    .filter((point) => foldPoint(point) === '"').length;
  const quoted = opened % 2 === 1;
  return { start, end, paragraph, ...(quoted ? { quoted } : {}) };
}

/** The run of as many words that has most of the quote's words; undefined where none has half of them. */
function findNearest(exact: string, { points }: IndexedText): string | undefined {
  const wanted = wordsIn(exact);
  const words = [...points.join("").matchAll(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’-]*/gu)];
  const plain = words.map(([word]) => word.toLowerCase());
  let best = { at: -1, score: Math.ceil(wanted.length / 2) - 0.5 };
  for (let at = 0; at + wanted.length <= plain.length; at += 1) {
    const left = [...wanted];
    let score = 0;
    for (const word of plain.slice(at, at + wanted.length)) {
      const found = left.indexOf(word);
      if (found === -1) continue;
      left.splice(found, 1);
      score += 1;
    }
    if (score > best.score) best = { at, score };
  }
  const from = words[best.at];
  const to = words[best.at + wanted.length - 1];
  if (best.at === -1 || from === undefined || to === undefined) return undefined;
  return points
    .join("")
    .slice(from.index, to.index + to[0].length)
    .replace(/\s+/gu, " ");
}

function wordsIn(text: string): string[] {
  return (text.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’-]*/gu) ?? []).map((word) => word.toLowerCase());
}
