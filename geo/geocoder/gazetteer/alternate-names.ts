import type { Problem } from "../../model/problem.ts";
import { createLineSplitter } from "./split-lines.ts";

/** What alternateNamesV2 says of one place: https://download.geonames.org/export/dump/readme.txt */
export interface AlternateNames {
  names: string[];
  /** The Arabic name, the preferred one where it is marked. */
  arabic?: string;
  /** Names that were used in the past. */
  former: string[];
}

const COLUMNS = 10;
const LEAST_COLUMNS = 4;
const MAX_PROBLEMS = 50;
/** Languages of the file that are none: links, postcodes, codes of airports and ports, Wikidata. */
const NO_LANGUAGES = new Set(["link", "post", "iata", "icao", "faac", "tcid", "unlc", "wkdt", "phon"]);

/** Reads alternateNamesV2.txt piece by piece; keeps the names of the places whose GeoNames id is asked for. */
export function createAlternateNamesParser(file: string, isAsked: (id: string) => boolean) {
  const found = new Map<string, AlternateNames & { arabicIsPreferred?: boolean }>();
  const problems: Problem[] = [];
  let bad = 0;
  const lines = createLineSplitter((row, line) => {
    const columns = row.split("\t");
    const [, id = "", language = "", name = "", preferred, , , historic] = columns;
    if (
      columns.length < LEAST_COLUMNS ||
      columns.length > COLUMNS ||
      !/^\d+$/.test(id) ||
      name.trim() === ""
    ) {
      bad += 1;
      if (bad > MAX_PROBLEMS) return;
      const what = "The row is none of alternateNamesV2: number, GeoNames id, language, name, tab-separated.";
      problems.push({ severity: "warning", file, line, what, remedy: "The row was left out." });
      return;
    }
    if (NO_LANGUAGES.has(language) || !isAsked(id)) return;
    const known = found.get(id) ?? { names: [], former: [] };
    found.set(id, known);
    known.names.push(name);
    if (historic === "1") known.former.push(name);
    else if (
      language === "ar" &&
      (known.arabic === undefined || (preferred === "1" && !known.arabicIsPreferred))
    ) {
      known.arabic = name;
      known.arabicIsPreferred = preferred === "1";
    }
  });
  return {
    push: lines.push,
    finish(): { names: ReadonlyMap<string, AlternateNames>; problems: Problem[] } {
      lines.finish();
      if (bad > MAX_PROBLEMS) {
        const what = `${bad - MAX_PROBLEMS} more rows could not be read.`;
        problems.push({ severity: "warning", file, what, remedy: "They were left out." });
      }
      return { names: found, problems };
    },
  };
}
