import type { DataDownload, Dataset, WithContext } from "schema-dts";
import type { MapFile } from "../model/map-file-1.ts";
import { describeArticle, describeAtlas } from "./atlas-jsonld.ts";
import { EXPORT_FORMATS } from "./export-files.ts";

export interface PageJsonLdSetting {
  /** Where the page of the atlas stands, with a slash at the end; undefined where nobody has said. */
  address: string | undefined;
  /** Way from the page to the data of the atlas, such as "oruro-2031/" or "". */
  data: string;
}

/**
 * What a page tells search engines: the atlas as a data set about the article, with its files. The content of a
 * `<script type="application/ld+json">`, where `<` may not stand: "</script>" in a title would end it.
 */
export function buildPageJsonLd(mapFile: MapFile, { address, data }: PageJsonLdSetting): string {
  const way = address ?? data;
  const files = [
    { name: "map.geojson", mediaType: "application/geo+json" },
    ...EXPORT_FORMATS.filter(({ name }) => !name.startsWith("citation")),
  ];
  const dataset: WithContext<Dataset> = {
    "@context": "https://schema.org",
    ...describeAtlas(mapFile, {
      article: describeArticle(mapFile.atlas),
      address: address ?? "",
      distribution: files.map(
        ({ name, mediaType }): DataDownload => ({
          "@type": "DataDownload",
          name,
          encodingFormat: mediaType.replace(/;.*/, ""),
          contentUrl: `${way}${name}`,
        }),
      ),
    }),
  };
  return JSON.stringify(dataset).replaceAll("<", "\\u003c");
}
