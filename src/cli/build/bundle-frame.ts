import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { build as bundle, type Plugin, type Rolldown } from "vite";
import { findMissingWords } from "../../../geo/messages/find-missing-words.ts";
import { loadTranslation } from "../../../geo/messages/load-interface.ts";
import { ENGLISH, type Interface } from "../../../geo/messages/words.ts";

const ROOT = fileURLToPath(new URL("../../..", import.meta.url));

/** The scripts and the style of embed.html, the same for every atlas of a site. */
export interface FrameBundle {
  /** Stands in the page itself. */
  boot: string;
  style: string;
  /** In the folder `assets`. */
  map: ScriptFile;
  /** Words of the interface, one script a language. */
  words: Map<string, ScriptFile>;
}

interface ScriptFile {
  name: string;
  text: string;
}

/**
 * Bundles what embed.html runs into classic scripts without imports: a frame whose origin is opaque may load no module from
 * a host that sends no CORS header. The same input gives the same bytes.
 */
export async function bundleFrame(interfaces: Interface[]): Promise<FrameBundle> {
  const boot = await bundleEntry("src/embed/frame/start-frame.ts");
  const map = await bundleEntry("src/embed/frame/frame-map.tsx", takeWords());
  const groups = listGroups(map.modules);
  const words = new Map<string, ScriptFile>();
  for (const { language } of interfaces) {
    const { script } = await bundleEntry(WORDS, await handOverWords(language, groups), keepGroups(groups));
    words.set(language, nameByContent(`frame-words-${language}`, script));
  }
  return {
    // In a page, these two would end or hide the script.
    boot: boot.script.trim().replaceAll("</", "<\\/").replaceAll("<!--", "<\\!--"),
    style: dropPictures(map.style).trim(),
    map: nameByContent("frame-map", map.script),
    words,
  };
}

function nameByContent(name: string, text: string): ScriptFile {
  const hash = createHash("sha256").update(text).digest("base64url").slice(0, 8);
  return { name: `${name}-${hash}.js`, text };
}

/** Stands for a script that no file holds. */
const WORDS = "claim-atlas-words";

/** The entry of a language: its words, and where they are not complete the English ones too, handed over in the window. */
async function handOverWords(language: string, groups: ReadonlySet<string>): Promise<Plugin> {
  const importFrom = (names: string, path: string) =>
    `import { ${names} } from ${JSON.stringify(join(ROOT, "geo/messages", path))};`;
  const english = importFrom("en", ENGLISH_WORDS);
  const translation = await loadTranslation(language);
  if (translation === undefined) return standIn(WORDS, `${english} window.claimAtlasWords = en;`);
  const own = importFrom("translation", `locales/${language}.ts`);
  const missing = findMissingWords(translation).filter((word) => groups.has(word.split(".")[0] ?? ""));
  if (missing.length === 0) return standIn(WORDS, `${own} window.claimAtlasWords = translation;`);
  const complete = importFrom("completeWords", "complete-words.ts");
  return standIn(
    WORDS,
    `${english} ${own} ${complete} window.claimAtlasWords = completeWords(translation, en);`,
  );
}

const ENGLISH_WORDS = "locales/en.ts";

/** In the map's script the words are those that the window holds: one language is enough. */
function takeWords(): Plugin {
  return standIn(ENGLISH_WORDS, "export const en = window.claimAtlasWords;");
}

/** A module in the place of every import that ends like this. */
function standIn(name: string, code: string): Plugin {
  const id = `\0${name}`;
  return {
    name,
    enforce: "pre",
    resolveId: (asked) => (asked.endsWith(name) ? id : undefined),
    load: (asked) => (asked === id ? code : undefined),
  };
}

/** The groups of words that the sources of the map name; the others are those of panels and dialogs of the full page. */
function listGroups(modules: string[]): Set<string> {
  const sources = modules
    .filter((id) => id.startsWith(join(ROOT, "src/")))
    .map((id) => readFileSync(id, "utf8"));
  const groups = Object.keys(ENGLISH.words);
  return new Set(groups.filter((group) => sources.some((text) => new RegExp(`\\b${group}\\b`).test(text))));
}

/** Leaves the other groups out of a file of words. */
function keepGroups(groups: ReadonlySet<string>): Plugin {
  return {
    name: "keep-groups",
    enforce: "pre",
    transform(code, id) {
      if (!id.startsWith(join(ROOT, "geo/messages/locales/"))) return undefined;
      // A group goes from its name to the brace below it: the files are formatted.
      return code.replaceAll(/^ {2}(\w+): \{\n(?: {4}.*\n|\n)*? {2}\},\n/gm, (text, group) =>
        groups.has(group) ? text : "",
      );
    },
  };
}

interface BundledEntry {
  script: string;
  style: string;
  /** Paths of what went into the script. */
  modules: string[];
}

async function bundleEntry(entry: string, ...plugins: Plugin[]): Promise<BundledEntry> {
  const built = await bundle({
    root: ROOT,
    configFile: false,
    publicDir: false,
    logLevel: "warn",
    plugins: [react(), ...plugins],
    // Of Leaflet's modules, rather than its one script, what is not used can be left out.
    resolve: { alias: [{ find: /^leaflet$/, replacement: "leaflet/dist/leaflet-src.esm.js" }] },
    define: { "process.env.NODE_ENV": '"production"' },
    build: {
      write: false,
      target: "es2022",
      modulePreload: false,
      assetsInlineLimit: 0,
      // Otherwise a classic script would carry the style inside, to be set when it runs.
      cssCodeSplit: false,
      rolldownOptions: { input: entry, output: { format: "iife", codeSplitting: false } },
    },
  });
  const [first] = Array.isArray(built) ? built : [built];
  // `watch` alone makes this something else.
  const { output } = first as Rolldown.RolldownOutput;
  const script = output.find((file) => file.type === "chunk");
  const style = output.find((file) => file.fileName.endsWith(".css"));
  if (script === undefined) throw new Error(`no script came of ${entry}`);
  return {
    script: script.code,
    modules: script.moduleIds,
    style: style?.type === "asset" ? String(style.source) : "",
  };
}

/** Leaflet's style names the pictures of markers and of a layer switch, which this map has none of. */
function dropPictures(style: string): string {
  return style.replaceAll(/[^{}]*\{[^{}]*url\([^#)][^)]*\.png[^)]*\)[^{}]*\}/g, "");
}
