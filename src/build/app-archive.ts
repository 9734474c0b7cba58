import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { App } from "./app.ts";

const HEAD = "app.json";
const FILES = "files/";
/** The first day that zip can state: the same app gives the same bytes. */
const FIRST_DAY = new Date(1980, 0, 1);

/** The app as one file, for a page that builds sites. */
export function packApp({ files, ...head }: App): Uint8Array {
  const entries = [...files].map(([path, content]) => [`${FILES}${path}`, content] as const);
  return zipSync(
    { [HEAD]: strToU8(JSON.stringify(head)), ...Object.fromEntries(entries) },
    { level: 9, mtime: FIRST_DAY },
  );
}

/** Throws where the bytes are no app. */
export function unpackApp(bytes: Uint8Array): App {
  const { [HEAD]: head, ...entries } = unzipSync(bytes);
  if (head === undefined) throw new Error("no app to build sites from");
  const files = Object.entries(entries).map(
    ([path, content]) => [path.slice(FILES.length), content] as const,
  );
  return { ...JSON.parse(strFromU8(head)), files: new Map(files) };
}
