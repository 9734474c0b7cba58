import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import type { App, FrameFiles, PageFiles } from "../../build/app.ts";

export const ROOT = fileURLToPath(new URL("../../..", import.meta.url));

/** Git-ignored in the repository; a package ships it. */
export const APP_FOLDER = join(ROOT, "app");
const MANIFEST = join(APP_FOLDER, "app.json");

const INDEX_STYLES = ["src/site/styles/base.css", "src/site/prerender/index-page.css"];
const LIST_STYLES = [
  "src/site/styles/base.css",
  "src/site/styles/page.css",
  "src/site/cards/card.css",
  "src/site/prerender/list-page.css",
];

/** Only a clone of the repository has one. */
const LOCK_FILE = "package-lock.json";

/** `app.json`. */
interface Manifest {
  /** Files that the bundle was made of, as paths from the root with "/", and the hash of their contents. */
  sources: string[];
  hash: string;
  /** Those of the page, the frame and embed.js, without the desk's. */
  readers: string[];
  page: PageFiles;
  frame: FrameFiles;
}

export function readApp(): App {
  const manifest = readManifest();
  if (manifest === undefined) throw new Error(`the folder ${APP_FOLDER} is missing`);
  const site = join(APP_FOLDER, "site");
  const paths = readdirSync(site, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  return {
    template: readFileSync(join(APP_FOLDER, "index.html"), "utf8"),
    page: manifest.page,
    frame: manifest.frame,
    styles: { index: joinFiles(INDEX_STYLES), list: joinFiles(LIST_STYLES) },
    files: new Map(paths.map((path) => [relative(site, path).split(sep).join("/"), readFileSync(path)])),
  };
}

function joinFiles(paths: readonly string[]): string {
  return paths.map((path) => readFileSync(join(ROOT, path), "utf8")).join("");
}

/** The manifest of a bundle that was made of these files, given by their paths from the root. */
export function formatManifest(
  sources: Iterable<string>,
  parts: Pick<Manifest, "readers" | "page" | "frame">,
): string {
  const sorted = [...sources, LOCK_FILE].sort();
  const manifest: Manifest = { sources: sorted, hash: hashFiles(sorted), ...parts };
  return JSON.stringify(manifest);
}

function readManifest(): Manifest | undefined {
  return existsSync(MANIFEST) ? JSON.parse(readFileSync(MANIFEST, "utf8")) : undefined;
}

/** In a clone of the repository: the bundle is missing, or a source or a dependency has changed since. A package has it built. */
export function isAppStale(): boolean {
  if (!existsSync(join(ROOT, LOCK_FILE))) return false;
  const manifest = readManifest();
  return manifest === undefined || manifest.hash !== hashFiles(manifest.sources);
}

function hashFiles(paths: readonly string[]): string {
  const hash = createHash("sha256");
  for (const path of paths) {
    const file = join(ROOT, path);
    hash.update(`${path}\n`);
    if (existsSync(file)) hash.update(readFileSync(file));
  }
  return hash.digest("hex");
}
