import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, BrowserContext, BrowserContextOptions, Frame, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, inject } from "vitest";
import type { AtlasView } from "../../../geo/geojson/view/atlas-view.ts";
import { readMapFile } from "../../../geo/geojson/view/read-map-file.ts";
import { en } from "../../../geo/messages/locales/en.ts";
import type { MapFile } from "../../../geo/model/map-file.ts";
import {
  buildSnippet,
  findSource,
  loadEmbedScript,
  type SnippetChoices,
  type SnippetSource,
} from "../../../src/embed/share/build-snippet.ts";
import { findChromium } from "./find-chromium.ts";
import { launchChromium } from "./launch-chromium.ts";
import { type Article, type Site, type SiteOptions, serveSite } from "./serve-site.ts";

/** A remark on time, not on the page: on a slow machine a font, or the ground of the map, is used seconds after it came. */
const LATE_USE = /was preloaded using link preload but not used/;

const SLUG = "syria-2018";

/** A page, with everything that the browser complained about or fetched. */
export interface OpenPage {
  page: Page;
  /** Errors and warnings of the console, uncaught errors, what the page's policy refused. */
  complaints: string[];
  /** URL of every request. */
  requests: string[];
  /** For tests that open many pages one after the other; all pages are closed after the test anyway. */
  close(): Promise<void>;
}

export interface OpenFrame extends OpenPage {
  frame: Frame;
}

export interface FrameOptions extends BrowserContextOptions {
  width?: number;
  height?: number;
  /** Query and fragment of the frame. */
  query?: string;
  sandbox?: string;
  /** Pixels of the page's own content above and below the frame. */
  above?: number;
  below?: number;
}

const SNIPPET_CHOICES: SnippetChoices = {
  method: "frame",
  size: { ratio: "16/9" },
  start: "view",
  theme: "auto",
  language: undefined,
  fragment: "",
  isSandboxed: false,
};

/**
 * What a file of browser tests needs: the built site on a server of its own and a Chromium. Called once, at the top of
 * the file. After each test its pages are closed and the overrides of the site are cleared.
 */
export function setUpBrowser(options: SiteOptions = {}): BrowserSetup {
  const setup = new BrowserSetup();
  beforeAll(() => (findChromium() === undefined ? undefined : setup.start(options)));
  beforeEach(({ skip }) => skip(findChromium() === undefined, "no Chromium"));
  afterEach(({ task }) => setup.clear(task.result?.state === "fail" ? task.name : undefined));
  afterAll(() => setup.stop());
  return setup;
}

/** Holds back what a page asks for at such addresses, until the returned function is called. */
export async function holdBack(page: Page, addresses: string | RegExp): Promise<() => void> {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(addresses, async (route) => {
    await released;
    await route.continue();
  });
  return release;
}

export class BrowserSetup {
  browser!: Browser;
  site!: Site;
  /** URL of the first atlas. */
  address!: string;
  mapFile!: MapFile;
  atlas!: AtlasView;
  #source!: SnippetSource;
  #contexts: BrowserContext[] = [];

  async start(options: SiteOptions): Promise<void> {
    const folder = inject("builtSite");
    this.site = await serveSite(folder, options);
    this.address = `${this.site.address}${SLUG}/`;
    this.mapFile = JSON.parse(readFileSync(join(folder, SLUG, "map.geojson"), "utf8"));
    const loaded = readMapFile(this.mapFile);
    if (!loaded.ok) throw new Error("the map file of the first atlas cannot be read");
    this.atlas = loaded.atlas;
    const script = await loadEmbedScript(this.site.address);
    this.#source = findSource(this.address, { ...this.mapFile.atlas, notice: en.notice }, script, {
      chosen: "",
      offered: ["en"],
    });
    this.browser = await launchChromium();
  }

  /** Number of statements of the first atlas. */
  get statements(): number {
    return this.atlas.counts.statements;
  }

  /** Opens a URL, absolute or from the first atlas's page on: "", "#S27", "embed.html", "../". */
  async open(path = "", options: BrowserContextOptions = {}): Promise<OpenPage> {
    const context = await this.browser.newContext({
      viewport: { width: 1280, height: 800 },
      reducedMotion: "reduce",
      ...options,
    });
    this.#contexts.push(context);
    context.setDefaultTimeout(60_000);
    const page = await context.newPage();
    const complaints: string[] = [];
    const requests: string[] = [];
    page.on("console", (message) => {
      const isComplaint = ["error", "warning"].includes(message.type());
      if (isComplaint && !LATE_USE.test(message.text())) complaints.push(message.text());
    });
    page.on("pageerror", (error) => complaints.push(error.message));
    page.on("request", (request) => requests.push(request.url()));
    await page.goto(new URL(path, this.address).href);
    return { page, complaints, requests, close: () => context.close() };
  }

  /** Opens a publisher's page. */
  openArticle(name: string, article: Article | string, options?: BrowserContextOptions): Promise<OpenPage> {
    return this.open(this.site.addArticle(name, article), options);
  }

  /** Opens a publisher's page with the frame alone in it; the page keeps the frame's messages in `window.said`. */
  async openFrame({ width = 480, height = 600, ...options }: FrameOptions = {}): Promise<OpenFrame> {
    const { query = "", sandbox, above = 0, below = 0, ...context } = options;
    const opened = await this.openArticle(
      "frame",
      `<!doctype html><meta name="viewport" content="width=device-width"><title>Article</title><link rel="icon" href="data:,">
      <script>said=[];addEventListener("message",(event)=>said.push(event.data))</script>
      <body style="margin:0"><div style="height:${above}px"></div>
      <iframe title="Map" width="${width}" height="${height}" style="border:0;display:block"
        ${sandbox === undefined ? "" : `sandbox="${sandbox}"`} src="${this.address}embed.html${query}"></iframe>
      <div style="height:${below}px"></div>`,
      { viewport: { width: Math.max(width, 300), height: 700 }, ...context },
    );
    return { ...opened, frame: await findFrame(opened.page) };
  }

  /** Serves another map file for the first atlas, and its page with nothing prerendered but the id that its first picture waits for. */
  serveMapFile(mapFile: string): void {
    const html = readFileSync(join(inject("builtSite"), SLUG, "index.html"), "utf8");
    const emptied = html.replace(
      /(<div id="root"[^>]*>)[\s\S]*(<\/div>\s*<script type="application\/ld)/,
      '$1<div id="statements"></div>$2',
    );
    if (emptied === html) throw new Error("the page has no root to be emptied");
    this.site.overrides.set(`${SLUG}/index.html`, { body: emptied });
    this.site.overrides.set(`${SLUG}/map.geojson`, { body: mapFile });
  }

  /** The snippet for the first atlas, as the dialog builds it. */
  snippet(choices: Partial<SnippetChoices> = {}): string {
    return buildSnippet({ ...SNIPPET_CHOICES, ...choices }, this.#source);
  }

  /** Closes what a test opened; where it failed, pictures of its pages stay in test-results/. */
  async clear(failed: string | undefined): Promise<void> {
    for (const context of this.#contexts) {
      if (failed !== undefined) await takePictures(context, failed);
      await context.close();
    }
    this.#contexts = [];
    this.site?.overrides.clear();
  }

  async stop(): Promise<void> {
    await this.browser?.close();
    await this.site?.close();
  }
}

/** Waits until the interactive map has its markers. */
export async function mapReady(page: Page | Frame): Promise<void> {
  await page.locator(".map button[data-opens-popup]").first().waitFor();
}

/** A frame by its place among those of the page. */
export async function findFrame(page: Page, index = 0): Promise<Frame> {
  const element = await page.locator("iframe").nth(index).elementHandle();
  const frame = await element?.contentFrame();
  if (!frame) throw new Error(`the page has no frame ${index}`);
  return frame;
}

async function takePictures(context: BrowserContext, name: string): Promise<void> {
  const file = name.replaceAll(/[^\p{L}\p{N}]+/gu, "-").slice(0, 80);
  for (const [index, page] of context.pages().entries()) {
    const path = join(import.meta.dirname, `../../../test-results/${file}-${index}.png`);
    await page.screenshot({ path, timeout: 5000 }).catch(() => undefined);
  }
}
