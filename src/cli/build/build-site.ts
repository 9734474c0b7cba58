import { join } from "node:path";
import type { BuiltAtlas } from "../../build/assemble-atlas.ts";
import { SITE_MARKER, siteFiles } from "../../build/site-files.ts";
import type { TileFiles } from "../atlas/tile-files.ts";
import { type Effects, UsageError } from "../effects.ts";
import { nodeTools } from "./node-tools.ts";
import { prepareApp } from "./prepare-app.ts";
import { writeDesk } from "./write-desk.ts";

const DAY = 86_400_000;

/** Pages that readers have open go on loading the assets of the build that made them. */
const KEEP_ASSETS_DAYS = 7;

export interface SiteAtlas extends BuiltAtlas {
  /** Tiles beside the author's files, which go to the site. */
  tileFiles?: TileFiles | undefined;
}

export interface SiteOptions {
  /** How long assets of earlier builds stay; days. */
  keepAssetsDays?: number | undefined;
  /** What the desk loads on demand; without it the site has no desk. */
  deskData?: Promise<Uint8Array> | undefined;
}

/**
 * Writes the scripts of the pages, and the data and the prerendered pages of each atlas. The folder is emptied first, but for assets of
 * the last days; one that is not empty and was not made by an earlier build is a UsageError.
 */
export async function buildSite(
  atlases: readonly SiteAtlas[],
  out: string,
  effects: Effects,
  { keepAssetsDays = KEEP_ASSETS_DAYS, deskData }: SiteOptions = {},
): Promise<void> {
  const kind = effects.kindOf(out);
  if (kind !== undefined && kind !== "folder") {
    throw new UsageError(`${out} is a ${kind}, which is left as it is. Name a folder with --out.`);
  }
  const isEmpty = effects.listFiles(out).length === 0 && effects.listFolders(out).length === 0;
  if (!isEmpty && effects.fileSize(join(out, SITE_MARKER)) === undefined) {
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
  const files = { ...app, files: new Map([...app.files].filter(([path]) => !path.startsWith("desk/"))) };
  for await (const { path, content } of siteFiles(atlases, files, nodeTools))
    effects.writeFile(join(out, path), content);
  for (const atlas of atlases) copyTiles(atlas, join(out, atlas.slug), effects);
  if (deskData !== undefined) await writeDesk(app, deskData, join(out, "desk"), effects);
}

/** Beside each map file, which names them by their path. */
function copyTiles({ tileFiles, translations }: SiteAtlas, folder: string, effects: Effects): void {
  if (tileFiles === undefined) return;
  for (const locale of ["", ...translations.map((translation) => translation.locale)])
    effects.copy(tileFiles.from, join(folder, locale, tileFiles.path));
}
