import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, inject, test } from "vitest";
import { readMapFile } from "../../../geo/geojson/view/read-map-file.ts";
import { serveSite } from "../setup/serve-site.ts";
import type { Driver, DriverOptions } from "./driver.ts";
import { ENGINES, type Engine, findEngine } from "./find-engines.ts";
import { startChromium, startFirefox } from "./page-drivers.ts";
import { bundleQueries, Reader } from "./reader.ts";
import { type Setting, type Step, WIDE } from "./reader-path.ts";
import { startWebKit } from "./webkit.ts";

/** Makes a test of each step in each engine that this machine has; the dark steps where the reader wants dark colours. */
export function walkInEngines(steps: readonly Step[], darkSteps: readonly Step[] = []): void {
  let setting: Setting;
  let queries: string;

  beforeAll(async () => {
    setting = await serveFirstAtlas();
    queries = await bundleQueries();
  });
  afterAll(() => setting?.site.close());

  for (const engine of ENGINES) {
    describe.skipIf(findEngine(engine) === undefined)(`in ${engine}`, () => {
      let reader: Reader;
      let close: () => Promise<void> = async () => undefined;

      beforeAll(async () => {
        const driver = await start(engine, {});
        reader = new Reader(driver, queries);
        close = () => driver.close();
      });
      afterEach(async ({ task }) => {
        if (task.result?.state === "fail") await takePicture(reader, `${engine} ${task.name}`);
      });
      afterAll(() => close());

      for (const step of steps) {
        test(step.name, async () => {
          await reader.resize(WIDE);
          await step.walk(reader, setting);
        });
      }

      for (const step of darkSteps) {
        test(step.name, async () => {
          const dark = await start(engine, { dark: true });
          try {
            await dark.resize(WIDE);
            await step.walk(new Reader(dark, queries), setting);
          } finally {
            await dark.close();
          }
        });
      }
    });
  }
}

async function serveFirstAtlas(): Promise<Setting> {
  const folder = inject("builtSite");
  const site = await serveSite(folder);
  const address = `${site.address}syria-2018/`;
  const loaded = readMapFile(JSON.parse(readFileSync(join(folder, "syria-2018/map.geojson"), "utf8")));
  if (!loaded.ok) throw new Error("the map file of the first atlas cannot be read");
  return {
    site,
    address,
    atlas: loaded.atlas,
    elementSnippet: `<claim-map src="${address}embed.html" title="Map"></claim-map><script async src="${site.address}embed.js"></script>`,
  };
}

function start(engine: Engine, options: DriverOptions): Promise<Driver> {
  const programs = findEngine(engine) ?? {};
  if (engine === "chromium") return startChromium(options);
  if (engine === "firefox") return startFirefox(programs.firefox ?? "", options);
  return startWebKit(programs, options);
}

async function takePicture(reader: Reader, name: string): Promise<void> {
  const folder = join(import.meta.dirname, "../../../test-results");
  mkdirSync(folder, { recursive: true });
  const file = name.replaceAll(/[^\p{L}\p{N}]+/gu, "-").slice(0, 80);
  writeFileSync(join(folder, `${file}.png`), await reader.screenshot());
}
