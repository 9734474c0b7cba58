import {
  type BasemapSources,
  type COUNTRY_SCALES,
  type CountriesTopology,
  type ProvincesTopology,
  parseDisputed,
  WATER_SHEETS,
  type WaterTopology,
} from "../../../geo/basemap/basemap-sources.ts";
import type { LoadGround } from "../../../geo/basemap/build-basemap.ts";
import { boxesMeet } from "../../../geo/basemap/frame-around.ts";
import { alpha3Of } from "../../../geo/geocoder/gazetteer/layers/country-codes.ts";
import type { BoundingBox } from "../../../geo/model/position.ts";
import { LoadOnce } from "../../build/load-once.ts";

/** Natural Earth from the folder beside the page, which src/cli/build/pack-desk-data.ts writes; every file is loaded once. */
export class SiteGround implements LoadGround {
  readonly #base: string;
  readonly #sources = new LoadOnce<"all", Omit<BasemapSources, "provinces">>();
  readonly #boxes = new LoadOnce<"all", Record<string, BoundingBox>>();
  readonly #provinces = new LoadOnce<string, ProvincesTopology>();

  constructor(base: string) {
    this.#base = base;
  }

  load(): Promise<Omit<BasemapSources, "provinces">> {
    return this.#sources.get("all", () => this.#loadSources());
  }

  async loadProvinces(boxes: readonly BoundingBox[]): Promise<BasemapSources["provinces"]> {
    const codes = Object.entries(await this.#loadBoxes())
      .filter(([, country]) => boxes.some((box) => boxesMeet(country, box)))
      .map(([code]) => code);
    const entries = codes.map(async (code) => [code, await this.#loadCountry(code)] as const);
    return Object.fromEntries(await Promise.all(entries));
  }

  /** The provinces of a country by its two letters; undefined where none are known. */
  async provincesOf(country: string): Promise<ProvincesTopology | undefined> {
    const code = alpha3Of(country);
    const isKnown = code !== undefined && Object.hasOwn(await this.#loadBoxes(), code);
    return isKnown ? this.#loadCountry(code) : undefined;
  }

  /** Takes provinces that were loaded otherwise, by the three letters of their country. */
  addProvinces(code: string, topology: ProvincesTopology): void {
    this.#provinces.get(code, () => topology);
  }

  async #loadSources(): Promise<Omit<BasemapSources, "provinces">> {
    const countries = (scale: (typeof COUNTRY_SCALES)[number]) =>
      this.#fetch<CountriesTopology>(`countries-${scale}.json`);
    const [ten, fifty, hundred] = await Promise.all([countries("10m"), countries("50m"), countries("110m")]);
    const waters = WATER_SHEETS.map((sheet) => this.#fetch<WaterTopology>(`${sheet}_50m.json`));
    const disputed = await this.#answer("disputed.yaml");
    return {
      countries: { "10m": ten, "50m": fifty, "110m": hundred },
      waters: await Promise.all(waters),
      disputed: parseDisputed(await disputed.text()),
    };
  }

  /** West, south, east and north of the countries whose provinces are known. */
  #loadBoxes(): Promise<Record<string, BoundingBox>> {
    return this.#boxes.get("all", () => this.#fetch("provinces/boxes.json"));
  }

  #loadCountry(code: string): Promise<ProvincesTopology> {
    return this.#provinces.get(code, () => this.#fetch(`provinces/${code}.json`));
  }

  async #fetch<Shape>(path: string): Promise<Shape> {
    return (await this.#answer(path)).json();
  }

  async #answer(path: string): Promise<Response> {
    const answer = await fetch(new URL(`ground/${path}`, this.#base));
    if (!answer.ok) throw new Error(`${path} of the ground is not there`);
    return answer;
  }
}
