import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { unzipSync } from "fflate";
import type { App } from "../../build/app.ts";
import { packApp } from "../../build/app-archive.ts";
import type { Effects } from "../effects.ts";
import { nodeTools } from "./node-tools.ts";

/** Writes the folder `desk` of a site: its page and scripts, and what it loads on demand. */
export async function writeDesk(
  { files, ...app }: App,
  data: Promise<Uint8Array>,
  desk: string,
  effects: Pick<Effects, "writeFile">,
): Promise<void> {
  const ofDesk = ([path]: [string, Uint8Array]) => path.startsWith("desk/");
  for (const [path, content] of [...files].filter(ofDesk))
    effects.writeFile(join(desk, path.slice("desk/".length)), content);
  for (const [path, content] of Object.entries(unzipSync(await data)))
    effects.writeFile(join(desk, path), content);
  // What sites are built from.
  const others = new Map([...files].filter((entry) => !ofDesk(entry)));
  const packed = await nodeTools.keep("desk-app", [app, ...[...others].flat()], () =>
    packApp({ ...app, files: others }),
  );
  effects.writeFile(join(desk, "build/app.zip"), packed);
  // The desk's snippets name the script that the site has.
  effects.writeFile(join(desk, "build/embed.json"), others.get("embed.json") ?? "{}");
}

/**
 * What the desk loads on demand; see `packDeskData`. It is kept, and where it is not yet, made in a thread of its own, which `stop`
 * ends.
 */
export function loadDeskData(stop?: AbortSignal): Promise<Uint8Array> {
  const data = nodeTools.keep("desk-data", [], () => packInThread(stop));
  // A failure is told to whoever waits for the data; a build that ends sooner does not wait.
  data.catch(() => undefined);
  return data;
}

function packInThread(stop?: AbortSignal): Promise<Uint8Array> {
  const thread = new Worker(new URL("desk-data-thread.js", import.meta.url));
  stop?.addEventListener("abort", () => void thread.terminate());
  return new Promise((resolve, reject) => {
    thread.once("message", resolve);
    thread.once("error", reject);
  });
}
