import { createReadStream, statSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { join, resolve, sep } from "node:path";
import type { TileFiles } from "../atlas/tile-files.ts";

/** The file of tiles that a path on the site leads to; undefined for everything else in the folder of the atlas. */
export function findTileFile(path: string, tiles: TileFiles | undefined): string | undefined {
  if (tiles === undefined || (path !== tiles.path && !path.startsWith(`${tiles.path}/`))) return undefined;
  const found = resolve(join(tiles.from, path.slice(tiles.path.length)));
  const folder = resolve(tiles.from);
  if (found !== folder && !found.startsWith(folder + sep)) return undefined;
  return statSync(found, { throwIfNoEntry: false })?.isFile() === true ? found : undefined;
}

/** Sends a file, or the one range of bytes that is asked for: PMTiles are read in pieces, and may be larger than the memory. */
export function sendFile(path: string, request: IncomingMessage, response: ServerResponse): void {
  const { size } = statSync(path);
  const range = readRange(request.headers.range, size);
  const headers = {
    "Content-Type": "application/octet-stream",
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
    "Accept-Ranges": "bytes",
  };
  if (range === "outside") {
    response.writeHead(416, { ...headers, "Content-Range": `bytes */${size}` });
    response.end();
    return;
  }
  const [first, last] = range ?? [0, size - 1];
  response.writeHead(range === undefined ? 200 : 206, {
    ...headers,
    "Content-Length": last - first + 1,
    ...(range === undefined ? {} : { "Content-Range": `bytes ${first}-${last}/${size}` }),
  });
  if (request.method === "HEAD" || size === 0) response.end();
  else
    createReadStream(path, { start: first, end: last })
      .on("error", () => response.destroy())
      .pipe(response);
}

/** First and last byte of "bytes=0-99", "bytes=100-" or "bytes=-50"; undefined for the whole file, as for several ranges. */
function readRange(
  header: string | undefined,
  size: number,
): [first: number, last: number] | "outside" | undefined {
  const [, from = "", to = ""] = /^bytes=(\d*)-(\d*)$/.exec(header ?? "") ?? [];
  if (from === "" && to === "") return undefined;
  const first = from === "" ? Math.max(0, size - Number(to)) : Number(from);
  const last = from === "" || to === "" ? size - 1 : Math.min(size - 1, Number(to));
  return first > last ? "outside" : [first, last];
}
