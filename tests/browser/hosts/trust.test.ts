import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { openAtlas } from "../open-atlas.ts";
import { LYING_FRAME } from "./lying-frame.ts";
import { lyingHost } from "./lying-host.ts";
import { type Bench, findFrame, frameReady, frameSize, picture, startBench } from "./start-bench.ts";
import { writeArticle } from "./write-article.ts";

let bench: Bench;

beforeAll(async () => {
  bench = await startBench();
});
afterEach(() => bench.site.overrides.clear());
afterAll(() => bench.close());

describe("a frame that lies", () => {
  test("sets a height between bounds and nothing else", async () => {
    bench.site.overrides.set("syria-2018/embed.html", { body: LYING_FRAME });
    const { page, requests, close } = await bench.open(
      "lied-to",
      writeArticle(bench.snippet({ way: "element" })),
    );
    await page.evaluate(() => {
      document.addEventListener("claim-map-select", (event) => {
        document.body.dataset.selected = JSON.stringify(event instanceof CustomEvent && event.detail);
      });
    });
    const frame = await findFrame(page);
    await frame.waitForFunction(() => "finished" in window);
    await expect.poll(async () => (await frameSize(page)).height).toBe(640);
    expect(page.url()).toContain("/lied-to");
    expect(requests.filter((url) => url.includes("elsewhere"))).toEqual([]);
    await tellFrame("endless");
    await expect.poll(async () => (await frameSize(page)).height).toBe(4000);
    await picture(page, "lying-frame");
    await close();

    async function tellFrame(target: string) {
      await page.evaluate((target) => {
        const words = Object.assign(document.createElement("a"), { href: "#" });
        words.dataset.claimMap = target;
        document.body.append(words);
        words.click();
      }, target);
    }
  });

  test("and grows with every height it is given comes to rest", async () => {
    bench.site.overrides.set("syria-2018/embed.html", { body: LYING_FRAME });
    const words = `<p><a href="#" data-claim-map="loop">loop</a></p>`;
    const { page, close } = await bench.open("loop", writeArticle(words + bench.snippet({ way: "element" })));
    await expect.poll(async () => (await frameSize(page)).height).toBe(640);
    await page.getByRole("link", { name: "loop" }).click();
    await expect.poll(async () => (await frameSize(page)).height).toBeGreaterThan(700);
    const heights: number[] = [];
    await expect
      .poll(async () => {
        heights.push((await frameSize(page)).height);
        return heights.length > 4 && new Set(heights.slice(-4)).size === 1;
      })
      .toBe(true);
    expect(heights.at(-1)).toBeLessThan(1000);
    await close();
  });

  test("about another frame changes that one not at all, and a frame of somebody else's not even itself", async () => {
    bench.site.overrides.set("syria-2018/advertisement.html", { body: LYING_FRAME });
    const address = `${bench.address}advertisement.html?fit=content`;
    const stranger = `<iframe title="Not ours" src="${address}" style="border:0" height="300"></iframe>`;
    const script = /<script async.*<\/script>/.exec(bench.snippet({ way: "element" }))?.[0];
    const { page, close } = await bench.open("stranger", writeArticle(`${stranger}${script}`));
    await page.waitForFunction(() => customElements.get("claim-map") !== undefined);
    await page.evaluate(() =>
      postMessage({ type: "claim-atlas", version: 1, kind: "height", height: 900 }, "*"),
    );
    // Its words are said anew, so that the script cannot have come too late to hear them.
    const frame = await findFrame(page);
    await frame.goto(address);
    await frame.waitForFunction(() => "finished" in window);
    await page.evaluate(() => new Promise((heard) => setTimeout(heard, 100)));
    expect((await frameSize(page)).height).toBe(300);
    await close();
  });
});

test("a host that lies cannot make the map fail or go anywhere", async () => {
  const { page, complaints, requests, close } = await bench.open(
    "lying-host",
    lyingHost(bench.snippet({ way: "resized-frame" })),
  );
  const frame = await findFrame(page);
  await frameReady(frame);
  const address = new URL(frame.url()).pathname;
  await page.evaluate("lie()");
  await frame.getByRole("button", { name: /mentions? Hajin/ }).click();
  await expect.poll(() => frame.getByRole("dialog").getAttribute("aria-label")).toContain("Hajin");
  expect(new URL(frame.url()).pathname).toBe(address);
  expect(requests.filter((url) => url.includes("elsewhere"))).toEqual([]);
  expect(complaints).toEqual([]);
  await picture(page, "lying-host");
  await close();
});

test("without fonts and images everything can be read and opened", async () => {
  const host = bench.add("blocked", writeArticle(bench.snippet({ way: "element" })));
  const { page, close } = await openAtlas(bench.browser, "about:blank");
  await page.route(/\.(woff2?|svg|png)$/, (route) => route.abort());
  await page.goto(host);
  const frame = await findFrame(page);
  await frameReady(frame);
  expect(await frame.locator("body").innerText()).toMatch(/a map of allegations, not of established events/i);
  await frame.getByRole("button", { name: /mentions? Hajin/ }).click();
  await expect.poll(() => frame.getByRole("dialog").innerText()).toContain("Hajin");
  await picture(page, "blocked");
  await close();
});

test("once loaded the map needs no line", async () => {
  const { page, complaints, close } = await bench.open(
    "offline",
    writeArticle(bench.snippet({ way: "element" })),
  );
  const frame = await findFrame(page);
  await frameReady(frame);
  await page.context().setOffline(true);
  await frame.getByRole("button", { name: /mentions? Hajin/ }).click();
  await expect.poll(() => frame.getByRole("dialog").innerText()).toContain("Hajin");
  await picture(page, "offline");
  expect(complaints).toEqual([]);
  await close();
});
