import type { Place } from "../model/place.ts";
import { entriesOf } from "./hash-index.ts";
import { createNameIndex, type NameIndex } from "./name-index.ts";
import { countryOfNumber, type PlaceTable, PlaceTableBuilder } from "./place-table.ts";
import { textAt } from "./text-column.ts";

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

/** Whole places as a table: provinces, countries and the author's own rows, which are few and of many shapes. */
export function buildPlaceTable(places: readonly Place[]): PlaceTable {
  const builder = new PlaceTableBuilder();
  for (const place of places) {
    const { names, country, population, whereabouts } = place;
    builder.add({
      names,
      country,
      population,
      point: whereabouts.form === "point" ? whereabouts.position : undefined,
      detail: JSON.stringify(place),
      ids: [place.key, ...place.sameAs],
      isArea: whereabouts.form === "area",
    });
  }
  return builder.finish();
}

export function createPlaceLayer(table: PlaceTable): PlaceLayer {
  // Areas are long to read, and asked for again and again.
  const known = new Map<number, Place>();
  function placeAt(entry: number): Place {
    const place: Place = known.get(entry) ?? JSON.parse(textAt(table.details, entry));
    known.set(entry, place);
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
