import { buildOembed } from "../../geo/export/build-oembed.ts";
import type { App } from "./app.ts";
import { type BuiltAtlas, folderAddress, type TranslatedAtlas } from "./assemble-atlas.ts";
import { ATLAS_FILES } from "./atlas-files.ts";
import { frameScript, scriptName } from "./build-frame-page.ts";
import { buildIndexPage } from "./build-index-page.ts";
import { buildListPages } from "./build-list-pages.ts";
import {
  buildPage,
  buildPages,
  type Catalogue,
  loadCatalogues,
  loadFirstView,
  loadPageFonts,
} from "./build-pages.ts";
import type { BuildTools } from "./build-tools.ts";
import { largeFilesOf } from "./large-atlas.ts";
import type { PageFont } from "./subset-fonts.ts";

/** The file that marks a folder as made by `build`; such a folder may be replaced. */
export const SITE_MARKER = ".claim-atlas";

export interface SiteFile {
  /** From the folder of the site, with "/". */
  path: string;
  content: string | Uint8Array;
}

/**
 * Every file of the site of some atlases, one after the other: the scripts of the pages, and the data and the prerendered pages of each
 * atlas. Not here: the desk, and tiles that lie beside an atlas. A path may come twice, with the same content.
 */
export async function* siteFiles(
  atlases: readonly BuiltAtlas[],
  app: App,
  tools: BuildTools,
): AsyncGenerator<SiteFile> {
  // Before all else: a build that is broken off leaves a folder that the next one may replace.
  yield {
    path: SITE_MARKER,
    content: "Made by claim-atlas build; its contents are replaced by the next one.\n",
  };
  for (const [path, content] of app.files) yield { path, content };
  const catalogues = await loadCatalogues();
  for (const atlas of atlases) {
    yield* dataFiles(atlas, atlas.slug, app, tools);
    for (const translation of atlas.translations)
      yield* dataFiles(translation, `${atlas.slug}/${translation.locale}`, app, tools);
    if (atlas.address !== undefined) {
      const oembed = buildOembed(atlas.atlas, atlas.messages, atlas.address);
      yield { path: `${atlas.slug}/oembed.json`, content: `${JSON.stringify(oembed)}\n` };
    }
    const { pages, fonts } = await buildPages(atlas, app, catalogues, tools);
    for (const { path, html } of pages) yield { path: `${atlas.slug}/${path}`, content: html };
    yield* fontFiles(fonts);
  }
  const [only] = atlases;
  const home = catalogues.find(({ locale }) => locale === only?.locale);
  if (atlases.length === 1 && only !== undefined && home !== undefined) {
    yield { path: "index.html", content: await buildHomePage(only, home, app, catalogues, tools) };
  } else {
    const { html, fonts } = await buildIndexPage(atlases, app, tools);
    yield { path: "index.html", content: html };
    yield* fontFiles(fonts);
  }
}

/** The page of the only atlas, in the folder of the site. */
async function buildHomePage(
  atlas: BuiltAtlas,
  home: Catalogue,
  app: App,
  catalogues: readonly Catalogue[],
  tools: BuildTools,
): Promise<string> {
  const folder = folderAddress(atlas.slug);
  const built = { files: app.page, fonts: await loadPageFonts(atlas, home, tools) };
  const firstView = await loadFirstView(atlas, home, tools);
  const setting = { assets: "./", atlas: folder, data: folder, built };
  return buildPage(atlas, app.template, catalogues, home, setting, firstView);
}

function* fontFiles(fonts: readonly PageFont[]): Generator<SiteFile> {
  for (const { file, bytes } of fonts) yield { path: `assets/${file}`, content: bytes };
}

async function* dataFiles(
  atlas: TranslatedAtlas,
  folder: string,
  app: App,
  tools: BuildTools,
): AsyncGenerator<SiteFile> {
  const large = largeFilesOf(atlas);
  for (const { name, write } of ATLAS_FILES) {
    // The frame of a large atlas loads it in parts.
    if (large !== undefined && name === "map-data.js") continue;
    yield { path: `${folder}/${name}`, content: await write(atlas, tools) };
  }
  for (const file of large?.files ?? []) {
    const text = file.text();
    yield { path: `${folder}/${file.name}`, content: text };
    // Frames have neither search nor filters.
    const isOfFrame = /^(index|texts)-/.test(file.name);
    if (isOfFrame)
      yield { path: `${folder}/${scriptName(file.name)}`, content: frameScript(file.name, text) };
  }
  for (const { path, html } of buildListPages(atlas, app)) yield { path: `${folder}/${path}`, content: html };
}
