import { strToU8, unzipSync, zipSync } from "fflate";
import { isPathOfAtlas, mayBeOfAtlas } from "../atlas/file-names.ts";

/** Characters and files of an archive that are read at most: what is larger is no atlas. */
const MOST_BYTES = 40_000_000;
const MOST_FILES = 200;

/** A zip of one folder; the same files give the same bytes. */
export function zipFolder(folder: string, files: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const entries = Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1));
  const bytes = entries.map(
    ([name, content]) =>
      [`${folder}/${name}`, typeof content === "string" ? strToU8(content) : content] as const,
  );
  // The first day that zip can state.
  return zipSync(Object.fromEntries(bytes), { level: 6, mtime: new Date(1980, 0, 1) });
}

export interface AtlasFolder<Content = Uint8Array> {
  slug: string;
  files: Record<string, Content>;
}

/** The atlas in a zip: the folder that has atlas.yaml; undefined where there is none. Throws a RangeError where it is too large. */
export function unzipFolder(name: string, bytes: Uint8Array): AtlasFolder | undefined {
  let count = 0;
  let size = 0;
  const unzipped = unzipSync(bytes, {
    filter: ({ name: path, originalSize }) => {
      if (!mayBeOfAtlas(path)) return false;
      count += 1;
      size += originalSize;
      if (count > MOST_FILES || size > MOST_BYTES) throw new RangeError("the archive is too large");
      return true;
    },
  });
  return chooseFolder(name.replace(/\.zip$/i, ""), Object.entries(unzipped));
}

/** Of files by path those of the folder that has atlas.yaml, the uppermost. */
export function chooseFolder<Content>(
  name: string,
  entries: readonly (readonly [path: string, content: Content])[],
): AtlasFolder<Content> | undefined {
  const main = entries
    .map(([path]) => path)
    .filter((path) => /(?:^|\/)atlas\.yaml$/.test(path) && !path.startsWith("__MACOSX"))
    .sort((a, b) => a.length - b.length)[0];
  if (main === undefined) return undefined;
  const folder = main.slice(0, -"atlas.yaml".length);
  const inside = entries.filter(([path]) => path.startsWith(folder));
  const files = inside
    .map(([path, content]) => [path.slice(folder.length), content] as const)
    .filter(([path]) => isPathOfAtlas(path));
  return { slug: slugOf(folder.split("/").at(-2) ?? name), files: Object.fromEntries(files) };
}

/** A name for a folder: letters, digits and dashes. */
export function slugOf(name: string): string {
  const plain = name
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/gu, "")
    .normalize("NFC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 60);
  return plain === "" ? "atlas" : plain;
}
