import { importNote } from "../model/import-note.ts";
import { foldColumnName, type Sheet, type Table, TableError, type TableRow } from "./table.ts";

/** What a column of a table can tell of a statement. */
const FIELDS = [
  "id",
  "title",
  "text",
  "who",
  "quote",
  "place",
  "district",
  "province",
  "country",
  "latitude",
  "longitude",
  "coordinates",
  "precision",
  "said",
  "happened",
  "happenedUntil",
  "datePrecision",
  "year",
  "month",
  "day",
  "source",
  "url",
  "note",
] as const;
export type Field = (typeof FIELDS)[number];

/** Names of columns in English, Arabic, French, Spanish and Russian; compared by `foldColumnName`. */
const NAMES: Record<Field, string> = {
  id: "id, statement id, nr, no, number, ref, reference, code | معرف, الرقم, رقم | identifiant, numéro, n° | identificador, número, código | номер, идентификатор, код",
  title: "title, headline | عنوان, العنوان | titre | título, titular | заголовок, название",
  text: "text, statement, claim, allegation, paraphrase, description, summary, what was said, what is said, words | النص, نص, ما قيل, تصريح, ادعاء, الوصف | texte, déclaration, affirmation, allégation, résumé, ce qui a été dit | texto, declaración, afirmación, descripción, resumen, acusación, lo que se dijo | текст, утверждение, заявление, описание, что сказано",
  who: "who, speaker, said by, attributed to, actor, claimant | من, القائل, المتحدث | qui, auteur des propos, locuteur, dit par, déclarant | quién, hablante, dicho por, declarante, portavoz | кто, говорящий, автор заявления, кем сказано",
  quote:
    "quote, quotation, exact words, verbatim | اقتباس, الاقتباس, النص الحرفي | citation, mots exacts | cita, cita textual, palabras exactas | цитата, дословно",
  place:
    "place, location, place name, toponym, where, city, town, village, settlement | مكان, المكان, الموقع, المدينة | lieu, endroit, où, ville, localité | lugar, dónde, ubicación, ciudad, localidad | место, где, город, населённый пункт, населенный пункт",
  district:
    "district, county, admin2, adm2 | قضاء, منطقة | district, arrondissement | distrito, municipio | район",
  province:
    "province, state, governorate, region, admin1, adm1 | محافظة, المحافظة, ولاية, إقليم | province, région, gouvernorat, département | provincia, estado, región, departamento | область, провинция, край, регион",
  country: "country, country code, nation, iso | دولة, الدولة, بلد, البلد | pays | país | страна",
  latitude: "latitude, lat, y | خط العرض, عرض | latitude | latitud | широта",
  longitude: "longitude, lon, long, lng, x | خط الطول, طول | longitude | longitud | долгота",
  coordinates:
    "coordinates, coords, lat lon, lat long, gps, position, geo | إحداثيات, الإحداثيات | coordonnées | coordenadas | координаты",
  precision:
    "precision, accuracy, geo precision, location accuracy | الدقة | précision | precisión | точность",
  said: "said, said on, date said, statement date, date of statement, day of statement, day said, published, reported | تاريخ التصريح, تاريخ القول | dit le, date de la déclaration, publié le | dicho el, fecha de la declaración, publicado | сказано, дата заявления, опубликовано",
  happened:
    "happened, date, event date, incident date, start date, date start | التاريخ, تاريخ, تاريخ الحدث | date, date des faits, date de l’événement | fecha, fecha del hecho, fecha del suceso | дата, дата события",
  happenedUntil:
    "end date, date end, until | تاريخ الانتهاء | date de fin | fecha final, fecha de fin | дата окончания",
  datePrecision:
    "date precision, time precision | دقة التاريخ | précision de la date | precisión de la fecha | точность даты",
  year: "year | سنة, السنة | année | año | год",
  month: "month | شهر, الشهر | mois | mes | месяц",
  day: "day | يوم, اليوم | jour | día | день",
  source:
    "source, sources, outlet, publisher, media, publication | مصدر, المصدر, المصادر | source, sources, média | fuente, fuentes, medio | источник, источники",
  url: "url, link, permalink, web address, href, source url | رابط, الرابط | lien, adresse web | enlace, dirección web | ссылка, адрес",
  note: "note, notes, remark, remarks, comment, comments | ملاحظة, ملاحظات | remarque, remarques, commentaire | nota, notas, observaciones, comentario | примечание, примечания, комментарий",
};

const FIELD_BY_NAME = new Map(
  FIELDS.flatMap((field) =>
    NAMES[field].split(/[,|]/).map((name) => [foldColumnName(name), field] as const),
  ).reverse(),
);

/** The field that a column's name stands for; undefined for others. */
export function fieldOf(column: string): Field | undefined {
  return FIELD_BY_NAME.get(foldColumnName(column));
}

/** The columns of a table by field; the first column of a field counts. */
export interface Columns {
  byField: ReadonlyMap<Field, number>;
  /** Names of columns that no field takes. */
  rest: readonly string[];
}

/**
 * Columns by what an author's mapping says of them (`{ "Ort": "place", "Bemerkung": null }`), else by a preset, else by their names.
 * Throws a TableError where the mapping names a column that is not there or a field that does not exist.
 */
export function matchColumns(
  columns: readonly string[],
  mapping: Readonly<Record<string, string | null>> = {},
  preset: Readonly<Record<string, Field>> = {},
): Columns {
  const wanted = new Map<string, Field | null>();
  for (const [column, field] of Object.entries(mapping)) {
    if (!columns.some((name) => foldColumnName(name) === foldColumnName(column)))
      throw new TableError(importNote("mappedColumnMissing", { column, columns: named(columns) }));
    if (field !== null && !isField(field))
      throw new TableError(importNote("mappedFieldUnknown", { column, field, fields: FIELDS }));
    wanted.set(foldColumnName(column), field);
  }
  const presets = new Map(Object.entries(preset).map(([column, field]) => [foldColumnName(column), field]));
  const usePreset = presets.size > 0;
  const byField = new Map<Field, number>();
  const rest: string[] = [];
  columns.forEach((column, index) => {
    const name = foldColumnName(column);
    const field = wanted.has(name)
      ? wanted.get(name)
      : usePreset
        ? presets.get(name)
        : FIELD_BY_NAME.get(name);
    if (field === undefined || field === null || byField.has(field)) {
      if (column !== "") rest.push(column);
    } else byField.set(field, index);
  });
  return { byField, rest };
}

/**
 * The row of column names is the first of the first twenty rows in which at least two cells are known names, else the first that has
 * at least two cells and no number. Rows above it are left out, and said. A second row of names below it (as HXL has) is left out too;
 * names that are known there count more than those above, which may be headings over several columns.
 */
export function findHeader(sheet: Sheet, isKnown: (column: string) => boolean): Table {
  const filled = sheet.rows.filter(({ cells }) => cells.some((cell) => cell !== ""));
  const first = filled.slice(0, 20);
  const known = (row: TableRow) => row.cells.filter(isKnown).length;
  const header =
    first.find((row) => known(row) >= 2) ??
    first.find(({ cells }) => texts(cells).length >= 2 && !cells.some((cell) => /^[\d.,-]+$/.test(cell)));
  if (header === undefined)
    throw new TableError(importNote("noColumnNames", { sheet: sheet.name, rows: first.length }));
  const at = filled.indexOf(header);
  const notes = [...sheet.notes];
  if (at > 0) notes.push(importNote("rowsAboveHeader", { rows: at, header: header.number }));
  let columns = header.cells.map((cell) => cell.replace(/\s+/g, " "));
  let rows = filled.slice(at + 1);
  const second = rows[0];
  if (second !== undefined && isSecondHeader(second, isKnown)) {
    const below = second.cells;
    columns = Array.from({ length: Math.max(columns.length, below.length) }, (_, index) => {
      const [above = "", under = ""] = [columns[index], below[index]];
      return above === "" || isKnown(under) ? under : above;
    });
    rows = rows.slice(1);
    notes.push(importNote("secondHeader", { row: second.number }));
  }
  const last = sheet.rows.findLastIndex(({ cells }) => cells.some((cell) => cell !== ""));
  const empty = last + 1 - filled.length;
  if (empty > 0) notes.push(importNote("emptyRows", { rows: empty }));
  return { name: sheet.name, columns, rows, notes };
}

function isSecondHeader({ cells }: TableRow, isKnown: (column: string) => boolean): boolean {
  const filled = texts(cells);
  if (filled.length === 0) return false;
  if (filled.every((cell) => cell.startsWith("#"))) return true;
  return filled.filter(isKnown).length >= 2 && filled.length - filled.filter(isKnown).length <= 2;
}

function texts(cells: readonly string[]): string[] {
  return cells.filter((cell) => cell !== "");
}

function isField(text: string): text is Field {
  return (FIELDS as readonly string[]).includes(text);
}

function named(columns: readonly string[]): string[] {
  return columns.filter((column) => column !== "");
}
