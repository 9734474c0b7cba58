import type { AtlasView } from "../geojson/view/atlas-view.ts";
import { buildBibtex, buildCslJson, buildRis } from "./citation.ts";
import { buildClaimsJsonLd } from "./claims-jsonld.ts";
import { EXPORTED_DATA, type ExportContext } from "./export-context.ts";
import { buildLinkedPlaces } from "./linked-places.ts";
import { buildMapKml } from "./map-kml.ts";
import { buildStatementsCsv } from "./statements-csv.ts";

interface ExportFormat {
  name: string;
  mediaType: string;
  build(atlas: AtlasView, context: ExportContext): string;
}

const BUILDERS: Record<
  Exclude<(typeof EXPORTED_DATA)[number]["name"], "map.geojson">,
  ExportFormat["build"]
> = {
  "statements.csv": buildStatementsCsv,
  "map.kml": buildMapKml,
  "places.lpf.json": buildLinkedPlaces,
  "claims.jsonld": buildClaimsJsonLd,
};

/** The files for download that the build writes into the folder of an atlas, except the map file and pictures. */
export const EXPORT_FORMATS: readonly ExportFormat[] = [
  ...EXPORTED_DATA.flatMap(({ name, mediaType }) =>
    name === "map.geojson" ? [] : [{ name, mediaType, build: BUILDERS[name] }],
  ),
  { name: "citation.bib", mediaType: "application/x-bibtex; charset=utf-8", build: buildBibtex },
  { name: "citation.ris", mediaType: "application/x-research-info-systems; charset=utf-8", build: buildRis },
  { name: "citation.json", mediaType: "application/vnd.citationstyles.csl+json", build: buildCslJson },
];
