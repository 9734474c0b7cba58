import type { SnippetSource } from "./build-snippet.ts";

/** The script that the site has, and whether other sites' pages may check it. */
export interface EmbedScript {
  file: string;
  integrity: string | null;
}

/** Every site has this one; its bytes may change, so it bears no checksum. */
export const NEWEST_SCRIPT: EmbedScript = { file: "embed.js", integrity: null };

/**
 * Asks the site for its script. A checksum stands in the snippet only where the host lets every page read its files:
 * browsers refuse a script with a checksum from a host that does not. Never fails.
 */
export async function loadEmbedScript(site: string): Promise<EmbedScript> {
  try {
    const response = await fetch(new URL("embed.json", site));
    const found: unknown = await response.json();
    const [file, integrity] = ["file", "integrity"].map((name): unknown => Reflect.get(Object(found), name));
    if (typeof file !== "string" || !/^embed-\d+\.js$/.test(file)) return NEWEST_SCRIPT;
    const isOpen = response.headers.get("Access-Control-Allow-Origin") === "*";
    return { file, integrity: isOpen && typeof integrity === "string" ? integrity : null };
  } catch {
    return NEWEST_SCRIPT;
  }
}

/** Languages of the interface (BCP 47): the one chosen, empty for the atlas's own, and those that the site has. */
interface PageLanguages {
  chosen: string;
  offered: string[];
}

/** Absolute addresses, from that of the atlas's folder; the page in the language that was chosen. */
export function findSource(
  folder: string,
  { title, notice, language }: Pick<SnippetSource, "title" | "notice" | "language">,
  { file, integrity }: EmbedScript,
  { chosen, offered }: PageLanguages,
): SnippetSource {
  // The folder itself is the page in the atlas's language, or in English; every other language has a folder in it.
  const home = offered.includes(language) ? language : "en";
  return {
    frame: new URL("embed.html", folder).href,
    page: new URL(chosen === "" || chosen === home ? "./" : `${chosen}/`, folder).href,
    poster: { address: new URL("poster.svg", folder).href, width: 1200, height: 675 },
    script: new URL(`../${file}`, folder).href,
    integrity,
    title: `${title}. ${notice}`,
    link: title,
    notice,
    language,
  };
}
