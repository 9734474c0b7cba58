import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { build as bundle } from "vite";

const ROOT = fileURLToPath(new URL("../../..", import.meta.url));

interface ClassicBundle {
  /** Entry file, from the root of the repository. */
  entry: string;
  /** Name of the script inside `outDir`. */
  fileName: string;
  /** Absolute folder; what is in it stays. */
  outDir: string;
}

/**
 * Bundles one entry into one classic script without imports: it runs in a sandboxed frame, whose opaque origin may load
 * no module, and on hosts that send no CORS header. The same input gives the same bytes.
 */
export async function bundleClassic({ entry, fileName, outDir }: ClassicBundle): Promise<void> {
  await bundle({
    root: ROOT,
    configFile: false,
    publicDir: false,
    logLevel: "warn",
    plugins: [react()],
    define: { "process.env.NODE_ENV": '"production"' },
    build: {
      target: "es2022",
      outDir,
      emptyOutDir: false,
      modulePreload: false,
      rolldownOptions: {
        input: entry,
        output: { format: "iife", entryFileNames: fileName, codeSplitting: false },
      },
    },
  });
}
