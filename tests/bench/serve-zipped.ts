import { existsSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { join, normalize } from "node:path";
import { gzipSync } from "node:zlib";
import { listenLocally } from "../serving/listen-locally.ts";
import { mediaTypeOf } from "../serving/media-type.ts";

/** Packed already. */
const PACKED = /\.(png|woff2?)$/;

/** What stands under the first part of a path: a folder, or an answer for each path inside. */
export type Source = string | ((path: string) => Buffer);

/** Serves sources side by side on one free port of this machine, as most hosts do: text packed with gzip, all cacheable. */
export async function serveZipped(
  sources: Record<string, Source>,
): Promise<{ address: string; close(): Promise<void> }> {
  const packed = new Map<string, Buffer | undefined>();
  const answer = (path: string): Buffer | undefined => {
    const [, name = "", ...rest] = path.split("/");
    const source = sources[name];
    if (source === undefined) return undefined;
    if (typeof source === "function") return source(rest.join("/"));
    const file = join(source, rest.join("/"));
    if (!existsSync(file) || !statSync(file).isFile()) return undefined;
    return PACKED.test(file) ? readFileSync(file) : gzipSync(readFileSync(file), { level: 9 });
  };
  const server = createServer((request, response) => {
    const asked = normalize(decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname));
    const path = asked.endsWith("/") ? `${asked}index.html` : asked;
    if (!packed.has(path)) packed.set(path, answer(path));
    const body = packed.get(path);
    if (body === undefined) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, {
      "Content-Type": mediaTypeOf(path),
      "Content-Length": body.length,
      "Cache-Control": "public, max-age=31536000",
      ...(PACKED.test(path) ? {} : { "Content-Encoding": "gzip" }),
    });
    response.end(body);
  });
  const { origin, close } = await listenLocally(server);
  return { address: `${origin}/`, close };
}
