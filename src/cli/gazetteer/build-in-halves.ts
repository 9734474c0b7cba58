import { statSync } from "node:fs";
import { Worker } from "node:worker_threads";
import { PlaceTableBuilder } from "../../../geo/geocoder/gazetteer/place-table.ts";
import { buildGeonamesTable } from "./build-tables.ts";
import type { BuiltTables } from "./table-cache.ts";

/** Bytes; a thread takes a third of a second to start, and a shorter file is read in that time. */
const WORTH_A_THREAD = 10_000_000;

/** Tables that the rows of a country file are spread over. */
export const HALVES = ["odd", "even"];

/** What the thread is told. */
export interface HalfRequest {
  path: string;
  alternates: readonly string[];
}

/**
 * Tables `odd` and `even` of a country file, with what the files of alternate names add. Of a long file the even lines
 * are read in a thread of their own; a short one is all in `odd`.
 */
export async function buildInHalves(path: string, alternates: readonly string[]): Promise<BuiltTables> {
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  if (size < WORTH_A_THREAD) {
    const { tables, problems } = buildGeonamesTable(path, alternates);
    return {
      tables: { odd: tableOf({ tables, problems }), even: new PlaceTableBuilder().finish() },
      problems,
    };
  }
  const thread = buildInThread({ path, alternates });
  const odd = buildGeonamesTable(path, alternates, (line) => line % 2 === 1);
  const even = await thread;
  return {
    tables: { odd: tableOf(odd), even: tableOf(even) },
    problems: mergeProblems(odd.problems, even.problems),
  };
}

/** What is wrong with the file as a whole is said by both halves, and told once. */
function mergeProblems(odd: BuiltTables["problems"], even: BuiltTables["problems"]) {
  const told = new Set(odd.map((problem) => JSON.stringify(problem)));
  const more = even.filter((problem) => !told.has(JSON.stringify(problem)));
  return [...odd, ...more].sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
}

function buildInThread(request: HalfRequest): Promise<BuiltTables> {
  // A thread does not read TypeScript because the one that starts it does.
  const register = import.meta.resolve("tsx/esm/api");
  const script = new URL("./build-half.ts", import.meta.url).href;
  const start = `import("${register}").then((tsx) => { tsx.register(); return import("${script}"); })`;
  const thread = new Worker(start, { eval: true, execArgv: [], workerData: request });
  return new Promise((resolve, reject) => {
    thread.once("message", resolve);
    thread.once("error", reject);
    thread.once("exit", (code) =>
      reject(new Error(`the thread that reads ${request.path} ended with code ${code}`)),
    );
  });
}

function tableOf({ tables }: BuiltTables) {
  return tables.places ?? new PlaceTableBuilder().finish();
}
