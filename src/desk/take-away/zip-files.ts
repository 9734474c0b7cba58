import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/** Characters and files of an archive that are read at most: what is larger is no atlas. */
const MOST_BYTES = 40_000_000;
const MOST_FILES = 200;

/** Files of an atlas: what its folder may hold, and nothing else. */
const NAMES = String.raw`(?:[a-z]+\.yaml|translations/[a-z-]{2,12}\.yaml|atlas\.[a-z]+\.json|article\.(?:txt|md|html))$`;
const KNOWN = new RegExp(`^${NAMES}`);
const KNOWN_IN_FOLDER = new RegExp(`(?:^|/)${NAMES}`);

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

export interface OpenedFolder {
  slug: string;
  files: Record<string, string>;
}

/** The atlas in a zip: the folder that has atlas.yaml; undefined where there is none. Throws a RangeError where it is too large. */
export function unzipFolder(name: string, bytes: Uint8Array): OpenedFolder | undefined {
  let count = 0;
  let size = 0;
  const unzipped = unzipSync(bytes, {
    filter: ({ name: path, originalSize }) => {
      if (!KNOWN_IN_FOLDER.test(path)) return false;
      count += 1;
      size += originalSize;
      if (count > MOST_FILES || size > MOST_BYTES) throw new RangeError("the archive is too large");
      return true;
    },
  });
  const entries = Object.entries(unzipped).map(([path, content]) => [path, strFromU8(content)] as const);
  return chooseFolder(name.replace(/\.zip$/i, ""), entries);
}

/** Of files by path those of the folder that has atlas.yaml, the uppermost. */
export function chooseFolder(
  name: string,
  entries: readonly (readonly [path: string, text: string])[],
): OpenedFolder | undefined {
  const main = entries
    .map(([path]) => path)
    .filter((path) => /(?:^|\/)atlas\.yaml$/.test(path) && !path.startsWith("__MACOSX"))
    .sort((a, b) => a.length - b.length)[0];
  if (main === undefined) return undefined;
  const folder = main.slice(0, -"atlas.yaml".length);
  const inside = entries.filter(([path]) => path.startsWith(folder));
  const files = inside
    .map(([path, text]) => [path.slice(folder.length), text] as const)
    .filter(([path]) => KNOWN.test(path));
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
