import { loadavg } from "node:os";
import type { Browser, CDPSession, Page } from "playwright-core";

/** How a page is opened: the machine and the line that it is measured on. */
export interface Profile {
  name: string;
  viewport: { width: number; height: number };
  /** Times slower than this machine. */
  processor: number;
  /** Bytes a second, and milliseconds; undefined for the line of this machine. */
  line?: { download: number; upload: number; latency: number };
}

export const FAST: Profile = {
  name: "this machine",
  viewport: { width: 1280, height: 800 },
  processor: 1,
};
/** A slow phone: 1.6 Mbit/s. */
export const SLOW: Profile = {
  name: "slow phone",
  viewport: { width: 390, height: 844 },
  processor: 4,
  line: { download: 200_000, upload: 94_000, latency: 150 },
};

/** A page to be measured. */
export interface Subject {
  name: string;
  address: string;
  /** Selector of what a reader clicks. */
  markers: string;
  /** What a click must show: selector of an element with text. */
  shows: string;
  /** Selector of what is there when everything works; absent where the first marker is all. */
  complete?: string;
  /** False for a page that has nothing to zoom. */
  zooms?: false;
  /** Opens the place of the first filter, which is then a checkbox that can be seen. */
  openFilters?: (page: Page) => Promise<void>;
}

export interface Measured {
  /** Milliseconds since the start of the navigation. */
  text: number;
  marker: number;
  complete: number;
  /** Milliseconds until the page stands still after a filter and a zoom; NaN where there is none. */
  toggle: number;
  zoom: number;
  /** Megabytes after a collection. */
  heap: number;
  /** What crossed the line until everything worked and two seconds more. */
  kilobytes: number;
  requests: number;
  /** Elements, texts and all else, after a collection: what was taken out of the page counts no more. */
  nodes: number;
  /** Sum over the tasks of more than 50 ms of what is above that. */
  blocking: number;
  /** Cumulative layout shift. */
  shift: number;
}

const SETTLED = 2000;
/** A new context starts processes of the browser: the page is opened when they stand, as in a browser that is in use. */
const READY = 1000;
const PATIENCE = 180_000;

/** Opens a page in a fresh context, clicks its first marker, and measures. Throws where the click shows nothing. */
export async function measurePage(
  browser: Browser,
  subject: Subject,
  profile: Profile,
  patience = PATIENCE,
): Promise<Measured> {
  const context = await browser.newContext({ viewport: profile.viewport });
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(patience);
    const session = await context.newCDPSession(page);
    const traffic = await limit(session, profile);
    // The runner names inner functions by a helper that the page does not have.
    await page.addInitScript("globalThis.__name ??= (named) => named");
    await page.addInitScript(WATCH, subject.markers);
    await page.waitForTimeout(READY);
    await page.goto(subject.address, { waitUntil: "commit" });
    const marker = await waitForEntry(page, "marker-clickable", patience);
    const complete =
      subject.complete === undefined ? marker : await waitForElement(page, subject.complete, patience);
    await page.waitForTimeout(SETTLED);
    const { text, blocking, shift } = await page.evaluate(READ);
    const { kilobytes, requests } = traffic();
    await session.send("HeapProfiler.collectGarbage");
    const { metrics } = await session.send("Performance.getMetrics");
    const nodes = metrics.find(({ name }) => name === "Nodes")?.value ?? Number.NaN;
    const { usedSize } = await session.send("Runtime.getHeapUsage");
    const measured = {
      text,
      marker,
      complete,
      blocking,
      shift,
      kilobytes,
      requests,
      nodes,
      heap: usedSize / 1e6,
    };
    // Markers of some peers overlap: what lies on top takes the click.
    await page.locator(`${subject.markers} >> visible=true`).first().click({ force: true });
    await page.locator(`${subject.shows} >> visible=true`).first().waitFor();
    await page.keyboard.press("Escape");
    const zoom =
      subject.zooms === false
        ? Number.NaN
        : await timeUntilStill(page, ".leaflet-control-zoom-in, .map-controls button");
    await subject.openFilters?.(page);
    const toggle =
      subject.openFilters === undefined ? Number.NaN : await timeUntilStill(page, "input[type=checkbox]");
    return { ...measured, zoom, toggle };
  } finally {
    await context.close();
  }
}

/** Makes a page as slow as the profile says; returns what gives its traffic so far. */
export async function limit(session: CDPSession, { line, processor }: Profile) {
  let bytes = 0;
  let requests = 0;
  session.on("Network.loadingFinished", ({ encodedDataLength }) => {
    bytes += encodedDataLength;
    requests += 1;
  });
  await session.send("Network.enable");
  await session.send("Performance.enable");
  if (line !== undefined)
    await session.send("Network.emulateNetworkConditions", {
      offline: false,
      downloadThroughput: line.download,
      uploadThroughput: line.upload,
      latency: line.latency,
    });
  if (processor !== 1) await session.send("Emulation.setCPUThrottlingRate", { rate: processor });
  return () => ({ kilobytes: bytes / 1000, requests });
}

/**
 * Runs before the page. Marks the time when the first marker is painted, lies on top, and leads to something: a link in the page is
 * clickable once its target has arrived, or once scripts take the click.
 */
function WATCH(markers: string): void {
  const state = { blocking: 0, shift: 0 };
  Object.assign(window, { benchState: state });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) state.blocking += duration - 50;
  }).observe({ type: "longtask", buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries())
      if (Reflect.get(entry, "hadRecentInput") === false) state.shift += Number(Reflect.get(entry, "value"));
  }).observe({ type: "layout-shift", buffered: true });
  const leads = (marker: Element) => {
    const href = marker.getAttribute("href") ?? "";
    return !href.startsWith("#") || document.getElementById(decodeURIComponent(href.slice(1))) !== null;
  };
  const isClickable = (marker: Element) => {
    const { left, top, width, height } = marker.getBoundingClientRect();
    if (width === 0 || (marker instanceof HTMLImageElement && !marker.complete)) return false;
    const onTop = document.elementFromPoint(left + width / 2, top + height / 2);
    return onTop !== null && marker.contains(onTop) && leads(marker);
  };
  const look = () => {
    if ([...document.querySelectorAll(markers)].some(isClickable))
      // A task of its own: after the frame was handed on.
      setTimeout(() => performance.mark("marker-clickable"));
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

function READ(): Pick<Measured, "text" | "blocking" | "shift"> {
  const { benchState } = window as unknown as { benchState: { blocking: number; shift: number } };
  const [paint] = performance.getEntriesByName("first-contentful-paint");
  return { text: paint?.startTime ?? Number.NaN, ...benchState };
}

async function waitForEntry(page: Page, name: string, timeout: number): Promise<number> {
  const found = await page.waitForFunction(
    (entry) => performance.getEntriesByName(entry)[0]?.startTime,
    name,
    {
      timeout,
      polling: 50,
    },
  );
  return (await found.jsonValue()) ?? Number.NaN;
}

async function waitForElement(page: Page, selector: string, timeout: number): Promise<number> {
  const found = await page.waitForFunction(
    (wanted) => (document.querySelector(wanted) === null ? undefined : performance.now()),
    selector,
    { timeout, polling: "raf" },
  );
  return (await found.jsonValue()) ?? Number.NaN;
}

/** From a click to the frame after the last change that it makes to the page; milliseconds. */
async function timeUntilStill(page: Page, selector: string): Promise<number> {
  await page.locator(selector).first().waitFor();
  return page.evaluate(
    async ([wanted, settled]) => {
      const started = performance.now();
      let painted = started;
      const observer = new MutationObserver(() => {
        requestAnimationFrame(() => {
          setTimeout(() => {
            painted = performance.now();
          });
        });
      });
      const everything = { subtree: true, childList: true, attributes: true, characterData: true };
      observer.observe(document.body, everything);
      document.querySelector<HTMLElement>(wanted)?.click();
      await new Promise((resolve) => setTimeout(resolve, settled));
      observer.disconnect();
      if (painted === started) throw new Error(`${wanted} changed nothing`);
      return painted - started;
    },
    [selector, SETTLED] as const,
  );
}

/** Prints the medians of each page, ours first, with the ratio of ours to theirs. */
export function printRuns(
  title: string,
  columns: readonly (keyof Measured)[],
  runs: ReadonlyMap<Subject, readonly Measured[]>,
): void {
  console.log(`\n${title}; load ${loadavg()[0]?.toFixed(1)} (times are good for little above 1)`);
  const [own] = [...runs.values()].map(medianOf);
  for (const [{ name }, measured] of runs) {
    const medians = medianOf(measured);
    const cells = columns.map((key) => {
      const value = medians[key].toFixed(medians[key] < 20 ? 2 : 0);
      const ratio =
        own === undefined || measured === [...runs.values()][0]
          ? ""
          : ` (${(own[key] / medians[key]).toFixed(2)})`;
      return `${key} ${value}${ratio}`;
    });
    console.log(`${name}: ${cells.join(", ")}`);
    console.log(`  markers of each run: ${measured.map(({ marker }) => Math.round(marker)).join(" ")}`);
  }
}

/** The middle value of each measure. */
export function medianOf(runs: readonly Measured[]): Measured {
  const [first] = runs;
  if (first === undefined) throw new Error("nothing was measured");
  const keys = Object.keys(first) as (keyof Measured)[];
  const middle = (key: keyof Measured) =>
    runs.map((run) => run[key]).sort((a, b) => a - b)[Math.floor(runs.length / 2)];
  return Object.fromEntries(keys.map((key) => [key, middle(key)])) as unknown as Measured;
}
