import type { ViteDevServer } from "vite";
import type { BuiltAtlas } from "./build-atlas.ts";
import type { FrameBundle } from "./bundle-app.ts";

/** The development server's share of embed.html. */
export interface FrameDesk {
  /** The page for a frame; undefined in a language without words. */
  page(built: BuiltAtlas, language: string): Promise<string | undefined>;
  /** A script that it loads, by its address; undefined for any other address. */
  script(address: string): Promise<string | undefined>;
}

const FRAME_SCRIPT = /^\/assets\/(frame-[\w.-]+\.js)(?:\?.*)?$/;

/** Bundles the frame as the build does, since its scripts are classic ones, and anew when a source has changed. */
export function developFrame(server: ViteDevServer): FrameDesk {
  let bundle: Promise<FrameBundle> | undefined;
  server.watcher.on("all", () => {
    bundle = undefined;
  });
  const load = async <Module>(path: string) => (await server.ssrLoadModule(path)) as Module;
  const listFaces = async () => {
    const { listInterfaces } = await load<typeof import("./list-interfaces.ts")>(
      "/src/cli/build/list-interfaces.ts",
    );
    const { defaultEffects } = await load<typeof import("../effects.ts")>("/src/cli/effects.ts");
    return listInterfaces(defaultEffects);
  };
  const getBundle = async () => {
    const { bundleFrame } = await load<typeof import("./bundle-app.ts")>("/src/cli/build/bundle-app.ts");
    bundle ??= bundleFrame();
    return bundle;
  };
  return {
    async page(built, language) {
      const { buildEmbeds } = await load<typeof import("./build-embed.ts")>("/src/cli/build/build-embed.ts");
      const path = language === "" ? "embed.html" : `${language}/embed.html`;
      return buildEmbeds(built, (await getBundle()).files, await listFaces()).find(
        (each) => each.path === path,
      )?.html;
    },
    async script(address) {
      const [, name] = FRAME_SCRIPT.exec(address) ?? [];
      if (name === undefined) return undefined;
      return (await getBundle()).scripts.get(name);
    },
  };
}
