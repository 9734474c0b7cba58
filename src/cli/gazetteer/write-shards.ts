import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { buildShards } from "./build-shards.ts";

/* Writes the shards of the installed gazetteer into a folder, `world.txt` and `XX.txt`: npm run build:shards -- FOLDER. */
const [folder = "dist/gazetteer"] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
for (const [name, text] of buildShards()) writeFileSync(join(folder, `${name}.txt`), text);
