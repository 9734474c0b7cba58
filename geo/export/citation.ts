import type { MapFile } from "../model/map-file-1.ts";

/** What every format of the citation says of an atlas. Who made it is not recorded, so no author stands in any of them. */
export interface Citation {
  /** An id that citation managers accept: `claim-atlas-syria-2018` and the like. */
  key: string;
  title: string;
  /** "Map of allegations, not of established events". */
  kind: string;
  /** Date of the input. */
  year: string;
  month: string;
  day: string;
  language: string;
  /** Undefined where nobody has said where the page stands: the file then has no address rather than a wrong one. */
  address: string | undefined;
}

export function citationOf({ atlas }: MapFile, address: string | undefined): Citation {
  const [year = "", month = "", day = ""] = atlas.updated.split("-");
  return {
    key: `claim-atlas-${atlas.slug.replaceAll(/[^A-Za-z0-9-]/g, "")}`,
    title: `Claim Atlas: ${onOneLine(atlas.title)}`,
    kind: onOneLine(atlas.notice)
      .replace(/^A map/, "Map")
      .replace(/\.$/, ""),
    year,
    month,
    day,
    language: atlas.language,
    address,
  };
}

/** The formats are read line by line. */
function onOneLine(text: string): string {
  return text.replaceAll(/[\s\p{Cc}]+/gu, " ").trim();
}
