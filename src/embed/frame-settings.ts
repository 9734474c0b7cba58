/**
 * What the query of embed.html holds; the fragment holds filters and selection, as on the reader's page.
 *
 * | parameter | values                  | meaning                                                               |
 * |-----------|-------------------------|-----------------------------------------------------------------------|
 * | `start`   | `view`, `click`         | when the interactive map loads: in view, or when the reader asks      |
 * | `theme`   | `auto`, `light`, `dark` | as the reader's system has it, or always one                          |
 * | `lang`    | language tag            | language of the interface                                             |
 * | `fit`     | `frame`, `content`      | fills the frame it is given, or tells the page around it what it needs |
 *
 * A host that speaks pym or WordPress (frame-dialects.ts) is told the height in any case.
 */
export interface FrameSettings {
  start: "view" | "click";
  theme: "auto" | "light" | "dark";
  /** BCP 47; undefined for the atlas's own. */
  language: string | undefined;
  fit: "frame" | "content";
}

export const DEFAULT_SETTINGS: FrameSettings = {
  start: "view",
  theme: "auto",
  language: undefined,
  fit: "frame",
};

/** Reads the query; what is missing, unknown or malformed is as by default. */
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

/** The query with its "?"; what is as by default stays out. An empty string where all is. */
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
