import type { CreativeWork, DataDownload, Dataset, Organization, Person, WithContext } from "schema-dts";
import { describeArticle as describeArticleInWords } from "../geojson/describe/describe-attribution.ts";
import type { AtlasView } from "../geojson/view/atlas-view.ts";
import type { DateValue } from "../model/date.ts";
import { EXPORTED_DATA, type ExportContext } from "./export-context.ts";

interface DatasetSetting {
  /** The article, or the way to it. */
  article: CreativeWork | { "@id": string };
  distribution?: DataDownload[];
}

/** The atlas as a set of data about the article. */
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

/** The article as far as it is known. What is not known is left out, and the description says so. */
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
 * What a page tells search engines: the atlas as a data set about the article, with its files. The content of a
 * `<script type="application/ld+json">`, where `<` may not stand: "</script>" in a title would end it. `data`: way from the
 * page to the data of the atlas, such as "oruro-2031/" or "".
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

/** `2018-10-31` or `2018-10` for such a single day or month in no doubt; else undefined. */
export function plainDate({ edtf }: DateValue): string | undefined {
  return /^\d{4}-\d{2}(-\d{2})?$/.test(edtf) ? edtf : undefined;
}
