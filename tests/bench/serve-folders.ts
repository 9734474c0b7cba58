import { createReadStream, statSync } from "node:fs";
import { createServer } from "node:http";
import { join, normalize } from "node:path";
import { listenLocally } from "../serving/listen-locally.ts";
import { mediaTypeOf } from "../serving/media-type.ts";

/** First part of the path -> folder. */
export type Folders = Record<string, string>;

/** Serves folders side by side on one free port of this machine, all alike: no compression, long-lived. */
export async function serveFolders(folders: Folders): Promise<{ address: string; close(): Promise<void> }> {
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname));
    const [, name = "", ...rest] = path.split("/");
    const folder = folders[name];
    const inside = rest.join("/");
    const file =
      folder && join(folder, inside === "" || inside.endsWith("/") ? `${inside}index.html` : inside);
    const size = file === undefined ? undefined : statSync(file, { throwIfNoEntry: false })?.size;
    if (file === undefined || size === undefined) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, {
      "Content-Type": mediaTypeOf(file),
      "Content-Length": size,
      "Cache-Control": "public, max-age=31536000",
    });
    createReadStream(file, { highWaterMark: 1 << 18 })
      .on("error", () => response.destroy())
      .pipe(response);
  });
  const { origin, close } = await listenLocally(server);
  return { address: `${origin}/`, close };
}
