import { strFromU8, unzipSync } from "fflate";
import type { SourcedAtlas } from "../../../geo/check/sourced-atlas.ts";
import type { Problem } from "../../../geo/model/problem.ts";
import type { App } from "../../build/app.ts";
import { unpackApp } from "../../build/app-archive.ts";
import { type AssembleOptions, assembleAtlas, type BuiltAtlas } from "../../build/assemble-atlas.ts";
import { ATLAS_FILES } from "../../build/atlas-files.ts";
import type { BuildTools } from "../../build/build-tools.ts";
import { type SiteFile, siteFiles } from "../../build/site-files.ts";
import { check, type ExamineRequest } from "./examine.ts";
import type { SiteGround } from "./ground.ts";
import type { PlaceFinder } from "./places.ts";

/** The atlas as it is; what is only proposed is left out. */
export type BuildRequest = Pick<ExamineRequest, "slug" | "files" | "article">;

/** Files by path, or the errors that stand in the way. */
export type BuiltFiles =
  | { errors: Problem[]; files?: undefined }
  | { files: Record<string, string | Uint8Array>; errors?: undefined };

/** Files that a page loads, which nobody takes away. */
const OF_PAGES = /\.js$|^basemap\.json$/;

const names = new WeakMap<object, string>();
let named = 0;

/** A text stands for itself, an object for what it is. */
function nameInput(input: string | object): string {
  if (typeof input === "string") return input;
  const name = names.get(input) ?? `object ${++named}`;
  names.set(input, name);
  return name;
}

/** Takes an atlas through the same stages as `build`, with the files beside the page. */
export class SiteBuilder {
  readonly #finder: PlaceFinder;
  readonly #ground: SiteGround;
  readonly #tools: BuildTools;
  /** What pages of one site have in common, such as fonts. */
  readonly #kept = new Map<string, Promise<Uint8Array>>();
  #app: Promise<App> | undefined;
  #world: Promise<void> | undefined;

  constructor(base: string, finder: PlaceFinder, ground: SiteGround) {
    this.#finder = finder;
    this.#ground = ground;
    const loaded = new Map<string, Promise<Uint8Array>>();
    const load = async (path: string) => {
      const answer = await fetch(new URL(`build/${path}`, base));
      if (!answer.ok) throw new Error(`${path} is not there`);
      return new Uint8Array(await answer.arrayBuffer());
    };
    this.#tools = {
      loadFile(path) {
        const known = loaded.get(path) ?? load(path);
        loaded.set(path, known);
        return known;
      },
      keep: (kind, inputs, make) => {
        const key = [kind, ...inputs.map(nameInput)].join("\0");
        const known = this.#kept.get(key) ?? Promise.resolve(make());
        this.#kept.set(key, known);
        return known;
      },
    };
  }

  /** The atlas as readers get it. */
  async assemble(request: BuildRequest, options: AssembleOptions = {}): Promise<BuiltAtlas | Problem[]> {
    const { value, problems } = await check(request);
    const errors = problems.filter(({ severity }) => severity === "error");
    return value === undefined || errors.length > 0 ? errors : this.#build(value, options);
  }

  /** The files to take away: the map file, the tables, posters, citations; or one of them. */
  async data(request: BuildRequest, wanted?: string): Promise<BuiltFiles> {
    await this.#loadWorld();
    const built = await this.assemble(request);
    if (Array.isArray(built)) return { errors: built };
    const files: Record<string, string | Uint8Array> = {};
    for (const { name, write } of ATLAS_FILES) {
      const isWanted = wanted === undefined ? !OF_PAGES.test(name) : name === wanted;
      if (isWanted) files[name] = await write(built, this.#tools);
    }
    return { files };
  }

  /** Every file of the site, as `build` writes them. */
  async site(request: BuildRequest): Promise<BuiltFiles> {
    await this.#loadWorld();
    const built = await this.assemble(request);
    if (Array.isArray(built)) return { errors: built };
    this.#app ??= this.#tools.loadFile("app.zip").then(unpackApp);
    const files: Record<string, SiteFile["content"]> = {};
    for await (const { path, content } of siteFiles([built], await this.#app, this.#tools))
      files[path] = content;
    this.#kept.clear();
    return { files };
  }

  /** The whole gazetteer, as the command line has it: the same names then have the same candidates. */
  #loadWorld(): Promise<void> {
    this.#world ??= this.#tools.loadFile("gazetteer.zip").then(async (bytes) => {
      const shards = new Map<string, () => string>();
      for (const [path, content] of Object.entries(unzipSync(bytes))) {
        const [, folder, name = ""] = /^(?:(provinces)\/)?(\w+)\.\w+$/.exec(path) ?? [];
        if (folder === undefined) shards.set(name, () => strFromU8(content));
        else this.#ground.addProvinces(name, JSON.parse(strFromU8(content)));
      }
      await this.#finder.loadWorld(shards);
    });
    return this.#world;
  }

  async #build(sourced: SourcedAtlas, options: AssembleOptions): Promise<BuiltAtlas> {
    const geocodings = await this.#finder.geocode(sourced.atlas);
    const gazetteer = (await this.#finder.open()).gazetteer();
    const placed = { sourced, geocodings, gazetteer, ground: this.#ground };
    return assembleAtlas(placed, this.#tools, options);
  }
}
