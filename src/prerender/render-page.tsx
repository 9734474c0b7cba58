import { renderToStaticMarkup, renderToString } from "react-dom/server";
import type { MapFile } from "../../geo/model/map-file.ts";
import { AtlasPage } from "../page/AtlasPage.tsx";
import type { Poster } from "../page/poster.ts";

export interface RenderedPage {
  /** Title and description: takes the place of `<!--head-->` in index.html. */
  head: string;
  /** Takes the place of `<!--page-->` inside `#root`. */
  body: string;
  /** BCP 47 language of the texts, for the `lang` attribute of the document. */
  language: string;
}

export interface PageInput {
  mapFile: MapFile;
  /** Where the map file can be had, relative to the page. */
  mapFileAddress: string;
  poster: Poster | null;
}

/** The reader's page as HTML: every statement, the poster, the sources; complete without script. */
export function renderPage({ mapFile, mapFileAddress, poster }: PageInput): RenderedPage {
  const { title, description, notice, language } = mapFile.atlas;
  return {
    head: renderToStaticMarkup(
      <>
        <title>{title}</title>
        <meta name="description" content={`${notice} ${description}`} />
      </>,
    ),
    body: renderToString(<AtlasPage mapFile={mapFile} mapFileAddress={mapFileAddress} poster={poster} />),
    language,
  };
}
