import {
  Document,
  isCollection,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Pair,
  parseDocument,
  visit,
  type YAMLMap,
} from "yaml";
import { yamlMessage } from "../../../geo/check/yaml-message.ts";
import { type ProblemMessage, problemMessage } from "../../../geo/model/problem-message.ts";

/*
 * One field of a YAML mapping is changed in the text itself: every other character stays, with comments, order and line ends. So what
 * an author opens and saves is the same file, and an edit is a difference of a line.
 */

/** Fields in the order in which an author reads a statement; a new field goes where its neighbours are. */
const FIELD_ORDER = [
  "id",
  "state",
  "text",
  "who",
  "as",
  "role",
  "organisation",
  "quote",
  "place",
  "said",
  "happened",
  "began",
  "received",
  "published",
  "via",
  "citing",
  "accused",
  "noReply",
  "kind",
  "modality",
  "topic",
  "claim",
  "responses",
];

/** Sets a field of the mapping in a text, which is a mapping itself or a list with one; `undefined` takes the field out. */
export function setField(text: string, field: string, value: unknown): string {
  const map = findMap(text);
  if (map === undefined) return text;
  const pair = pairOf(map, field);
  const written = pair === undefined ? undefined : (map.toJSON() as Record<string, unknown>)[field];
  if (JSON.stringify(written) === JSON.stringify(value)) return text;
  const edited =
    value === undefined
      ? pair === undefined
        ? text
        : removePair(text, map, pair)
      : pair === undefined
        ? insertPair(text, map, field, value)
        : replaceValue(text, map, pair, field, value);
  const read = findMap(edited)?.toJSON() as Record<string, unknown> | undefined;
  const isRight = read !== undefined && JSON.stringify(read[field]) === JSON.stringify(value);
  return isRight ? edited : rewrite(text, field, value);
}

/** The mapping of a text as data; undefined where the text is no YAML, or no mapping. */
export function readFields(text: string): Record<string, unknown> | undefined {
  return readMapping(text)?.fields;
}

/** The same, with the line of each field, counted from 0. */
export function readMapping(
  text: string,
): { fields: Record<string, unknown>; lines: ReadonlyMap<string, number> } | undefined {
  try {
    const map = findMap(text);
    const fields: unknown = map?.toJSON();
    if (map === undefined || typeof fields !== "object" || fields === null) return undefined;
    const lines = new Map(map.items.map((pair) => [String(pair.key), lineAt(text, startOf(pair))]));
    return { fields: fields as Record<string, unknown>, lines };
  } catch {
    return undefined;
  }
}

/** A mistake in YAML; `line` is counted from 1. */
export interface SyntaxMistake {
  message: ProblemMessage;
  line: number | undefined;
}

/** The first mistake of a text that is to be a mapping; undefined where it is one. */
export function findSyntaxMistake(text: string): SyntaxMistake | undefined {
  const lines = new LineCounter();
  const document = parseDocument(text, { version: "1.2", prettyErrors: false, lineCounter: lines });
  const [error] = document.errors;
  if (error !== undefined) return { message: yamlMessage(error), line: lines.linePos(error.pos[0]).line };
  if (findMap(text) !== undefined) return undefined;
  return {
    message: problemMessage("yamlUnreadable", { mistake: "noFields", detail: "" }),
    line: undefined,
  };
}

function findMap(text: string): YAMLMap | undefined {
  const document = parseDocument(text, { version: "1.2" });
  if (document.errors.length > 0) return undefined;
  const { contents } = document;
  const map = isSeq(contents) ? contents.items[0] : contents;
  return isMap(map) ? (map as YAMLMap) : undefined;
}

function pairOf(map: YAMLMap, field: string): Pair | undefined {
  return map.items.find((pair) => String(pair.key) === field);
}

function startOf({ key }: Pair): number {
  return (isScalar(key) || isCollection(key) ? key.range?.[0] : undefined) ?? 0;
}

/** Where the value ends, its line break not included. */
function endOf(text: string, pair: Pair): number {
  const { value } = pair;
  const range = isScalar(value) || isCollection(value) ? value.range : undefined;
  const end = range?.[1] ?? startOf(pair) + String(pair.key).length + 1;
  return end > 0 && text[end - 1] === "\n" ? end - 1 : end;
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split("\n").length - 1;
}

function lineStart(text: string, offset: number): number {
  return text.lastIndexOf("\n", offset - 1) + 1;
}

function nextLine(text: string, offset: number): number {
  const end = text.indexOf("\n", offset);
  return end === -1 ? text.length : end + 1;
}

function columnOf(text: string, map: YAMLMap): number {
  const [first] = map.items;
  const start = first === undefined ? (map.range?.[0] ?? 0) : startOf(first);
  return start - lineStart(text, start);
}

/** Lists with an entry a line, however short: more entries are added one by one. */
const ENTRY_A_LINE = ["actors", "responses"];

function formatPair(field: string, value: unknown, column: number): string {
  const document = new Document({ [field]: value }, { version: "1.2", aliasDuplicateObjects: false });
  // Records inside a field in braces, on one line.
  visit(document, {
    Map: (key, node) => {
      if (key !== null) node.flow = true;
    },
    Seq: (_key, node) => {
      const isLong = ENTRY_A_LINE.includes(field) || JSON.stringify(node.toJSON()).length > 90;
      if (!isLong || !node.items.some(isMap)) node.flow = true;
    },
  });
  return document
    .toString({ lineWidth: 0, flowCollectionPadding: true })
    .trimEnd()
    .split("\n")
    .map((line, index) => (index === 0 ? line : " ".repeat(column) + line))
    .join("\n");
}

function replaceValue(text: string, map: YAMLMap, pair: Pair, field: string, value: unknown): string {
  const column = columnOf(text, map);
  const start = startOf(pair);
  const end = endOf(text, pair);
  const old = text.slice(start, end);
  const folded = isScalar(pair.value) && pair.value.type === "BLOCK_FOLDED" && typeof value === "string";
  const written = folded ? refold(old, value, column) : formatPair(field, value, column);
  return text.slice(0, start) + written + text.slice(end);
}

/** Columns of a folded text. */
const WIDTH = 110;

/** A folded text with other words: lines at its beginning and end that stay the same are kept as they are. */
function refold(old: string, value: string, column: number): string {
  const [head = "", ...lines] = old.split("\n");
  const indent = /^ */.exec(lines.find((line) => line.trim() !== "") ?? "")?.[0] ?? " ".repeat(column + 2);
  const words = lines.map((line) => line.trim());
  const kept: string[] = [];
  let rest = value.trim();
  while (words.length > 0 && words[0] !== "" && rest.startsWith(`${words[0]} `)) {
    rest = rest.slice((words[0] ?? "").length + 1);
    kept.push(words.shift() ?? "");
  }
  const after: string[] = [];
  while (words.length > 1 && words.at(-1) !== "" && rest.endsWith(` ${words.at(-1)}`)) {
    rest = rest.slice(0, -(words.at(-1) ?? "").length - 1);
    after.unshift(words.pop() ?? "");
  }
  const middle: string[] = [];
  for (const word of rest.split(/ +/)) {
    const last = middle.at(-1);
    if (last !== undefined && indent.length + last.length + word.length < WIDTH)
      middle[middle.length - 1] = `${last} ${word}`;
    else middle.push(word);
  }
  return [head, ...[...kept, ...middle, ...after].map((line) => indent + line)].join("\n");
}

function insertPair(text: string, map: YAMLMap, field: string, value: unknown): string {
  const column = columnOf(text, map);
  const rank = FIELD_ORDER.indexOf(field);
  const before = map.items.findLast((pair) => {
    const at = FIELD_ORDER.indexOf(String(pair.key));
    return rank === -1 || (at !== -1 && at < rank);
  });
  const anchor = before ?? (rank <= 1 ? undefined : map.items.at(-1));
  const line = formatPair(field, value, column);
  if (anchor === undefined) {
    // Before the first field, behind the dash of the list.
    const [first] = map.items;
    const start = first === undefined ? text.length : startOf(first);
    return `${text.slice(0, start)}${line}\n${" ".repeat(column)}${text.slice(start)}`;
  }
  const end = nextLine(text, endOf(text, anchor));
  const gap = text.endsWith("\n") || end < text.length ? "" : "\n";
  return `${text.slice(0, end)}${gap}${" ".repeat(column)}${line}\n${text.slice(end)}`;
}

function removePair(text: string, map: YAMLMap, pair: Pair): string {
  const start = startOf(pair);
  const end = nextLine(text, endOf(text, pair));
  const index = map.items.indexOf(pair);
  const next = map.items[index + 1];
  // The first field stands behind the dash of the list: the next one takes its place.
  if (index === 0 && next !== undefined) return text.slice(0, start) + text.slice(startOf(next));
  return text.slice(0, lineStart(text, start)) + text.slice(end);
}

/** Where the text cannot be changed in place: written anew, comments kept. */
function rewrite(text: string, field: string, value: unknown): string {
  const document = parseDocument(text, { version: "1.2" });
  const path = isSeq(document.contents) ? [0, field] : [field];
  if (value === undefined) document.deleteIn(path);
  else document.setIn(path, document.createNode(value, { aliasDuplicateObjects: false }));
  const indent = /^ *(?=-)/m.exec(text)?.[0] ?? "";
  const written = document.toString({ lineWidth: WIDTH });
  return indent === "" ? written : written.replace(/^(?=.)/gm, indent);
}
