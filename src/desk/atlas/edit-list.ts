import { Document, isMap, isSeq, parseDocument, visit, type YAMLMap, type YAMLSeq } from "yaml";
import { setField } from "./edit-yaml.ts";

/*
 * One entry of a list inside a YAML mapping is changed in the text itself, as `setField` changes one field: the other entries stay as
 * they are. `list` is the field that holds the list; undefined where the text itself is the list.
 */

/** Sets a field of one entry; `undefined` takes the field out. */
export function setItemField(
  text: string,
  list: string | undefined,
  index: number,
  field: string,
  value: unknown,
): string {
  const item = findList(text, list)?.items[index];
  if (!isMap(item) || !item.range) return text;
  const [from, to] = item.range;
  if (item.flow === true) {
    const fields = { ...(item.toJSON() as Record<string, unknown>), [field]: value };
    return text.slice(0, from) + formatFlow(fields) + text.slice(to);
  }
  const start = text.lastIndexOf("\n", from) + 1;
  return text.slice(0, start) + setField(text.slice(start, to), field, value) + text.slice(to);
}

/** Adds an entry at the end of the list, on a line of its own; makes the list where there is none. */
export function addItem(text: string, list: string | undefined, value: Record<string, unknown>): string {
  const sequence = findList(text, list);
  const last = sequence?.items.at(-1) as YAMLMap | undefined;
  if (sequence === undefined || last?.range == null || sequence.flow === true) {
    if (list === undefined) return `${text.trimEnd()}\n- ${formatFlow(value)}\n`.trimStart();
    const before = (sequence?.toJSON() as unknown[] | undefined) ?? [];
    return setField(text, list, [...before, value]);
  }
  const dash = text.lastIndexOf("-", last.range[0]);
  const indent = dash - (text.lastIndexOf("\n", dash) + 1);
  const end = lineEnd(text, last.range[1]);
  const gap = end > 0 && text[end - 1] !== "\n" ? "\n" : "";
  return `${text.slice(0, end)}${gap}${" ".repeat(indent)}- ${formatFlow(value)}\n${text.slice(end)}`;
}

/** Takes an entry out; the field goes with its last entry. */
export function removeItem(text: string, list: string | undefined, index: number): string {
  const sequence = findList(text, list);
  const item = sequence?.items[index] as YAMLMap | undefined;
  if (sequence === undefined || item?.range == null) return text;
  const left = (sequence.toJSON() as unknown[]).filter((_, at) => at !== index);
  if (list !== undefined && left.length === 0) return setField(text, list, undefined);
  if (sequence.flow === true || left.length === 0)
    return list === undefined ? "[]\n" : setField(text, list, left);
  const start = text.lastIndexOf("\n", text.lastIndexOf("-", item.range[0])) + 1;
  return text.slice(0, start) + text.slice(lineEnd(text, item.range[1]));
}

/** The list as the parser has it. */
function findList(text: string, list: string | undefined): YAMLSeq | undefined {
  const document = parseDocument(text, { version: "1.2" });
  if (document.errors.length > 0) return undefined;
  const { contents } = document;
  if (list === undefined) return isSeq(contents) ? contents : undefined;
  const map = isSeq(contents) ? contents.items[0] : contents;
  const found = isMap(map) ? map.get(list, true) : undefined;
  return isSeq(found) ? found : undefined;
}

/** Where the line ends on which a node ends. A block ends behind its last line break already. */
function lineEnd(text: string, end: number): number {
  if (end > 0 && text[end - 1] === "\n") return end;
  const next = text.indexOf("\n", end);
  return next === -1 ? text.length : next + 1;
}

/** A record in braces, on one line. */
function formatFlow(fields: Record<string, unknown>): string {
  const kept = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
  const document = new Document(kept, { version: "1.2", aliasDuplicateObjects: false });
  visit(document, {
    Collection: (_key, node) => {
      node.flow = true;
    },
  });
  return document.toString({ lineWidth: 0, flowCollectionPadding: true }).trimEnd();
}
