import { type Document, isMap, isScalar, isSeq, YAMLMap } from "yaml";
import type { StatementCells, TableColumn } from "./merge-tables.ts";

/*
 * A statement of an author's YAML file as cells of a table, and the way back. Nodes are changed where they stand, so that comments, order
 * and everything that the table does not know stay.
 */

/** Kinds that go with a precision: a province is looked up among provinces. */
const KIND_BY_PRECISION: Record<string, string> = {
  admin1: "admin1",
  admin2: "admin2",
  country: "country",
  region: "region",
  zone: "zone",
};

const DISTRICT = /^District: (.+)$/;

/** Cells of a statement; a list of names is joined by "; ". */
export function readCells(statement: YAMLMap): StatementCells {
  const place = firstOf(statement.get("place", true));
  const placeMap = isMap(place) ? place : undefined;
  const point = placeMap?.get("point", true);
  const ofPlace = (key: string) => textOf(placeMap?.get(key, true));
  const ofPoint = (key: string) => (isMap(point) ? textOf(point.get(key, true)) : "");
  const { note, url } = splitNote(textOf(statement.get("note", true)));
  return {
    id: textOf(statement.get("id", true)),
    text: textOf(statement.get("text", true)),
    who: namesOf(statement.get("who", true)),
    quote: textOf(statement.get("quote", true), "exact"),
    place: isMap(place) ? ofPlace("name") : textOf(place),
    district: DISTRICT.exec(ofPlace("note"))?.[1] ?? "",
    province: ofPlace("province"),
    country: ofPlace("country"),
    latitude: ofPoint("lat"),
    longitude: ofPoint("lon"),
    precision: ofPlace("precision"),
    said: textOf(statement.get("said", true), "date"),
    happened: textOf(statement.get("happened", true), "date"),
    source: namesOf(statement.get("via", true)),
    url,
    note,
  };
}

/** A new statement for the file, with the fields that its cells fill. `pointSource` names where its position comes from. */
export function createStatement(document: Document, cells: StatementCells, pointSource: string): YAMLMap {
  const statement = new YAMLMap(document.schema);
  for (const column of WRITTEN) writeCell(document, statement, column, cells, pointSource);
  return statement;
}

/** Order of fields in a statement that is written anew. */
const WRITTEN: readonly TableColumn[] = [
  "id",
  "text",
  "who",
  "quote",
  "place",
  "said",
  "happened",
  "source",
  "note",
];

/** Writes one cell of `cells` into the statement; a field that becomes empty goes. */
export function writeCell(
  document: Document,
  statement: YAMLMap,
  column: TableColumn,
  cells: StatementCells,
  pointSource: string,
): void {
  switch (column) {
    case "id":
    case "text":
      set(document, statement, column, cells[column]);
      return;
    case "quote":
      setInside(document, statement, "quote", "exact", cells.quote);
      return;
    case "said":
    case "happened":
      setInside(document, statement, column, "date", cells[column]);
      return;
    case "who":
      setInside(document, statement, "who", "name", cells.who);
      return;
    case "source":
      setInside(document, statement, "via", "name", cells.source);
      return;
    case "url":
    case "note":
      set(document, statement, "note", joinNote(cells));
      return;
    default:
      writePlace(document, statement, cells, pointSource);
  }
}

function writePlace(
  document: Document,
  statement: YAMLMap,
  cells: StatementCells,
  pointSource: string,
): void {
  const node = statement.get("place", true);
  const [first] = isSeq(node) ? node.items : [node];
  if (cells.place === "") {
    statement.delete("place");
    return;
  }
  const { place, district, province, country, precision, latitude, longitude } = cells;
  const isPlain = [district, province, country, precision, latitude].every((cell) => cell === "");
  if (isPlain && !isMap(first)) {
    if (isSeq(node)) node.set(0, place);
    else set(document, statement, "place", place);
    return;
  }
  const map = isMap(first) ? first : new YAMLMap(document.schema);
  map.flow = true;
  set(document, map, "name", place);
  // A place has a province and a country to be looked up in; its district stands in its note.
  if (DISTRICT.test(textOf(map.get("note", true))) || !map.has("note"))
    set(document, map, "note", district === "" ? "" : `District: ${district}`);
  set(document, map, "province", province);
  set(document, map, "country", country);
  const kind = KIND_BY_PRECISION[precision];
  if (kind !== undefined && !map.has("kind")) map.set("kind", document.createNode([kind], { flow: true }));
  set(document, map, "precision", precision);
  if (latitude === "" || longitude === "") map.delete("point");
  else {
    map.set("point", document.createNode({ lon: Number(longitude), lat: Number(latitude) }, { flow: true }));
    if (!map.has("source")) map.set("source", document.createNode({ name: pointSource }, { flow: true }));
  }
  if (first === map) return;
  if (isSeq(node)) node.set(0, map);
  else statement.set("place", map);
}

function set(document: Document, map: YAMLMap, key: string, value: string): void {
  if (value === "") map.delete(key);
  else {
    const node = map.get(key, true);
    // The node keeps its comments.
    if (isScalar(node)) node.value = value;
    else map.set(key, document.createNode(value));
  }
}

/** Sets a field that may be one text or a record with the text under `inner`. */
function setInside(document: Document, map: YAMLMap, key: string, inner: string, value: string): void {
  const node = firstOf(map.get(key, true));
  if (value !== "" && isMap(node) && !value.includes("; ")) set(document, node, inner, value);
  else set(document, map, key, value);
}

function firstOf(node: unknown): unknown {
  return isSeq(node) ? node.items[0] : node;
}

function textOf(node: unknown, inner = "name"): string {
  if (isMap(node)) return textOf(node.get(inner, true));
  if (!isScalar(node) || node.value === null || node.value === undefined) return "";
  return node.source !== undefined && typeof node.value !== "string" ? node.source : String(node.value);
}

function namesOf(node: unknown): string {
  return isSeq(node) ? node.items.map((item) => textOf(item)).join("; ") : textOf(node);
}

/** The web address of a row stands as the last line of its note. */
function joinNote({ note, url }: StatementCells): string {
  return [note, url].filter((part) => part !== "").join("\n");
}

function splitNote(text: string): { note: string; url: string } {
  const [, note = "", url] = /^([\s\S]*?)(?:^|\n)(https?:\/\/\S+)$/.exec(text.trim()) ?? [];
  return url === undefined ? { note: text.trim(), url: "" } : { note: note.trim(), url };
}
