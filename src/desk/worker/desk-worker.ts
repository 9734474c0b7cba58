import { expose } from "comlink";
import type { Basemap } from "../../../geo/model/basemap.ts";
import type { BoundingBox } from "../../../geo/model/position.ts";
import type { WorkArticle } from "../atlas/work.ts";
import { buildReaderMap, type ReaderMap } from "./build-map.ts";
import { type Examination, type ExamineRequest, examine } from "./examine.ts";
import { Ground } from "./ground.ts";
import { type FoundPlace, PlaceFinder } from "./places.ts";
import { type GivenArticle, type Proposal, propose, readBeside } from "./propose.ts";
import type { CountryFileOutcome } from "./read-country-file.ts";

/** The desk's map is moved about more than a reader's: its ground reaches further. */
const DESK_MARGIN = 1.5;

/** What the page asks of the worker. Everything that takes longer than a letter happens here. */
export class DeskWorker {
  #finder: PlaceFinder;
  #ground: Ground;

  /** `base`: address of the folder that the page stands in. */
  constructor(base: string) {
    this.#finder = new PlaceFinder(base);
    this.#ground = new Ground(base);
    this.#finder.open().then(() => this.#ground.prepare());
  }

  async propose(given: GivenArticle, today: string): Promise<Proposal> {
    return propose(given, await this.#finder.open(), today);
  }

  async readBeside(given: Pick<GivenArticle, "name" | "source">): Promise<WorkArticle> {
    return readBeside(given, await this.#finder.open());
  }

  examine(request: ExamineRequest): Promise<Examination> {
    return examine(request, this.#finder);
  }

  searchPlaces(
    name: string,
    country: string | undefined,
    countries: readonly string[],
  ): Promise<FoundPlace[]> {
    return this.#finder.search(name, country, countries);
  }

  /** Later lookups and examinations know its places. */
  async addCountryFile(name: string, bytes: Uint8Array): Promise<CountryFileOutcome> {
    const { readCountryFile } = await import("./read-country-file.ts");
    return readCountryFile(name, bytes, this.#finder);
  }

  async cutGround(
    extent: BoundingBox,
    marks: readonly (readonly [number, number])[],
    countries: readonly string[],
  ): Promise<Basemap> {
    const gazetteer = (await this.#finder.open()).gazetteer();
    return this.#ground.cut(extent, marks, countries, gazetteer, { margin: DESK_MARGIN });
  }

  async buildReaderMap(request: Pick<ExamineRequest, "slug" | "files" | "article">): Promise<ReaderMap> {
    return buildReaderMap(request, this.#finder, this.#ground);
  }

  /** Name -> text; undefined where errors stand in the way. */
  async exportData(
    request: Pick<ExamineRequest, "slug" | "files" | "article">,
  ): Promise<Record<string, string> | undefined> {
    const { built } = await this.buildReaderMap(request);
    return built && (await import("./export-data.ts")).exportData(built);
  }

  async importTable(name: string, bytes: Uint8Array, language: string, today: string) {
    const { importTable } = await import("./import-table.ts");
    return importTable({ name, bytes, language, today });
  }
}

expose(DeskWorker);
