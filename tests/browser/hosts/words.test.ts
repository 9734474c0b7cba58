import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { type Bench, findFrame, frameReady, startBench } from "./start-bench.ts";
import { wordsOf } from "./talking-article.ts";
import { writeArticle } from "./write-article.ts";

let bench: Bench;

beforeAll(async () => {
  bench = await startBench();
});
afterEach(() => bench.site.overrides.clear());
afterAll(() => bench.close());

/** A frame of somebody else's whose address is like ours. */
const strangers = (path: string) => `<iframe title="Not ours" src="about:blank?/maps/${path}"></iframe>`;

test.each(["embed?pb=1", "embed.html?pb=1"])(
  "words of the article belong to the map, not to a frame at …/%s that stands before it",
  async (path) => {
    const pasted = strangers(path) + wordsOf(bench.address) + bench.snippet({ way: "element" });
    const { page, close } = await bench.open("stranger-first", writeArticle(pasted));
    const frame = await findFrame(page, 1);
    await frameReady(frame);
    await page.getByRole("link", { name: "Hajin" }).click();
    await frame.getByRole("dialog", { name: /Hajin/ }).waitFor();
    await close();
  },
);

test("words of the article lead to the full page where the frame never answers", async () => {
  bench.site.overrides.set("syria-2018/embed.html", { status: 404, body: "" });
  const pasted = wordsOf(bench.address) + bench.snippet({ way: "element" });
  const { page, close } = await bench.open("frame-missing", writeArticle(pasted));
  await page.waitForFunction(() => customElements.get("claim-map") !== undefined);
  await page.getByRole("link", { name: "Hajin" }).click();
  await page.waitForURL(`${bench.address}#hajin`);
  await close();
});

test("a map that is changed again and again still waits for its frame once", async () => {
  const pasted = bench.snippet({ way: "element" });
  const { page, close } = await bench.open("changed", writeArticle(pasted));
  await page.waitForFunction(() => customElements.get("claim-map") !== undefined);
  for (const theme of ["dark", "light", "dark", "light"]) {
    await page.locator("claim-map").evaluate((map, value) => map.setAttribute("theme", value), theme);
  }
  const session = await page.context().newCDPSession(page);
  const { result } = await session.send("Runtime.evaluate", {
    expression: 'document.querySelector("claim-map")',
  });
  const { listeners } = await session.send("DOMDebugger.getEventListeners", {
    objectId: result.objectId ?? "",
  });
  expect(listeners.filter(({ type }) => type === "claim-map-ready")).toHaveLength(1);
  await frameReady(await findFrame(page));
  await expect.poll(() => page.locator("claim-map iframe").isVisible()).toBe(true);
  await close();
});
