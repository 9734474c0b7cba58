import type { AtlasIndex, PackedColumns } from "../../model/atlas-index.ts";
import { lonLatOf } from "../../model/position.ts";
import {
  ASPECT_CODES,
  type AtlasColumns,
  type Drawing,
  dateColumn,
  type FacetColumn,
  placementColumns,
  startsOf,
} from "./atlas-columns.ts";
import { FACETS, type Facet, type FacetValue } from "./facets.ts";

type PackedFacet = PackedColumns["facets"][string];
type PackedDrawing = PackedColumns["placements"]["drawingValues"][number];
type Place = AtlasIndex["atlas"]["places"][number];

/** The columns in the form of the index file. They refer to places by rank. */
export function packColumns(columns: AtlasColumns, places: readonly Pick<Place, "anchor">[]): PackedColumns {
  const { placements } = columns;
  const rankOf = new Map(places.map(({ anchor }, rank) => [anchor, rank]));
  const packFacet = (facet: Facet): PackedFacet => {
    const { values, codes, starts } = columns.facets[facet];
    return {
      values: values.map((value) => (facet === "place" ? (rankOf.get(value.value) ?? value) : value)),
      counts: countsOf(starts),
      codes: [...codes],
    };
  };
  return {
    ids: [...columns.ids],
    paragraphs: [...columns.paragraphs],
    drawn: columns.drawn.join(""),
    unnamedReports: columns.unnamedReports.join(""),
    claims: [...columns.claims],
    facets: Object.fromEntries(FACETS.map((facet) => [facet, packFacet(facet)])),
    said: { values: [...columns.said.values], codes: [...columns.said.codes] },
    happened: { values: [...columns.happened.values], codes: [...columns.happened.codes] },
    placements: {
      counts: countsOf(placements.starts),
      places: [...placements.places],
      drawn: placements.drawn.join(""),
      aspects: placements.aspects.join(""),
      drawings: [...placements.drawings],
      drawingValues: placements.drawingValues.map(packDrawing),
    },
  };
}

function packDrawing({ geometry, label, precision, certainty, soft, uncertaintyKm }: Drawing): PackedDrawing {
  if (geometry?.type !== "Point" || label !== null || soft)
    return { geometry, label, precision, certainty, soft, uncertaintyKm };
  const [longitude, latitude] = geometry.coordinates;
  return [longitude, latitude, precision, certainty, uncertaintyKm];
}

function countsOf(starts: Uint32Array): number[] {
  return Array.from(
    { length: starts.length - 1 },
    (_, index) => (starts[index + 1] ?? 0) - (starts[index] ?? 0),
  );
}

/** A code or a count of the index file is out of range. The message is the path. */
export class BrokenColumn extends Error {}

/** Reads the columns of a valid index file. Throws a BrokenColumn when they do not fit together. */
export function unpackColumns(packed: PackedColumns, places: readonly Place[], claims: number): AtlasColumns {
  const { ids, placements } = packed;
  const count = ids.length;
  const each = (name: string, length: number, wanted = count) => {
    if (length !== wanted) throw new BrokenColumn(`${name}: ${length} instead of ${wanted}`);
  };
  const within = (name: string, codes: ArrayLike<number>, end: number, least = 0) => {
    for (let index = 0; index < codes.length; index += 1) {
      const code = codes[index] ?? least;
      if (code < least || code >= end) throw new BrokenColumn(`${name}: ${code}`);
    }
  };
  if (new Set(ids).size !== count) throw new BrokenColumn("ids: an id twice");
  each("paragraphs", packed.paragraphs.length);
  each("drawn", packed.drawn.length);
  each("unnamedReports", packed.unnamedReports.length);
  each("claims", packed.claims.length);
  within("claims", packed.claims, claims, -1);

  const unpackFacet = (facet: Facet): FacetColumn => {
    const column = packed.facets[facet];
    if (column === undefined) throw new BrokenColumn(facet);
    each(facet, column.counts.length);
    const starts = startsOf(column.counts);
    each(facet, column.codes.length, starts[count]);
    within(facet, column.codes, column.values.length);
    const values = column.values.map((value): FacetValue => {
      if (typeof value !== "number") return value;
      const place = places[value];
      if (place === undefined) throw new BrokenColumn(`${facet}: ${value}`);
      return { value: place.anchor, label: place.names, formerly: place.key };
    });
    return { values, codes: new Uint32Array(column.codes), starts };
  };
  const unpackDates = (name: "said" | "happened") => {
    const { values, codes } = packed[name];
    each(name, codes.length);
    within(name, codes, values.length, -1);
    return dateColumn(values, new Int32Array(codes));
  };
  each("placements", placements.counts.length);
  within("placements", placements.counts, Number.POSITIVE_INFINITY);
  const rows = startsOf(placements.counts)[count] ?? 0;
  for (const name of ["places", "drawn", "aspects", "drawings"] as const)
    each(name, placements[name].length, rows);
  within("places", placements.places, places.length, -1);
  within("drawings", placements.drawings, placements.drawingValues.length);
  const aspects = digitsOf(placements.aspects);
  within("aspects", aspects, ASPECT_CODES.length);
  return {
    count,
    ids,
    paragraphs: new Uint32Array(packed.paragraphs),
    drawn: digitsOf(packed.drawn),
    unnamedReports: digitsOf(packed.unnamedReports),
    claims: new Int32Array(packed.claims),
    facets: Object.fromEntries(FACETS.map((facet) => [facet, unpackFacet(facet)])) as Record<
      Facet,
      FacetColumn
    >,
    said: unpackDates("said"),
    happened: unpackDates("happened"),
    placements: placementColumns(
      {
        counts: placements.counts,
        places: new Int32Array(placements.places),
        drawn: digitsOf(placements.drawn),
        aspects,
        drawings: new Uint32Array(placements.drawings),
        drawingValues: placements.drawingValues.map(unpackDrawing),
      },
      places.length,
    ),
  };
}

function digitsOf(text: string): Uint8Array {
  const digits = new Uint8Array(text.length);
  for (let index = 0; index < text.length; index += 1) digits[index] = text.charCodeAt(index) - 48;
  return digits;
}

function unpackDrawing(packed: PackedDrawing): Drawing {
  if (!Array.isArray(packed))
    return { ...packed, label: packed.label === null ? null : lonLatOf(...packed.label) };
  const [longitude, latitude, precision, certainty, uncertaintyKm] = packed;
  const geometry = { type: "Point" as const, coordinates: lonLatOf(longitude, latitude) };
  return { geometry, label: null, precision, certainty, soft: false, uncertaintyKm };
}
