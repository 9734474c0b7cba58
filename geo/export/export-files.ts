import type { MapFile } from "../model/map-file-1.ts";
import { buildBibtex } from "./citation-bibtex.ts";
import { buildCslJson } from "./citation-csl.ts";
import { buildRis } from "./citation-ris.ts";
import { buildClaimsJsonLd } from "./claims-jsonld.ts";
import { buildLinkedPlaces } from "./linked-places.ts";
import { buildMapKml } from "./map-kml.ts";
import { buildStatementsCsv } from "./statements-csv.ts";

interface ExportFormat {
  name: string;
  mediaType: string;
  /** `address`: where the page of the atlas stands, with a slash at the end; undefined where nobody has said. */
  build(mapFile: MapFile, address: string | undefined): string;
}

/** What readers may take away beside the map file and the pictures, as the build writes it into the folder of an atlas. */
export const EXPORT_FORMATS: readonly ExportFormat[] = [
  { name: "statements.csv", mediaType: "text/csv; charset=utf-8; header=present", build: buildStatementsCsv },
  { name: "map.kml", mediaType: "application/vnd.google-earth.kml+xml", build: buildMapKml },
  { name: "places.lpf.json", mediaType: "application/geo+json", build: buildLinkedPlaces },
  { name: "claims.jsonld", mediaType: "application/ld+json", build: buildClaimsJsonLd },
  { name: "citation.bib", mediaType: "application/x-bibtex; charset=utf-8", build: buildBibtex },
  { name: "citation.ris", mediaType: "application/x-research-info-systems; charset=utf-8", build: buildRis },
  { name: "citation.json", mediaType: "application/vnd.citationstyles.csl+json", build: buildCslJson },
];
