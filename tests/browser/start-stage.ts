import { join } from "node:path";
import type { Browser } from "playwright-core";
import type { MapFile } from "../../geo/model/map-file.ts";
import { launchBrowser } from "./launch-browser.ts";
import { type Site, serveSite } from "./serve-site.ts";

/** What every browser test needs: the built site on a server, the first atlas on it, and a browser. */
export interface Stage {
  browser: Browser;
  site: Site;
  /** Address of the first atlas. */
  address: string;
  mapFile: MapFile;
  close(): Promise<void>;
}

/** Serves `dist` and starts a browser. */
export async function startStage(): Promise<Stage> {
  const site = await serveSite(join(import.meta.dirname, "../../dist"));
  const address = `${site.address}syria-2018/`;
  const response = await fetch(`${address}map.geojson`);
  const mapFile = (await response.json()) as MapFile;
  const browser = await launchBrowser();
  return {
    browser,
    site,
    address,
    mapFile,
    close: async () => {
      await browser.close();
      await site.close();
    },
  };
}
