import { escapeMarkup } from "../../../geo/markup/element.ts";
import { boundHeight, FIRST_HEIGHT } from "../frame-messages.ts";
import { type FrameSettings, formatFrameSettings } from "../frame-settings.ts";

/** The publisher's choices in the dialog. */
export interface SnippetChoices {
  /** An iframe alone; an iframe with the script that sets its height; or the element `<claim-map>` of that script. */
  method: "frame" | "resized-frame" | "element";
  /** Width to height, in the width of the column; or a fixed height in CSS pixels. */
  size: { ratio: Ratio } | { height: number };
  start: FrameSettings["start"];
  theme: FrameSettings["theme"];
  language: string | undefined;
  /** Selection, filters and view as a URL fragment with its "#", or empty. */
  fragment: string;
  /** The sandboxed frame may only run scripts and open links in new windows. */
  isSandboxed: boolean;
}

export const RATIOS = ["16/9", "4/3", "1/1"] as const;
export type Ratio = (typeof RATIOS)[number];

/** Absolute URLs, and the texts around the map. */
export interface SnippetSource {
  /** embed.html, without query and fragment. */
  frame: string;
  /** The reader's page, without fragment. */
  page: string;
  poster: { address: string; width: number; height: number };
  /** URL of the script, with its version. */
  script: string;
  /** Checksum of the script; null when the host sends no `Access-Control-Allow-Origin`: browsers then refuse checked scripts. */
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

/** The `sandbox` attribute of a sandboxed frame. */
export const SANDBOX = "allow-scripts allow-popups";

/** The HTML for a publisher to copy. It does not depend on the page around it. */
export function buildSnippet(choices: SnippetChoices, source: SnippetSource): string {
  if (choices.method === "element") return buildElement(choices, source);
  const link = `<p${languageOf(source)}>${pageLink(choices, source)}. ${escapeMarkup(source.notice)}</p>`;
  const script = choices.method === "resized-frame" ? [scriptTag(source)] : [];
  return [buildFrame(choices, source), link, ...script].join("\n");
}

/** URL of the frame with all choices, also for the preview. */
export function frameAddress(choices: SnippetChoices, source: Pick<SnippetSource, "frame">): string {
  const { method, size, start, theme, language, fragment } = choices;
  const fit = method === "resized-frame" || (method === "element" && "ratio" in size) ? "content" : "frame";
  return `${source.frame}${formatFrameSettings({ start, theme, language, fit })}${fragment}`;
}

function buildFrame(choices: SnippetChoices, source: SnippetSource): string {
  const { method, size } = choices;
  const isFixed = "height" in size;
  // The attributes are for editors that strip the style. Otherwise the style overrides them.
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
  // The attributes are for editors that strip the style: they fit most columns.
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

/** Language and direction, for pages in the other writing direction. */
function languageOf({ language }: SnippetSource): string {
  return ` lang="${escapeMarkup(language)}" dir="auto"`;
}

function openTag(name: string, attributes: Record<string, string>): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeMarkup(value)}"`);
  return `<${name}${written.join("")}>`;
}

/** A height in whole pixels, within the bounds; the default height for NaN. */
export function fixHeight(height: number): number {
  return Math.round(boundHeight(height)) || FIRST_HEIGHT;
}

/** The embed script of a site; `integrity` is null when other sites cannot check it. */
export interface EmbedScript {
  file: string;
  integrity: string | null;
}

/** The script without a version, which every site has. Its bytes may change, so it has no checksum. */
export const NEWEST_SCRIPT: EmbedScript = { file: "embed.js", integrity: null };

/**
 * Loads the name and checksum of the site's script. No checksum when the host sends no CORS header, since browsers would refuse the
 * script. Never rejects.
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

/** Languages of the interface (BCP 47). `chosen` is empty for the atlas's own; `offered` are those that the site has. */
interface PageLanguages {
  chosen: string;
  offered: string[];
}

/** Absolute URLs from the URL of the atlas's folder, with the page in the chosen language. */
export function findSource(
  folder: string,
  { title, notice, language }: Pick<SnippetSource, "title" | "notice" | "language">,
  { file, integrity }: EmbedScript,
  { chosen, offered }: PageLanguages,
): SnippetSource {
  // The page in the atlas's language, or else in English, is in the folder itself. Other languages have subfolders.
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
