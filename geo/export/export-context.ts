import type { Messages } from "../messages/messages.ts";

/** Locale and site of an exported file. */
export interface ExportContext {
  /** BCP 47 locale of the messages. */
  locale: string;
  messages: Messages;
  /** URL of the atlas's page, encoded, with a slash at the end; undefined when the site URL is unknown. */
  address: string | undefined;
}

/** The data files for download, without pictures and citations. */
export const EXPORTED_DATA = [
  { name: "map.geojson", mediaType: "application/geo+json" },
  { name: "statements.csv", mediaType: "text/csv; charset=utf-8; header=present" },
  { name: "map.kml", mediaType: "application/vnd.google-earth.kml+xml" },
  { name: "places.lpf.json", mediaType: "application/geo+json" },
  { name: "claims.jsonld", mediaType: "application/ld+json" },
] as const;
