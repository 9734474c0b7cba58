import type { MapFile } from "../model/map-file-1.ts";
import { citationOf } from "./citation.ts";

/** The citation for BibTeX and BibLaTeX, as `@misc`, which both know. */
export function buildBibtex(mapFile: MapFile, address?: string): string {
  const { key, title, kind, year, month, day, language, address: url } = citationOf(mapFile, address);
  const fields: [name: string, value: string][] = [
    // Doubled braces keep the capitals of names.
    ["title", `{${escapeTex(title)}}`],
    // Every style prints it, so that no list of references shows the title without it.
    ["howpublished", escapeTex(kind)],
    ["note", `Updated ${year}-${month}-${day}`],
    ["year", year],
    ["month", String(Number(month))],
    ["langid", language],
    ...(url === undefined ? [] : [["url", url.replaceAll(/[{}]/g, encodeURIComponent)] as [string, string]]),
  ];
  return `@misc{${key},\n${fields.map(([name, value]) => `  ${name} = {${value}}`).join(",\n")}\n}\n`;
}

const TEX: Record<string, string> = {
  "\\": "\\textbackslash{}",
  "{": "\\{",
  "}": "\\}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};

function escapeTex(text: string): string {
  return text.replaceAll(/[\\{}~^&%$#_]/g, (letter) => TEX[letter] ?? `\\${letter}`);
}
