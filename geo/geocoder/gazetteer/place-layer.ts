import type { AreaGeometry, Place } from "../../model/place.ts";
import type { LonLat } from "../../model/position.ts";
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
