import { createServer } from "node:http";
import { listenLocally } from "../../serving/listen-locally.ts";

/** A page of some newsroom, with what its server sends along. */
export interface HostPage {
  html: string;
  headers?: Record<string, string>;
}

export interface Hosts {
  /** Puts a page on the server and gives its address. */
  add(name: string, page: HostPage | string): string;
  close(): Promise<void>;
}

/** Serves publishers' pages from another site than that of the map: by another name of this machine. */
export async function serveHosts(): Promise<Hosts> {
  const pages = new Map<string, HostPage>();
  const server = createServer((request, response) => {
    const page = pages.get(new URL(request.url ?? "/", "http://localhost").pathname);
    response.writeHead(page === undefined ? 404 : 200, {
      "Content-Type": "text/html; charset=utf-8",
      ...page?.headers,
    });
    response.end(page?.html ?? "");
  });
  const { port, close } = await listenLocally(server);
  return {
    add(name, page) {
      pages.set(`/${name}`, typeof page === "string" ? { html: page } : page);
      return `http://localhost:${port}/${name}`;
    },
    close,
  };
}
