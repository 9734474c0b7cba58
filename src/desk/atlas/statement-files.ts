import { isCollection, isMap, isScalar, isSeq, parseDocument, type YAMLSeq } from "yaml";

/** One statement as it stands in its file: its dash, its lines, and the comments and blank lines that follow it. */
export interface StatementPiece {
  /** Names the piece as long as the desk is open; no part of the file. */
  key: string;
  source: string;
}

/** A file with statements, cut at each of them. Joined again it is the same file, character by character. */
export interface StatementFile {
  name: string;
  before: string;
  pieces: readonly StatementPiece[];
  after: string;
  /** What stands for a list without statements. */
  empty: string;
}

let counted = 0;

/** A name for a piece that no other has. */
export function newKey(): string {
  counted += 1;
  return `p${counted}`;
}

/** Cuts a file: `statements` of atlas.yaml, or the list in statements.yaml. A file that holds no such list is one piece of text. */
export function cutFile(name: string, text: string): StatementFile {
  const whole = { name, before: text, pieces: [], after: "", empty: "" };
  const document = parseDocument(text, { version: "1.2" });
  if (document.errors.length > 0) return whole;
  const { contents } = document;
  const list =
    name === "statements.yaml" ? contents : isMap(contents) ? contents.get("statements", true) : undefined;
  if (!isSeq(list) || !list.range) return whole;
  const [start, end] = list.range;
  if (list.flow === true) {
    return list.items.length > 0
      ? whole
      : { ...whole, before: text.slice(0, start), empty: text.slice(start, end), after: text.slice(end) };
  }
  return cutList(name, text, list as YAMLSeq);
}

function cutList(name: string, text: string, list: YAMLSeq): StatementFile {
  const starts = list.items.map((item) => {
    const at = (isScalar(item) || isCollection(item) ? item.range?.[0] : undefined) ?? 0;
    return leadOf(text, text.lastIndexOf("\n", at) + 1);
  });
  const last = list.items.at(-1);
  const lastEnd = (isScalar(last) || isCollection(last) ? last.range?.[1] : undefined) ?? text.length;
  const newline = text[lastEnd - 1] === "\n" ? lastEnd - 1 : text.indexOf("\n", lastEnd);
  const end = newline === -1 ? text.length : newline + 1;
  const pieces = starts.map((from, index) => ({
    key: newKey(),
    source: text.slice(from, starts[index + 1] ?? end),
  }));
  return { name, before: text.slice(0, starts[0] ?? text.length), pieces, after: text.slice(end), empty: "" };
}

/** Comments that stand right above a statement belong to it. */
function leadOf(text: string, start: number): number {
  let at = start;
  while (at > 0) {
    const above = text.lastIndexOf("\n", at - 2) + 1;
    if (!/^\s*#/.test(text.slice(above, at))) return at;
    at = above;
  }
  return at;
}

export function joinFile({ before, pieces, after, empty }: StatementFile): string {
  if (pieces.length === 0) return before + empty + after;
  const head = empty === "" ? before : `${before.trimEnd()}\n`;
  const tail = empty === "" ? after : after.replace(/^[^\S\n]*\n/, "");
  return head + pieces.map(({ source }) => source).join("") + tail;
}

/** The columns before the dash of a file's statements. */
export function indentOf({ name, pieces }: StatementFile): string {
  const first = pieces.map(({ source }) => /^( *)- /m.exec(source)?.[1]).find((found) => found !== undefined);
  return first ?? (name === "statements.yaml" ? "" : "  ");
}

/** For a line of the whole file, from 1: the piece that it falls into, and the line in it, from 0. */
export function lineFinder({
  before,
  pieces,
}: StatementFile): (line: number) => { piece: StatementPiece; line: number } | undefined {
  let end = countLines(before);
  const spans = pieces.map((piece) => {
    const start = end;
    end += countLines(piece.source);
    return { piece, start, end };
  });
  return (line) => {
    const span = spans.find(({ start, end }) => line - 1 >= start && line - 1 < end);
    return span && { piece: span.piece, line: line - 1 - span.start };
  };
}

function countLines(text: string): number {
  return text.split("\n").length - 1;
}
