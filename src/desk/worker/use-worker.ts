import { type Remote, wrap } from "comlink";
import type { DeskWorker } from "./desk-worker.ts";
import file from "./desk-worker.ts?worker&url";
import { LoadError } from "./load-error.ts";

let worker: Promise<Remote<DeskWorker>> | undefined;

/**
 * The worker, started when it is first needed: before a text is there nothing of it is loaded. One that could not be started is
 * started anew by the next that asks.
 */
export function deskWorker(): Promise<Remote<DeskWorker>> {
  worker ??= startWorker().catch((error: unknown) => {
    worker = undefined;
    throw error;
  });
  return worker;
}

/**
 * A worker that is loaded from a file has the policy that its server sends, and static hosts send none. One that begins as a blob has the
 * page's, for itself and for all that it imports.
 */
async function startWorker(): Promise<Remote<DeskWorker>> {
  const from = JSON.stringify(new URL(file, document.baseURI).href);
  const first = `import(${from}).then(() => postMessage("ready"), ({ message }) => postMessage(message));`;
  const address = URL.createObjectURL(new Blob([first], { type: "text/javascript" }));
  try {
    const started = new Worker(address, { type: "module" });
    const said = await new Promise<unknown>((resolve) => {
      started.addEventListener("message", ({ data }) => resolve(data), { once: true });
      started.addEventListener("error", ({ message }) => resolve(message), { once: true });
    });
    if (said === "ready") return await new (wrap<typeof DeskWorker>(started))(document.baseURI);
    started.terminate();
    throw new LoadError(`the worker of this page could not be loaded: ${said}`);
  } finally {
    URL.revokeObjectURL(address);
  }
}
