import { join } from "node:path";
import react from "@vitejs/plugin-react";
import { type Plugin, build as runVite } from "vite";
import { ROOT } from "./app.ts";
import { withoutEval } from "./without-eval.ts";

/** Makes the folder `desk` of a site: the desk's page, the frame of its preview, their scripts and the worker. */
export async function bundleDesk(folder: string, recordSources: () => Plugin): Promise<void> {
  const root = join(ROOT, "src/desk");
  process.env.NODE_ENV = "production";
  await runVite({
    configFile: false,
    root,
    base: "./",
    publicDir: false,
    mode: "production",
    logLevel: "error",
    plugins: [react(), recordSources()],
    worker: { format: "es", plugins: () => [recordSources(), packFontsWithoutEval()] },
    build: {
      outDir: folder,
      target: "es2022",
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
      rolldownOptions: { input: [join(root, "index.html"), join(root, "preview.html")] },
    },
  });
}

/** The desk's policy has no 'unsafe-eval'. */
function packFontsWithoutEval(): Plugin {
  return {
    name: "pack-fonts-without-eval",
    transform: (code, id) =>
      /\/woff2-encoder\/dist\/\w+\.js$/.test(id) ? { code: withoutEval(code), map: null } : undefined,
  };
}
