import type { AreaGeometry, Place } from "../../model/place.ts";
import type { LonLat } from "../../model/position.ts";
import {
  buildHashIndex,
  entriesOf,
  float64Column,
  type HashIndex,
  hashOf,
  int32Column,
  type NumberList,
  type TextColumn,
  TextColumnBuilder,
  textAt,
  uint16Column,
  uint32Column,
} from "./columns.ts";
import { createNameIndex, type NameIndex, type NameTable, NameTableBuilder } from "./name-index.ts";

/** The entries of one layer as arrays of numbers: quick to keep in a file, and decoded one by one when asked for. */
export interface PlaceTable {
  names: NameTable;
  /** Two letters of ISO 3166-1 in one number. */
  countries: NumberList;
  populations: NumberList;
  /** Degrees; NaN where an entry has no point. */
  lons: NumberList;
  lats: NumberList;
  /** What else the layer knows of an entry, in its own notation. */
  details: TextColumn;
  /** Identifiers -> entries. */
  ids: HashIndex;
  /** Entries that stand for a whole country or province. */
  areas: NumberList;
  /** Outlines of entries that have one; see `packOutline`. */
  outlines: NumberList;
  /** Where the outline of each entry begins, and the end of the last. */
  outlineStarts: NumberList;
}

export interface PlaceRow {
  names: readonly string[];
  country: string;
  population: number;
  point?: LonLat | undefined;
  detail: string;
  ids: readonly string[];
  isArea: boolean;
  outline?: AreaGeometry | undefined;
}

export class PlaceTableBuilder {
  #names = new NameTableBuilder();
  #countries = uint16Column();
  #populations = float64Column();
  #lons = float64Column();
  #lats = float64Column();
  #details = new TextColumnBuilder();
  #hashes = uint32Column();
  #hashed = uint32Column();
  #areas = uint32Column();
  #outlines = int32Column();
  #outlineStarts = uint32Column();

  get count(): number {
    return this.#countries.length;
  }

  add({ names, country, population, point, detail, ids, isArea, outline }: PlaceRow): void {
    for (const id of ids) {
      this.#hashes.push(hashOf(id));
      this.#hashed.push(this.count);
    }
    if (isArea) this.#areas.push(this.count);
    this.#names.addEntry(names);
    this.#countries.push(numberOfCountry(country));
    this.#populations.push(population);
    this.#lons.push(point?.[0] ?? Number.NaN);
    this.#lats.push(point?.[1] ?? Number.NaN);
    this.#details.add(detail);
    this.#outlineStarts.push(this.#outlines.length);
    if (outline !== undefined) packOutline(outline, this.#outlines);
  }

  finish(): PlaceTable {
    this.#outlineStarts.push(this.#outlines.length);
    return {
      names: this.#names.finish(),
      countries: this.#countries.finish(),
      populations: this.#populations.finish(),
      lons: this.#lons.finish(),
      lats: this.#lats.finish(),
      details: this.#details.finish(),
      ids: buildHashIndex(this.#hashes.finish(), this.#hashed.finish()),
      areas: this.#areas.finish(),
      outlines: this.#outlines.finish(),
      outlineStarts: this.#outlineStarts.finish(),
    };
  }
}

/** A metre or so, far finer than the 1:10 million that Natural Earth is drawn for. */
const UNITS_PER_DEGREE = 1e5;

/** Number of polygons; for each its number of rings; for each ring its number of positions, and those. */
function packOutline(area: AreaGeometry, column: ReturnType<typeof int32Column>): void {
  const polygons = area.type === "Polygon" ? [area.coordinates] : area.coordinates;
  column.push(polygons.length);
  for (const rings of polygons) {
    column.push(rings.length);
    for (const ring of rings) {
      column.push(ring.length);
      for (const [lon = 0, lat = 0] of ring) {
        column.push(Math.round(lon * UNITS_PER_DEGREE));
        column.push(Math.round(lat * UNITS_PER_DEGREE));
      }
    }
  }
}

function unpackOutline(numbers: ArrayLike<number>): AreaGeometry {
  let at = 0;
  const next = () => numbers[at++] ?? 0;
  const times = <Part>(count: number, make: () => Part) => Array.from({ length: count }, make);
  const degrees = () => next() / UNITS_PER_DEGREE;
  const polygons = times(next(), () => times(next(), () => times(next(), () => [degrees(), degrees()])));
  const [only, ...more] = polygons;
  return only !== undefined && more.length === 0
    ? { type: "Polygon", coordinates: only }
    : { type: "MultiPolygon", coordinates: polygons };
}

export function numberOfCountry(code: string): number {
  return code === "" ? 0 : code.charCodeAt(0) * 256 + code.charCodeAt(1);
}

/** Asked for each of thousands of hits of a lookup. */
const knownCountries: string[] = [""];

export function countryOfNumber(number: number): string {
  const code = knownCountries[number] ?? String.fromCharCode(number >>> 8, number & 0xff);
  knownCountries[number] = code;
  return code;
}

/** One layer of a gazetteer: numbered entries that are found by name and become places when asked for. */
export interface PlaceLayer {
  count: number;
  names: NameIndex;
  /** The entry as this layer alone has it. */
  placeAt(entry: number): Place;
  countryAt(entry: number): string;
  populationAt(entry: number): number;
  /** Degrees; NaN where the entry has no point. */
  lonAt(entry: number): number;
  latAt(entry: number): number;
  entriesWithId(id: string): number[];
}

/** What the table itself answers; the rest is the layer's own. */
export function readPlaceTable(table: PlaceTable): Omit<PlaceLayer, "placeAt" | "entriesWithId"> {
  return {
    count: table.countries.length,
    names: createNameIndex(table.names),
    countryAt: (entry) => countryOfNumber(table.countries.at(entry) ?? 0),
    populationAt: (entry) => table.populations.at(entry) ?? 0,
    lonAt: (entry) => table.lons.at(entry) ?? Number.NaN,
    latAt: (entry) => table.lats.at(entry) ?? Number.NaN,
  };
}

/** Whole places as a table: provinces, countries and the author's own rows, which are few and of many shapes. */
export function buildPlaceTable(places: readonly Place[]): PlaceTable {
  const builder = new PlaceTableBuilder();
  for (const place of places) {
    const { names, country, population, location } = place;
    const isArea = location.form === "area";
    builder.add({
      names,
      country,
      population,
      point: location.form === "point" ? location.position : undefined,
      detail: JSON.stringify(isArea ? withoutOutline(place) : place),
      ids: [place.key, ...place.sameAs],
      isArea,
      outline: isArea ? location.area : undefined,
    });
  }
  return builder.finish();
}

function withoutOutline(place: Place): object {
  const { location } = place;
  if (location.form !== "area") return place;
  const { form, label } = location;
  return { ...place, location: { form, label } };
}

export function createPlaceLayer(table: PlaceTable): PlaceLayer {
  const known = new Map<number, Place>();

  function placeAt(entry: number): Place {
    const place = known.get(entry) ?? decodePlace(entry);
    known.set(entry, place);
    return place;
  }

  function decodePlace(entry: number): Place {
    const place: Place = JSON.parse(textAt(table.details, entry));
    const { location } = place;
    if (location.form !== "area") return place;
    const { label } = location;
    let area: AreaGeometry | undefined;
    place.location = {
      form: "area",
      // Read when first asked for: of the thousands of provinces an atlas draws a dozen, and a lookup none.
      get area() {
        area ??= unpackOutline(
          table.outlines.subarray(table.outlineStarts.at(entry), table.outlineStarts.at(entry + 1)),
        );
        return area;
      },
      label,
    };
    return place;
  }

  return {
    ...readPlaceTable(table),
    placeAt,
    entriesWithId: (id) =>
      entriesOf(table.ids, id).filter((entry) => {
        const { key, sameAs } = placeAt(entry);
        return key === id || sameAs.includes(id);
      }),
  };
}
