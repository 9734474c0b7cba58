import { type FSWatcher, watch } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { ATLAS_FILES } from "../../../geo/model/article.ts";
import { isTranslationFile } from "../../../geo/model/translation.ts";
import { defaultAtlases, findAtlasFolder } from "../atlas/read-atlas.ts";
import { prepareApp } from "../build/prepare-app.ts";
import { type Effects, UsageError } from "../effects.ts";
import { listenLocally } from "../listen-locally.ts";
import { readGuide, sectionOf } from "../reference/guide.ts";
import { PreviewAtlas, type PreviewFile } from "./preview-atlas.ts";
import { guidePage, PREVIEW_SCRIPT, PREVIEW_STYLE, previewPage, sourcePage } from "./preview-page.ts";
import { findTileFile, sendFile } from "./send-file.ts";

const HELP = `preview [ATLAS] [--port N]

Serves the atlas while it is written: the page, reloaded when a file of it is saved, with its problems beside it.
Only this machine can reach it. Stop it with Ctrl+C.
`;

const PORT = 5173;

export async function preview(args: string[], effects: Effects): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { port: { type: "string" }, help: { type: "boolean", short: "h" } },
  });
  if (values.help === true) {
    effects.print(HELP);
    return 0;
  }
  const port = values.port === undefined ? PORT : Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new UsageError(`--port ${values.port} is no port: give a number from 0 to 65535.`);
  if (positionals.length > 1) throw new UsageError("Preview shows one atlas: name one.");
  const folder = findAtlasFolder(positionals[0] ?? defaultAtlases(effects)[0] ?? ".", effects);
  const { server, close } = await startPreview(folder, effects, port);
  effects.print(`Preview: http://localhost:${(server.address() as AddressInfo).port}/ (Ctrl+C stops it)`);
  await new Promise<void>((resolve) => {
    process.once("SIGINT", resolve);
    process.once("SIGTERM", resolve);
  });
  close();
  return 0;
}

/** Time in which several saves are one change, in milliseconds. */
const SETTLE = 30;

/** Starts the server and watches the folder; a port that is taken is followed by the next. */
export async function startPreview(
  folder: string,
  effects: Effects,
  port: number,
): Promise<{ server: Server; atlas: PreviewAtlas; close: () => void }> {
  const app = await prepareApp(effects);
  const atlas = new PreviewAtlas(folder, app, effects);
  await atlas.rebuild();
  const listeners = new Set<ServerResponse>();
  const server = createServer((request, response) => {
    answer(request, response, { atlas, effects, listeners, assets: app.files }).catch((error: unknown) => {
      effects.printError(error instanceof Error ? (error.stack ?? error.message) : String(error));
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  await listenLocally(server, port);

  let timer: NodeJS.Timeout | undefined;
  let rebuilding = Promise.resolve();
  // Folders are watched, not the files in them: many editors save by putting a new file in the place of the old one.
  const watchers = new Map<string, FSWatcher>();
  const watchFolder = (path: string) => {
    if (!watchers.has(path) && effects.kindOf(path) === "folder") watchers.set(path, watch(path, onChange));
  };
  watchFolder(folder);
  watchFolder(join(folder, "translations"));

  function onChange(_event: string, name: string | null): void {
    watchFolder(join(folder, "translations"));
    // The tool's own lock file is no change of the author's.
    if (name === null || !/\.(ya?ml|txt|md|html?)$/i.test(name)) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      rebuilding = rebuilding.then(async () => {
        const part = (await atlas.rebuild()) ? "page" : "problems";
        for (const listener of listeners) listener.write(`event: change\ndata: ${part}\n\n`);
      }, effects.printError);
    }, SETTLE);
  }
  const close = () => {
    clearTimeout(timer);
    for (const watcher of watchers.values()) watcher.close();
    for (const listener of listeners) listener.end();
    server.close();
    server.closeAllConnections();
  };
  return { server, atlas, close };
}

interface Served {
  atlas: PreviewAtlas;
  effects: Effects;
  listeners: Set<ServerResponse>;
  /** The bundle of what runs in browsers, by path. */
  assets: ReadonlyMap<string, Uint8Array>;
}

async function answer(request: IncomingMessage, response: ServerResponse, served: Served): Promise<void> {
  // Another site's name that leads to this machine is refused: its scripts must not read what is not published.
  if (!/^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(request.headers.host ?? ""))
    return end(response, 403);
  if (request.method !== "GET" && request.method !== "HEAD") return end(response, 405);
  const path = readPath(request.url ?? "/");
  if (path === undefined) return end(response, 400);
  if (path === "-/changes") {
    response.writeHead(200, { "Content-Type": "text/event-stream", "Cache-Control": "no-store" });
    response.write(": open\n\n");
    served.listeners.add(response);
    request.on("close", () => served.listeners.delete(response));
    return;
  }
  const tiles = path.startsWith("atlas/")
    ? findTileFile(path.slice("atlas/".length), served.atlas.tileFiles)
    : undefined;
  if (tiles !== undefined) return sendFile(tiles, request, response);
  const file = await find(path, served);
  if (file === undefined) return end(response, 404);
  response.writeHead(200, {
    "Content-Type": file.mediaType,
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
  });
  response.end(request.method === "HEAD" ? undefined : file.body);
}

async function find(path: string, { atlas, effects, assets }: Served): Promise<PreviewFile | undefined> {
  if (path === "") return { mediaType: "text/html; charset=utf-8", body: previewPage() };
  if (path === "-/preview.css") return { mediaType: "text/css", body: PREVIEW_STYLE };
  if (path === "-/preview.js") return { mediaType: "text/javascript", body: PREVIEW_SCRIPT };
  if (path === "-/problems") {
    const { problems, took } = atlas;
    return { mediaType: "application/json", body: JSON.stringify({ problems, took }) };
  }
  if (path.startsWith("-/source/")) {
    const name = path.slice("-/source/".length);
    const isTheirs = ATLAS_FILES.some((known) => known === name) || isTranslationFile(name);
    const bytes = isTheirs ? effects.readFile(join(atlas.folder, name)) : undefined;
    if (bytes === undefined) return undefined;
    return { mediaType: "text/html; charset=utf-8", body: sourcePage(name, new TextDecoder().decode(bytes)) };
  }
  if (path.startsWith("-/guide/")) {
    const name = path.slice("-/guide/".length);
    const section = sectionOf(readGuide(effects), name);
    return section === undefined
      ? undefined
      : { mediaType: "text/html; charset=utf-8", body: guidePage(name, section) };
  }
  if (path.startsWith("atlas/")) return atlas.fileAt(path.slice("atlas/".length));
  const asset = assets.get(path);
  return (
    asset && {
      mediaType: MEDIA_TYPES[path.split(".").at(-1) ?? ""] ?? "application/octet-stream",
      body: asset,
    }
  );
}

const MEDIA_TYPES: Record<string, string> = {
  js: "text/javascript",
  css: "text/css",
  json: "application/json",
  woff2: "font/woff2",
  svg: "image/svg+xml",
};

function readPath(url: string): string | undefined {
  try {
    return decodeURIComponent((url.split("?")[0] ?? "").replace(/^\//, ""));
  } catch {
    return undefined;
  }
}

function end(response: ServerResponse, status: number): void {
  response.writeHead(status);
  response.end();
}
