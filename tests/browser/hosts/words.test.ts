import { expect, test } from "vitest";
import { findFrame, mapReady, setUpBrowser } from "../setup/browser-setup.ts";
import { wordsOf } from "./talking-article.ts";
import { writeArticle } from "./write-article.ts";

const setup = setUpBrowser();

/** A frame of somebody else's whose address is like ours. */
const strangers = (path: string) => `<iframe title="Not ours" src="about:blank?/maps/${path}"></iframe>`;

test.each(["embed?pb=1", "embed.html?pb=1"])(
  "words of the article belong to the map, not to a frame at …/%s that stands before it",
  async (path) => {
    const pasted = strangers(path) + wordsOf(setup.address) + setup.snippet({ method: "element" });
    const { page } = await setup.openArticle("stranger-first", writeArticle(pasted));
    const frame = await findFrame(page, 1);
    await mapReady(frame);
    await page.getByRole("link", { name: "Hajin" }).click();
    await frame.getByRole("dialog", { name: /Hajin/ }).waitFor();
  },
);

test("words of the article lead to the full page where the frame never answers", async () => {
  setup.site.overrides.set("syria-2018/embed.html", { status: 404, body: "" });
  const pasted = wordsOf(setup.address) + setup.snippet({ method: "element" });
  const { page } = await setup.openArticle("frame-missing", writeArticle(pasted));
  await page.waitForFunction(() => customElements.get("claim-map") !== undefined);
  await page.getByRole("link", { name: "Hajin" }).click();
  await page.waitForURL(`${setup.address}#hajin`);
});

test("a map that is changed again and again still waits for its frame once", async () => {
  const pasted = setup.snippet({ method: "element" });
  const { page } = await setup.openArticle("changed", writeArticle(pasted));
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
  await mapReady(await findFrame(page));
  await expect.poll(() => page.locator("claim-map iframe").isVisible()).toBe(true);
});
