import type { MapFile } from "../model/map-file-1.ts";
import { citationOf } from "./citation.ts";

/** The citation as CSL-JSON, for Zotero, Pandoc and programs that format by the Citation Style Language. */
export function buildCslJson(mapFile: MapFile, address?: string): string {
  const { key, title, kind, year, month, day, language, address: url } = citationOf(mapFile, address);
  const item = {
    id: key,
    type: "map",
    title,
    genre: kind,
    language,
    issued: { "date-parts": [[Number(year), Number(month), Number(day)]] },
    ...(url === undefined ? {} : { URL: url }),
  };
  return `${JSON.stringify([item], undefined, 1)}\n`;
}
