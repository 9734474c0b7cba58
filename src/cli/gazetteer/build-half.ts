import { parentPort, workerData } from "node:worker_threads";
import type { HalfRequest } from "./build-in-halves.ts";
import { buildGeonamesTable } from "./build-tables.ts";
import { arraysOf } from "./table-file.ts";

// What a thread runs: the even lines of a country file as a table, handed over without a copy.
const { path, alternates }: HalfRequest = workerData;
const built = buildGeonamesTable(path, alternates, (line) => line % 2 === 0);
const buffers = Object.values(built.tables)
  .flatMap(arraysOf)
  .map(({ buffer }) => buffer)
  .filter((buffer) => buffer instanceof ArrayBuffer);
parentPort?.postMessage(built, buffers);
