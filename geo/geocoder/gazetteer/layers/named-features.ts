import type { Place } from "../../../model/place.ts";
import { lonLatOf } from "../../../model/position.ts";
import { PLACE_KINDS, type PlaceKind } from "../../../model/vocabulary.ts";

const FEATURE_COLUMNS = 10;
const UNIT_COLUMNS = 9;

/**
 * The named waters, landforms and regions of `geo/data/gazetteer/`, keys `water:<id>` and `feature:<id>`: where a name may stand, and how far
 * the feature reaches from there. Those of several countries, and of none, have no country. The lists are ours, so a row
 * that cannot be read throws.
 */
export function parseNamedFeatures(text: string): Place[] {
  return rowsOf(text).map((row): Place => {
    const columns = row.split("\t");
    const [id, kind = "", country = "", lon, lat, reachKm, name = "", names, arabic, wikidata] = columns;
    if (columns.length < FEATURE_COLUMNS || !isKind(kind) || name === "") {
      throw new RangeError(`no feature: ${row}`);
    }
    const others = [...(names ?? "").split("|"), arabic ?? ""].filter((other) => other !== "");
    return {
      key: `${isWater(kind) ? "water" : "feature"}:${id}`,
      name,
      names: [...new Set([name, ...others])],
      arabic: arabic === "" ? undefined : arabic,
      kind,
      country,
      population: 0,
      location: {
        form: "label",
        label: lonLatOf(Number(lon), Number(lat)),
        uncertaintyKm: Number(reachKm),
      },
      sameAs: wikidata ? [`wikidata:${wikidata}`] : [],
      source: { layer: "features", name: "Waters, landforms and regions, our own lists", licence: "MIT" },
    };
  });
}

/**
 * First-level units of all countries, `geo/data/gazetteer/first-level-units.tsv`: names by language and abbreviations. A row that
 * has a unit only adds its names to the area of that key; the others are labels, and so are all of a country without areas.
 */
export function parseFirstLevelUnits(
  text: string,
  hasAreas: (country: string) => boolean = () => true,
): Place[] {
  return rowsOf(text).map((row): Place => {
    const columns = row.split("\t");
    const [country = "", code, geonames, unit, lon, lat, reachKm, name = "", names = ""] = columns;
    if (columns.length !== UNIT_COLUMNS || name === "") throw new RangeError(`no first-level unit: ${row}`);
    const tagged = names.split("|").flatMap((each): [language: string, name: string][] => {
      const colon = each.indexOf(":");
      return colon < 0 ? [] : [[each.slice(0, colon), each.slice(colon + 1)]];
    });
    return {
      key: geonames ? `geonames:${geonames}` : `geonames:${country}.${code}`,
      name,
      names: [...new Set([name, ...tagged.map(([, other]) => other)])],
      arabic: tagged.find(([language]) => language === "ar")?.[1],
      kind: "admin1",
      country,
      province: name,
      admin1Code: `${country}.${code}`,
      population: 0,
      location:
        unit && hasAreas(country)
          ? { form: "none" }
          : {
              form: "label",
              label: lonLatOf(Number(lon), Number(lat)),
              uncertaintyKm: Number(reachKm),
            },
      sameAs: unit ? [unit] : [],
      source: {
        layer: "provinces",
        name: "GeoNames, first-level divisions (names via iso3166-2-db)",
        licence: "CC BY 4.0",
        url: geonames ? `https://www.geonames.org/${geonames}` : undefined,
      },
    };
  });
}

function rowsOf(text: string): string[] {
  return text.replace(/\n+$/, "").split("\n").slice(1);
}

function isWater(kind: PlaceKind): boolean {
  return kind === "river" || kind === "lake" || kind === "sea";
}

function isKind(kind: string): kind is PlaceKind {
  return PLACE_KINDS.some((each) => each === kind);
}
