import type { BrowserContextOptions, Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { mapReady, setUpBrowser } from "./setup/browser-setup.ts";
import { findViolations } from "./setup/find-violations.ts";

const NARROW: BrowserContextOptions = { viewport: { width: 320, height: 640 }, hasTouch: true };

const setup = setUpBrowser();

/** Id of the statement that is read, and how many there are. */
async function standing(page: Page): Promise<string> {
  const position = await page.locator(".article-position strong").textContent();
  const text = await page.locator(".article-view article .said").first().textContent();
  return `${setup.atlas.statements.find((statement) => statement.text === text)?.id}, ${position}`;
}

async function openArticle(fragment: string, options: BrowserContextOptions = {}) {
  const opened = await setup.open(fragment, options);
  await mapReady(opened.page);
  await opened.page.locator(".article-view article").waitFor();
  return opened;
}

describe("the article beside the map", () => {
  test("is entered by a button, read by keys, and left to where one was", async () => {
    const { page, complaints } = await setup.open();
    await mapReady(page);
    await page.getByRole("button", { name: "Read in the order of the article" }).click();
    await expect.poll(() => standing(page)).toBe(`S01, 1 of ${setup.statements}`);
    await expect.poll(() => page.url()).toContain("#S01?read=1");
    await expect.poll(() => page.evaluate(() => document.activeElement?.className)).toBe("article-view");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("j");
    await expect.poll(() => standing(page)).toBe(`S03, 3 of ${setup.statements}`);
    expect(await page.locator(".article-position span").textContent()).toBe("Paragraph 2 of 26");
    await page.keyboard.press("k");
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("ArrowLeft");
    await expect.poll(() => standing(page)).toBe(`S01, 1 of ${setup.statements}`);
    await page.locator(".article-bar").getByRole("button", { name: "Leave" }).click();
    await expect.poll(() => page.locator("#S01").isVisible()).toBe(true);
    await expect.poll(() => page.url()).toMatch(/#S01$/);
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.textContent))
      .toBe("Read in the order of the article");
    expect(complaints).toEqual([]);
  });

  test("is left by Escape once nothing else is open, and not from a field", async () => {
    const { page } = await setup.open();
    await mapReady(page);
    const start = page.getByRole("button", { name: "Read in the order of the article" });
    await start.click();
    await expect.poll(() => standing(page)).toBe(`S01, 1 of ${setup.statements}`);
    await page.getByRole("searchbox").press("Escape");
    await page
      .locator(".map")
      .getByRole("button", { name: /mentions? Hajin/ })
      .click();
    await page.getByRole("dialog").waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    expect(await page.locator(".article-view").isVisible()).toBe(true);
    await page.keyboard.press("Escape");
    await page.locator(".article-view").waitFor({ state: "detached" });
    await expect.poll(() => start.evaluate((button) => button === document.activeElement)).toBe(true);
  });

  test("is read by buttons, which keep the focus; each step is said", async () => {
    const { page } = await openArticle("#S26?read=1");
    const next = page.locator(".article-bar").getByRole("button", { name: "Next" });
    await next.click();
    await expect.poll(() => standing(page)).toBe(`S27, 27 of ${setup.statements}`);
    expect(await next.evaluate((button) => button === document.activeElement)).toBe(true);
    const said = page.locator("[data-announcements]");
    await expect.poll(() => said.textContent()).toMatch(/^27 of \d+\. Paragraph 15 of 26\. .*Azaz/);
    await page.locator(".article-bar").getByRole("button", { name: "Previous" }).click();
    await expect.poll(() => said.textContent()).toMatch(/^26 of \d+\./);
  });

  test("is read by swipes, on and back, while a finger that goes down scrolls", async () => {
    const { page } = await openArticle("#S10?read=1", NARROW);
    await swipe(page, { across: -120, down: 20 });
    await expect.poll(() => standing(page)).toBe(`S11, 11 of ${setup.statements}`);
    await swipe(page, { across: 120, down: -20 });
    await expect.poll(() => standing(page)).toBe(`S10, 10 of ${setup.statements}`);
    await swipe(page, { across: -60, down: -90 });
    await swipe(page, { across: -20, down: 0 });
    expect(await standing(page)).toBe(`S10, 10 of ${setup.statements}`);
  });

  test("moves the map to what is read, without a popup over it; a mark opens one and leads there", async () => {
    const { page } = await openArticle("#S44?read=1");
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => page.url()).toContain("#S45?read=1");
    const mark = page.locator(".map").getByRole("button", { name: /mentions? Hajin/ });
    await expect
      .poll(() => mark.evaluate((button) => button.getBoundingClientRect().left))
      .toBeGreaterThan(435);
    expect(await page.getByRole("dialog").count()).toBe(0);
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("ArrowLeft");
    await expect.poll(() => standing(page)).toBe(`S43, 43 of ${setup.statements}`);
    await mark.click();
    await page.getByRole("dialog").waitFor();
    await expect.poll(() => standing(page)).toBe(`S45, 45 of ${setup.statements}`);
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    expect(await standing(page)).toBe(`S45, 45 of ${setup.statements}`);
  });

  test("goes through only what passes the filters", async () => {
    const { page } = await openArticle("#?status=no_independent_record_located&read=1");
    const count = Number((await standing(page)).split(" of ")[1]);
    expect(count).toBeLessThan(setup.statements);
    await expect
      .poll(() => page.locator(".article-view").textContent())
      .toContain(`${count} statement${count === 1 ? "" : "s"}`);
    await expect.poll(() => page.url()).toContain("status=no_independent_record_located");
  });

  test("opens what a link selects and searches for, and keeps its address", async () => {
    const { page } = await setup.open();
    await mapReady(page);
    await page.addInitScript(() => {
      const written: string[] = [];
      Object.assign(window, { written });
      const replace = history.replaceState.bind(history);
      history.replaceState = (state, unused, to) => {
        written.push(String(to));
        replace(state, unused, to);
      };
    });
    await page.goto(`${setup.address}?again#S28?q=azaz&read=1`);
    await expect.poll(() => standing(page)).toMatch(/^S28, \d of \d$/);
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 200)));
    expect(await standing(page)).toMatch(/^S28/);
    await expect.poll(() => page.url()).toMatch(/#S28\?/);
    const written = await page.evaluate(() => (window as unknown as { written: string[] }).written);
    expect(written.filter((to) => !to.includes("S28"))).toEqual([]);
  });

  test("goes to a neighbour and to any statement of the outline by its link, and back", async () => {
    const { page } = await openArticle("#S04?read=1");
    await page.locator(".article-neighbours").locator("a[href='#S05']").click();
    await expect.poll(() => standing(page)).toBe(`S05, 5 of ${setup.statements}`);
    await page.locator(".article-outline summary").click();
    await page.locator(".article-outline").locator("a[href='#S40']").click();
    await expect.poll(() => standing(page)).toBe(`S40, 40 of ${setup.statements}`);
    await page.goBack();
    await expect.poll(() => standing(page)).toBe(`S05, 5 of ${setup.statements}`);
  });

  test("leaves keys alone where they mean something else", async () => {
    const { page } = await openArticle("#S10?read=1");
    const search = page.getByRole("searchbox");
    await search.focus();
    // What is typed is searched for; the statement that is read passes this search.
    await page.keyboard.press("s");
    await page.keyboard.press("ArrowRight");
    expect(await search.inputValue()).toBe("s");
    await expect.poll(() => page.url()).toContain("q=s");
    await page.locator("body").press("Alt+ArrowRight");
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await page.keyboard.press("j");
    expect(await standing(page)).toMatch(/^S10/);
  });

  test("puts the statement in sight under the map at 320 pixels, with no scrolling sideways", async () => {
    const { page } = await openArticle("#S27?read=1", NARROW);
    const top = () =>
      page.locator(".article-view article .who").evaluate((name) => name.getBoundingClientRect().top);
    await expect.poll(top).toBeLessThan(400);
    expect(await top()).toBeGreaterThan(
      await page.locator(".article-bar").evaluate((bar) => bar.getBoundingClientRect().bottom),
    );
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });

  test("prints every statement all the same", async () => {
    const { page } = await openArticle("#S27?read=1");
    await page.emulateMedia({ media: "print" });
    await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
    expect(await page.locator(".article-view").isVisible()).toBe(false);
    expect(await page.locator("#S46").isVisible()).toBe(true);
    expect(await page.locator(".card-row").count()).toBe(setup.statements);
    const size = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((element) => (Number.parseFloat(getComputedStyle(element).fontSize) * 72) / 96);
    expect(await size("html")).toBeCloseTo(10);
    expect(await size("#S27 .said")).toBeCloseTo(11.5);
    for (const forScreens of [".languages", ".share-button"])
      expect(await page.locator(forScreens).isVisible()).toBe(false);
  });

  test("leads back to the list where it cannot be fetched", async () => {
    const { page } = await setup.open();
    await mapReady(page);
    await page.route("**/ArticleView-*.js", (route) => route.abort());
    await page.getByRole("button", { name: "Read in the order of the article" }).click();
    await expect
      .poll(() => page.locator("[data-announcements]").textContent())
      .toContain("could not be loaded");
    expect(await page.locator("#S01").isVisible()).toBe(true);
  });
});

describe("the link to a statement", () => {
  test("is copied as the page's address with the statement alone", async () => {
    const { page } = await setup.open("#S05?q=aleppo", {
      permissions: ["clipboard-read", "clipboard-write"],
    });
    await mapReady(page);
    await page.locator("#S05").getByRole("button", { name: "Copy link" }).click();
    await expect.poll(() => page.locator("[data-announcements]").textContent()).toContain("Copied");
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${setup.address}#S05`);
  });

  test("stands selected in a field where nothing can be copied", async () => {
    const { page } = await setup.open();
    await mapReady(page);
    await page.evaluate(() => {
      Object.defineProperty(navigator, "clipboard", { value: undefined });
    });
    await page.locator("#S05 summary").click();
    await page.locator("#S05").getByRole("button", { name: "Copy link" }).click();
    const field = page.getByRole("textbox", { name: "Copy this address" });
    await field.waitFor();
    expect(await page.evaluate(() => window.getSelection()?.toString())).toBe(`${setup.address}#S05`);
  });

  test("that is gone is said to be gone, and the list is one step away", async () => {
    const { page } = await setup.open("#S99?topic=chemical-staging");
    await mapReady(page);
    const notice = page.getByRole("status").filter({ hasText: "There is no statement S99 in this atlas" });
    await notice.waitFor();
    await notice.getByRole("button", { name: "Show all statements" }).click();
    await expect.poll(() => page.url()).not.toContain("#");
    await expect.poll(() => page.locator("main article").count()).toBe(setup.statements);
    expect(await page.getByText("There is no statement").count()).toBe(0);
  });

  test("says what the log of corrections has on a statement that is gone", async () => {
    const withLog = structuredClone(setup.mapFile);
    const { updated: date } = withLog.atlas;
    withLog.atlas.corrections = [
      { date, record: "S99", before: "a", after: "b", reason: "It repeated S27." },
    ];
    setup.site.overrides.set("syria-2018/map.geojson", { body: JSON.stringify(withLog) });
    const { page } = await setup.open("#S99");
    await mapReady(page);
    const notice = page.getByRole("status").filter({ hasText: "There is no statement S99" });
    await expect.poll(() => notice.textContent()).toContain("It repeated paragraph 15.");
    setup.site.overrides.clear();
  });

  for (const fragment of ["#sources", "#statements", "#source-T01", "#S27", ""]) {
    test(`is no such notice for ${fragment || "an address without one"}`, async () => {
      const { page } = await setup.open(fragment);
      await mapReady(page);
      expect(await page.locator(".gone").count()).toBe(0);
    });
  }
});

test("versions of a statement stand side by side, the words that differ underlined", async () => {
  const { page } = await setup.open();
  await mapReady(page);
  await page.locator("#S33 summary").click();
  await page.locator("#S08 summary").click();
  const [one, two] = await page
    .locator("#S33 .versions > div")
    .evaluateAll((versions) => versions.map((version) => version.getBoundingClientRect()));
  expect(one?.top).toBe(two?.top);
  expect(one?.left).not.toBe(two?.left);
  const marks = page.locator("#S08 .versions mark");
  expect(await marks.first().evaluate((mark) => getComputedStyle(mark).textDecorationLine)).toBe("underline");
});

describe("axe finds nothing to complain of in the article view", () => {
  const states: { name: string; options: BrowserContextOptions }[] = [
    { name: "wide and light", options: {} },
    { name: "wide and dark", options: { colorScheme: "dark" } },
    { name: "narrow", options: NARROW },
    { name: "with forced colours", options: { forcedColors: "active" } },
  ];
  for (const { name, options } of states) {
    test(name, async () => {
      const { page } = await openArticle("#S27?read=1", { ...options, bypassCSP: true });
      await page.locator(".article-outline summary").click();
      await page.locator(".article-outline ol").waitFor();
      expect(await findViolations(page)).toEqual([]);
    });
  }
});

/** A finger on the statement, as a touch screen reports it. */
async function swipe(page: Page, { across, down }: { across: number; down: number }): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const start = { x: 160, y: 450 };
  const touch = (type: "touchStart" | "touchMove" | "touchEnd", share: number) =>
    session.send("Input.dispatchTouchEvent", {
      type,
      touchPoints: type === "touchEnd" ? [] : [{ x: start.x + share * across, y: start.y + share * down }],
    });
  await touch("touchStart", 0);
  for (const share of [0.25, 0.5, 0.75, 1]) await touch("touchMove", share);
  await touch("touchEnd", 1);
}
