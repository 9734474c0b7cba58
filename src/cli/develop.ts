import { join } from "node:path";
import type { Plugin, ViteDevServer } from "vite";
import { escapeMarkup } from "../../geo/markup/element.ts";
import type { FrameBundle } from "./build/bundle-app.ts";
import type { Draft } from "./build/draft.ts";

/**
 * The development server's share of the build: serves `/`, `/<slug>/` and `/<slug>/<locale>/` with fresh data, rebuilds when a file
 * of an atlas or a stage changes, and reloads the page. Problems of an atlas are its page until they are mended.
 */
export function developAtlases(): Plugin {
  return { name: "develop-atlases", apply: "serve", configureServer };
}

const FRAME_SCRIPT = /^\/assets\/(frame-[\w.-]+\.js)(?:\?.*)?$/;
/** Slug, locale and file, each of which may be missing. */
const ATLAS_URL =
  /^\/(?:([\w%.~-]+)\/)?(?:([a-z]{2,3}(?:-[A-Za-z0-9]+)*)\/)?([\w-]+(?:\.[\w-]+)+)?(?:\?.*)?$/;

function configureServer(server: ViteDevServer): void {
  const { root } = server.config;
  const drafts = new Map<string, Promise<Draft>>();
  let frame: Promise<FrameBundle> | undefined;
  server.watcher.add(join(root, "geo/data/articles"));
  server.watcher.on("all", (_event, path) => {
    frame = undefined;
    if (!path.startsWith(join(root, "geo"))) return;
    drafts.clear();
    server.ws.send({ type: "full-reload" });
  });

  // Through Vite, so that a change of the program is seen at once.
  const load = async <Module>(path: string) => (await server.ssrLoadModule(path)) as Module;
  const loadDrafts = () => load<typeof import("./build/draft.ts")>("/src/cli/build/draft.ts");
  // The frame's scripts are classic ones, bundled as the build does it.
  const getFrame = async () => {
    const { bundleFrame } = await load<typeof import("./build/bundle-app.ts")>(
      "/src/cli/build/bundle-app.ts",
    );
    frame ??= bundleFrame();
    return frame;
  };

  server.middlewares.use(async function serveDraft(request, response, next) {
    const url = request.url ?? "/";
    try {
      const [, script] = FRAME_SCRIPT.exec(url) ?? [];
      const text = script && (await getFrame()).scripts.get(script);
      if (text) {
        response.setHeader("Content-Type", "text/javascript");
        response.end(text);
        return;
      }
      const [isOurs, slug = "", locale = "", file = ""] = ATLAS_URL.exec(url) ?? [];
      if (isOurs === undefined) return next();
      const asked = { slug: decodeURIComponent(slug), locale, file };
      const { answerWithDraft, buildDraft, findDraft } = await loadDrafts();
      const name = findDraft(asked);
      if (name === undefined) return next();
      const building = drafts.get(name) ?? buildDraft(name);
      drafts.set(name, building);
      const draft = await building;
      const answer =
        "built" in draft
          ? await answerWithDraft(draft.built, asked, getFrame)
          : { mediaType: "text/html; charset=utf-8", body: problemPage(draft.problems) };
      if (answer === undefined) return next();
      response.setHeader("Cache-Control", "no-store");
      response.setHeader("Content-Type", answer.mediaType);
      const isPage = typeof answer.body === "string" && /^text\/html/.test(answer.mediaType);
      response.end(
        isPage && file !== "embed.html"
          ? await server.transformIndexHtml(url, String(answer.body))
          : answer.body,
      );
    } catch (error) {
      next(error);
    }
  });
}

function problemPage(problems: string[]): string {
  return `<!doctype html><html lang="en"><title>Problems</title><body><h1>${problems.length} problems</h1><pre>${problems.map(escapeMarkup).join("\n\n")}</pre></body></html>`;
}
