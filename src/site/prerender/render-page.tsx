import { renderToStaticMarkup, renderToString } from "react-dom/server";
import type { Interface } from "../../../geo/messages/words.ts";
import type { MapFile } from "../../../geo/model/map-file-1.ts";
import { AtlasPage } from "../page/AtlasPage.tsx";
import type { LanguageLink } from "../page/LanguageLinks.tsx";
import type { Poster } from "../page/poster.ts";

export interface RenderedPage {
  /** Title and description: takes the place of `<!--head-->` in index.html. */
  head: string;
  /** Takes the place of `<!--page-->` inside `#root`. */
  body: string;
  /** BCP 47 language of the interface and its direction, for the attributes of the document. */
  language: string;
  direction: "ltr" | "rtl";
}

export interface PageInput {
  mapFile: MapFile;
  /** Where the map file can be had, relative to the page. */
  mapFileAddress: string;
  poster: Poster | null;
  face: Interface;
  /** The page in other languages. */
  languages: LanguageLink[];
}

/** The reader's page as HTML: every statement, the poster, the sources; complete without script. */
export function renderPage({ mapFile, mapFileAddress, poster, face, languages }: PageInput): RenderedPage {
  const { title, description, notice } = mapFile.atlas;
  return {
    head: renderToStaticMarkup(
      <>
        <title>{title}</title>
        <meta name="description" content={`${notice} ${description}`} />
        {languages.map(({ language, address }) => (
          <link key={language} rel="alternate" hrefLang={language} href={address} />
        ))}
      </>,
    ),
    body: renderToString(
      <AtlasPage
        mapFile={mapFile}
        mapFileAddress={mapFileAddress}
        poster={poster}
        face={face}
        languages={languages}
      />,
    ),
    language: face.language,
    direction: face.words.direction,
  };
}
