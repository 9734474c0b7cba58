import { readFileSync } from "node:fs";
import { join } from "node:path";
import { formatProblem } from "../../../geo/model/problem.ts";
import { renderFirstView } from "../../site/map/first-view/render-first-view.tsx";
import { ATLAS_FILES } from "../atlas-files.ts";
import { defaultEffects } from "../effects.ts";
import { ARTICLES_FOLDER, listAtlases, readAtlas } from "../read-atlas.ts";
import { ROOT } from "./app.ts";
import { type BuiltAtlas, buildAtlas, folderAddress } from "./build-atlas.ts";
import { buildFramePage } from "./build-frame-page.ts";
import { buildPage, inLocale, loadCatalogues, placePage } from "./build-pages.ts";
import type { FrameBundle } from "./bundle-app.ts";
import { largeFilesOf, servedContentOf } from "./large-atlas.ts";

/** An atlas while it is written: its data, or the problems that stand in the way. */
export type Draft = { built: BuiltAtlas } | { problems: string[] };

/** What a URL of the development server asks for. */
export interface DraftRequest {
  /** Empty for the first page of the site. */
  slug: string;
  /** Empty for that of the atlas. */
  locale: string;
  /** Empty for the page. */
  file: string;
}

export interface DraftAnswer {
  mediaType: string;
  body: string | Uint8Array;
}

/** The atlas that a request is about; the first of all for the first page; undefined for any other URL. */
export function findDraft({ slug, file }: DraftRequest): string | undefined {
  const known = listAtlases(defaultEffects);
  const isOurs =
    ["", "index.html", "embed.html"].includes(file) || ATLAS_FILES.some(({ name }) => name === file);
  const chosen = slug === "" ? known[0] : slug;
  return isOurs && chosen !== undefined && known.includes(chosen) ? chosen : undefined;
}

export async function buildDraft(slug: string): Promise<Draft> {
  const { value, problems } = await readAtlas(join(ARTICLES_FOLDER, slug), defaultEffects);
  const errors = problems.filter(({ severity }) => severity === "error");
  if (value === undefined || errors.length > 0) return { problems: errors.map(formatProblem) };
  const built = await buildAtlas(value);
  return built.value === undefined ? { problems: built.problems.map(formatProblem) } : { built: built.value };
}

/** Undefined for a locale that there is none of. */
export async function answerWithDraft(
  built: BuiltAtlas,
  { slug, locale, file }: DraftRequest,
  getFrame: () => Promise<FrameBundle>,
): Promise<DraftAnswer | undefined> {
  const part = largeFilesOf(built)?.files.find(({ name }) => name === file);
  if (part !== undefined) return { mediaType: "application/json", body: part.text };
  const data = ATLAS_FILES.find(({ name }) => name === file);
  if (data !== undefined)
    return { mediaType: data.mediaType, body: await data.write(inLocale(built, locale)) };
  const catalogues = await loadCatalogues();
  const catalogue = catalogues.find((each) => each.locale === (locale || built.locale));
  if (catalogue === undefined) return undefined;
  const { setting } = placePage(built, catalogue.locale);
  const mediaType = "text/html; charset=utf-8";
  if (file === "embed.html") {
    const { files } = await getFrame();
    return {
      mediaType,
      body: buildFramePage(
        inLocale(built, catalogue.locale),
        files,
        catalogue,
        { ...setting, home: built.locale, locales: catalogues.map((each) => each.locale) },
        renderFirstView(servedContentOf(inLocale(built, catalogue.locale)), built.basemap, catalogue),
      ),
    };
  }
  const folder = folderAddress(built.slug);
  const ways = slug === "" ? { atlas: folder, data: folder } : setting;
  const template = readFileSync(join(ROOT, "index.html"), "utf8");
  return {
    mediaType,
    body: buildPage(built, template, catalogues, catalogue, { ...ways, assets: "/" }),
  };
}
