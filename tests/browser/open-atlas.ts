import type { Browser, BrowserContextOptions, Page } from "playwright-core";

/** A page of the atlas, with everything that a browser would complain about or fetch from elsewhere. */
export interface OpenAtlas {
  page: Page;
  /** Errors and warnings of the console, uncaught errors, refused by the page's policy included. */
  complaints: string[];
  /** Address of every request. */
  requests: string[];
  close(): Promise<void>;
}

export async function openAtlas(
  browser: Browser,
  address: string,
  options: BrowserContextOptions = {},
): Promise<OpenAtlas> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    reducedMotion: "reduce",
    ...options,
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  const requests: string[] = [];
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("request", (request) => requests.push(request.url()));
  await page.goto(address);
  return { page, complaints, requests, close: () => context.close() };
}

/** Waits until the interactive map has its marks. */
export async function mapReady(page: Page): Promise<void> {
  await page.locator(".map button[data-opens-popup]").first().waitFor();
}
