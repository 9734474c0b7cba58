import { join } from "node:path";
import type { BrowserContextOptions, Frame, Page } from "playwright-core";
import { expect } from "vitest";
import { buildSnippet, type SnippetChoices } from "../../../src/embed/share/build-snippet.ts";
import { findSource, loadEmbedScript } from "../../../src/embed/share/snippet-source.ts";
import { type OpenAtlas, openAtlas } from "../open-atlas.ts";
import type { SiteOptions } from "../serve-site.ts";
import { type Stage, startStage } from "../start-stage.ts";
import { type HostPage, serveHosts } from "./serve-hosts.ts";

/** The bench of hosts: the built site, a publisher's server on another site, and a browser. */
export interface Bench extends Stage {
  /** The snippet for the first atlas, as the dialog builds it. */
  snippet(choices?: Partial<SnippetChoices>): string;
  /** Opens a publisher's page. */
  open(name: string, page: HostPage | string, options?: BrowserContextOptions): Promise<OpenAtlas>;
  /** Puts a page there without opening it. */
  add(name: string, page: HostPage | string): string;
}

const CHOICES: SnippetChoices = {
  way: "frame",
  size: { ratio: "16/9" },
  start: "view",
  theme: "auto",
  language: undefined,
  fragment: "",
  isSandboxed: false,
};

export async function startBench(options?: SiteOptions): Promise<Bench> {
  const stage = await startStage(options);
  const hosts = await serveHosts();
  const script = await loadEmbedScript(stage.site.address);
  const source = findSource(stage.address, stage.mapFile.atlas, script, { chosen: "", offered: ["en"] });
  return {
    ...stage,
    snippet: (choices) => buildSnippet({ ...CHOICES, ...choices }, source),
    add: hosts.add,
    open: (name, page, context) => openAtlas(stage.browser, hosts.add(name, page), context),
    async close() {
      await stage.close();
      await hosts.close();
    },
  };
}

/** The frame of the map, by its place among those of the page. */
export async function findFrame(page: Page, index = 0): Promise<Frame> {
  const element = await page.locator("iframe").nth(index).elementHandle();
  const frame = await element?.contentFrame();
  if (frame === null || frame === undefined) throw new Error(`the page has no frame ${index}`);
  return frame;
}

/** Waits until the interactive map inside the frame has its marks. */
export async function frameReady(frame: Frame): Promise<void> {
  await frame.locator(".map button[data-opens-popup]").first().waitFor();
}

/** Scrolls to a map until it is there: maps above it push it away as they find their height. */
export async function reachFrame(page: Page, index: number): Promise<Frame> {
  const frame = await findFrame(page, index);
  const marks = frame.locator(".map button[data-opens-popup]");
  await expect
    .poll(async () => {
      await page.locator("claim-map").nth(index).scrollIntoViewIfNeeded();
      return marks.count();
    })
    .toBeGreaterThan(0);
  return frame;
}

/** A picture of what is in the window, for people to look at. */
export async function picture(page: Page, name: string): Promise<void> {
  const path = join(import.meta.dirname, `../../../test-results/hosts/${name}.png`);
  await page.screenshot({ path });
}

/** Pixels that the frame takes on the page. */
export async function frameSize(page: Page, index = 0): Promise<{ width: number; height: number }> {
  const box = await page.locator("iframe").nth(index).boundingBox();
  if (box === null) throw new Error(`frame ${index} is not to be seen`);
  return { width: box.width, height: box.height };
}
