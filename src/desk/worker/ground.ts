import type {
  BasemapSources,
  CountriesTopology,
  ProvincesTopology,
  WaterTopology,
} from "../../../geo/basemap/basemap-sources.ts";
import { parseDisputed } from "../../../geo/basemap/basemap-sources.ts";
import type { Town } from "../../../geo/basemap/choose-labels.ts";
import { cutBasemap } from "../../../geo/basemap/cut-basemap.ts";
import { alpha3Of } from "../../../geo/geocoder/gazetteer/layers/country-codes.ts";
import type { Gazetteer } from "../../../geo/geocoder/index.ts";
import type { Basemap } from "../../../geo/model/basemap.ts";
import type { BoundingBox } from "../../../geo/model/position.ts";

/** As the folder `ground` beside the page holds them; src/cli/build/write-desk.ts writes it. */
const WATER_SHEETS = ["world", "africa", "asia", "europe", "north-america", "south-america"];
const SCALES = ["10m", "50m", "110m"] as const;
/** A smaller town says little about where one is. */
const LEAST_POPULATION = 15_000;

/** Natural Earth, loaded once, and cut to what a map shows. */
export class Ground {
  readonly #base: string;
  #sources: Promise<Omit<BasemapSources, "provinces">> | undefined;
  readonly #provinces = new Map<string, Promise<ProvincesTopology | undefined>>();

  constructor(base: string) {
    this.#base = base;
  }

  /** Begins to load what every cut needs. */
  prepare(): void {
    this.#load().catch(() => undefined);
  }

  async cut(
    extent: BoundingBox,
    marks: readonly (readonly [number, number])[],
    countries: readonly string[],
    gazetteer: Gazetteer,
    { marked = new Set(), margin }: { marked?: ReadonlySet<string>; margin?: number } = {},
  ): Promise<Basemap> {
    const sources = { ...(await this.#load()), provinces: await this.#loadProvinces(countries) };
    const [west, south, east, north] = extent;
    const [wide, high] = [(east - west) * (margin ?? 0.5) + 1, (north - south) * (margin ?? 0.5) + 1];
    const around: BoundingBox = [west - wide, south - high, east + wide, north + high];
    const towns = gazetteer
      .placesInBox(around)
      .filter(({ population, key }) => population >= LEAST_POPULATION && !marked.has(key))
      .flatMap(({ name, arabic, population, isCapital = false, location }): Town[] => {
        if (location.form !== "point") return [];
        const [lon, lat] = location.position;
        return [{ name, arabic, lon, lat, population, capital: isCapital }];
      });
    const basemap = cutBasemap(sources, extent, {
      towns,
      ...(marks.length === 0 ? { focusCountries: countries, margin: margin ?? 0.08 } : { focus: marks }),
    });
    for (const label of basemap.labels) delete label.arabic;
    return basemap;
  }

  #load() {
    this.#sources ??= (async () => {
      const [ten, fifty, hundred] = await Promise.all(
        SCALES.map((scale) => this.#fetch<CountriesTopology>(`countries-${scale}.json`)),
      );
      const waters = await Promise.all(
        WATER_SHEETS.map((sheet) => this.#fetch<WaterTopology>(`${sheet}_50m.json`)),
      );
      const disputed = await (await fetch(this.#addressOf("disputed.yaml"))).text();
      if (ten === undefined || fifty === undefined || hundred === undefined)
        throw new Error("the ground is not there");
      return {
        countries: { "10m": ten, "50m": fifty, "110m": hundred },
        waters: waters.filter((sheet) => sheet !== undefined),
        disputed: parseDisputed(disputed),
      };
    })();
    return this.#sources;
  }

  async #loadProvinces(countries: readonly string[]): Promise<BasemapSources["provinces"]> {
    const codes = countries.flatMap((code) => alpha3Of(code) ?? []);
    const loaded = await Promise.all(
      codes.map(async (code) => {
        const known = this.#provinces.get(code) ?? this.#fetch<ProvincesTopology>(`provinces/${code}.json`);
        this.#provinces.set(code, known);
        const topology = await known;
        return topology === undefined ? [] : [[code, topology] as const];
      }),
    );
    return Object.fromEntries(loaded.flat());
  }

  async #fetch<Shape>(path: string): Promise<Shape | undefined> {
    const answer = await fetch(this.#addressOf(path));
    return answer.ok ? ((await answer.json()) as Shape) : undefined;
  }

  #addressOf(path: string): URL {
    return new URL(`ground/${path}`, this.#base);
  }
}
