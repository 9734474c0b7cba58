import { describe, expect, test } from "vitest";
import { findFrame, mapReady, setUpBrowser } from "../setup/browser-setup.ts";
import { frameSize } from "../setup/frames.ts";
import { LYING_FRAME } from "./lying-frame.ts";
import { lyingHost } from "./lying-host.ts";
import { writeArticle } from "./write-article.ts";

const setup = setUpBrowser();

describe("a frame that lies", () => {
  test("sets a height between bounds and nothing else", async () => {
    setup.site.overrides.set("syria-2018/embed.html", { body: LYING_FRAME });
    const { page, requests } = await setup.openArticle(
      "lied-to",
      writeArticle(setup.snippet({ method: "element" })),
    );
    await page.evaluate(() => {
      document.addEventListener("claim-map-select", (event) => {
        document.body.dataset.selected = JSON.stringify(event instanceof CustomEvent && event.detail);
      });
    });
    const frame = await findFrame(page);
    await frame.waitForFunction(() => "finished" in window);
    await expect.poll(async () => (await frameSize(page)).height).toBe(640);
    await expect.poll(() => page.url()).toContain("/lied-to");
    expect(requests.filter((url) => url.includes("elsewhere"))).toEqual([]);
    await tellFrame("endless");
    await expect.poll(async () => (await frameSize(page)).height).toBe(4000);

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
    setup.site.overrides.set("syria-2018/embed.html", { body: LYING_FRAME });
    const words = `<p><a href="#" data-claim-map="loop">loop</a></p>`;
    const { page } = await setup.openArticle(
      "loop",
      writeArticle(words + setup.snippet({ method: "element" })),
    );
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
  });

  test("about another frame changes that one not at all, and a frame of somebody else's not even itself", async () => {
    setup.site.overrides.set("syria-2018/advertisement.html", { body: LYING_FRAME });
    const address = `${setup.address}advertisement.html?fit=content`;
    const stranger = `<iframe title="Not ours" src="${address}" style="border:0" height="300"></iframe>`;
    const script = /<script async.*<\/script>/.exec(setup.snippet({ method: "element" }))?.[0];
    const { page } = await setup.openArticle("stranger", writeArticle(`${stranger}${script}`));
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
  });
});

test("a host that lies cannot make the map fail or go anywhere", async () => {
  const { page, complaints, requests } = await setup.openArticle(
    "lying-host",
    lyingHost(setup.snippet({ method: "resized-frame" })),
  );
  const frame = await findFrame(page);
  await mapReady(frame);
  const address = new URL(frame.url()).pathname;
  await page.evaluate("lie()");
  await frame.getByRole("button", { name: /mentions? Hajin/ }).click();
  await expect.poll(() => frame.getByRole("dialog").getAttribute("aria-label")).toContain("Hajin");
  expect(new URL(frame.url()).pathname).toBe(address);
  expect(requests.filter((url) => url.includes("elsewhere"))).toEqual([]);
  expect(complaints).toEqual([]);
});

test("without fonts and images everything can be read and opened", async () => {
  const host = setup.site.addArticle("blocked", writeArticle(setup.snippet({ method: "element" })));
  const { page } = await setup.open("about:blank");
  await page.route(/\.(woff2?|svg|png)$/, (route) => route.abort());
  await page.goto(host);
  const frame = await findFrame(page);
  await mapReady(frame);
  expect(await frame.locator("body").innerText()).toMatch(/a map of allegations, not of established events/i);
  await frame.getByRole("button", { name: /mentions? Hajin/ }).click();
  await expect.poll(() => frame.getByRole("dialog").innerText()).toContain("Hajin");
});

test("pressing a place leaves a page still that shows the map in part", async () => {
  const host = writeArticle(setup.snippet({ method: "element" }));
  const { page } = await setup.openArticle("in-part", host, { viewport: { width: 1000, height: 640 } });
  const frame = await findFrame(page);
  await mapReady(frame);
  const map = await page.locator("claim-map").boundingBox();
  expect((map?.y ?? 0) + (map?.height ?? 0)).toBeGreaterThan(640);
  const before = await page.evaluate(() => scrollY);
  await frame.getByRole("button", { name: /mentions? Azaz/ }).click();
  await frame.getByRole("dialog").waitFor();
  expect(await page.evaluate(() => scrollY)).toBe(before);
});

test("once loaded the map needs no line", async () => {
  const { page, complaints } = await setup.openArticle(
    "offline",
    writeArticle(setup.snippet({ method: "element" })),
  );
  const frame = await findFrame(page);
  await mapReady(frame);
  await page.context().setOffline(true);
  await frame.getByRole("button", { name: /mentions? Hajin/ }).click();
  await expect.poll(() => frame.getByRole("dialog").innerText()).toContain("Hajin");
  expect(complaints).toEqual([]);
});
