import { availableParallelism } from "node:os";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

/** Two on two cores, where the default is one. */
const WORKERS = Math.max(2, availableParallelism() - 1);

export default defineConfig({
  // Relative addresses, so that the site works under any sub-path of any host.
  base: "./",
  publicDir: false,
  plugins: [react()],
  build: {
    target: "es2022",
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    // What the page and its later parts share is one file, not one for each pair of them. Not in it: archives of tiles, which are for few
    // atlases, and the folding of names, which nothing needs before a search.
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
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
      // The reader's path in Chromium, Firefox and WebKit.
      {
        extends: true,
        test: {
          name: "engines",
          include: ["tests/browser/engines/reader-path.test.ts"],
          globalSetup: "tests/browser/setup/global-setup.ts",
          testTimeout: 60_000,
          hookTimeout: 120_000,
          fileParallelism: false,
          sequence: { groupOrder: 3 },
          expect: { poll: { timeout: 20_000 } },
        },
      },
      {
        extends: true,
        test: {
          name: "unit",
          maxWorkers: WORKERS,
          include: ["tests/geo/**/*.test.ts", "tests/src/**/*.test.{ts,tsx}", "tests/*.test.ts"],
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: "package",
          sequence: { groupOrder: 1 },
          include: ["tests/package/**/*.test.ts"],
          testTimeout: 120_000,
          hookTimeout: 180_000,
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
          testTimeout: 60_000,
          hookTimeout: 120_000,
          maxWorkers: 2,
          sequence: { groupOrder: 2 },
          // A slow machine is no failure: what is waited for may take as long as in a locator.
          expect: { poll: { timeout: 20_000 } },
        },
      },
    ],
  },
});
