import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build as bundle } from "vite";
import { buildOembed } from "../../../geo/export/build-oembed.ts";
import { escapeMarkup } from "../../../geo/markup/escape-markup.ts";
import { ATLAS_FILES } from "../atlas-files.ts";
import { type Effects, UsageError } from "../effects.ts";
import type { BuiltAtlas } from "./build-atlas.ts";
import { buildEmbeds } from "./build-embed.ts";
import { buildEmbedScript } from "./build-embed-script.ts";
import { buildPageOf, buildPages } from "./build-pages.ts";
import { bundleFrame } from "./bundle-frame.ts";
import { fillPage } from "./fill-page.ts";
import { listInterfaces } from "./list-interfaces.ts";

const ROOT = fileURLToPath(new URL("../../..", import.meta.url));

/** Says that a folder was made by `build` and may be replaced by it. */
const MARKER = ".claim-atlas";

/**
 * Bundles the page, then writes the data and the prerendered page of each atlas beside it. The folder is emptied first;
 * one that is not empty and was not made by an earlier build is a UsageError.
 */
export async function buildSite(atlases: BuiltAtlas[], out: string, effects: Effects): Promise<void> {
  const isEmpty = effects.listFiles(out).length === 0 && effects.listFolders(out).length === 0;
  if (!isEmpty && effects.fileSize(join(out, MARKER)) === undefined) {
    throw new UsageError(
      `The folder ${out} holds files that no build made. Name an empty or a new one with --out.`,
    );
  }
  effects.emptyFolder(out);
  // Before all else: a build that is broken off leaves a folder that the next one may replace.
  effects.writeFile(
    join(out, MARKER),
    "Made by claim-atlas build; its contents are replaced by the next one.\n",
  );
  await bundle({
    root: ROOT,
    configFile: join(ROOT, "vite.config.ts"),
    logLevel: "warn",
    build: { outDir: out, emptyOutDir: false },
  });
  await buildEmbedScript(out, effects);
  const interfaces = await listInterfaces(effects);
  const frame = await bundleFrame(interfaces);
  for (const { name, text } of [frame.map, ...frame.words.values()])
    effects.writeFile(join(out, "assets", name), text);
  const template = readFileSync(join(out, "index.html"), "utf8");
  for (const atlas of atlases) {
    const folder = join(out, atlas.slug);
    for (const { name, write } of ATLAS_FILES) effects.writeFile(join(folder, name), await write(atlas));
    if (atlas.address !== undefined) {
      const oembed = buildOembed(atlas.mapFile, atlas.address);
      effects.writeFile(join(folder, "oembed.json"), `${JSON.stringify(oembed)}\n`);
    }
    for (const page of [...buildPages(atlas, template, interfaces), ...buildEmbeds(atlas, frame, interfaces)])
      effects.writeFile(join(folder, page.path), page.html);
  }
  const [only] = atlases;
  const index =
    atlases.length === 1 && only !== undefined
      ? (buildPageOf("", only, template, interfaces, {
          assets: "./",
          data: `${only.slug}/`,
        }) ?? "")
      : buildIndex(atlases, template);
  effects.writeFile(join(out, "index.html"), index);
}

/** The list of atlases, where a site has several. */
function buildIndex(atlases: BuiltAtlas[], template: string): string {
  const items = atlases.map(
    ({ slug, mapFile: { atlas } }) =>
      `<li><a href="${slug}/">${escapeMarkup(atlas.title)}</a> ${escapeMarkup(atlas.notice)}</li>`,
  );
  const body = `<main class="atlas-index"><h1>Atlases</h1><ul>${items.join("")}</ul></main>`;
  const withoutScript = template
    .replace(/<script type="module"[^>]*><\/script>/g, "")
    .replace(/<link rel="modulepreload"[^>]*>/g, "");
  return fillPage(
    withoutScript,
    { head: "<title>Claim Atlas</title>", body, language: "en", direction: "ltr" },
    { assets: "./", data: "" },
  );
}
