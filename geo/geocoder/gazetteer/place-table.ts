import type { LonLat } from "../../model/position.ts";
import { buildHashIndex, type HashIndex, hashOf } from "./hash-index.ts";
import { type NameTable, NameTableBuilder } from "./name-table.ts";
import { float64Column, uint16Column, uint32Column } from "./number-column.ts";
import { type TextColumn, TextColumnBuilder } from "./text-column.ts";

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

function numberOfCountry(code: string): number {
  return code === "" ? 0 : code.charCodeAt(0) * 256 + code.charCodeAt(1);
}

export function countryOfNumber(number: number): string {
  return number === 0 ? "" : String.fromCharCode(number >>> 8, number & 0xff);
}
