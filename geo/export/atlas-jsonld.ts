import type { CreativeWork, DataDownload, Dataset } from "schema-dts";
import type { AtlasMember, MapFile } from "../model/map-file-1.ts";
import { plainDate } from "./iso-dates.ts";

interface AtlasSetting {
  /** The article, or the way to it. */
  article: CreativeWork | { "@id": string };
  /** Where the page of the atlas stands, with a slash at the end; empty where nobody has said. */
  address: string;
  distribution?: DataDownload[];
}

/** The atlas as a set of data about the article. */
export function describeAtlas({ atlas }: MapFile, { article, address, distribution }: AtlasSetting): Dataset {
  return {
    "@type": "Dataset",
    "@id": "#atlas",
    name: atlas.title,
    description: `${atlas.notice} ${atlas.description}`,
    disambiguatingDescription: atlas.notice,
    inLanguage: atlas.language,
    dateModified: atlas.updated,
    isAccessibleForFree: true,
    about: article,
    creditText: atlas.credits
      .map(({ what, name, licence }) => `${what}: ${name}${licence === null ? "" : ` (${licence})`}`)
      .join("; "),
    ...(address === "" ? {} : { url: address }),
    ...(distribution === undefined ? {} : { distribution }),
  };
}

/** The article as far as it is known. What is not known is left out, and the description says so. */
export function describeArticle({ article }: AtlasMember): CreativeWork {
  const date = plainDate(article.date);
  return {
    "@type": "CreativeWork",
    identifier: `sha256:${article.sha256}`,
    description: article.description,
    ...(article.title === null ? {} : { name: article.title }),
    ...(article.publisher === null
      ? {}
      : { publisher: { "@type": "Organization", name: article.publisher } }),
    ...(date === undefined ? {} : { datePublished: date }),
    ...(article.url === null ? {} : { url: article.url }),
  };
}
