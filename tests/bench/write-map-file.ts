import { closeSync, openSync, writeSync } from "node:fs";
import { syntheticMapFile } from "./synthetic-map-file.ts";

/**
 * Writes a synthetic map file in the layout of `formatMapFile` (one feature a line, the atlas last), in pieces: a hundred
 * thousand statements are more than one string should hold.
 */
export function writeMapFile(path: string, count: number): void {
  const { features, atlas, ...head } = syntheticMapFile(count);
  const file = openSync(path, "w");
  writeSync(file, `${JSON.stringify(head).slice(0, -1)},"features":[\n`);
  for (let start = 0; start < features.length; start += PIECE) {
    const lines = features.slice(start, start + PIECE).map((feature) => JSON.stringify(feature));
    writeSync(file, `${lines.join(",\n")}${start + PIECE < features.length ? ",\n" : "\n"}`);
  }
  const members = Object.entries(atlas).map(
    ([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)}`,
  );
  writeSync(file, `],"atlas":{\n${members.join(",\n")}\n}}\n`);
  closeSync(file);
}

const PIECE = 5000;

if (process.argv[1] === import.meta.filename) {
  const [count, path] = process.argv.slice(2);
  if (!(Number(count) > 0) || path === undefined) {
    console.error("tsx tests/bench/write-map-file.ts COUNT FILE");
    process.exitCode = 2;
  } else writeMapFile(path, Number(count));
}
