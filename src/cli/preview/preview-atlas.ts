import type { SourcedAtlas } from "../../../geo/check/sourced-atlas.ts";
import type { Problem } from "../../../geo/model/problem.ts";
import type { App } from "../../build/app.ts";
import type { BuiltAtlas } from "../../build/assemble-atlas.ts";
import { ATLAS_FILES } from "../../build/atlas-files.ts";
import { buildFramePage, frameScript, scriptName } from "../../build/build-frame-page.ts";
import { buildListPages } from "../../build/build-list-pages.ts";
import {
  buildPage,
  type Catalogue,
  inLocale,
  loadCatalogues,
  loadFirstView,
  placePage,
} from "../../build/build-pages.ts";
import { largeFilesOf } from "../../build/large-atlas.ts";
import { formerFormOf, readAtlas } from "../atlas/read-atlas.ts";
import { type TileFiles, tileFilesOf } from "../atlas/tile-files.ts";
import { buildAtlas } from "../build/build-atlas.ts";
import { nodeTools } from "../build/node-tools.ts";
import type { Effects } from "../effects.ts";

export interface PreviewFile {
  mediaType: string;
  body: string | Uint8Array;
}

const HTML = "text/html; charset=utf-8";

/** An atlas while it is written: the last state of it that could be built, and what is wrong with the present one. */
export class PreviewAtlas {
  problems: Problem[] = [];
  /** Milliseconds of the last rebuild. */
  took = 0;
  readonly folder: string;
  private readonly app: Pick<App, "template" | "page" | "frame" | "styles">;
  private readonly effects: Effects;
  private sourced: SourcedAtlas | undefined;
  private built: BuiltAtlas | undefined;
  /** What the page was made of when it was last told to reload. */
  private shown: string | undefined;
  private catalogues: Catalogue[] | undefined;
  private readonly files = new Map<string, PreviewFile>();

  constructor(folder: string, app: Pick<App, "template" | "page" | "frame" | "styles">, effects: Effects) {
    this.folder = folder;
    this.app = app;
    this.effects = effects;
  }

  /** Reads the folder anew, and says whether the page has changed. An atlas with errors leaves it as it was. */
  async rebuild(): Promise<boolean> {
    const start = performance.now();
    // The lock file is left to check and build: a statement that is being written has no id to keep yet.
    const { value, problems } = await readAtlas(this.folder, this.effects);
    problems.push(...formerFormOf(this.folder, value));
    const hasErrors = problems.some(({ severity }) => severity === "error");
    if (value !== undefined && !hasErrors) {
      // Posters take as long as all the rest: they are drawn when somebody looks at one.
      const built = await buildAtlas(value, { withPosters: false });
      problems.push(...built.problems);
      if (built.value !== undefined) {
        this.sourced = value;
        this.built = built.value;
      }
      this.files.clear();
    }
    this.problems = problems;
    this.took = Math.round(performance.now() - start);
    const before = this.shown;
    const { built } = this;
    this.shown = built && JSON.stringify([built, ...built.translations].map(({ mapFile }) => mapFile));
    return this.shown !== before;
  }

  /** The tiles beside the atlas, which are served as they are. */
  get tileFiles(): TileFiles | undefined {
    return this.sourced && tileFilesOf(this.folder, this.sourced.atlas);
  }

  /** A file of the atlas's folder on the site, made when it is first asked for. */
  async fileAt(path: string): Promise<PreviewFile | undefined> {
    const kept = this.files.get(path);
    if (kept !== undefined || this.built === undefined) return kept;
    const isPoster = /(?:^|\/)poster[^/]*$/u.test(path);
    const drawn = isPoster && this.sourced !== undefined ? (await buildAtlas(this.sourced)).value : undefined;
    const made = await this.make(drawn ?? this.built, path);
    if (made !== undefined) this.files.set(path, made);
    return made;
  }

  private async make(built: BuiltAtlas, path: string): Promise<PreviewFile | undefined> {
    this.catalogues ??= await loadCatalogues();
    const { catalogues } = this;
    const [, folder = "", name = ""] = /^(?:([a-z]{2,3})\/)?((?:list\/)?[^/]*)$/u.exec(path) ?? [];
    const catalogue = catalogues.find(({ locale }) => locale === (folder || built.locale));
    if (catalogue === undefined) return undefined;
    const shown = inLocale(built, catalogue.locale);
    const parts = largeFilesOf(shown)?.files ?? [];
    const part = parts.find((file) => file.name === name);
    if (part !== undefined) return { mediaType: "application/json", body: part.text() };
    const script = parts.find((file) => scriptName(file.name) === name);
    if (script !== undefined)
      return { mediaType: "text/javascript", body: frameScript(script.name, script.text()) };
    const data = ATLAS_FILES.find((file) => file.name === name);
    if (data !== undefined) return { mediaType: data.mediaType, body: await data.write(shown, nodeTools) };
    if (name.startsWith("list/")) {
      for (const page of buildListPages(shown, this.app))
        if (page.path === name) return { mediaType: HTML, body: page.html };
      return undefined;
    }
    const { setting } = placePage(built, catalogue.locale);
    const firstView = await loadFirstView(shown, catalogue, nodeTools);
    if (name === "" || name === "index.html") {
      const files = { ...setting, built: { files: this.app.page, fonts: [] } };
      return {
        mediaType: HTML,
        body: buildPage(built, this.app.template, catalogues, catalogue, files, firstView),
      };
    }
    if (name !== "embed.html") return undefined;
    const locales = catalogues.map(({ locale }) => locale);
    const page = buildFramePage(
      shown,
      this.app.frame,
      catalogue,
      { ...setting, home: built.locale, locales },
      firstView,
    );
    return { mediaType: HTML, body: page };
  }
}
