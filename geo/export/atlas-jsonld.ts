import type { CreativeWork, DataDownload, Dataset, Organization, Person, WithContext } from "schema-dts";
import { describeArticle as describeArticleInWords } from "../geojson/describe/describe-attribution.ts";
import type { AtlasView } from "../geojson/view/atlas-view.ts";
import type { DateValue } from "../model/date.ts";
import { EXPORTED_DATA, type ExportContext } from "./export-context.ts";

interface DatasetSetting {
  /** The article, or a reference to it. */
  article: CreativeWork | { "@id": string };
  distribution?: DataDownload[];
}

/** The atlas as a schema.org `Dataset` about the article. */
export function describeAtlas(
  atlas: AtlasView,
  { messages, address }: ExportContext,
  { article, distribution }: DatasetSetting,
): Dataset {
  const { author, licence } = atlas;
  const maker: Person | Organization | undefined =
    author === null
      ? undefined
      : {
          "@type": author.kind === "person" ? "Person" : "Organization",
          name: author.name,
          ...(author.url === null ? {} : { url: author.url }),
        };
  return {
    "@type": "Dataset",
    "@id": "#atlas",
    name: atlas.title,
    description: `${messages.notice} ${atlas.description}`,
    disambiguatingDescription: messages.notice,
    inLanguage: atlas.language,
    dateModified: atlas.updated.edtf,
    isAccessibleForFree: true,
    about: article,
    ...(maker === undefined ? {} : { creator: maker, publisher: maker }),
    ...(licence === null ? {} : { license: licence.url ?? licence.name }),
    creditText: atlas.credits
      .map(({ what, name, licence: own }) =>
        messages.labelled(what, own === null ? name : `${name} (${own})`),
      )
      .join("; "),
    ...(address === undefined ? {} : { url: address }),
    ...(distribution === undefined ? {} : { distribution }),
  };
}

/** The known facts about the article. The description names the missing ones. */
export function describeArticle(atlas: AtlasView, { messages, locale }: ExportContext): CreativeWork {
  const { article } = atlas;
  const date = article.date === null ? undefined : plainDate(article.date);
  return {
    "@type": "CreativeWork",
    ...(article.sha256 === null ? {} : { identifier: `sha256:${article.sha256}` }),
    description: describeArticleInWords(atlas, messages, locale),
    ...(article.title === null ? {} : { name: article.title }),
    ...(article.publisher === null
      ? {}
      : { publisher: { "@type": "Organization", name: article.publisher } }),
    ...(date === undefined ? {} : { datePublished: date }),
    ...(article.url === null ? {} : { url: article.url }),
  };
}

/**
 * The JSON-LD of a page for search engines: the atlas as a `Dataset` with its files. For a `<script type="application/ld+json">`; `<`
 * is escaped, since "</script>" in a title would end the script. `data`: path from the page to the files of the atlas, such as
 * "oruro-2031/" or "".
 */
export function buildPageJsonLd(atlas: AtlasView, context: ExportContext, data: string): string {
  const dataset: WithContext<Dataset> = {
    "@context": "https://schema.org",
    ...describeAtlas(atlas, context, {
      article: describeArticle(atlas, context),
      distribution: EXPORTED_DATA.map(
        ({ name, mediaType }): DataDownload => ({
          "@type": "DataDownload",
          name,
          encodingFormat: mediaType.replace(/;.*/, ""),
          contentUrl: `${context.address ?? data}${name}`,
        }),
      ),
    }),
  };
  return JSON.stringify(dataset).replaceAll("<", "\\u003c");
}

/** The date as ISO 8601 when it is a single day or month without qualifiers: `2018-10-31`, `2018-10`; otherwise undefined. */
export function plainDate({ edtf }: DateValue): string | undefined {
  return /^\d{4}-\d{2}(-\d{2})?$/.test(edtf) ? edtf : undefined;
}
