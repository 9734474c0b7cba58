import {
  atlasMemberFields,
  dateValueShape,
  geometryShape,
  namesShape,
  placeOutlineFields,
  placeRecord,
  statementFeature,
  statementRecord,
} from "./map-file.ts";
import {
  array,
  boolean,
  either,
  integer,
  integers,
  matching,
  nullable,
  number,
  object,
  oneOf,
  optional,
  record,
  type Shape,
  string,
  tuple,
  type ValueOf,
} from "./shape.ts";
import { CERTAINTIES, PRECISIONS } from "./vocabulary.ts";

/*
 * The page of a large atlas loads these files instead of the map file: an index of all statements in columns, and the texts in parts
 * of a fixed number of statements. `geo/geojson/view/split-atlas.ts` writes them; `read-map-file.ts` beside it reads them.
 */

const MOST = 1_000_000;
const key = string(200);
const words = string(32_000);
/** One digit for each statement or placement. */
const digits = matching(/^[0-9]*$/, MOST);
const codes = integers(-1, MOST, 10 * MOST);

const facetValue = object({
  value: words,
  label: nullable(either(words, namesShape)),
  formerly: optional(key),
});

const facetColumn = object({
  /** A number is the rank of a place. */
  values: array(either(integer(0, MOST), facetValue), MOST),
  /** Number of values of each statement. */
  counts: codes,
  codes,
});

const dateColumn = object({ values: array(dateValueShape, MOST), codes });

/** The short form for a point: longitude, latitude, precision, certainty, kilometres of uncertainty. */
const pointDrawing = tuple(
  number(-180, 180),
  number(-90, 90),
  oneOf(PRECISIONS),
  oneOf(CERTAINTIES),
  nullable(number(0)),
);
const drawing = object({
  geometry: geometryShape,
  label: nullable(tuple(number(-180, 180), number(-90, 90))),
  precision: oneOf(PRECISIONS),
  certainty: oneOf(CERTAINTIES),
  soft: boolean,
  uncertaintyKm: nullable(number(0)),
});

/** Name of a file in the folder of the index. It contains the hash of the file. */
const fileName = matching(/^[a-z]+-\d+-[A-Za-z0-9_-]{8}\.json$/, 80);

const { statements: _, places: __, ...sharedFields } = atlasMemberFields;

export const atlasIndexShape = object({
  atlas: object({ ...sharedFields, places: array(object(placeOutlineFields), MOST) }),
  columns: object({
    ids: array(key, MOST),
    paragraphs: array(integer(1), MOST),
    drawn: digits,
    unnamedReports: digits,
    claims: codes,
    facets: record(facetColumn, 20),
    said: dateColumn,
    happened: dateColumn,
    placements: object({
      counts: codes,
      places: codes,
      drawn: digits,
      aspects: digits,
      drawings: codes,
      drawingValues: array(either(pointDrawing, drawing), MOST),
    }),
  }),
  texts: object({ size: integer(1, 10_000), files: array(fileName, MOST) }),
  /** By facet: the texts that the list begins with after a choice. */
  choices: record(fileName, 20),
  search: object({ files: array(fileName, MOST) }),
});

/** Sorted search terms, each with the positions of its statements: the first position, then the differences from one to the next. */
const terms = array(tuple(words, array(integer(0, MOST), MOST, 1)), MOST);
export const searchPartShape = object({ words: terms, names: terms });
export type SearchPart = ValueOf<typeof searchPartShape>;

export type AtlasIndex = ValueOf<typeof atlasIndexShape>;
export type PackedColumns = AtlasIndex["columns"];

/** Texts of some statements as in the map file, without geometries. */
export const textPartShape = object({
  /** Of the statements, in their order. */
  positions: integers(0, MOST, 10_000),
  features: array(statementFeature, MOST),
  statements: array(statementRecord, 10_000, 1) as Shape<ValueOf<typeof statementRecord>[]>,
  places: array(placeRecord, MOST),
  /** Statement id -> text, of the statements that answer one of these. */
  answers: record(words, MOST),
});
export type TextPart = ValueOf<typeof textPartShape>;
