/**
 * The settings in the query of embed.html. The fragment has filters and selection, as on the reader's page.
 *
 * | parameter | values                  | meaning                                                               |
 * |-----------|-------------------------|-----------------------------------------------------------------------|
 * | `start`   | `view`, `click`         | when the interactive map loads: in view, or on the reader's request   |
 * | `theme`   | `auto`, `light`, `dark` | the theme of the reader's system, or a fixed one                      |
 * | `lang`    | language tag            | language of the interface                                             |
 * | `fit`     | `frame`, `content`      | fills the given frame, or reports the height of its content           |
 *
 * Hosts with pym.js or WordPress (frame/host-dialects.ts) always get the height.
 */
export interface FrameSettings {
  start: "view" | "click";
  theme: "auto" | "light" | "dark";
  /** BCP 47; undefined for the language of the atlas. */
  language: string | undefined;
  fit: "frame" | "content";
}

export const DEFAULT_SETTINGS: FrameSettings = {
  start: "view",
  theme: "auto",
  language: undefined,
  fit: "frame",
};

/** Reads the query. Missing, unknown and malformed values have their default. */
export function parseFrameSettings(search: string): FrameSettings {
  const query = new URLSearchParams(search.slice(0, 2000));
  const language = query.get("lang") ?? "";
  return {
    start: query.get("start") === "click" ? "click" : "view",
    theme: findTheme(query.get("theme")),
    language: /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/.test(language) ? language : undefined,
    fit: query.get("fit") === "content" ? "content" : "frame",
  };
}

/** The query with its "?". Default values are omitted: an empty string when all are. */
export function formatFrameSettings({ start, theme, language, fit }: FrameSettings): string {
  const query = new URLSearchParams();
  if (start !== DEFAULT_SETTINGS.start) query.set("start", start);
  if (theme !== DEFAULT_SETTINGS.theme) query.set("theme", theme);
  if (language !== undefined) query.set("lang", language);
  if (fit !== DEFAULT_SETTINGS.fit) query.set("fit", fit);
  const written = query.toString();
  return written === "" ? "" : `?${written}`;
}

function findTheme(value: string | null): FrameSettings["theme"] {
  return value === "light" || value === "dark" ? value : "auto";
}

/**
 * URL of the frame in the requested language, or in its base language ("ar" for "ar-SY"); undefined when it is the current one, or when
 * there is none. `locales`: entries of code, space and URL, separated by commas.
 */
export function findLocale(asked: string | undefined, current: string, locales: string): string | undefined {
  if (asked === undefined) return undefined;
  const urls = new Map(locales.split(",").map((each) => [each.split(" ")[0] ?? "", each.split(" ")[1]]));
  const code = [asked, asked.split("-")[0] ?? ""].find((each) => urls.has(each));
  return code === undefined || code === current ? undefined : urls.get(code);
}
