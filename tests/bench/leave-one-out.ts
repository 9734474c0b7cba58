import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { distance } from "@turf/distance";
import { hashOf } from "../../geo/geocoder/gazetteer/columns.ts";
import { type GeonamesRecord, parseCountryFile } from "../../geo/geocoder/gazetteer/layers/geonames-file.ts";
import { plainWords } from "../../geo/geocoder/names/plain-words.ts";
import { readTextPieces } from "../../src/cli/gazetteer/read-text-pieces.ts";
import type { ExpectedName } from "./read-names.ts";

/** A spelling that was taken out of a gazetteer, to be asked for, and the gazetteer without it. */
export interface LeftOut {
  names: readonly ExpectedName[];
  /** Paths of the country file and of the world layer without the spellings. */
  countryFile: string;
  worldFile: string;
  /** Of places that were drawn: those whose spelling was another name altogether, and is not asked for. */
  others: number;
  /** Of those asked for: how many have a namesake in their province, of the very same chief name. */
  namesakes: number;
}

const MAX_PLACES = 1500;
/** A gazetteer may hold one place twice under its name, so near to itself. */
export const SAME_PLACE_KM = 3;
/** Scripts in which newspapers print names of places that the fold reads. */
const READABLE =
  /^[\p{Script=Latin}\p{Script=Arabic}\p{Script=Cyrillic}\p{Script=Hebrew}\p{M}\p{N}\p{P}\p{Zs}\p{Lm}\p{Sk}]+$/u;
const ALTERNATES = 3;
const COUNTRY = 8;
const FIRST_DIVISION = "ADM1";

/**
 * Draws places of a country file that have two spellings or more, and takes one spelling of each, never the chief one,
 * out of all rows of the country, in its file and in the world layer, with whatever differs from it in marks and case
 * alone: then no place is listed under it. Writes both files to a folder. Which places and which spellings hangs
 * on their identifiers alone.
 */
export function leaveOneOut(countryFile: string, worldFile: string, folder: string): LeftOut {
  const text = readText(countryFile);
  const records = parseCountryFile(text, countryFile).value;
  const provinces = new Map(
    records
      .filter(({ featureCode }) => featureCode === FIRST_DIVISION)
      .map(({ admin1, name }) => [admin1, name]),
  );
  const drawn = records
    .filter(({ featureClass }) => featureClass === "P")
    .map((record) => ({ record, spellings: spellingsOf([record.name, ...record.alternateNames]) }))
    .filter(({ spellings }) => spellings.length > 1)
    .sort((a, b) => hashOf(a.record.id) - hashOf(b.record.id))
    .slice(0, MAX_PLACES);
  const taken = new Set<string>();
  let others = 0;
  const names = drawn.flatMap(({ record, spellings }): ExpectedName[] => {
    const alternates = spellings.slice(1);
    const name = alternates[hashOf(`spelling of ${record.id}`) % alternates.length] ?? record.name;
    const { id, position, country, admin1 } = record;
    taken.add(plainOf(name));
    const rest = spellings.filter((other) => other !== name);
    if (!rest.some((other) => isSpellingOf(name, other))) {
      others += 1;
      return [];
    }
    return [{ name, province: provinces.get(admin1), country, position, place: id, chief: record.name }];
  });
  const countries = new Set(records.map(({ country }) => country));
  const paths = [countryFile, worldFile].map((path, index) => {
    const out = join(folder, index === 0 ? "country.txt" : "world.txt");
    writeFileSync(out, withoutSpellings(index === 0 ? text : readText(path), taken, countries));
    return out;
  });
  const namesakes = names.filter((name) => hasNamesake(name, records, provinces)).length;
  return { names, countryFile: paths[0] ?? "", worldFile: paths[1] ?? "", others, namesakes };
}

/** Whether another place of the province, elsewhere, has the same chief name: then none can tell which is meant. */
function hasNamesake(
  { chief = "", province, position, place }: ExpectedName,
  records: readonly GeonamesRecord[],
  provinces: ReadonlyMap<string, string>,
): boolean {
  const plain = plainOf(chief);
  return records.some(
    (record) =>
      record.featureClass === "P" &&
      record.id !== place &&
      provinces.get(record.admin1) === province &&
      plainOf(record.name) === plain &&
      position !== undefined &&
      distance([...record.position], [...position]) > SAME_PLACE_KM,
  );
}

function readText(path: string): string {
  const pieces: string[] = [];
  readTextPieces(path, (piece) => pieces.push(piece));
  return pieces.join("");
}

/** One of each plain form, in order. */
function spellingsOf(names: readonly string[]): string[] {
  const byPlain = new Map<string, string>();
  for (const name of names) {
    const plain = plainOf(name);
    if (plain !== "" && READABLE.test(name) && !byPlain.has(plain)) byPlain.set(plain, name);
  }
  return [...byPlain.values()];
}

function plainOf(name: string): string {
  return plainWords(name).join(" ");
}

/** Another script, or at least half of the letters in common in the same order: what a reader would call another spelling. */
function isSpellingOf(name: string, other: string): boolean {
  const [a, b] = [name, other].map((each) => plainOf(each).replaceAll(" ", ""));
  if (a === undefined || b === undefined) return false;
  if (scriptOf(a) !== scriptOf(b)) return true;
  return commonLetters(a, b) >= Math.max(a.length, b.length) / 2;
}

function scriptOf(plain: string): string | undefined {
  return ["Latin", "Arabic", "Cyrillic", "Hebrew"].find((script) =>
    new RegExp(`\\p{Script=${script}}`, "u").test(plain),
  );
}

/** Length of the longest common subsequence. */
function commonLetters(a: string, b: string): number {
  let row = new Array<number>(b.length + 1).fill(0);
  for (const letter of a) {
    const next = [0];
    for (let at = 1; at <= b.length; at++) {
      const longest = Math.max(row[at] ?? 0, next[at - 1] ?? 0);
      next.push(b[at - 1] === letter ? (row[at - 1] ?? 0) + 1 : longest);
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

/** The rows of the countries with the spellings taken out. */
function withoutSpellings(text: string, taken: ReadonlySet<string>, countries: ReadonlySet<string>): string {
  return text
    .split("\n")
    .map((row) => {
      const columns = row.split("\t");
      if (!countries.has(columns[COUNTRY] ?? "")) return row;
      const alternates = (columns[ALTERNATES] ?? "").split(",");
      columns[ALTERNATES] = alternates.filter((each) => !taken.has(plainOf(each))).join(",");
      return columns.join("\t");
    })
    .join("\n");
}
