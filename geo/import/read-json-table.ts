import { importNote } from "../model/import-note.ts";
import { isRecord } from "../model/record.ts";
import { checkSize, type Sheet, TableError, type TableRow } from "./table.ts";

/**
 * GeoJSON features, or the slides of a StoryMapJS file, as rows: a column for each property; a point gives the columns
 * "latitude" and "longitude". Rows count features or slides from 1, the row of names is 0.
 */
export function readJsonTable(text: string, name: string): Sheet {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\ufeff/, ""));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new TableError(importNote("noJson", { reason }));
  }
  const records = isRecord(json) ? (featuresOf(json) ?? slidesOf(json)) : undefined;
  if (records === undefined) throw new TableError(importNote("unknownJson", {}));
  const columns = [...new Set(records.flatMap((record) => Object.keys(record)))];
  checkSize(records.length, columns.length);
  const rows: TableRow[] = [
    { number: 0, cells: columns },
    ...records.map((record, index) => ({
      number: index + 1,
      cells: columns.map((column) => (record[column] ?? "").trim()),
    })),
  ];
  const shapes = records.filter(({ [SHAPE]: shape }) => shape !== undefined && shape !== "").length;
  const notes = shapes > 0 ? [importNote("shapesLeftOut", { shapes })] : [];
  return { name, rows, notes };
}

type Cells = Record<string, string>;
const SHAPE = "geometry type";

function featuresOf(json: Record<string, unknown>): Cells[] | undefined {
  if (json.type !== "FeatureCollection" || !Array.isArray(json.features)) return undefined;
  return json.features.filter(isRecord).map((feature) => {
    const cells: Cells = Object.create(null) as Cells;
    if (typeof feature.id === "string" || typeof feature.id === "number") cells.id = String(feature.id);
    if (isRecord(feature.properties)) addCells(cells, feature.properties, "");
    const { geometry } = feature;
    if (!isRecord(geometry)) return cells;
    const [longitude, latitude] = Array.isArray(geometry.coordinates) ? geometry.coordinates : [];
    if (geometry.type === "Point" && typeof longitude === "number" && typeof latitude === "number") {
      cells.latitude = String(latitude);
      cells.longitude = String(longitude);
    } else cells[SHAPE] = String(geometry.type);
    return cells;
  });
}

/** StoryMapJS keeps `storymap.slides[]` with `location`, `text` and `media`. */
function slidesOf(json: Record<string, unknown>): Cells[] | undefined {
  const map = isRecord(json.storymap) ? json.storymap : json;
  if (!Array.isArray(map.slides)) return undefined;
  return map.slides.filter(isRecord).map((slide) => {
    const cells: Cells = Object.create(null) as Cells;
    addCells(cells, slide, "");
    return cells;
  });
}

/** Nested values get names with points, as in `location.lat`; lists are joined. */
function addCells(cells: Cells, record: Record<string, unknown>, prefix: string): void {
  for (const [key, value] of Object.entries(record)) {
    const name = prefix + key;
    if (isRecord(value)) {
      if (prefix.split(".").length < 4) addCells(cells, value, `${name}.`);
    } else if (Array.isArray(value)) cells[name] = value.filter(isPlain).join("; ");
    else if (isPlain(value)) cells[name] = String(value);
  }
}

function isPlain(value: unknown): value is string | number | boolean {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean";
}
