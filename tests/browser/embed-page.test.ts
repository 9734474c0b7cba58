import type { Frame, Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { mapReady, setUpBrowser } from "./setup/browser-setup.ts";
import { said, tell } from "./setup/frames.ts";

const setup = setUpBrowser();

describe("the page around the frame", () => {
  test("is told when the frame listens and what is selected", async () => {
    const { page, frame } = await setup.openFrame();
    await mapReady(frame);
    expect(await said(page, "ready")).toHaveLength(1);
    await frame.getByRole("button", { name: /mentions? Hajin/ }).click();
    await expect
      .poll(async () => (await said(page, "selected")).at(-1))
      .toMatchObject({ statement: null, place: expect.any(String), names: ["hajin"] });
    expect(await said(page, "height")).toEqual([]);
  });

  test("opens and points at places and statements, also before the map is there", async () => {
    const { page, frame } = await setup.openFrame({ query: "?start=click" });
    await frame.locator(".frame-start").waitFor();
    await tell(page, { kind: "open", target: "hajin" });
    await frame.getByRole("dialog", { name: /Hajin/ }).waitFor();
    await tell(page, { kind: "highlight", target: "al-tanf" });
    await frame.locator(".pointed").waitFor();
    await tell(page, { kind: "highlight", target: null });
    await frame.locator(".pointed").waitFor({ state: "detached" });
    await tell(page, { kind: "open", target: null });
    await frame.getByRole("dialog").waitFor({ state: "detached" });
  });

  test("can say nothing that the frame would take amiss", async () => {
    const { page, frame, complaints } = await setup.openFrame();
    await mapReady(frame);
    for (const target of ["nowhere", "__proto__", "S99", "<img>", "../..", 7, {}, null])
      await tell(page, { kind: "open", target });
    await tell(page, { kind: "navigate", target: "https://example.org/" });
    await page.evaluate(() => document.querySelector("iframe")?.contentWindow?.postMessage("pymxPYMx", "*"));
    await frame.getByRole("button", { name: /mentions? Hajin/ }).click();
    await frame.getByRole("dialog").waitFor();
    expect(complaints).toEqual([]);
  });

  test("that follows the height is told it, once", async () => {
    const { page, frame } = await setup.openFrame({ query: "?fit=content", width: 480 });
    await mapReady(frame);
    const heights = (await said(page, "height")).map(({ height }) => height);
    expect(heights).toHaveLength(1);
    const needed = await frame.evaluate(
      () => document.querySelector(".frame")?.getBoundingClientRect().height ?? 0,
    );
    expect(heights[0]).toBe(Math.ceil(needed));
    await page.locator("iframe").evaluate((element, height) => {
      element.style.height = `${height}px`;
    }, heights[0] as number);
    await page.waitForTimeout(300);
    expect(await said(page, "height")).toHaveLength(1);
    expect(await frame.evaluate(() => document.documentElement.scrollHeight <= innerHeight)).toBe(true);
  });
});

/** Where a mark stands in the frame, in pixels. */
async function placeOfMark(frame: Frame): Promise<[number, number]> {
  return frame.getByRole("button", { name: /mentions? Hajin/ }).evaluate((mark) => {
    const { x, y } = mark.getBoundingClientRect();
    return [Math.round(x), Math.round(y)];
  });
}

describe("gestures", () => {
  test("leave the wheel to the page until the map was clicked or Ctrl is held", async () => {
    const { page, frame } = await setup.openFrame({ below: 3000 });
    await mapReady(frame);
    const land = { x: 240, y: 480 };
    await page.mouse.move(land.x, land.y);
    await page.mouse.wheel(0, 120);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(0);
    await expect.poll(() => frame.locator(".gesture-hint").innerText()).toContain("Ctrl");
    await page.evaluate(() => scrollTo(0, 0));
    const before = await placeOfMark(frame);
    await page.mouse.click(land.x, land.y);
    await page.mouse.wheel(0, -240);
    await expect.poll(() => placeOfMark(frame)).not.toEqual(before);
    expect(await page.evaluate(() => scrollY)).toBe(0);
  });

  test("leave one finger to the page", async () => {
    const { page, frame } = await setup.openFrame(TOUCH);
    await mapReady(frame);
    const start = await placeOfMark(frame);
    await swipe(page, [240, 450]);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(50);
    expect(await placeOfMark(frame)).toEqual(start);
    await expect.poll(() => frame.locator(".gesture-hint").textContent()).toContain("two fingers");
  });

  test("move the map with two fingers, and not the page", async () => {
    const { page, frame } = await setup.openFrame(TOUCH);
    await mapReady(frame);
    const start = await placeOfMark(frame);
    await swipe(page, [200, 450], [280, 450]);
    await expect.poll(() => placeOfMark(frame)).not.toEqual(start);
    expect(await page.evaluate(() => scrollY)).toBe(0);
  });
});

const TOUCH = { below: 3000, hasTouch: true, isMobile: true };

/** Fingers that go up together by 120 pixels. */
async function swipe(page: Page, ...starts: [number, number][]): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const touch = (type: "touchStart" | "touchMove" | "touchEnd", points: [number, number][]) =>
    session.send("Input.dispatchTouchEvent", {
      type,
      touchPoints: points.map(([x, y], id) => ({ x, y, id })),
    });
  await touch("touchStart", starts);
  for (let step = 1; step <= 10; step += 1)
    await touch(
      "touchMove",
      starts.map(([x, y]) => [x, y - 12 * step]),
    );
  await touch("touchEnd", []);
}
