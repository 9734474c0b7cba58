import type { Filters } from "../../site/filters/filter-statements.ts";
import { type AtlasAddress, formatAddress, START } from "../../site/page/address/address.ts";
import type { Ratio, SnippetChoices } from "./build-snippet.ts";

/** The values of the dialog's fields. */
export interface ShareChoices {
  method: SnippetChoices["method"];
  /** With a frame that sets its own height, any ratio means "as high as its content". */
  size: Ratio | "fixed";
  /** CSS pixels, as typed. */
  height: string;
  withView: boolean;
  withFilters: boolean;
  start: SnippetChoices["start"];
  theme: SnippetChoices["theme"];
  /** BCP 47; empty for the language of the atlas. */
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

/** The choices for the snippet. `address`: state of the page. The search is left out, since a frame has none. */
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
    size: size === "fixed" ? { height: Number.parseFloat(height) } : { ratio: size },
    start,
    theme,
    language: language === "" ? undefined : language,
    fragment,
    isSandboxed,
  };
}

/** The filters that a frame supports. */
export function withoutSearch(filters: Filters): Filters {
  return { ...filters, query: "" };
}
