import { join, resolve } from "node:path";
import type { Browser } from "playwright-core";
import type { MapFile } from "../../geo/model/map-file-1.ts";
import { launchBrowser } from "./launch-browser.ts";
import { type Site, type SiteOptions, serveSite } from "./serve-site.ts";

/** What every browser test needs: the built site on a server, the first atlas on it, and a browser. */
export interface Stage {
  browser: Browser;
  site: Site;
  /** Address of the first atlas. */
  address: string;
  mapFile: MapFile;
  close(): Promise<void>;
}

/** Serves `dist`, or the build that CLAIM_ATLAS_SITE names, and starts a browser. */
export async function startStage(options: SiteOptions = {}): Promise<Stage> {
  const site = await serveSite(
    resolve(join(import.meta.dirname, "../.."), process.env.CLAIM_ATLAS_SITE ?? "dist"),
    options,
  );
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
