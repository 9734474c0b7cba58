import { outlineOf } from "../../../geo/geojson/view/atlas-outline.ts";
import type { AtlasView } from "../../../geo/geojson/view/atlas-view.ts";
import { readMapFile } from "../../../geo/geojson/view/read-map-file.ts";
import type { Messages } from "../../../geo/messages/messages.ts";
import type { PageContent } from "./atlas-context.ts";
import { yieldToMain } from "./run-in-slices.ts";
import { wholeTexts } from "./statement-texts.ts";

/** Why there is no interactive page, in the terms that a notice needs. */
export type LoadError = keyof Pick<Messages["loadErrors"], "missing" | "malformed" | "newer">;

type LoadedContent = { ok: true; content: PageContent } | { ok: false; error: LoadError };

/** Addresses of the page's data, relative to the document. */
interface DataAddresses {
  mapFile: string;
  /** Of a large atlas: its index, and the first part of its texts, which the served page shows. */
  index?: string | undefined;
  texts?: string | undefined;
}

/** Characters of a file that are read at most. */
const LONGEST = 400_000_000;

/** Fetches what a page shows: the map file, or the index of a large atlas with the first part of its texts. */
export async function loadContent({ mapFile, index, texts }: DataAddresses): Promise<LoadedContent> {
  if (index !== undefined && texts !== undefined) return loadLarge(index, texts);
  const json = await fetchJson(mapFile);
  if (json === MISSING) return { ok: false, error: "missing" };
  const read = readMapFile(json);
  return read.ok ? { ok: true, content: contentOf(read.atlas) } : { ok: false, error: read.error.code };
}

/** What pages show of an atlas that is here as a whole. */
export function contentOf(atlas: AtlasView): PageContent {
  const outline = outlineOf(atlas);
  return {
    atlas: outline,
    texts: wholeTexts(atlas),
    prepareSearch: async (signal) => {
      const { buildSearch } = await import("../filters/search/search-index.ts");
      return buildSearch(outline, atlas.statements, signal);
    },
  };
}

async function loadLarge(indexAddress: string, textsAddress: string): Promise<LoadedContent> {
  const [json, firstJson, reader] = await Promise.all([
    fetchJson(indexAddress),
    fetchJson(textsAddress),
    import("./large-content.ts").catch(() => undefined),
  ]);
  if (json === MISSING || reader === undefined) return { ok: false, error: "missing" };
  const folder = indexAddress.slice(0, indexAddress.lastIndexOf("/") + 1);
  const loadFile = (name: string) => fetchJson(`${folder}${name}`);
  await yieldToMain();
  const read = await reader.readLargeInSlices(json, firstJson, loadFile);
  if (!read.ok) return read;
  const { atlas, texts, index } = read;
  const prepareSearch: PageContent["prepareSearch"] = async (signal) => {
    const { loadSearch } = await import("../filters/search/search-index.ts");
    return loadSearch(atlas.columns.count, index.search.files, loadFile, signal);
  };
  return { ok: true, content: { atlas, texts, prepareSearch } };
}

const MISSING = Symbol("missing");

/** The content of a JSON file: undefined when it is not JSON, `MISSING` when it cannot be loaded. */
async function fetchJson(address: string): Promise<unknown> {
  let text: string;
  try {
    const response = await fetch(address);
    if (!response.ok) return MISSING;
    text = await response.text();
  } catch {
    return MISSING;
  }
  if (text.length > LONGEST) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
