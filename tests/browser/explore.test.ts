import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import type { StatementView } from "../../geo/geojson/view/atlas-view.ts";
import { mapReady, setUpBrowser } from "./setup/browser-setup.ts";
import { findViolations } from "./setup/find-violations.ts";

const NARROW = { viewport: { width: 390, height: 800 } };

const setup = setUpBrowser();

/** Ids of the rows of the list, in their order. */
const listed = (page: Page) => page.locator(".card-row").evaluateAll((cards) => cards.map(({ id }) => id));
const result = (page: Page) => page.locator(".result").textContent();
const hash = (page: Page) => page.evaluate(() => decodeURIComponent(window.location.hash));
const openFilters = (page: Page) => page.getByRole("button", { name: /^Filters/ }).click();
const box = (page: Page, facet: string, value: string) =>
  page.locator(`.facet input[name="${facet}"][value="${value}"]`);
const unfold = (page: Page, name: string) => page.locator(".facet > summary", { hasText: name }).click();

/** Ids of the statements for which something holds, in the order of the article. */
function idsWhere(holds: (statement: StatementView) => boolean): string[] {
  return setup.atlas.statements.filter(holds).map(({ id }) => id);
}

const isSaidBy = (id: string) => (statement: StatementView) =>
  statement.speakers.some((speaker) => speaker.id === id);
const isAt = (anchor: string) => (statement: StatementView) =>
  statement.placements.some(({ place }) => place?.anchor === anchor);

const inListOrder = (ids: string[]) => {
  const isDrawn = (id: string) => setup.atlas.statementsById.get(id)?.drawn === true;
  return [...ids.filter(isDrawn), ...ids.filter((id) => !isDrawn(id))];
};

const openTimeline = (page: Page) => page.getByRole("button", { name: "Timeline" }).click();

describe("a filter", () => {
  test("narrows list, map, numbers and address alike, and can be taken away", async () => {
    const { page, complaints } = await setup.open();
    await mapReady(page);
    const marks = await page.locator(".map button[data-opens-popup]").count();
    await openFilters(page);
    await box(page, "speaker", "vladimir-savchenko").scrollIntoViewIfNeeded();
    const top = () => page.locator(".explore").evaluate((bar) => bar.getBoundingClientRect().top);
    const before = await top();
    await box(page, "speaker", "vladimir-savchenko").check();
    const expected = idsWhere(isSaidBy("vladimir-savchenko"));
    await expect.poll(() => listed(page)).toEqual(inListOrder(expected));
    // The places above become fewer, and the filters stay under the pointer.
    expect(Math.abs((await top()) - before)).toBeLessThan(2);
    expect(await result(page)).toContain(`${expected.length} of ${setup.statements} statements`);
    await expect.poll(() => hash(page)).toBe("#?speaker=vladimir-savchenko");
    await expect.poll(() => page.locator(".map button[data-opens-popup]").count()).toBeLessThan(marks);
    await page.getByRole("button", { name: "Remove the filter Who said it: Vladimir Savchenko" }).click();
    await expect.poll(async () => (await listed(page)).length).toBe(setup.statements);
    await expect.poll(() => hash(page)).toBe("");
    // Focus is where the reader can go on from.
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain("Filters");
    expect(complaints).toEqual([]);
  });

  test("changes the numbers beside the choices of other facets, not of its own, and empty choices stay", async () => {
    const { page } = await setup.open();
    await mapReady(page);
    await openFilters(page);
    const numberOf = (facet: string, value: string) =>
      page
        .locator(`.choice:has(input[name="${facet}"][value="${value}"]) .choice-count span`)
        .first()
        .textContent();
    const before = await numberOf("speaker", "igor-konashenkov");
    await box(page, "speaker", "vladimir-savchenko").check();
    expect(await numberOf("speaker", "igor-konashenkov")).toBe(before);
    await unfold(page, "Who is accused");
    const accused = page.locator('.facet input[name="accused"]');
    const values = await accused.evaluateAll((inputs) =>
      inputs.map((input) => input.getAttribute("value") ?? ""),
    );
    const numbers = await Promise.all(values.map((value) => numberOf("accused", value)));
    expect(numbers).toContain("0");
    const accusing = idsWhere(
      (statement) => isSaidBy("vladimir-savchenko")(statement) && statement.accused.length > 0,
    );
    expect(numbers.reduce((sum, number) => sum + Number(number), 0)).toBeGreaterThanOrEqual(accusing.length);
  });

  test("is one step of the history: back takes it away, forward brings it again", async () => {
    const { page } = await setup.open();
    await mapReady(page);
    await openFilters(page);
    await box(page, "speaker", "vladimir-savchenko").check();
    await box(page, "speaker", "russian-mod").check();
    await page.goBack();
    await expect.poll(() => hash(page)).toBe("#?speaker=vladimir-savchenko");
    await expect.poll(() => box(page, "speaker", "russian-mod").isChecked()).toBe(false);
    await page.goBack();
    await expect.poll(async () => (await listed(page)).length).toBe(setup.statements);
    await page.goForward();
    await expect.poll(() => box(page, "speaker", "vladimir-savchenko").isChecked()).toBe(true);
  });

  test("keeps the selection, and the selection keeps the filter", async () => {
    const { page } = await setup.open("#S27");
    await mapReady(page);
    await openFilters(page);
    await box(page, "speaker", "igor-konashenkov").check();
    await expect.poll(() => hash(page)).toBe("#S27?speaker=igor-konashenkov");
    await page.locator(".places").getByRole("link", { name: "Marea" }).click();
    await expect.poll(() => hash(page)).toBe("#place=marea?speaker=igor-konashenkov");
  });

  test("that hides the selected statement says so, and shows it again", async () => {
    const { page } = await setup.open("#S27?speaker=vladimir-savchenko");
    await mapReady(page);
    await page.getByText("The selected statement is hidden by the filters").waitFor();
    await page.getByRole("button", { name: "Show it" }).click();
    await expect.poll(() => page.locator("#S27").getAttribute("aria-current")).toBe("true");
    await expect.poll(() => hash(page)).toBe("#S27");
  });

  test("all of them go with one button", async () => {
    const { page } = await setup.open("#?speaker=igor-konashenkov&kind=plan&q=chemical&said=2018-10-31/..");
    await mapReady(page);
    await expect.poll(() => page.locator(".chip").count()).toBe(4);
    await page.getByRole("button", { name: "Clear all" }).click();
    await expect.poll(async () => (await listed(page)).length).toBe(setup.statements);
    await expect.poll(() => hash(page)).toBe("");
    expect(await page.getByRole("searchbox").inputValue()).toBe("");
  });

  test("from a link is there when the page is, also for a value that this atlas does not have", async () => {
    const { page, complaints } = await setup.open("#?topic=never&speaker=never");
    await page.locator(".empty-result").waitFor();
    await expect.poll(() => listed(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  test("that leaves nothing is named, with what it keeps, and can be lifted there", async () => {
    const { page } = await setup.open("#?speaker=vladimir-savchenko&accused=united-states");
    await page.locator(".empty-result").waitFor();
    const without = idsWhere(({ accused }) => accused.some(({ id }) => id === "united-states")).length;
    await page
      .getByText(`Without the filter Who said it: Vladimir Savchenko, ${without} statements would be shown.`)
      .waitFor();
    await page.getByRole("button", { name: "Lift this filter: Who said it: Vladimir Savchenko" }).click();
    await expect.poll(async () => (await listed(page)).length).toBe(without);
  });
});

test("an empty result names the search without quotes in quotes, and a facet shows no number that counts choices", async () => {
  const { page } = await setup.open("#?q=qqqzzz");
  await page
    .getByText(`Without the filter Search: “qqqzzz”, ${setup.statements} statements would be shown.`)
    .waitFor();
  await openFilters(page);
  await page.locator(".facet").first().waitFor();
  expect(await page.locator(".facet-summary").count()).toBe(0);
});

describe("the search", () => {
  const azaz = () => inListOrder(idsWhere(isAt("azaz")));
  for (const words of ["Azaz", "A'zāz", "أعزاز", "اعزاز"]) {
    test(`finds Azaz as ${words}`, async () => {
      const { page, complaints } = await setup.open();
      await mapReady(page);
      await page.getByRole("searchbox").pressSequentially(words, { delay: 20 });
      await expect.poll(() => listed(page)).toEqual(azaz());
      await expect.poll(() => hash(page)).toBe(`#?q=${words.replaceAll(" ", "+")}`);
      expect(complaints).toEqual([]);
    });
  }

  for (const words of ["Maarat al Nouman", "معرة النعمان", "Ma'arrat", "Maaret el-Nouman", "maarrat"]) {
    test(`finds Maarrat al-Nu'man as ${words}`, async () => {
      const { page } = await setup.open(`#?q=${encodeURIComponent(words)}`);
      const ids = idsWhere(isAt("maarrat-al-numan"));
      await expect.poll(() => listed(page)).toEqual(expect.arrayContaining(ids));
      await expect.poll(async () => (await listed(page)).length).toBeLessThan(6);
    });
  }

  test("marks in the cards what it met, and leaves one entry in the history however much is typed", async () => {
    const { page } = await setup.open();
    await mapReady(page);
    const before = await page.evaluate(() => window.history.length);
    await page.getByRole("searchbox").pressSequentially("konashenkov", { delay: 10 });
    await expect.poll(() => page.evaluate(() => CSS.highlights.get("found")?.size ?? 0)).toBeGreaterThan(10);
    expect(await page.evaluate(() => window.history.length)).toBe(before);
    await page.getByRole("searchbox").fill("");
    await expect.poll(() => page.evaluate(() => CSS.highlights.has("found"))).toBe(false);
  });

  test("opens a link with a selection that it hides at the top of the page, with a word on it", async () => {
    const { page } = await setup.open("#S45?q=azaz");
    await page.getByText("The selected statement is hidden by the filters").waitFor();
    expect(await page.evaluate(() => window.scrollY)).toBe(0);
    expect(await page.getByRole("dialog").count()).toBe(0);
  });
});

describe("the timeline", () => {
  const slider = (page: Page, lane: string, end: string) =>
    page.getByRole("slider", { name: `${lane}: ${end}` });
  const SAID = "When it was said";
  const saidOnLast = () => inListOrder(idsWhere(({ said }) => said?.best?.edtf === "2018-10-31"));

  test("is brushed by pointer: list, map and address follow; a second drag moves the range", async () => {
    const { page, complaints } = await setup.open();
    await mapReady(page);
    await openTimeline(page);
    const plot = page.locator(".lane-plot").first();
    await plot.waitFor();
    const { x, y, width, height } = (await plot.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
    await page.mouse.move(x + width * 0.8, y + height / 3);
    await page.mouse.down();
    await page.mouse.move(x + width * 0.95, y + height / 3, { steps: 5 });
    await page.mouse.up();
    await expect.poll(() => hash(page)).toBe("#?said=2018-10-31/..");
    await expect.poll(() => listed(page)).toEqual(saidOnLast());
    expect(await page.getByText("10 statements give no date: left out").count()).toBe(1);
    await page.mouse.move(x + width * 0.9, y + height / 3);
    await page.mouse.down();
    await page.mouse.move(x + width * 0.9 - width / 3, y + height / 3, { steps: 5 });
    await page.mouse.up();
    await expect.poll(() => hash(page)).toBe("#?said=2018-10-30/2018-10-30");
    await page.getByRole("button", { name: "All dates" }).click();
    await expect.poll(() => hash(page)).toBe("");
    expect(complaints).toEqual([]);
  });

  test("is brushed by keyboard: arrows by the day, page keys by the month, Home and End to the ends", async () => {
    const { page } = await setup.open();
    await mapReady(page);
    await openTimeline(page);
    const first = slider(page, SAID, "First day");
    await first.waitFor();
    expect(await first.getAttribute("aria-valuetext")).toBe("29 October 2018 or earlier");
    await first.focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => hash(page)).toBe("#?said=2018-10-31/..");
    expect(await first.getAttribute("aria-valuetext")).toBe("31 October 2018");
    await page.keyboard.press("PageDown");
    await expect.poll(() => hash(page)).toBe("");
    const last = slider(page, "When it is said to have happened", "Last day");
    await last.focus();
    await page.keyboard.press("PageDown");
    await expect.poll(() => hash(page)).toBe("#?happened=../2018-10-01");
    await page.keyboard.press("Home");
    await expect.poll(() => hash(page)).toBe("#?happened=../2018-09-01");
    await page.keyboard.press("End");
    await expect.poll(() => hash(page)).toBe("");
  });

  test("selects a statement by its mark, and lists every dated one in words with a link", async () => {
    const { page } = await setup.open();
    await mapReady(page);
    await openTimeline(page);
    const mark = page.locator(".lane-plot").nth(1).locator(".lane-mark").first();
    const { x, y, width, height } = (await mark.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
    await page.mouse.click(x + width - 4, y + height / 2);
    await expect.poll(() => hash(page)).toMatch(/^#S\d\d$/);
    expect(await page.locator(".lane-mark.is-selected").count()).toBeGreaterThan(0);
    await page.locator(".lane-table summary").nth(1).click();
    const dated = idsWhere(({ happened }) => happened?.best != null);
    expect(dated.length).toBeGreaterThan(10);
    await expect.poll(() => page.locator(".lane-table").nth(1).getByRole("link").count()).toBe(dated.length);
  });

  test("leaves as many marks dark as statements pass, and says which do for want of a date", async () => {
    const { page } = await setup.open("#?happened=2018-09-17/2018-10-05");
    await mapReady(page);
    const plot = page.locator(".lane-plot").nth(1);
    await plot.waitFor();
    const passing = Number(/^\d+/.exec((await result(page)) ?? "")?.[0]);
    expect(passing).toBeGreaterThan(2);
    await expect.poll(() => plot.locator(".lane-mark:not(.is-out)").count()).toBe(passing);
    expect(await plot.locator(".lane-mark ~ .lane-veil").count()).toBe(0);
    const foot = await page.locator(".lane-foot").nth(1).textContent();
    expect(foot).toContain(`${passing - 2} shown: start or end not stated`);
  });

  for (const width of [1024, 1280, 1920]) {
    test(`cuts none of its words at ${width} pixels, and its heads keep their height`, async () => {
      const { page } = await setup.open("", { viewport: { width, height: 800 } });
      await mapReady(page);
      await openTimeline(page);
      await page.locator(".lane-plot").nth(1).waitFor();
      const heads = () =>
        page
          .locator(".lane-head")
          .evaluateAll((all) => all.map((head) => head.getBoundingClientRect().height));
      const before = await heads();
      await page.goto(`${setup.address}#?happened=2018-09-17/2018-10-05&said=2018-10-30/2018-10-31`);
      await expect.poll(() => page.getByRole("button", { name: "All dates" }).count()).toBe(2);
      expect(await heads()).toEqual(before);
      const cut = await page.locator(".timeline").evaluate((timeline) => {
        const bottom = timeline.getBoundingClientRect().bottom;
        return [...timeline.querySelectorAll(".lane-head *, .lane-foot > p, .lane-foot summary")]
          .filter(
            (part) => part.scrollWidth > part.clientWidth || part.getBoundingClientRect().bottom > bottom,
          )
          .map((part) => part.textContent);
      });
      expect(cut).toEqual([]);
    });
  }

  test("follows the other filters and says what has no date", async () => {
    const { page } = await setup.open("#?speaker=article-voice");
    await page.goto(`${setup.address}#?kind=own_voice`);
    await openTimeline(page);
    await page.locator(".lane-foot").first().waitFor();
    const own = idsWhere(
      ({ kind, voice, said }) =>
        !said?.best &&
        (kind === "publisher_allegation" || voice === "publisher_assertion" || voice === "publisher_gloss"),
    );
    await expect
      .poll(() => page.locator(".lane-foot").first().textContent())
      .toContain(`${own.length} statements give no date`);
  });

  test("is closed until it is wanted; then the map gives it room", async () => {
    const { page } = await setup.open();
    await mapReady(page);
    expect(await page.getByRole("slider").count()).toBe(0);
    const before = (await page.locator(".map").boundingBox())?.height ?? 0;
    await openTimeline(page);
    await page.locator(".lane-plot").first().waitFor();
    await expect
      .poll(async () => (await page.locator(".map").boundingBox())?.height)
      .toBeLessThan(before - 100);
    await openTimeline(page);
    await expect.poll(() => page.getByRole("slider").count()).toBe(0);
  });
});

describe("on a narrow page", () => {
  test("the filters are a sheet that keeps the focus and gives it back", async () => {
    const { page } = await setup.open("", NARROW);
    await mapReady(page);
    await openFilters(page);
    const sheet = page.getByRole("dialog", { name: "Filter and search" });
    await sheet.waitFor();
    await box(page, "speaker", "vladimir-savchenko").check();
    await sheet.getByRole("button", { name: "Show 5 statements" }).click();
    await sheet.waitFor({ state: "detached" });
    const button = page.getByRole("button", { name: /^Filters/ });
    expect(await button.evaluate((each) => each === document.activeElement)).toBe(true);
    expect((await listed(page)).length).toBe(5);
    await openFilters(page);
    await sheet.getByRole("button", { name: "Close" }).click();
    await sheet.waitFor({ state: "detached" });
    expect(await button.evaluate((each) => each === document.activeElement)).toBe(true);
    await openFilters(page);
    await page.keyboard.press("Escape");
    await sheet.waitFor({ state: "detached" });
  });

  test("at 320 pixels nothing of it is wider than the page, open or closed", async () => {
    const { page } = await setup.open("#?said=2018-10-30/..&q=chemical", {
      viewport: { width: 320, height: 640 },
    });
    await mapReady(page);
    await page.getByRole("slider").first().waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    await openFilters(page);
    await page.getByRole("dialog", { name: "Filter and search" }).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  });
});

describe("axe finds nothing to complain of", () => {
  const states = [
    { name: "with the filters open, wide", options: {}, fragment: "#?speaker=igor-konashenkov&q=chemical" },
    {
      name: "with the filters open, dark",
      options: { colorScheme: "dark" as const },
      fragment: "#?kind=plan",
    },
    { name: "with the filters open, narrow", options: NARROW, fragment: "#?said=2018-10-31/.." },
    { name: "with nothing to show", options: {}, fragment: "#S27?topic=never" },
  ];
  for (const { name, options, fragment } of states) {
    test(name, async () => {
      // The page's own policy refuses foreign scripts, and axe is one.
      const { page } = await setup.open(fragment, {
        ...options,
        bypassCSP: true,
      });
      await page.locator(".result").waitFor();
      // A link that filters by dates opens the timeline, as soon as the page is interactive.
      await page.locator(".map-stage.is-interactive").waitFor();
      const slider = page.getByRole("slider").first();
      if ((await page.locator(".timeline").getAttribute("data-state")) === "folded") await openTimeline(page);
      await slider.waitFor();
      await page.locator(".timeline-legend summary").click();
      await openFilters(page);
      await page.locator(".facets").waitFor();
      await unfold(page, "What is recorded");
      expect(await findViolations(page)).toEqual([]);
    });
  }
});
