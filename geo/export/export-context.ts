import type { Messages } from "../messages/messages.ts";

/** What an exported file needs beside the atlas. */
export interface ExportContext {
  /** BCP 47 locale of the messages. */
  locale: string;
  messages: Messages;
  /** Where the page of the atlas stands, encoded, with a slash at the end; undefined when it is not known. */
  address: string | undefined;
}

/** The data files that readers may take away, beside the pictures and citations. */
export const EXPORTED_DATA = [
  { name: "map.geojson", mediaType: "application/geo+json" },
  { name: "statements.csv", mediaType: "text/csv; charset=utf-8; header=present" },
  { name: "map.kml", mediaType: "application/vnd.google-earth.kml+xml" },
  { name: "places.lpf.json", mediaType: "application/geo+json" },
  { name: "claims.jsonld", mediaType: "application/ld+json" },
] as const;
