import type { Place } from "../../model/place.ts";
import { lonLatOf } from "../../model/position.ts";
import { PLACE_KINDS, type PlaceKind } from "../../model/vocabulary.ts";

const COLUMNS = 10;

/**
 * The named rivers, lakes and seas of `geo/data/gazetteer/waters.tsv`, keys `water:<id>`: where a name may stand, and how far
 * the water reaches from there. Those of several countries, and of none, have no country. The list is ours, so a row
 * that cannot be read throws.
 */
export function parseWaters(text: string): Place[] {
  const [, ...rows] = text.replace(/\n$/, "").split("\n");
  return rows.map((row): Place => {
    const columns = row.split("\t");
    const [id, kind = "", country = "", lon, lat, reachKm, name = "", names, arabic, wikidata] = columns;
    if (columns.length !== COLUMNS || !isKind(kind) || name === "") throw new RangeError(`no water: ${row}`);
    const others = [...(names ?? "").split("|"), arabic ?? ""].filter((other) => other !== "");
    return {
      key: `water:${id}`,
      name,
      names: [...new Set([name, ...others])],
      arabic: arabic === "" ? undefined : arabic,
      kind,
      country,
      population: 0,
      whereabouts: {
        form: "label",
        label: lonLatOf(Number(lon), Number(lat)),
        uncertaintyKm: Number(reachKm),
      },
      sameAs: wikidata ? [`wikidata:${wikidata}`] : [],
      source: { layer: "waters", name: "Great rivers, lakes and seas, our own list", licence: "MIT" },
    };
  });
}

function isKind(kind: string): kind is PlaceKind {
  return Object.hasOwn(PLACE_KINDS, kind);
}
