import { renderToStaticMarkup, renderToString } from "react-dom/server";
import { AtlasPage, type AtlasPageProps } from "../page/AtlasPage.tsx";

export interface RenderedPage {
  /** Title and description: takes the place of `<!--head-->` in index.html. */
  head: string;
  /** Takes the place of `<!--page-->` inside `#root`. */
  body: string;
  /** BCP 47 language of the interface and its direction, for the attributes of the document. */
  language: string;
  direction: "ltr" | "rtl";
}

/** The reader's page as HTML: the map's first view, every statement, the sources; complete without script. */
export function renderPage(input: AtlasPageProps): RenderedPage {
  const { atlas, locale, messages, languages } = input;
  return {
    head: renderToStaticMarkup(
      <>
        <title>{atlas.title}</title>
        <meta name="description" content={`${messages.notice} ${atlas.description}`} />
        {languages.map(({ language, address }) => (
          <link key={language} rel="alternate" hrefLang={language} href={address} />
        ))}
      </>,
    ),
    body: renderToString(<AtlasPage {...input} />),
    language: locale,
    direction: messages.direction,
  };
}
