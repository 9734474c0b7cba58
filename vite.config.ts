import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";
import { leafletStyle } from "./src/cli/build/leaflet-style.ts";

/** Two on two cores, where the default is one. */
const WORKERS = Math.max(2, availableParallelism() - 1);

const fileOf = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** In the builds of the page and of the frame, Leaflet is the parts that they use. */
export const LEAFLET_PARTS = [
  { find: /^leaflet$/, replacement: fileOf("src/site/map/leaflet-parts.js") },
  { find: /^react-leaflet$/, replacement: fileOf("src/site/map/react-leaflet-parts.js") },
  { find: /^\.\/leaflet-tiles\.ts$/, replacement: fileOf("src/site/map/leaflet-tile-parts.js") },
  { find: /^\.\/(Canvas|SVG\.VML)$/, replacement: fileOf("src/site/map/no-renderers.js") },
];

export default defineConfig(({ command }) => ({
  // Relative addresses, so that the site works under any sub-path of any host.
  base: "./",
  publicDir: false,
  plugins: [react(), leafletStyle()],
  resolve: { alias: command === "build" ? LEAFLET_PARTS : [] },
  build: {
    target: "es2022",
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    // The page's first script and all that it imports is one file, from which its later parts take what they share with it. So are the map
    // and all that it imports, from which the layers of tiles take theirs. Last, what later parts share among themselves; not in it is the
    // folding of names, which nothing needs before a search.
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: "index", test: /\/src\/main\.tsx$/ },
            { name: "ClaimMap", test: /\/ClaimMap\.tsx$/ },
            {
              name: "shared",
              minShareCount: 2,
              test: /^(?!.*(pmtiles|protomaps|geocoder\/names|search-terms))/,
            },
          ],
        },
      },
    },
  },
  server: { port: 5173, strictPort: false },
  preview: { port: 4173, strictPort: false },
  test: {
    coverage: { include: ["geo/**/*.ts", "src/**/*.{ts,tsx}"] },
    projects: [
      // The reader's path and the author's in Chromium, Firefox and WebKit.
      {
        extends: true,
        test: {
          name: "engines",
          include: ["tests/browser/engines/{reader,desk}-path.test.ts"],
          globalSetup: "tests/browser/setup/global-setup.ts",
          // The author's path makes whole sites.
          testTimeout: 300_000,
          hookTimeout: 300_000,
          fileParallelism: false,
          sequence: { groupOrder: 3 },
          expect: { poll: { timeout: 60_000 } },
        },
      },
      {
        extends: true,
        test: {
          name: "unit",
          maxWorkers: WORKERS,
          include: ["tests/geo/**/*.test.ts", "tests/src/**/*.test.{ts,tsx}", "tests/*.test.ts"],
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
      {
        extends: true,
        test: {
          name: "package",
          maxWorkers: 2,
          sequence: { groupOrder: 2 },
          include: ["tests/package/**/*.test.ts"],
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
      {
        extends: true,
        test: {
          name: "browser",
          include: [
            "tests/browser/*.test.ts",
            "tests/browser/engines/essential-path.test.ts",
            "tests/browser/hosts/*.test.ts",
            "tests/browser/desk/*.test.ts",
          ],
          globalSetup: "tests/browser/setup/global-setup.ts",
          // A slow machine is no failure.
          testTimeout: 180_000,
          hookTimeout: 300_000,
          maxWorkers: 2,
          sequence: { groupOrder: 2 },
          expect: { poll: { timeout: 60_000 } },
        },
      },
    ],
  },
}));
