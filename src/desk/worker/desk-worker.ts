import { expose, transfer } from "comlink";
import { config } from "zod/mini";
import { buildBasemap } from "../../../geo/basemap/build-basemap.ts";
import type { Locale } from "../../../geo/messages/messages.ts";
import type { Basemap } from "../../../geo/model/basemap.ts";
import type { MapFile } from "../../../geo/model/map-file.ts";
import type { BoundingBox } from "../../../geo/model/position.ts";
import type { Problem } from "../../../geo/model/problem.ts";
import { LoadOnce } from "../../build/load-once.ts";
import type { WorkArticle } from "../atlas/work.ts";
import type { BuildRequest, BuiltFiles, SiteBuilder } from "./build-site.ts";
import { ExaminationSender, type ExaminationUpdate } from "./examination-update.ts";
import { type ExamineRequest, examine } from "./examine.ts";
import { SiteGround } from "./ground.ts";
import { type FoundPlace, PlaceFinder } from "./places.ts";
import { type GivenArticle, type Proposal, propose, readBeside } from "./propose.ts";
import type { CountryFileOutcome } from "./read-country-file.ts";

// The policy allows no code out of texts: no check of whether it does, which browsers would report.
config({ jitless: true });

/** The desk's map is moved about more than a reader's: its ground reaches further. */
const DESK_MARGIN = 1.5;

/** The map file that readers get and its ground; without them where errors stand in the way. */
export interface ReaderMap {
  problems: Problem[];
  built: { mapFile: MapFile; basemap: Basemap; slug: string } | undefined;
}

/** A file to take away, or the errors that stand in the way. */
export type Taken = { errors: Problem[]; bytes?: undefined } | { bytes: Uint8Array; errors?: undefined };

/** What the page asks of the worker. Everything that takes longer than a letter happens here. */
export class DeskWorker {
  readonly #base: string;
  readonly #ground: SiteGround;
  readonly #finder: PlaceFinder;
  readonly #sender = new ExaminationSender();
  readonly #builder = new LoadOnce<"site", SiteBuilder>();

  /** `base`: address of the folder that the page stands in. */
  constructor(base: string) {
    this.#base = base;
    this.#ground = new SiteGround(base);
    this.#finder = new PlaceFinder(base, (country) => this.#ground.provincesOf(country));
    // Begins to load what every map needs.
    this.#finder
      .open()
      .then(() => this.#ground.load())
      .catch(() => undefined);
  }

  async propose(given: GivenArticle, today: string): Promise<Proposal> {
    return propose(given, await this.#finder.open(), today);
  }

  async readBeside(given: Pick<GivenArticle, "name" | "source">): Promise<WorkArticle> {
    return readBeside(given, await this.#finder.open());
  }

  /** `has`: number of the examination that the page has. */
  async examine(request: ExamineRequest, has: number | undefined): Promise<ExaminationUpdate> {
    return this.#sender.update(await examine(request, this.#finder), has);
  }

  searchPlaces(
    name: string,
    country: string | undefined,
    countries: readonly string[],
  ): Promise<FoundPlace[]> {
    return this.#finder.search(name, country, countries);
  }

  /** Later lookups and examinations know its places. */
  async addCountryFile(name: string, bytes: Uint8Array, locale: Locale): Promise<CountryFileOutcome> {
    const { readCountryFile } = await import("./read-country-file.ts");
    return readCountryFile(name, bytes, this.#finder, locale);
  }

  removeCountryFile(name: string): Promise<void> {
    return this.#finder.removeCountryFile(name);
  }

  async cutGround(extent: BoundingBox | null, countries: readonly string[]): Promise<Basemap> {
    const gazetteer = (await this.#finder.open()).gazetteer();
    return buildBasemap(this.#ground, gazetteer, { extent, marks: [], countries, margin: DESK_MARGIN });
  }

  async buildReaderMap(request: BuildRequest): Promise<ReaderMap> {
    const built = await (await this.#build()).assemble(request, { withPosters: false });
    if (Array.isArray(built)) return { problems: built, built: undefined };
    const { mapFile, basemap, slug } = built;
    return { problems: [], built: { mapFile, basemap, slug } };
  }

  /** The files to take away, in a folder of that name. */
  async zipData(request: BuildRequest, folder: string): Promise<Taken> {
    return zipped(await (await this.#build()).data(request), folder);
  }

  /** One of those files. */
  async takeFile(request: BuildRequest, name: string): Promise<Taken> {
    const { errors, files } = await (await this.#build()).data(request, name);
    if (errors !== undefined) return { errors };
    const content = files[name] ?? "";
    const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
    return transfer({ bytes }, [bytes.buffer]);
  }

  /** The finished site, in a folder of that name. */
  async zipSite(request: BuildRequest, folder: string): Promise<Taken> {
    return zipped(await (await this.#build()).site(request), folder);
  }

  async importTable(name: string, bytes: Uint8Array, locale: Locale, today: string) {
    const { importTable } = await import("./import-table.ts");
    return importTable({ name, bytes, locale, today });
  }

  #build(): Promise<SiteBuilder> {
    return this.#builder.get("site", async () => {
      const { SiteBuilder: Builder } = await import("./build-site.ts");
      return new Builder(this.#base, this.#finder, this.#ground);
    });
  }
}

async function zipped({ errors, files }: BuiltFiles, folder: string): Promise<Taken> {
  if (errors !== undefined) return { errors };
  const bytes = (await import("../take-away/zip-files.ts")).zipFolder(folder, files);
  return transfer({ bytes }, [bytes.buffer]);
}

expose(DeskWorker);
