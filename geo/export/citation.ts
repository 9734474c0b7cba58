import { dateOfDay } from "../dates/days.ts";
import { describeArticle } from "../geojson/describe/describe-attribution.ts";
import type { AtlasView } from "../geojson/view/atlas-view.ts";
import type { ExportContext } from "./export-context.ts";

/** The citation of an atlas, in any format. */
interface Citation {
  /** An id for citation managers, such as `claim-atlas-syria-2018`. */
  key: string;
  title: string;
  /** Null when the author of the map is not recorded. */
  author: { name: string; isPerson: boolean } | null;
  genre: string;
  /** Date of the input. */
  year: string;
  month: string;
  day: string;
  /** "Updated 2026-11-22. About the article: ..." */
  note: string;
  language: string;
  /** URL of the page; undefined when the site URL is unknown. */
  address: string | undefined;
}

function citationOf(atlas: AtlasView, { messages, locale, address }: ExportContext): Citation {
  const { exported } = messages;
  const updated = dateOfDay(atlas.updated.last ?? atlas.updated.first ?? 0);
  const pad = (value: number) => String(value).padStart(2, "0");
  const [year, month, day] = [
    String(updated.getUTCFullYear()),
    pad(updated.getUTCMonth() + 1),
    pad(updated.getUTCDate()),
  ];
  const article = onOneLine(describeArticle(atlas, messages, locale)).replace(/\.$/u, "");
  return {
    key: `claim-atlas-${atlas.slug.replaceAll(/[^A-Za-z0-9-]/g, "")}`,
    title: exported.citedTitle(onOneLine(atlas.title)),
    author:
      atlas.author === null
        ? null
        : { name: onOneLine(atlas.author.name), isPerson: atlas.author.kind === "person" },
    genre: exported.genre,
    year,
    month,
    day,
    note: `${exported.updated(`${year}-${month}-${day}`)}. ${exported.aboutArticle(article)}`,
    language: atlas.language,
    address,
  };
}

/** For BibTeX and BibLaTeX, as `@misc`. */
export function buildBibtex(atlas: AtlasView, context: ExportContext): string {
  const { key, title, author, genre, year, month, note, language, address } = citationOf(atlas, context);
  const fields: [name: string, value: string][] = [
    // Doubled braces keep the capitals of names, and the words of an organisation together.
    ...(author === null
      ? []
      : [
          ["author", author.isPerson ? escapeTex(author.name) : `{${escapeTex(author.name)}}`] as [
            string,
            string,
          ],
        ]),
    ["title", `{${escapeTex(title)}}`],
    // Every style prints `howpublished`, so that a reference always says what kind of map it is.
    ["howpublished", escapeTex(genre)],
    ["note", escapeTex(note)],
    ["year", year],
    ["month", String(Number(month))],
    ["langid", language],
    ...(address === undefined
      ? []
      : [["url", address.replaceAll(/[{}]/g, encodeURIComponent)] as [string, string]]),
  ];
  return `@misc{${key},\n${fields.map(([name, value]) => `  ${name} = {${value}}`).join(",\n")}\n}\n`;
}

/** As CSL-JSON, for Zotero, Pandoc and programs that format by the Citation Style Language. */
export function buildCslJson(atlas: AtlasView, context: ExportContext): string {
  const { key, title, author, genre, year, month, day, note, language, address } = citationOf(atlas, context);
  const item = {
    id: key,
    type: "map",
    title,
    ...(author === null ? {} : { author: [{ literal: author.name }] }),
    genre,
    language,
    issued: { "date-parts": [[Number(year), Number(month), Number(day)]] },
    note,
    ...(address === undefined ? {} : { URL: address }),
  };
  return `${JSON.stringify([item], undefined, 1)}\n`;
}

/** As RIS, for EndNote, Zotero, Mendeley and library catalogues, as an electronic resource (ELEC). */
export function buildRis(atlas: AtlasView, context: ExportContext): string {
  const { title, author, genre, year, month, day, note, language, address } = citationOf(atlas, context);
  const lines: [tag: string, value: string][] = [
    ["TY", "ELEC"],
    ...(author === null ? [] : [["AU", author.name] as [string, string]]),
    ["TI", title],
    ["PY", year],
    ["DA", `${year}/${month}/${day}`],
    ["LA", language],
    ["M3", genre],
    ["N1", note],
    ...(address === undefined ? [] : [["UR", address] as [string, string]]),
    ["ER", ""],
  ];
  return lines.map(([tag, value]) => `${tag}  - ${value}\r\n`).join("");
}

/** BibTeX and RIS are read line by line. */
function onOneLine(text: string): string {
  return text.replaceAll(/[\s\p{Cc}]+/gu, " ").trim();
}

const TEX: Record<string, string> = {
  "\\": "\\textbackslash{}",
  "{": "\\{",
  "}": "\\}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};

function escapeTex(text: string): string {
  return text.replaceAll(/[\\{}~^&%$#_]/g, (letter) => TEX[letter] ?? `\\${letter}`);
}
