import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { join, normalize } from "node:path";
import { listenLocally } from "../serving/listen-locally.ts";
import { mediaTypeOf } from "../serving/media-type.ts";

/** What a test changes about one address: another status, another body. */
export interface Override {
  status?: number;
  body?: string;
}

export interface Site {
  /** Address of the built site, with a slash at its end; under a sub-path, as many hosts have it. */
  address: string;
  /** Path inside the site -> what is served instead. */
  overrides: Map<string, Override>;
  /** Path inside the site of every file that was asked for, in order. */
  asked: string[];
  close(): Promise<void>;
}

export interface SiteOptions {
  /** Headers of every answer; by default nothing may be cached. */
  headers?: Record<string, string>;
}

const SUB_PATH = "/news/maps/";

/** Serves a built site on a free port of this machine, as a plain static host does. */
export async function serveSite(
  folder: string,
  { headers = { "Cache-Control": "no-store" } }: SiteOptions = {},
): Promise<Site> {
  const overrides = new Map<string, Override>();
  const asked: string[] = [];
  const server = createServer(async (request, response) => {
    const path = new URL(request.url ?? "/", "http://localhost").pathname;
    const inside = path.startsWith(SUB_PATH)
      ? normalize(decodeURIComponent(path.slice(SUB_PATH.length)))
      : undefined;
    const name =
      inside === undefined
        ? undefined
        : inside === "." || inside.endsWith("/")
          ? join(inside, "index.html")
          : inside;
    asked.push(name ?? path);
    const override = name === undefined ? undefined : overrides.get(name);
    const body =
      override?.body ??
      (name === undefined || name.startsWith("..")
        ? undefined
        : await readFile(join(folder, name)).catch(() => undefined));
    const status = override?.status ?? (body === undefined ? 404 : 200);
    response.writeHead(status, {
      "Content-Type": mediaTypeOf(name ?? ""),
      ...headers,
    });
    response.end(status === 200 ? body : "");
  });
  const { origin, close } = await listenLocally(server);
  return { address: `${origin}${SUB_PATH}`, overrides, asked, close };
}

/** Serves another map file for the first atlas, and its page with nothing prerendered. */
export async function serveMapFile(site: Site, mapFile: string): Promise<void> {
  const response = await fetch(`${site.address}syria-2018/`);
  const html = await response.text();
  const emptied = html.replace(/(<div id="root"[^>]*>)[\s\S]*(<\/div>\s*<\/body>)/, "$1$2");
  if (emptied === html) throw new Error("the page has no root to be emptied");
  site.overrides.set("syria-2018/index.html", { body: emptied });
  site.overrides.set("syria-2018/map.geojson", { body: mapFile });
}
