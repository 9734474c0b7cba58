import type { Filters } from "../../site/filters/filter-statements.ts";
import { type AtlasAddress, formatAddress, START } from "../../site/page/address/address.ts";
import type { Ratio, SnippetChoices } from "./build-snippet.ts";

/** What the dialog's fields hold. */
export interface ShareChoices {
  method: SnippetChoices["method"];
  /** A ratio also stands for "as high as it needs", where the frame sets its own height. */
  size: Ratio | "fixed";
  /** CSS pixels, as typed. */
  height: string;
  withView: boolean;
  withFilters: boolean;
  start: SnippetChoices["start"];
  theme: SnippetChoices["theme"];
  /** BCP 47, or empty for that of the atlas. */
  language: string;
  isSandboxed: boolean;
}

export const FIRST_CHOICES: ShareChoices = {
  method: "frame",
  size: "16/9",
  height: "480",
  withView: true,
  withFilters: true,
  start: "view",
  theme: "auto",
  language: "",
  isSandboxed: false,
};

/** What the snippet is built from; `address` is what the page shows now. The search stays behind: a frame has none. */
export function readChoices(chosen: ShareChoices, address: AtlasAddress): SnippetChoices {
  const { method, size, height, start, theme, language, isSandboxed } = chosen;
  const { selection, view, filters } = address;
  const fragment = formatAddress({
    ...START,
    ...(chosen.withView && { selection, view }),
    ...(chosen.withFilters && { filters: withoutSearch(filters) }),
  });
  return {
    method,
    size: size === "fixed" ? { height: Number(height) } : { ratio: size },
    start,
    theme,
    language: language === "" ? undefined : language,
    fragment,
    isSandboxed,
  };
}

/** What a frame can be asked for. */
export function withoutSearch(filters: Filters): Filters {
  return { ...filters, query: "" };
}
