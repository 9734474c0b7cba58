import { csvFormatRow } from "d3-dsv";
import type { MapFile, StatementFeature } from "../model/map-file-1.ts";

type Cell = string | number | boolean | null;

/**
 * The columns of `statements.csv`, in their order. Names are those of the map file's properties; `longitude` and
 * `latitude` (degrees, WGS 84) are empty for areas, whose middle is a position of nothing.
 */
const COLUMNS: [name: string, read: (feature: StatementFeature, file: MapFile) => Cell][] = [
  ["id", ({ id }) => id],
  ["statement", ({ properties }) => properties.statement],
  ["text", ({ properties }) => properties.text],
  ["speaker", ({ properties }) => properties.speaker],
  ["organisation", ({ properties }) => properties.organisation],
  ["via", ({ properties }) => properties.via],
  ["status", ({ properties }) => properties.statusLabel],
  ["replies", ({ properties }) => properties.replies],
  ["accused", ({ properties }) => properties.accused],
  ["quote", ({ properties }) => properties.quote],
  ["paragraph", ({ properties }) => properties.paragraph],
  ["source", ({ properties }) => properties.source],
  ["kind", ({ properties }) => properties.kind],
  ["voice", ({ properties }) => properties.voice],
  ["modality", ({ properties }) => properties.modalityLabel],
  ["topic", ({ properties }) => properties.topicLabel],
  ["claim", ({ properties }) => properties.claimName],
  ["said", ({ properties }) => properties.said],
  ["saidLabel", ({ properties }) => properties.saidLabel],
  ["happened", ({ properties }) => properties.happened],
  ["happenedLabel", ({ properties }) => properties.happenedLabel],
  ["references", ({ properties }) => properties.references],
  ["place", ({ properties }) => properties.place],
  ["placeArabic", ({ properties }) => properties.placeArabic],
  ["placeKey", ({ properties }) => properties.placeKey],
  ["placeRole", ({ properties }) => properties.placeRoleLabel],
  ["placeNote", ({ properties }) => properties.placeNote],
  ["precision", ({ properties }) => properties.precisionLabel],
  ["toponymCertainty", ({ properties }) => properties.toponymCertainty],
  ["candidates", ({ properties }) => properties.candidates],
  ["longitude", ({ geometry }) => (geometry?.type === "Point" ? geometry.coordinates[0] : null)],
  ["latitude", ({ geometry }) => (geometry?.type === "Point" ? geometry.coordinates[1] : null)],
  ["uncertaintyKm", ({ properties }) => properties.uncertaintyKm],
  ["drawn", ({ properties }) => properties.drawn],
  ["notDrawnBecause", ({ properties }) => properties.notDrawnBecause],
  ["atlas", (_, { atlas }) => `${atlas.title}. ${atlas.notice}`],
];

/** Without it, the spreadsheet program that most people have reads UTF-8 as an old one-byte code. Other readers skip it. */
const BYTE_ORDER_MARK = "\ufeff";

/**
 * One row for each pair of statement and place, and one for each statement that names none, as RFC 4180 has it: commas,
 * double quotes, CRLF, a header line; in UTF-8.
 */
export function buildStatementsCsv(mapFile: MapFile): string {
  const rows = mapFile.features.map((feature) =>
    COLUMNS.map(([, read]) => formatCell(read(feature, mapFile))),
  );
  const lines = [COLUMNS.map(([name]) => name), ...rows].map((row) => csvFormatRow(row));
  return `${BYTE_ORDER_MARK}${lines.join("\r\n")}\r\n`;
}

/** Numbers stay numbers: a longitude west of Greenwich begins with a minus sign and is no formula. */
function formatCell(cell: Cell): string {
  if (cell === null) return "";
  return typeof cell === "string" ? defuseFormula(cell) : String(cell);
}

/**
 * Spreadsheets run a cell that begins with one of these as a formula, some of them after blanks or quotes or in the
 * full-width form. An apostrophe before it makes it text (OWASP, "CSV Injection").
 */
function defuseFormula(text: string): string {
  return /^[\s"'“”‘’\p{Cf}]*[=+\-@＝＋－＠\t\r\n]/u.test(text) ? `'${text}` : text;
}
