import { describe, expect, test } from "vitest";
import { findFrame, mapReady, setUpBrowser } from "../setup/browser-setup.ts";
import { reachFrame } from "../setup/frames.ts";
import { wordsOf } from "./talking-article.ts";
import { writeArticle } from "./write-article.ts";

// As a host sends files that browsers may keep.
const setup = setUpBrowser({ headers: { "Cache-Control": "public, max-age=600" } });

describe("ten maps on one page", () => {
  test("cost one download of each file", async () => {
    const pasted = setup.snippet({ method: "element" });
    setup.site.asked.length = 0;
    const { page, complaints } = await setup.openArticle("ten", writeArticle(pasted.repeat(10)));
    for (let index = 0; index < 10; index++) await reachFrame(page, index);
    const asked = new Map<string, number>();
    for (const path of setup.site.asked) asked.set(path, (asked.get(path) ?? 0) + 1);
    expect([...asked].filter(([, times]) => times > 1)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  test("are each resized and marked on their own", async () => {
    const maps = ["one", "two"].map((id) =>
      setup.snippet({ method: "element" }).replace("<claim-map", `$& id="${id}"`),
    );
    const words = `<p><a href="#" data-claim-map="hajin" data-claim-map-for="two">Hajin, above</a></p>`;
    const { page } = await setup.openArticle("two", writeArticle(`${maps.join("")}${words}`));
    const [first, second] = [await reachFrame(page, 0), await reachFrame(page, 1)];
    const link = page.getByRole("link", { name: "Hajin, above" });
    await link.click();
    await second.getByRole("dialog").waitFor();
    expect(await first.getByRole("dialog").count()).toBe(0);
    await expect.poll(() => link.getAttribute("aria-current")).toBe("true");
  });
});

describe("words of the article", () => {
  test("show their place while pointed at or focused, and open it when clicked", async () => {
    const article = writeArticle(`${wordsOf(setup.address)}${setup.snippet({ method: "element" })}`);
    const { page, complaints } = await setup.openArticle("words", article);
    await page.evaluate(() => {
      document.addEventListener("claim-map-select", (event) => {
        document.body.dataset.selected = JSON.stringify(event instanceof CustomEvent && event.detail);
      });
    });
    const frame = await findFrame(page);
    await mapReady(frame);
    const hajin = page.getByRole("link", { name: "Hajin" }).first();
    const ring = frame.locator(".map .pointed");
    expect(await ring.count()).toBe(0);
    await hajin.hover();
    await ring.waitFor();
    await page.mouse.move(0, 0);
    await expect.poll(() => ring.count()).toBe(0);
    await hajin.click();
    await expect.poll(() => frame.getByRole("dialog").getAttribute("aria-label")).toContain("Hajin");
    await expect.poll(() => hajin.getAttribute("aria-current")).toBe("true");
    expect(await page.locator("body").getAttribute("data-selected")).toContain('"hajin"');
    await expect.poll(() => page.url()).toContain("/words");
    const statement = page.getByRole("link", { name: "three towns" });
    await statement.focus();
    await page.keyboard.press("Enter");
    await expect.poll(() => statement.getAttribute("aria-current")).toBe("true");
    await expect.poll(() => hajin.getAttribute("aria-current")).toBe(null);
    expect(complaints).toEqual([]);
  });

  test("bring a map into view that has not loaded yet, and open their place then", async () => {
    const article = writeArticle(
      `${wordsOf(setup.address)}${"<p>Words.</p>".repeat(120)}${setup.snippet({ method: "element" })}`,
    );
    const { page } = await setup.openArticle("words-above", article);
    await page.waitForFunction(() => customElements.get("claim-map") !== undefined);
    await page.getByRole("link", { name: "Hajin" }).first().click();
    const frame = await findFrame(page);
    await expect.poll(() => frame.getByRole("dialog").getAttribute("aria-label")).toContain("Hajin");
  });

  test("are links to the full page where there is no script", async () => {
    const article = writeArticle(`${wordsOf(setup.address)}${setup.snippet({ method: "frame" })}`);
    const { page } = await setup.openArticle("words-alone", article);
    await page.getByRole("link", { name: "Hajin" }).first().click();
    await page.waitForURL(`${setup.address}#hajin`);
  });
});

describe("the page's history", () => {
  test("has no step for what is chosen in the map, and comes back to a map that works", async () => {
    const other = setup.site.addArticle("other", writeArticle("<p>Another article.</p>"));
    const { page, complaints } = await setup.openArticle(
      "history",
      writeArticle(setup.snippet({ method: "element" })),
    );
    const frame = await findFrame(page);
    await mapReady(frame);
    const steps = await page.evaluate(() => history.length);
    // By keyboard: the map may still move under a pointer while the page gives it its height.
    await frame.getByRole("button", { name: /mentions? Hajin/ }).press("Enter");
    await frame.getByRole("dialog").waitFor();
    await page.locator("claim-map").evaluate((map) => map.setAttribute("theme", "dark"));
    const again = await findFrame(page);
    // The frame is another page now; the one before it was ready as well.
    await expect.poll(() => again.url()).toContain("theme=dark");
    await mapReady(again);
    expect(await page.evaluate(() => history.length)).toBe(steps);
    await page.goto(other);
    await page.goBack();
    const back = await findFrame(page);
    await mapReady(back);
    await back.getByRole("button", { name: /mentions? Hajin/ }).press("Enter");
    await back.getByRole("dialog").waitFor();
    await page.goForward();
    await page.getByText("Another article").waitFor();
    expect(complaints).toEqual([]);
  });
});

describe("the script", () => {
  test("serves maps that were there before it, come after it, and pages that load it twice", async () => {
    const script = /<script async.*<\/script>/.exec(setup.snippet({ method: "element" }))?.[0] ?? "";
    const late = setup.snippet({ method: "resized-frame" }).replace(script, "");
    const { page, complaints } = await setup.openArticle("twice", writeArticle(`${late}`));
    await mapReady(await findFrame(page));
    const source = /src="([^"]*)"/.exec(script)?.[1] ?? "";
    const lateHeight = () =>
      page
        .locator("iframe")
        .first()
        .evaluate((frame) => frame.style.height);
    expect(await lateHeight()).toBe("");
    for (const name of [source, source.replace(/embed-\d+/, "embed")]) await page.addScriptTag({ url: name });
    await expect.poll(lateHeight).toMatch(/^\d+px$/);
    await page.evaluate(
      (html) => {
        document.querySelector("article")?.insertAdjacentHTML("afterbegin", html);
      },
      setup.snippet({ method: "element" }),
    );
    await mapReady(await findFrame(page, 0));
    expect(complaints).toEqual([]);
  });
});
