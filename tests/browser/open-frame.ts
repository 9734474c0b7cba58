import type { Browser, BrowserContextOptions, Frame, Page } from "playwright-core";
import { serveHosts } from "./hosts/serve-hosts.ts";
import { type OpenAtlas, openAtlas } from "./open-atlas.ts";

interface Framing extends BrowserContextOptions {
  width?: number;
  height?: number;
  /** Query and fragment of the frame. */
  query?: string;
  sandbox?: string;
  /** Pixels of the page's own content above and below the frame. */
  above?: number;
  below?: number;
}

interface OpenFrame extends OpenAtlas {
  frame: Frame;
}

/** A page of another site with the frame in it, which keeps what the frame says. */
export async function openFrame(
  browser: Browser,
  address: string,
  { width = 480, height = 600, query = "", sandbox, above = 0, below = 0, ...options }: Framing = {},
): Promise<OpenFrame> {
  const hosts = await serveHosts();
  const confined = sandbox === undefined ? "" : `sandbox="${sandbox}"`;
  const host = hosts.add(
    "article",
    `<!doctype html><meta name="viewport" content="width=device-width"><title>Article</title><link rel="icon" href="data:,">
    <script>said=[];addEventListener("message",(event)=>said.push(event.data))</script>
    <body style="margin:0"><div style="height:${above}px"></div>
    <iframe title="Map" width="${width}" height="${height}" style="border:0;display:block" ${confined} src="${address}${query}"></iframe>
    <div style="height:${below}px"></div>`,
  );
  const opened = await openAtlas(browser, host, {
    viewport: { width: Math.max(width, 300), height: 700 },
    ...options,
  });
  return {
    ...opened,
    frame: await findInner(opened.page),
    close: async () => {
      await opened.close();
      await hosts.close();
    },
  };
}

export async function findInner(page: Page): Promise<Frame> {
  const element = await page.locator("iframe").elementHandle();
  const inner = await element?.contentFrame();
  if (!inner) throw new Error("the page has no frame");
  return inner;
}

export async function marksReady(frame: Frame): Promise<void> {
  await frame.locator(".map button[data-opens-popup]").first().waitFor();
}

/** The messages of one kind that the frame sent in our own words. */
export async function said(page: Page, kind: string): Promise<Record<string, unknown>[]> {
  return page.evaluate(
    (wanted) =>
      (window as unknown as { said: { type?: string; kind?: string }[] }).said.filter(
        (message) => message.type === "claim-atlas" && message.kind === wanted,
      ),
    kind,
  );
}

/** Says something to the frame in our own words. */
export async function tell(page: Page, message: object): Promise<void> {
  await page.evaluate(
    (data) =>
      document
        .querySelector("iframe")
        ?.contentWindow?.postMessage({ type: "claim-atlas", version: 1, ...data }, "*"),
    message,
  );
}
