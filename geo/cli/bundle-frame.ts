import { createHash } from "node:crypto";
import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { build as bundle, type Rolldown } from "vite";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** The scripts and the style of embed.html, the same for every atlas of a site. */
export interface FrameBundle {
  /** Stands in the page itself. */
  boot: string;
  style: string;
  /** Name and text of the map's script, in the folder `assets`. */
  map: { name: string; text: string };
}

/**
 * Bundles what embed.html runs into classic scripts without imports: a frame whose origin is opaque may load no module from
 * a host that sends no CORS header. The same input gives the same bytes.
 */
export async function bundleFrame(): Promise<FrameBundle> {
  const boot = await bundleEntry("src/embed/frame/start-frame.ts");
  const map = await bundleEntry("src/embed/frame/frame-map.tsx");
  const hash = createHash("sha256").update(map.script).digest("base64url").slice(0, 8);
  return {
    // In a page, these two would end or hide the script.
    boot: boot.script.trim().replaceAll("</", "<\\/").replaceAll("<!--", "<\\!--"),
    style: dropPictures(map.style).trim(),
    map: { name: `frame-map-${hash}.js`, text: map.script },
  };
}

async function bundleEntry(entry: string): Promise<{ script: string; style: string }> {
  const built = await bundle({
    root: ROOT,
    configFile: false,
    publicDir: false,
    logLevel: "warn",
    plugins: [react()],
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
