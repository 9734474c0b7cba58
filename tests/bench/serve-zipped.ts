import { existsSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { gzipSync } from "node:zlib";

const TYPES: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
};
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
    const path = normalize(decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname));
    if (!packed.has(path)) packed.set(path, answer(path));
    const body = packed.get(path);
    if (body === undefined) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, {
      "Content-Type": TYPES[extname(path)] ?? "application/octet-stream",
      "Content-Length": body.length,
      "Cache-Control": "public, max-age=31536000",
      ...(PACKED.test(path) ? {} : { "Content-Encoding": "gzip" }),
    });
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const bound = server.address();
  if (bound === null || typeof bound === "string") throw new Error("the server has no port");
  return {
    address: `http://127.0.0.1:${bound.port}/`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
