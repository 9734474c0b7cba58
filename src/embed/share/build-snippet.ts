import { escapeMarkup } from "../../../geo/markup/element.ts";
import { boundHeight, FIRST_HEIGHT } from "../frame-messages.ts";
import { type FrameSettings, formatFrameSettings } from "../frame-settings.ts";

/** What a publisher chose in the dialog. */
export interface SnippetChoices {
  /** An iframe alone; the iframe and the script that sets its height; or `<claim-map>`, made by that script. */
  method: "frame" | "resized-frame" | "element";
  /** Width by height for as wide as its column is; or fixed, CSS pixels high. */
  size: { ratio: Ratio } | { height: number };
  start: FrameSettings["start"];
  theme: FrameSettings["theme"];
  language: string | undefined;
  /** Selection, filters and view of the map: the fragment of an address with its "#", or nothing. */
  fragment: string;
  /** Refuses the frame all but scripts and opening links in new windows. */
  isSandboxed: boolean;
}

export const RATIOS = ["16/9", "4/3", "1/1"] as const;
export type Ratio = (typeof RATIOS)[number];

/** Absolute addresses, and the words that stand where the map does not. */
export interface SnippetSource {
  /** embed.html, without query and fragment. */
  frame: string;
  /** The reader's page, without fragment. */
  page: string;
  poster: { address: string; width: number; height: number };
  /** The script under the name of its version. */
  script: string;
  /** Its checksum; null where the host sends no `Access-Control-Allow-Origin`, without which browsers refuse both. */
  integrity: string | null;
  /** Accessible name of the frame. */
  title: string;
  /** Text of the link to the page. */
  link: string;
  /** "A map of allegations, not of established events." */
  notice: string;
  /** BCP 47 language of the texts above. */
  language: string;
}

/** What `isSandboxed` leaves a frame. */
export const SANDBOX = "allow-scripts allow-popups";

/** The HTML that a publisher copies. Nothing in it depends on the page it is pasted into. */
export function buildSnippet(choices: SnippetChoices, source: SnippetSource): string {
  if (choices.method === "element") return buildElement(choices, source);
  const link = `<p${languageOf(source)}>${pageLink(choices, source)}. ${escapeMarkup(source.notice)}</p>`;
  const script = choices.method === "resized-frame" ? [scriptTag(source)] : [];
  return [buildFrame(choices, source), link, ...script].join("\n");
}

/** Address of the frame with everything that was chosen: what the dialog previews. */
export function frameAddress(choices: SnippetChoices, source: Pick<SnippetSource, "frame">): string {
  const { method, size, start, theme, language, fragment } = choices;
  const fit = method === "resized-frame" || (method === "element" && "ratio" in size) ? "content" : "frame";
  return `${source.frame}${formatFrameSettings({ start, theme, language, fit })}${fragment}`;
}

function buildFrame(choices: SnippetChoices, source: SnippetSource): string {
  const { method, size } = choices;
  const isFixed = "height" in size;
  // The attributes hold where an editor strips the style; the style wins where it does not.
  const style =
    method === "frame" && !isFixed ? `aspect-ratio:${size.ratio};height:auto;min-height:400px;` : "";
  return openTag("iframe", {
    src: frameAddress(choices, source),
    title: source.title,
    width: "100%",
    height: String(isFixed ? fixHeight(size.height) : FIRST_HEIGHT),
    style: `width:100%;${style}border:0`,
    frameborder: "0",
    loading: "lazy",
    referrerpolicy: "strict-origin-when-cross-origin",
    allow: "fullscreen",
    ...(choices.isSandboxed && { sandbox: SANDBOX }),
  }).concat("</iframe>");
}

function buildElement(choices: SnippetChoices, source: SnippetSource): string {
  const { size, start, theme, language, fragment } = choices;
  const { address, width, height } = source.poster;
  const element = openTag("claim-map", {
    src: `${source.frame}${fragment}`,
    title: source.title,
    ...("height" in size && { height: String(fixHeight(size.height)) }),
    ...(start !== "view" && { start }),
    ...(theme !== "auto" && { theme }),
    ...(language !== undefined && { lang: language }),
    ...(choices.isSandboxed && { sandbox: SANDBOX }),
  });
  // The attributes fit most columns where an editor strips the style.
  const image = openTag("img", {
    src: address,
    width: "640",
    height: String(Math.round((640 * height) / width)),
    lang: source.language,
    alt: `${source.notice} ${source.link}`,
    loading: "lazy",
    style: "width:100%;height:auto",
  });
  return [
    element,
    `  <p>${openTag("a", { href: `${source.page}${fragment}` })}${image}</a></p>`,
    `  <p${languageOf(source)}>${pageLink(choices, source)}. ${escapeMarkup(source.notice)}</p>`,
    "</claim-map>",
    scriptTag(source),
  ].join("\n");
}

function scriptTag({ script, integrity }: SnippetSource): string {
  const checksum = integrity === null ? {} : { integrity, crossorigin: "anonymous" };
  return `${openTag("script", { src: script, ...checksum }).replace("<script", "<script async")}</script>`;
}

function pageLink({ fragment }: SnippetChoices, { page, link }: SnippetSource): string {
  return `${openTag("a", { href: `${page}${fragment}` })}${escapeMarkup(link)}</a>`;
}

/** Keeps the order of words and stops where the page around runs the other way. */
function languageOf({ language }: SnippetSource): string {
  return ` lang="${escapeMarkup(language)}" dir="auto"`;
}

function openTag(name: string, attributes: Record<string, string>): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeMarkup(value)}"`);
  return `<${name}${written.join("")}>`;
}

/** Whole pixels of what was typed; what is no number is as high as a frame begins. */
export function fixHeight(height: number): number {
  return Math.round(boundHeight(height)) || FIRST_HEIGHT;
}

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
