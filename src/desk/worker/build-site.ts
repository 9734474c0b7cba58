import { strFromU8, unzipSync } from "fflate";
import type { Problem } from "../../../geo/model/problem.ts";
import type { App } from "../../build/app.ts";
import { unpackApp } from "../../build/app-archive.ts";
import { type AssembleOptions, assembleAtlas, type BuiltAtlas } from "../../build/assemble-atlas.ts";
import { ATLAS_FILES } from "../../build/atlas-files.ts";
import type { BuildTools } from "../../build/build-tools.ts";
import { LoadOnce } from "../../build/load-once.ts";
import { type SiteFile, siteFiles } from "../../build/site-files.ts";
import { check, type ExamineRequest } from "./examine.ts";
import type { SiteGround } from "./ground.ts";
import type { PlaceFinder } from "./places.ts";

/** The atlas as it is; what is only proposed is left out. */
export type BuildRequest = Pick<ExamineRequest, "slug" | "files" | "article" | "locale">;

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
  readonly #kept = new LoadOnce<string, Uint8Array>();
  readonly #app = new LoadOnce<"all", App>();
  readonly #world = new LoadOnce<"all", void>();

  /** `keep`: where the results of slow steps are kept; by default what one site needs several times. */
  constructor(base: string, finder: PlaceFinder, ground: SiteGround, keep?: BuildTools["keep"]) {
    this.#finder = finder;
    this.#ground = ground;
    const loaded = new LoadOnce<string, Uint8Array>();
    const load = async (path: string) => {
      const answer = await fetch(new URL(`build/${path}`, base));
      if (!answer.ok) throw new Error(`${path} is not there`);
      return new Uint8Array(await answer.arrayBuffer());
    };
    this.#tools = {
      loadFile: (path) => loaded.get(path, () => load(path)),
      keep:
        keep ?? ((kind, inputs, make) => this.#kept.get([kind, ...inputs.map(nameInput)].join("\0"), make)),
    };
  }

  /** The atlas as readers get it. */
  async assemble(request: BuildRequest, options: AssembleOptions = {}): Promise<BuiltAtlas | Problem[]> {
    const { value, problems } = await check(request);
    const errors = errorsAmong(problems);
    if (value === undefined || errors.length > 0) return errors;
    const geocodings = await this.#finder.geocode(value.atlas);
    const ofPlaces = errorsAmong(await this.#finder.problemsOf(value, request.locale));
    if (ofPlaces.length > 0) return ofPlaces;
    const gazetteer = (await this.#finder.open()).gazetteer();
    const placed = { sourced: value, geocodings, gazetteer, ground: this.#ground };
    return assembleAtlas(placed, this.#tools, options);
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
    const app = await this.#app.get("all", async () => unpackApp(await this.#tools.loadFile("app.zip")));
    const files: Record<string, SiteFile["content"]> = {};
    for await (const { path, content } of siteFiles([built], app, this.#tools)) files[path] = content;
    this.#kept.clear();
    return { files };
  }

  /** The whole gazetteer, as the command line has it: the same names then have the same candidates. */
  #loadWorld(): Promise<void> {
    return this.#world.get("all", async () => {
      const bytes = await this.#tools.loadFile("gazetteer.zip");
      const shards = new Map<string, () => string>();
      for (const [path, content] of Object.entries(unzipSync(bytes))) {
        const [, folder, name = ""] = /^(?:(provinces)\/)?(\w+)\.\w+$/.exec(path) ?? [];
        if (folder === undefined) shards.set(name, () => strFromU8(content));
        else this.#ground.addProvinces(name, JSON.parse(strFromU8(content)));
      }
      await this.#finder.loadWorld(shards);
    });
  }
}

function errorsAmong(problems: readonly Problem[]): Problem[] {
  return problems.filter(({ severity }) => severity === "error");
}
