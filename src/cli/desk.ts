import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { sep } from "node:path";
import { parseArgs } from "node:util";
import { prepareApp } from "./build/prepare-app.ts";
import { loadDeskData, writeDesk } from "./build/write-desk.ts";
import { type Effects, UsageError } from "./effects.ts";
import { listenLocally } from "./listen-locally.ts";

const HELP = `desk [--port N]

Serves the desk, where an atlas is made in the browser: paste an article or open a file or a folder, decide on its proposals, take the
atlas away. Only this machine can reach it, and nothing that is opened in it is sent anywhere. Stop it with Ctrl+C.
`;

const PORT = 5175;
/** Milliseconds. */
const KEEP_ALIVE = 600_000;

export async function desk(args: string[], effects: Effects): Promise<number> {
  const { values } = parseArgs({
    args,
    options: { port: { type: "string" }, help: { type: "boolean", short: "h" } },
  });
  if (values.help === true) {
    effects.print(HELP);
    return 0;
  }
  const port = values.port === undefined ? PORT : Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new UsageError(`--port ${values.port} is no port: give a number from 0 to 65535.`);
  const server = await startDesk(effects, port);
  effects.print(`Desk: http://localhost:${(server.address() as AddressInfo).port}/ (Ctrl+C stops it)`);
  await new Promise<void>((resolve) => {
    process.once("SIGINT", resolve);
    process.once("SIGTERM", resolve);
  });
  server.close();
  server.closeAllConnections();
  return 0;
}

/** Serves the files of the folder `desk` as a site has them. */
export async function startDesk(effects: Effects, port: number): Promise<Server> {
  const files = new Map<string, string | Uint8Array>();
  await writeDesk(await prepareApp(effects), loadDeskData(), "", {
    writeFile: (path, content) => void files.set(path.split(sep).join("/"), content),
  });
  const server = createServer((request, response) => {
    const isHere = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(request.headers.host ?? "");
    const path = new URL(request.url ?? "/", "http://localhost").pathname.slice(1);
    const file = files.get(path === "" ? "index.html" : path);
    if (!isHere || file === undefined) {
      response.writeHead(isHere ? 404 : 403).end();
      return;
    }
    response.writeHead(200, {
      "Content-Type": MEDIA_TYPES[path.split(".").at(-1) ?? ""] ?? "text/html; charset=utf-8",
      "Cache-Control": "no-cache",
      "X-Content-Type-Options": "nosniff",
    });
    response.end(file);
  });
  // A page that computes for long comes back to the connection that it had.
  server.keepAliveTimeout = KEEP_ALIVE;
  await listenLocally(server, port);
  return server;
}

const MEDIA_TYPES: Record<string, string> = {
  js: "text/javascript",
  css: "text/css",
  json: "application/json",
  txt: "text/plain; charset=utf-8",
  yaml: "text/plain; charset=utf-8",
  woff2: "font/woff2",
  ttf: "font/ttf",
  wasm: "application/wasm",
  zip: "application/zip",
};
