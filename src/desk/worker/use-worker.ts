import { type Remote, wrap } from "comlink";
import type { DeskWorker } from "./desk-worker.ts";

let worker: Promise<Remote<DeskWorker>> | undefined;

/** The worker, started when it is first needed: before a text is there nothing of it is loaded. */
export function deskWorker(): Promise<Remote<DeskWorker>> {
  worker ??= (async () => {
    const Remoted = wrap<typeof DeskWorker>(
      new Worker(new URL("./desk-worker.ts", import.meta.url), { type: "module" }),
    );
    return new Remoted(document.baseURI);
  })();
  return worker;
}
