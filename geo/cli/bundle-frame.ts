import { createHash } from "node:crypto";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { build as bundle, type Plugin, type Rolldown } from "vite";
import { ENGLISH, type Interface } from "../../src/words/words.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** The scripts and the style of embed.html, the same for every atlas of a site. */
export interface FrameBundle {
  /** Stands in the page itself. */
  boot: string;
  style: string;
  /** In the folder `assets`. */
  map: ScriptFile;
  /** Words of the interface, one script a language but English, which the map's script holds itself. */
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
  const map = await bundleEntry("src/embed/frame/frame-map.tsx");
  const words = new Map<string, ScriptFile>();
  for (const { language } of interfaces) {
    if (language === ENGLISH.language) continue;
    const { script } = await bundleEntry(WORDS, handOverWords(language));
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

/** The entry of a language: its file, handed over in the window. */
function handOverWords(language: string): Plugin {
  const file = JSON.stringify(join(ROOT, `src/words/languages/${language}.ts`));
  return {
    name: WORDS,
    resolveId: (id) => (id === WORDS ? WORDS : undefined),
    load: (id) =>
      id === WORDS
        ? `import { translation } from ${file};\nwindow.claimAtlasWords = ${JSON.stringify({ language }).slice(0, -1)}, translation };`
        : undefined,
  };
}

async function bundleEntry(entry: string, ...plugins: Plugin[]): Promise<{ script: string; style: string }> {
  const built = await bundle({
    root: ROOT,
    configFile: false,
    publicDir: false,
    logLevel: "warn",
    plugins: [react(), ...plugins],
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
    style: style?.type === "asset" ? String(style.source) : "",
  };
}

/** Leaflet's style names the pictures of markers and of a layer switch, which this map has none of. */
function dropPictures(style: string): string {
  return style.replaceAll(/[^{}]*\{[^{}]*url\([^#)][^)]*\.png[^)]*\)[^{}]*\}/g, "");
}
