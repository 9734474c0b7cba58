import type { MapFile } from "../model/map-file-1.ts";
import { citationOf } from "./citation.ts";

/** The citation as RIS, for EndNote, Zotero, Mendeley and library catalogues. A map on the web is an electronic resource there. */
export function buildRis(mapFile: MapFile, address?: string): string {
  const { title, kind, year, month, day, language, address: url } = citationOf(mapFile, address);
  const lines: [tag: string, value: string][] = [
    ["TY", "ELEC"],
    ["TI", title],
    ["PY", year],
    ["DA", `${year}/${month}/${day}`],
    ["LA", language],
    ["M3", kind],
    ...(url === undefined ? [] : [["UR", url] as [string, string]]),
    ["ER", ""],
  ];
  return lines.map(([tag, value]) => `${tag}  - ${value}\r\n`).join("");
}
