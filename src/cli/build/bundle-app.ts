import { createHash } from "node:crypto";
import { cpSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, isAbsolute, join, relative, sep } from "node:path";
import react from "@vitejs/plugin-react";
import { type InlineConfig, type Plugin, type Rolldown, build as runVite } from "vite";
import { LEAFLET_PARTS } from "../../../vite.config.ts";
import type { FrameFiles, PageFiles } from "../../build/app.ts";
import { APP_FOLDER, formatManifest, ROOT } from "./app.ts";
import { bundleDesk } from "./bundle-desk.ts";
import { leafletStyle } from "./leaflet-style.ts";

const LOCALES = "geo/messages/locales";
const PAGE = "src/main.tsx";
const MAP = "src/site/map/ClaimMap.tsx";

const BUNDLERS = ["bundle-app.ts", "bundle-desk.ts", "leaflet-style.ts", "without-eval.ts"].map(
  (name) => `src/cli/build/${name}`,
);

/** Released versions of embed.js, byte for byte, and their checksums. */
const RELEASES = join(ROOT, "src/embed/host/releases");

/**
 * Makes the folder `app`: the reader's page, the frame, and the script for publishers' pages. The folder appears when it is
 * complete, so a broken build leaves the last one.
 */
export async function bundleApp(): Promise<void> {
  const folder = join(ROOT, `.app-${process.pid}`);
  try {
    const site = join(folder, "site");
    const sources = new Set(["index.html", "vite.config.ts", ...BUNDLERS]);
    const output = await bundle(
      { configFile: join(ROOT, "vite.config.ts"), build: { outDir: site } },
      sources,
    );
    const page = findPageFiles(output);
    // They stand in the page itself; see `fillPage`.
    for (const name of ["index.html", ...page.styles]) rmSync(join(site, name));
    cpSync(join(ROOT, "index.html"), join(folder, "index.html"));
    const { files, scripts } = await bundleFrame(sources);
    for (const [name, text] of scripts) writeFileSync(join(site, "assets", name), text);
    await writeEmbedScripts(site, sources);
    const readers = [...sources];
    await bundleDesk(join(site, "desk"), () => recordSources(sources));
    const manifest = formatManifest(sources, { readers, page: page.files, frame: files });
    writeFileSync(join(folder, "app.json"), manifest);
    rmSync(APP_FOLDER, { recursive: true, force: true });
    renameSync(folder, APP_FOLDER);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What index.html asks for, and the names of the styles that it does not ask for any more. */
function findPageFiles(output: Rolldown.RolldownOutput["output"]): { files: PageFiles; styles: string[] } {
  const chunks = output.filter((file) => file.type === "chunk");
  const chunkOf = (source: string): Rolldown.OutputChunk => {
    const found = chunks.find(({ moduleIds }) => moduleIds.some((id) => id.endsWith(`/${source}`)));
    if (found === undefined) throw new Error(`no script came of ${source}`);
    return found;
  };
  const entry = chunkOf(PAGE);
  const started = importsOf(entry, chunks);
  const styles = stylesOf(started);
  const texts = output.flatMap((file) =>
    file.type === "asset" && styles.includes(file.fileName) ? [String(file.source)] : [],
  );
  const messages = chunks.flatMap(({ facadeModuleId, fileName }) => {
    const [, locale] = /\/geo\/messages\/locales\/([\w-]+)\.ts$/.exec(facadeModuleId ?? "") ?? [];
    return locale === undefined ? [] : [[locale, basename(fileName)] as const];
  });
  const ofMap = importsOf(chunkOf(MAP), chunks).filter((chunk) => !started.includes(chunk));
  const namesOf = (parts: readonly Rolldown.OutputChunk[]) => parts.map(({ fileName }) => basename(fileName));
  const files = {
    style: texts.join("").trim(),
    script: basename(entry.fileName),
    modules: namesOf(started.slice(1)),
    messages: Object.fromEntries(messages),
    map: { scripts: namesOf(ofMap), styles: stylesOf(ofMap).map((name) => basename(name)) },
  };
  return { files, styles };
}

/** A script and all that it imports at once, itself first. */
function importsOf(
  chunk: Rolldown.OutputChunk,
  chunks: readonly Rolldown.OutputChunk[],
): Rolldown.OutputChunk[] {
  const found = new Set([chunk]);
  // A set is walked to its end, with what is added on the way.
  for (const { imports } of found)
    for (const each of chunks) if (imports.includes(each.fileName)) found.add(each);
  return [...found];
}

function stylesOf(chunks: readonly Rolldown.OutputChunk[]): string[] {
  return chunks.flatMap(({ viteMetadata }) => [...(viteMetadata?.importedCss ?? [])]);
}

interface FrameBundle {
  files: FrameFiles;
  /** Scripts of the folder `assets`, by name. */
  scripts: Map<string, string>;
}

/** Bundles what embed.html runs. `sources` receives the files that it was made of. */
async function bundleFrame(sources = new Set<string>()): Promise<FrameBundle> {
  const scripts = new Map<string, string>();
  const add = (name: string, text: string) => {
    const hash = createHash("sha256").update(text).digest("base64url").slice(0, 8);
    scripts.set(`${name}-${hash}.js`, text);
    return `${name}-${hash}.js`;
  };
  const boot = await bundleClassic("src/embed/frame/start-frame.ts", sources);
  const app = await bundleClassic("src/embed/frame/frame-app.tsx", sources, {
    resolve: {
      alias: [
        ...LEAFLET_PARTS,
        // A frame has no archives of tiles: `withoutArchive` in FrameApp.tsx.
        { find: /^(pmtiles|protomaps-leaflet)$/, replacement: join(ROOT, "src/embed/frame/no-archives.ts") },
      ],
    },
  });
  const messages: FrameFiles["messages"] = {};
  for (const file of readdirSync(join(ROOT, LOCALES))) {
    const locale = file.replace(/\.ts$/, "");
    const { script } = await bundleClassic(`${LOCALES}/${file}`, sources, {}, "claimAtlasMessages");
    messages[locale] = add(`frame-messages-${locale}`, script);
  }
  return {
    files: {
      // In a page, these two would end or hide the script.
      boot: boot.script.trim().replaceAll("</", "<\\/").replaceAll("<!--", "<\\!--"),
      style: boot.style.trim(),
      laterStyle: app.style.trim(),
      app: add("frame-app", app.script),
      messages,
    },
    scripts,
  };
}

/**
 * `embed.js` is the script as it is now. Snippets ask for a released version, such as `embed-1.js`: pages out there name its checksum, so
 * its bytes are kept. `embed.json` tells the share dialog the newest of them.
 */
export async function writeEmbedScripts(site: string, sources = new Set<string>()): Promise<void> {
  const { script } = await bundleClassic("src/embed/host/embed.ts", sources);
  writeFileSync(join(site, "embed.js"), script);
  const releases = readReleases();
  for (const { version } of releases)
    cpSync(join(RELEASES, `embed-${version}.js`), join(site, `embed-${version}.js`));
  const newest = releases.at(-1);
  if (newest === undefined) throw new Error("no version of embed.js has been released");
  const { version, sha384 } = newest;
  writeFileSync(
    join(site, "embed.json"),
    `${JSON.stringify({ file: `embed-${version}.js`, integrity: `sha384-${sha384}` })}\n`,
  );
}

/** A version of the script for publishers' pages. */
export interface EmbedRelease {
  version: number;
  /** Of the script's bytes, in base64, as Subresource Integrity wants it. */
  sha384: string;
}

/** Oldest first. */
export function readReleases(): EmbedRelease[] {
  return JSON.parse(readFileSync(join(RELEASES, "releases.json"), "utf8"));
}

interface ClassicBundle {
  script: string;
  style: string;
}

/**
 * Bundles one entry into one classic script without imports: it runs in a sandboxed frame, whose opaque origin may load no module from
 * a host that sends no CORS header. The same sources give the same bytes. `globalName`: the variable that receives the exports.
 */
async function bundleClassic(
  entry: string,
  sources: Set<string>,
  config: InlineConfig = {},
  globalName?: string,
): Promise<ClassicBundle> {
  const built = await bundle(
    {
      ...config,
      configFile: false,
      publicDir: false,
      plugins: [react(), leafletStyle()],
      define: { "process.env.NODE_ENV": '"production"' },
      build: {
        write: false,
        target: "es2022",
        modulePreload: false,
        assetsInlineLimit: 0,
        // Otherwise the script would carry the style inside, to be set when it runs.
        cssCodeSplit: false,
        rolldownOptions: {
          input: entry,
          ...(globalName !== undefined && { preserveEntrySignatures: "strict" }),
          output: {
            format: "iife",
            codeSplitting: false,
            ...(globalName !== undefined && { name: globalName, exports: "named" }),
          },
        },
      },
    },
    sources,
  );
  const script = built.find((file) => file.type === "chunk");
  const style = built.find((file) => file.fileName.endsWith(".css"));
  if (script === undefined) throw new Error(`no script came of ${entry}`);
  return { script: script.code, style: style?.type === "asset" ? String(style.source) : "" };
}

/** Runs Vite, and adds the files of the repository that it read to `sources`. */
async function bundle(
  config: InlineConfig,
  sources: Set<string>,
): Promise<Rolldown.RolldownOutput["output"]> {
  // Vite keeps a NODE_ENV that is set, as a test runner sets it, and would bundle React's development build.
  process.env.NODE_ENV = "production";
  const built = await runVite({
    ...config,
    mode: "production",
    root: ROOT,
    logLevel: "error",
    plugins: [...(config.plugins ?? []), recordSources(sources)],
  });
  const [first] = Array.isArray(built) ? built : [built];
  // `watch` alone makes this something else.
  return (first as Rolldown.RolldownOutput).output;
}

function recordSources(sources: Set<string>): Plugin {
  return {
    name: "record-sources",
    buildEnd() {
      for (const id of this.getModuleIds()) {
        const path = relative(ROOT, id.replace(/\?.*$/, ""));
        const isOurs = !path.startsWith("..") && !isAbsolute(path) && !/node_modules|\0/.test(path);
        if (isOurs) sources.add(path.split(sep).join("/"));
      }
    },
  };
}
