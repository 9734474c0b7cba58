import type { AreaGeometry, Place } from "../../model/place.ts";
import type { LonLat } from "../../model/position.ts";
import {
  buildHashIndex,
  entriesOf,
  float64Column,
  type HashIndex,
  hashOf,
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
  countries: Uint16Array;
  populations: Float64Array;
  /** Degrees; NaN where an entry has no point. */
  lons: Float64Array;
  lats: Float64Array;
  /** What else the layer knows of an entry, in its own notation. */
  details: TextColumn;
  /** Identifiers -> entries. */
  ids: HashIndex;
  /** Entries that stand for a whole country or province. */
  areas: Uint32Array;
}

export interface PlaceRow {
  names: readonly string[];
  country: string;
  population: number;
  point?: LonLat | undefined;
  detail: string;
  ids: readonly string[];
  isArea: boolean;
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

  get count(): number {
    return this.#countries.length;
  }

  add({ names, country, population, point, detail, ids, isArea }: PlaceRow): void {
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
  }

  finish(): PlaceTable {
    return {
      names: this.#names.finish(),
      countries: this.#countries.finish(),
      populations: this.#populations.finish(),
      lons: this.#lons.finish(),
      lats: this.#lats.finish(),
      details: this.#details.finish(),
      ids: buildHashIndex(this.#hashes.finish(), this.#hashed.finish()),
      areas: this.#areas.finish(),
    };
  }
}

export function numberOfCountry(code: string): number {
  return code === "" ? 0 : code.charCodeAt(0) * 256 + code.charCodeAt(1);
}

export function countryOfNumber(number: number): string {
  return number === 0 ? "" : String.fromCharCode(number >>> 8, number & 0xff);
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
    countryAt: (entry) => countryOfNumber(table.countries[entry] ?? 0),
    populationAt: (entry) => table.populations[entry] ?? 0,
    lonAt: (entry) => table.lons[entry] ?? Number.NaN,
    latAt: (entry) => table.lats[entry] ?? Number.NaN,
  };
}

/**
 * Whole places as a table: provinces, countries and the author's own rows, which are few and of many shapes. With
 * `leaveAreas` areas stay in the files that they come from, and whoever makes the layer hands in how to read them.
 */
export function buildPlaceTable(
  places: readonly Place[],
  { leaveAreas = false }: { leaveAreas?: boolean } = {},
): PlaceTable {
  const builder = new PlaceTableBuilder();
  for (const place of places) {
    const { names, country, population, whereabouts } = place;
    builder.add({
      names,
      country,
      population,
      point: whereabouts.form === "point" ? whereabouts.position : undefined,
      detail: JSON.stringify(leaveAreas ? withoutArea(place) : place),
      ids: [place.key, ...place.sameAs],
      isArea: whereabouts.form === "area",
    });
  }
  return builder.finish();
}

function withoutArea(place: Place): object {
  const { whereabouts } = place;
  if (whereabouts.form !== "area") return place;
  const { form, label, soft } = whereabouts;
  return { ...place, whereabouts: { form, label, soft } };
}

/** `readArea` gives the areas that the table was made without. */
export function createPlaceLayer(table: PlaceTable, readArea?: (place: Place) => AreaGeometry): PlaceLayer {
  const known = new Map<number, Place>();

  function placeAt(entry: number): Place {
    const place = known.get(entry) ?? decodePlace(entry);
    known.set(entry, place);
    return place;
  }

  function decodePlace(entry: number): Place {
    const place: Place = JSON.parse(textAt(table.details, entry));
    const { whereabouts } = place;
    if (whereabouts.form !== "area" || "area" in whereabouts || readArea === undefined) return place;
    const { label, soft }: { label: LonLat; soft: boolean } = whereabouts;
    let area: AreaGeometry | undefined;
    place.whereabouts = {
      form: "area",
      get area() {
        area ??= readArea(place);
        return area;
      },
      label,
      soft,
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
