import { describe, expect, test } from "vitest";
import { en } from "../../geo/messages/locales/en.ts";
import { findFrame, mapReady, setUpBrowser } from "./setup/browser-setup.ts";
import { said } from "./setup/frames.ts";

const setup = setUpBrowser();

describe("the interactive map", () => {
  test("waits for the reader where the publisher chose so", async () => {
    const { frame, requests } = await setup.openFrame({ query: "?start=click" });
    const button = frame.getByRole("button", { name: "Open the interactive map" });
    await button.waitFor();
    expect(requests.some((request) => request.endsWith(".js"))).toBe(false);
    await button.click();
    await mapReady(frame);
    expect(await button.isVisible()).toBe(false);
  });

  test("leaves the page around it where it is when it begins with a selection", async () => {
    const viewport = { width: 390, height: 800 };
    const frame = { width: 390, height: 600, above: 900, below: 2000, query: "#S27" };
    const { page, frame: map } = await setup.openFrame({ ...frame, viewport });
    await page.evaluate(() => scrollTo(0, 400));
    await map.getByRole("dialog").waitFor();
    await mapReady(map);
    expect(await page.evaluate(() => scrollY)).toBe(400);
  });

  test("waits until the frame comes into view", async () => {
    const { page, frame, requests } = await setup.openFrame({ above: 4000 });
    await frame.locator(".frame-title").waitFor();
    const scripts = () => requests.filter((request) => request.endsWith(".js"));
    expect(scripts()).toEqual([]);
    await page.evaluate(() => scrollTo(0, 3700));
    await mapReady(frame);
    expect(scripts().length).toBeGreaterThan(2);
  });

  for (const script of ["map", "app"] as const) {
    test(`keeps the served map and the list, and says so, where the script of the ${script} is missing; and can be tried again`, async () => {
      const { frame } = await setup.openFrame({ query: "?start=click" });
      const path = await frame.locator("body").getAttribute(`data-${script}`);
      const { href } = new URL(path ?? "", setup.address);
      setup.site.overrides.set(href.slice(setup.site.address.length), { status: 404, body: "" });
      const button = frame.getByRole("button", { name: "Open the interactive map" });
      await button.click();
      await expect.poll(() => frame.getByRole("alert").innerText()).toContain("cannot be shown");
      expect(await frame.locator(".design:visible").count()).toBe(1);
      setup.site.overrides.clear();
      await button.click();
      await mapReady(frame);
      expect(await frame.locator(".frame-failed").isVisible()).toBe(false);
    });
  }

  test("asks for its background without waiting for the app", async () => {
    const { frame, requests } = await setup.openFrame({ query: "?start=click" });
    const path = await frame.locator("body").getAttribute("data-app");
    const { href } = new URL(path ?? "", setup.address);
    setup.site.overrides.set(href.slice(setup.site.address.length), { status: 404, body: "" });
    await frame.getByRole("button", { name: "Open the interactive map" }).click();
    await expect.poll(() => frame.getByRole("alert").innerText()).toContain("cannot be shown");
    expect(requests.some((request) => request.endsWith("/basemap-data.js"))).toBe(true);
  });

  test("gives way to the served map where its data are no map", async () => {
    setup.site.overrides.set("syria-2018/map-data.js", { body: `claimAtlasData("map",'{"features":3}')` });
    const { frame } = await setup.openFrame();
    await expect.poll(() => frame.getByRole("alert").innerText()).toContain("cannot be shown");
    expect(await frame.locator(".design:visible").count()).toBe(1);
    expect(await frame.locator(".frame-list .card-row").count()).toBe(setup.statements);
  });

  test("keeps the selection in the frame's own address, and the history as it was", async () => {
    const { page, frame } = await setup.openFrame();
    await mapReady(frame);
    const before = await page.evaluate(() => history.length);
    await frame.getByRole("button", { name: /mentions? Hajin/ }).click();
    await frame.getByRole("dialog").waitFor();
    expect(frame.url()).toMatch(/#place=/);
    expect(await page.evaluate(() => history.length)).toBe(before);
  });

  test("works where the address cannot be written", async () => {
    const { page } = await setup.openFrame();
    await page.context().addInitScript(() => {
      history.replaceState = () => {
        throw new DOMException("not here", "SecurityError");
      };
    });
    await page.reload();
    const again = await findFrame(page);
    await mapReady(again);
    await again.getByRole("button", { name: /mentions? Hajin/ }).click();
    await again.getByRole("dialog").waitFor();
    await again.getByRole("button", { name: "Close" }).click();
    await again.getByRole("dialog").waitFor({ state: "detached" });
  });

  test("starts with the statements that the address chooses, and says so above the list", async () => {
    const { frame } = await setup.openFrame({ query: "#?kind=plan" });
    await mapReady(frame);
    await frame.locator(".to-list").click();
    const line = await frame.locator(".frame-filtered").innerText();
    const [, shown] = /^(\d+) of \d+ statements/.exec(line) ?? [];
    expect(Number(shown)).toBeGreaterThan(0);
    expect(await frame.locator(".frame-list .card-row:visible").count()).toBe(Number(shown));
    await frame.getByRole("button", { name: "Show all" }).click();
    await expect.poll(() => frame.locator(".frame-list .card-row:visible").count()).toBe(setup.statements);
  });

  test("opens a place from the list, and a statement without a place in the list", async () => {
    const { frame, close } = await setup.openFrame();
    await mapReady(frame);
    await frame.locator(".to-list").click();
    await frame.locator(".places a[href='#place=hajin']").first().click();
    await frame.getByRole("dialog").waitFor();
    expect(await frame.locator(".frame-list").isVisible()).toBe(false);
    await close();
    const offMap = setup.mapFile.features.find(
      ({ properties: { statement } }) =>
        !setup.mapFile.features.some(
          (other) => other.properties.statement === statement && other.properties.drawn,
        ),
    );
    const listed = await setup.openFrame({ query: `#${offMap?.properties.statement}` });
    const card = listed.frame.locator(`#${offMap?.properties.statement}`);
    await expect.poll(() => card.getAttribute("aria-current")).toBe("true");
    expect(await card.isVisible()).toBe(true);
    await listed.close();
  });

  test("says that what is selected is hidden by the filters, and shows it", async () => {
    const { page, frame } = await setup.openFrame({ query: "#S45?kind=plan" });
    const line = frame.locator(".hidden-selection");
    await expect.poll(() => line.isVisible()).toBe(true);
    await frame.getByRole("button", { name: en.explore.showSelected }).click();
    await frame.getByRole("dialog").waitFor();
    expect(await frame.locator("#S45").getAttribute("aria-current")).toBe("true");
    expect(await line.count()).toBe(0);
    expect((await said(page, "selected")).filter(({ statement }) => statement === "S45")).toHaveLength(1);
  });

  test("does not claim to have searched for what its address asks for", async () => {
    const { frame } = await setup.openFrame({ query: "#?q=zzzz" });
    await mapReady(frame);
    await frame.locator(".to-list").click();
    expect(await frame.locator("#S45").isVisible()).toBe(true);
    expect(await frame.locator(".frame-filtered").isVisible()).toBe(false);
  });

  test("stays in the frame for statements and places that it has, and opens the page for documents", async () => {
    const { page, frame } = await setup.openFrame({ query: "#S45" });
    const dialog = frame.getByRole("dialog");
    await dialog.getByRole("link", { name: en.card.toList }).first().click();
    await expect.poll(() => frame.locator(".frame-list").isVisible()).toBe(true);
    await frame.locator(".places a[href='#place=azaz']").click();
    await expect.poll(() => dialog.getAttribute("aria-label")).toContain("Azaz");
    expect(frame.url()).toContain("#place=azaz");
    expect(page.context().pages()).toHaveLength(1);
    const opened = page.context().waitForEvent("page");
    await dialog.locator("a[href^='#source-']").first().click();
    expect((await opened).url()).toContain("/syria-2018/#source-");
  });

  test("a mark that is clicked before it is there leads to its place in the list, and is not lost", async () => {
    const { frame } = await setup.openFrame({ query: "?start=click" });
    await frame.locator(".design:visible a[href='#place=hajin']").click();
    await expect.poll(() => frame.locator("[id='place=hajin']").isVisible()).toBe(true);
    await frame.locator(".to-map").click();
    await expect.poll(() => frame.getByRole("dialog").getAttribute("aria-label")).toContain("Hajin");
  });

  test("waits for the reader in WordPress, whose secret is no filter", async () => {
    const { frame, requests } = await setup.openFrame({
      query: "?start=click#?secret=a1B2c3D4e5",
    });
    await frame.locator(".to-list").click();
    await frame.locator(".frame-list").waitFor();
    expect(await frame.locator(".frame-start").getAttribute("aria-busy")).toBe(null);
    expect(requests.filter((request) => request.endsWith(".js"))).toEqual([]);
  });

  for (const theme of ["light", "dark"] as const) {
    test(`is ${theme} where the publisher says so, whatever the reader's system has`, async () => {
      const { frame } = await setup.openFrame({
        query: `?theme=${theme}`,
        colorScheme: theme === "light" ? "dark" : "light",
      });
      const paper = await frame.evaluate(() => getComputedStyle(document.body).backgroundColor);
      const [red = 0] = /\d+/.exec(paper)?.map(Number) ?? [];
      expect(red > 128).toBe(theme === "light");
    });
  }

  test("speaks the language that the address asks for", async () => {
    const { frame, complaints } = await setup.openFrame({ query: "?lang=ar-SY#S45" });
    await expect.poll(() => frame.url()).toContain("/ar/embed.html?lang=ar-SY#S45");
    await mapReady(frame);
    expect(await frame.evaluate(() => [document.documentElement.lang, document.dir])).toEqual(["ar", "rtl"]);
    await frame.getByRole("dialog").waitFor();
    expect(complaints).toEqual([]);
  });
});
