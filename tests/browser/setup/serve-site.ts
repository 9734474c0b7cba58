import type { AddressInfo } from "node:net";
import { type Connect, preview } from "vite";

/** What a test changes about one file of the site. */
export interface Override {
  status?: number;
  body?: string;
}

/** A publisher's page, with the headers that its server sends. */
export interface Article {
  html: string;
  headers?: Record<string, string>;
}

export interface Site {
  /** URL of the built site, with a slash at its end; under a sub-path, as many hosts have it. */
  address: string;
  /** Path inside the site -> what is served instead. */
  overrides: Map<string, Override>;
  /** Path inside the site of every file that was asked for, in order. */
  asked: string[];
  /** Serves a publisher's page and returns its URL: another origin and another site than the map's. */
  addArticle(name: string, article: Article | string): string;
  close(): Promise<void>;
}

export interface SiteOptions {
  /** Headers of every answer; by default nothing may be cached. */
  headers?: Record<string, string>;
}

const SUB_PATH = "/news/maps/";
const ARTICLES = "/articles/";

/** Serves a built site with Vite's preview server on a free port of this machine. */
export async function serveSite(
  folder: string,
  { headers = { "Cache-Control": "no-store" } }: SiteOptions = {},
): Promise<Site> {
  const overrides = new Map<string, Override>();
  const articles = new Map<string, Article>();
  const asked: string[] = [];

  const answer: Connect.NextHandleFunction = (request, response, next) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const article = articles.get(pathname);
    if (article !== undefined) {
      response.writeHead(200, { "Content-Type": "text/html; charset=utf-8", ...article.headers });
      response.end(article.html);
      return;
    }
    const path = pathname.startsWith(SUB_PATH) ? pathname.slice(SUB_PATH.length) : pathname;
    asked.push(path === "" || path.endsWith("/") ? `${path}index.html` : path);
    const override = overrides.get(asked.at(-1) ?? "");
    if (override?.status !== undefined && override.status !== 200) {
      response.writeHead(override.status, headers).end();
      return;
    }
    if (override?.body !== undefined) {
      const type = asked.at(-1)?.endsWith(".html") ? "text/html; charset=utf-8" : "application/json";
      response.writeHead(200, { "Content-Type": type, ...headers }).end(override.body);
      return;
    }
    next();
  };

  const server = await preview({
    configFile: false,
    logLevel: "silent",
    appType: "mpa",
    base: SUB_PATH,
    build: { outDir: folder },
    preview: { host: "127.0.0.1", port: 0, cors: false, headers },
    plugins: [
      {
        name: "overrides-and-articles",
        configurePreviewServer: ({ middlewares }) => void middlewares.use(answer),
      },
    ],
  });
  const { port } = server.httpServer.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}${SUB_PATH}`,
    overrides,
    asked,
    addArticle(name, article) {
      articles.set(`${ARTICLES}${name}`, typeof article === "string" ? { html: article } : article);
      return `http://localhost:${port}${ARTICLES}${name}`;
    },
    close: () => server.close(),
  };
}
