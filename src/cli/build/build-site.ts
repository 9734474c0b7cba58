import { join } from "node:path";
import { buildOembed } from "../../../geo/export/build-oembed.ts";
import { ATLAS_FILES } from "../atlas/atlas-files.ts";
import { type Effects, UsageError } from "../effects.ts";
import { writeShards } from "../gazetteer/write-shards.ts";
import { type App, isAppStale, readApp } from "./app.ts";
import { type BuiltAtlas, folderAddress, type TranslatedAtlas } from "./build-atlas.ts";
import { frameScript, scriptName } from "./build-frame-page.ts";
import { buildIndexPage } from "./build-index-page.ts";
import { buildListPages } from "./build-list-pages.ts";
import { buildPage, buildPages, loadCatalogues, loadFirstView, loadPageFonts } from "./build-pages.ts";
import { largeFilesOf } from "./large-atlas.ts";
import type { PageFont } from "./subset-fonts.ts";
import { writeGround } from "./write-desk-data.ts";

/** The file that marks a folder as made by `build`; such a folder may be replaced. */
const MARKER = ".claim-atlas";

const DAY = 86_400_000;

/** Pages that readers have open go on loading the assets of the build that made them. */
const KEEP_ASSETS_DAYS = 7;

export interface SiteOptions {
  /** How long assets of earlier builds stay; days. */
  keepAssetsDays?: number | undefined;
  /** Whether the desk is a part of the site. */
  desk?: boolean | undefined;
}

/**
 * Writes the scripts of the pages, and the data and the prerendered pages of each atlas. The folder is emptied first, but for assets of
 * the last days; one that is not empty and was not made by an earlier build is a UsageError.
 */
export async function buildSite(
  atlases: BuiltAtlas[],
  out: string,
  effects: Effects,
  { keepAssetsDays = KEEP_ASSETS_DAYS, desk = true }: SiteOptions = {},
): Promise<void> {
  const kind = effects.kindOf(out);
  if (kind !== undefined && kind !== "folder") {
    throw new UsageError(`${out} is a ${kind}, which is left as it is. Name a folder with --out.`);
  }
  const isEmpty = effects.listFiles(out).length === 0 && effects.listFolders(out).length === 0;
  if (!isEmpty && effects.fileSize(join(out, MARKER)) === undefined) {
    throw new UsageError(
      `The folder ${out} holds files that no build made. Name an empty or a new one with --out.`,
    );
  }
  const slugs = atlases.map(({ slug }) => slug);
  const twice = slugs.find((slug, index) => slugs.indexOf(slug) !== index);
  if (twice !== undefined) {
    throw new UsageError(
      `Two atlases have a folder named ${twice}, and would take each other's place. Rename one.`,
    );
  }
  const app = await prepareApp(effects);
  const isRecent = (name: string) =>
    (effects.ageOf(join(out, "assets", name)) ?? Number.POSITIVE_INFINITY) < keepAssetsDays * DAY;
  const recent = effects.listFiles(join(out, "assets")).filter(isRecent);
  effects.emptyFolder(
    out,
    recent.map((name) => `assets/${name}`),
  );
  // Before all else: a build that is broken off leaves a folder that the next one may replace.
  effects.writeFile(
    join(out, MARKER),
    "Made by claim-atlas build; its contents are replaced by the next one.\n",
  );
  for (const [path, content] of app.files)
    if (desk || !path.startsWith("desk/")) effects.writeFile(join(out, path), content);
  if (desk) {
    writeGround(join(out, "desk"), effects);
    writeShards(join(out, "desk", "gazetteer"), effects);
  }
  const catalogues = await loadCatalogues();
  for (const atlas of atlases) {
    const folder = join(out, atlas.slug);
    await writeData(atlas, folder, effects);
    for (const translation of atlas.translations)
      await writeData(translation, join(folder, translation.locale), effects);
    copyTiles(atlas, folder, effects);
    if (atlas.address !== undefined) {
      const oembed = buildOembed(atlas.atlas, atlas.messages, atlas.address);
      effects.writeFile(join(folder, "oembed.json"), `${JSON.stringify(oembed)}\n`);
    }
    const { pages, fonts } = await buildPages(atlas, app, catalogues);
    for (const page of pages) effects.writeFile(join(folder, page.path), page.html);
    writeFonts(fonts);
  }
  const [only] = atlases;
  const home = catalogues.find(({ locale }) => locale === only?.locale);
  if (atlases.length === 1 && only !== undefined && home !== undefined) {
    const setting = {
      assets: "./",
      atlas: folderAddress(only.slug),
      data: folderAddress(only.slug),
      built: { files: app.page, fonts: await loadPageFonts(only, home) },
    };
    const firstView = await loadFirstView(only, home);
    effects.writeFile(
      join(out, "index.html"),
      buildPage(only, app.template, catalogues, home, setting, firstView),
    );
  } else {
    const { html, fonts } = await buildIndexPage(atlases);
    effects.writeFile(join(out, "index.html"), html);
    writeFonts(fonts);
  }

  function writeFonts(fonts: readonly PageFont[]): void {
    for (const { file, bytes } of fonts) effects.writeFile(join(out, "assets", file), bytes);
  }
}

/** Beside each map file, which names them by their path. */
function copyTiles({ tileFiles, translations }: BuiltAtlas, folder: string, effects: Effects): void {
  if (tileFiles === undefined) return;
  for (const locale of ["", ...translations.map((translation) => translation.locale)])
    effects.copy(tileFiles.from, join(folder, locale, tileFiles.path));
}

async function writeData(atlas: TranslatedAtlas, folder: string, effects: Effects): Promise<void> {
  const large = largeFilesOf(atlas);
  for (const { name, write } of ATLAS_FILES) {
    // The frame of a large atlas loads it in parts.
    if (large !== undefined && name === "map-data.js") continue;
    effects.writeFile(join(folder, name), await write(atlas));
  }
  for (const file of large?.files ?? []) {
    const text = file.text();
    effects.writeFile(join(folder, file.name), text);
    const isOfFrame = !file.name.startsWith("search-");
    if (isOfFrame) effects.writeFile(join(folder, scriptName(file.name)), frameScript(file.name, text));
  }
  for (const { path, html } of buildListPages(atlas)) effects.writeFile(join(folder, path), html);
}

/** Only a stale bundle needs the bundler. */
async function prepareApp(effects: Effects): Promise<App> {
  if (isAppStale()) {
    effects.print("The scripts of the pages have changed and are bundled first.");
    const { bundleApp } = await import("./bundle-app.ts");
    await bundleApp();
  }
  return readApp();
}
