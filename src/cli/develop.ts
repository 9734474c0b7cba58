import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin, ViteDevServer } from "vite";
import { escapeMarkup } from "../../geo/markup/escape-markup.ts";
import { formatProblem } from "../../geo/model/problem.ts";
import type { BuiltAtlas } from "./build/build-atlas.ts";
import { developFrame } from "./build/develop-frame.ts";

/** What is built of an atlas while its author writes: the data, or the problems that stand in the way. */
type Draft = { built: BuiltAtlas } | { trouble: string[] };

/**
 * The development server's share of the build: serves `/` and `/<slug>/` with fresh data, rebuilds when a file of an
 * atlas or a stage changes, and reloads the page. Problems of an atlas are the page until they are mended.
 */
export function developAtlases(): Plugin {
  return { name: "develop-atlases", apply: "serve", configureServer };
}

/** `/`, `/<slug>/`, `/<slug>/<language>/`, and the files of an atlas under the first two. */
const ATLAS_ADDRESS =
  /^\/(?:([\w-]+)\/)?(?:([a-z]{2,3}(?:-[A-Za-z0-9]+)*)\/)?([\w-]+(?:\.[\w-]+)+)?(?:\?.*)?$/;

function configureServer(server: ViteDevServer): void {
  const drafts = new Map<string, Promise<Draft>>();
  const frame = developFrame(server);
  const articles = join(server.config.root, "geo/data/articles");
  server.watcher.add(articles);
  server.watcher.on("all", (_event, path) => {
    if (!path.startsWith(join(server.config.root, "geo"))) return;
    drafts.clear();
    server.ws.send({ type: "full-reload" });
  });

  server.middlewares.use(async function serveFrameScript(request, response, next) {
    try {
      const script = await frame.script(request.url ?? "");
      if (script === undefined) return next();
      response.setHeader("Content-Type", "text/javascript");
      response.end(script);
    } catch (error) {
      next(error);
    }
  });

  server.middlewares.use(async function serveAtlas(request, response, next) {
    const asked = ATLAS_ADDRESS.exec(request.url ?? "");
    if (asked === null) return next();
    const [, slug = "", language = "", file = ""] = asked;
    const { listAtlases } = (await server.ssrLoadModule(
      "/src/cli/read-atlas.ts",
    )) as typeof import("./read-atlas.ts");
    const { defaultEffects } = await effectsOf(server);
    const known = listAtlases(defaultEffects, articles);
    const chosen = slug === "" ? known[0] : slug;
    if (chosen === undefined || !known.includes(chosen)) return next();
    const { ATLAS_FILES } = (await server.ssrLoadModule(
      "/src/cli/atlas-files.ts",
    )) as typeof import("./atlas-files.ts");
    const wanted = ATLAS_FILES.find(({ name }) => name === file);
    if (wanted === undefined && !["", "index.html", "embed.html"].includes(file)) return next();
    try {
      const draft = await (drafts.get(chosen) ?? remember(chosen));
      response.setHeader("Cache-Control", "no-store");
      if ("trouble" in draft) {
        response.setHeader("Content-Type", "text/html; charset=utf-8");
        response.end(await server.transformIndexHtml(request.url ?? "/", troublePage(draft.trouble)));
        return;
      }
      if (file === "embed.html") {
        const page = await frame.page(draft.built, language);
        if (page === undefined) return next();
        response.setHeader("Content-Type", "text/html; charset=utf-8");
        response.end(page);
        return;
      }
      if (wanted === undefined) return await servePage(slug, language, draft.built);
      response.setHeader("Content-Type", wanted.mediaType);
      response.end(await wanted.write(draft.built));
    } catch (error) {
      next(error);
    }

    async function servePage(folder: string, language: string, built: BuiltAtlas) {
      const { buildPageOf } = (await server.ssrLoadModule(
        "/src/cli/build/build-pages.ts",
      )) as typeof import("./build/build-pages.ts");
      const { listInterfaces } = (await server.ssrLoadModule(
        "/src/cli/build/list-interfaces.ts",
      )) as typeof import("./build/list-interfaces.ts");
      const { defaultEffects } = await effectsOf(server);
      const template = readFileSync(join(server.config.root, "index.html"), "utf8");
      const page = buildPageOf(language, built, template, await listInterfaces(defaultEffects), {
        assets: "/",
        data: folder === "" ? `${built.slug}/` : language === "" ? "" : "../",
        development: true,
      });
      if (page === undefined) return next();
      response.setHeader("Content-Type", "text/html; charset=utf-8");
      response.end(await server.transformIndexHtml(request.url ?? "/", page));
    }
  });

  function remember(slug: string): Promise<Draft> {
    const draft = buildDraft(server, slug, articles);
    drafts.set(slug, draft);
    return draft;
  }
}

async function effectsOf(server: ViteDevServer) {
  return (await server.ssrLoadModule("/src/cli/effects.ts")) as typeof import("./effects.ts");
}

/** Runs the stages as they are in the working tree now. */
async function buildDraft(server: ViteDevServer, slug: string, articles: string): Promise<Draft> {
  const { defaultEffects } = await effectsOf(server);
  const { readAtlas } = (await server.ssrLoadModule(
    "/src/cli/read-atlas.ts",
  )) as typeof import("./read-atlas.ts");
  const { buildAtlas } = (await server.ssrLoadModule(
    "/src/cli/build/build-atlas.ts",
  )) as typeof import("./build/build-atlas.ts");
  const read = readAtlas(join(articles, slug), defaultEffects);
  const errors = read.problems.filter(({ severity }) => severity === "error");
  if (read.value === undefined || errors.length > 0) return { trouble: errors.map(formatProblem) };
  const built = await buildAtlas(read.value);
  return built.value === undefined ? { trouble: built.problems.map(formatProblem) } : { built: built.value };
}

function troublePage(trouble: string[]): string {
  return `<!doctype html><html lang="en"><title>Problems</title><body><h1>${trouble.length} problems</h1><pre>${trouble.map(escapeMarkup).join("\n\n")}</pre></body></html>`;
}
