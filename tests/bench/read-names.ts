import { readFileSync } from "node:fs";

/** A name as printed, what is stated with it, and where it is. */
export interface ExpectedName {
  name: string;
  province?: string | undefined;
  country?: string | undefined;
  /** Longitude, latitude; absent for names that are only context, such as a country's. */
  position?: readonly [number, number] | undefined;
  /** Identifier of the place, where the table has one. */
  place?: string | undefined;
  /** The name under which a gazetteer lists it first. */
  chief?: string | undefined;
}

/** The table of spellings: a heading, then id, place, country, province, latitude, longitude, spelling, language, source. */
export function readSpellings(path: string): ExpectedName[] {
  const [, ...lines] = readFileSync(path, "utf8").trimEnd().split("\n");
  return lines.map((line) => {
    const [place, , country, province, lat, lon, name = ""] = line.split("\t");
    return { name, province, country, position: [Number(lon), Number(lat)] as const, place };
  });
}

/** Name, province, country, latitude, longitude; a blank line ends a document. */
export function readNames(text: string): ExpectedName[][] {
  return text
    .split(/\r?\n\s*\r?\n/)
    .map((document) =>
      document
        .split(/\r?\n/)
        .filter((line) => line.trim() !== "")
        .map((line): ExpectedName => {
          const [name = "", province, country, lat, lon] = line.split("\t");
          const position = lat && lon ? ([Number(lon), Number(lat)] as const) : undefined;
          return { name, province, country, position };
        }),
    )
    .filter((names) => names.length > 0);
}

/** Half of the places, by the sum of their identifier's digits: the half that rules may be tuned on. */
export function isTuned({ place = "" }: ExpectedName): boolean {
  return [...place].reduce((sum, digit) => sum + Number(digit), 0) % 2 === 0;
}
