import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { mapReady, setUpBrowser } from "./setup/browser-setup.ts";

const setup = setUpBrowser();

describe("names on the map", () => {
  for (const width of [390, 900, 1280, 1440, 1920]) {
    test(`and symbols do not touch each other, at ${width} pixels and two zooms`, async () => {
      const { page } = await setup.open("", { viewport: { width, height: 800 } });
      await mapReady(page);
      await page.evaluate(() => document.fonts.ready);
      const first = await findInk(page);
      expect(first.labels).toBeGreaterThan(9);
      expect(first.symbols).toBeGreaterThan(8);
      expect(first.collisions).toEqual([]);
      await page.getByRole("button", { name: "Zoom in", exact: true }).click();
      await expect.poll(() => page.url()).toContain("zoom=");
      const nearer = await findInk(page);
      expect(nearer.labels).toBeGreaterThan(4);
      expect(nearer.collisions).toEqual([]);
    });
  }

  test("stand at every place with a symbol or an area, in the first view of a desktop, a tablet and a phone", async () => {
    for (const [width, height] of [
      [1920, 1080],
      [1440, 900],
      [1280, 800],
      [768, 1024],
      [390, 844],
    ] as const) {
      const { page, close } = await setup.open("", { viewport: { width, height } });
      await mapReady(page);
      const drawn = setup.atlas.places.filter(({ placements }) => placements.some((each) => each.drawn));
      expect(drawn.length).toBeGreaterThan(9);
      const labels = (await page.locator(".map .label").allTextContents()).join("\n");
      // A name may be set in two lines, each a text of its own.
      const missing = drawn.filter(
        ({ names }) => !(names.en ?? "").split(" ").every((word) => labels.includes(word)),
      );
      expect(
        missing.map(({ names }) => names.en),
        `at ${width} pixels`,
      ).toEqual([]);
      await close();
    }
  });

  test("are there for provinces, large towns and the river, in both scripts", async () => {
    const { page } = await setup.open("", { viewport: { width: 1280, height: 1100 } });
    await mapReady(page);
    // The background comes after the marks.
    await page.locator(".map .label-water").first().waitFor();
    const names = (await page.locator(".map .label").allTextContents()).join("\n");
    for (const name of [
      "Euphrates",
      "الفرات",
      "Raqqa",
      "الرقة",
      "Damascus",
      "دمشق",
      "Homs province",
      "محافظة حمص",
    ])
      expect(names).toContain(name);
  });
});

interface Ink {
  labels: number;
  symbols: number;
  /** Pairs of labels and symbols whose ink overlaps by more than a hair. */
  collisions: string[];
}

/** The ink of labels and symbols; what is outside the map is not seen. */
async function findInk(page: Page): Promise<Ink> {
  return page.evaluate(() => {
    const map = document.querySelector(".map")?.getBoundingClientRect() ?? new DOMRect();
    const isInside = (box: DOMRect) =>
      box.width > 0 &&
      box.right > map.left &&
      box.left < map.right &&
      box.bottom > map.top &&
      box.top < map.bottom;
    const labels = [...document.querySelectorAll(".map .label")].map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      // The box of a font, the Arabic one above all, is taller than its letters.
      return {
        name: element.textContent ?? "",
        isTurned: element.closest("[transform]") !== null,
        box: new DOMRect(x, y + 0.22 * height, width, 0.56 * height),
      };
    });
    const symbols = [...document.querySelectorAll(".map .mark svg.symbol")].map((element) => ({
      name: "symbol",
      isTurned: false,
      box: element.getBoundingClientRect(),
    }));
    // The upright box around an inclined name is larger than its letters.
    const all = [...labels, ...symbols].filter(({ box, isTurned }) => isInside(box) && !isTurned);
    const hair = 1;
    const overlap = (a: DOMRect, b: DOMRect) =>
      Math.min(a.right, b.right) - Math.max(a.left, b.left) > hair &&
      Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > hair;
    return {
      labels: labels.filter(({ box }) => isInside(box)).length,
      symbols: symbols.filter(({ box }) => isInside(box)).length,
      collisions: all.flatMap((a, index) =>
        all
          .slice(index + 1)
          .filter((b) => overlap(a.box, b.box))
          .map((b) => `${a.name} / ${b.name}`),
      ),
    };
  });
}
