import type { Page } from "playwright-core";

/** How long after a change the page may still change because of it; milliseconds. */
const SETTLED = 1500;

/** From the change of a filter to the frame after the last change that it makes to the page; milliseconds. */
export async function measureToggle(page: Page): Promise<number> {
  await page.getByRole("button", { name: "Filters" }).first().click();
  await page.locator("input[type=checkbox]").first().waitFor();
  // The panel has been drawn and what was prepared for it is done.
  await page.waitForTimeout(SETTLED);
  return page.evaluate(async (settled) => {
    const started = performance.now();
    let painted = started;
    const observer = new MutationObserver(() => {
      requestAnimationFrame(() => {
        // A task of its own: after the frame was handed on.
        setTimeout(() => {
          painted = performance.now();
        });
      });
    });
    observer.observe(document.body, {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    });
    document.querySelector<HTMLInputElement>("input[type=checkbox]")?.click();
    await new Promise((resolve) => setTimeout(resolve, settled));
    observer.disconnect();
    if (painted === started) throw new Error("the filter changed nothing");
    return painted - started;
  }, SETTLED);
}

/** The longest time between two frames while a mouse drags the map to and fro; milliseconds. */
export async function measurePan(page: Page): Promise<number> {
  const map = await page.locator(".leaflet-container").boundingBox();
  if (map === null) throw new Error("there is no map");
  const [x, y] = [map.x + map.width / 2, map.y + map.height / 2];
  // The runner names inner functions by a helper that the page does not have.
  await page.evaluate("globalThis.__name ??= (named) => named");
  await page.evaluate(() => {
    const frames: number[] = [];
    const onFrame = (time: number) => {
      frames.push(time);
      requestAnimationFrame(onFrame);
    };
    requestAnimationFrame(onFrame);
    Object.assign(window, { benchFrames: frames });
  });
  for (const [dx, dy] of [
    [260, 120],
    [-260, -160],
    [180, -140],
  ] as const) {
    await page.mouse.move(x, y);
    await page.mouse.down();
    for (let step = 1; step <= 40; step += 1)
      await page.mouse.move(x + (dx * step) / 40, y + (dy * step) / 40);
    await page.mouse.up();
    await page.waitForTimeout(400);
  }
  return page.evaluate(() => {
    const { benchFrames = [] } = window as unknown as { benchFrames?: number[] };
    return Math.max(...benchFrames.slice(1).map((time, index) => time - (benchFrames[index] ?? time)));
  });
}
