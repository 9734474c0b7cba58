import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { mapReady, setUpBrowser } from "./setup/browser-setup.ts";

const setup = setUpBrowser();

describe("names on the map", () => {
  for (const width of [390, 900, 1280, 1920]) {
    test(`and symbols do not touch each other, at ${width} pixels and two zooms`, async () => {
      const { page } = await setup.open("", { viewport: { width, height: 800 } });
      await mapReady(page);
      await page.locator(".name-province").first().waitFor();
      await page.evaluate(() => document.fonts.ready);
      expect(await collisions(page)).toEqual([]);
      await page.getByRole("button", { name: "Zoom in", exact: true }).click();
      await page.waitForTimeout(400);
      expect(await collisions(page)).toEqual([]);
    });
  }

  test("are there for provinces, large towns and the river, in both scripts", async () => {
    const { page } = await setup.open("", { viewport: { width: 1280, height: 1100 } });
    await mapReady(page);
    // The background comes after the marks.
    await page.locator(".name-water").first().waitFor();
    const names = await page.locator(".name").allInnerTexts();
    for (const [english, arabic] of [
      ["Euphrates", "الفرات"],
      ["Raqqa", "الرقة"],
      ["Damascus", "دمشق"],
      ["Homs province", "محافظة حمص"],
    ] as const) {
      expect(names.some((name) => name.includes(english) && name.includes(arabic))).toBe(true);
    }
  });
});

/** Pairs of names and symbols whose ink overlaps by more than a hair; what is outside the map is not seen. */
async function collisions(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const map = document.querySelector(".map")?.getBoundingClientRect();
    const inside = (box: DOMRect) =>
      map !== undefined &&
      box.right > map.left &&
      box.left < map.right &&
      box.bottom > map.top &&
      box.top < map.bottom;
    // Text for screen readers alone has boxes, but no ink.
    const isSeen = (node: Node) => node.parentElement?.closest(".unseen") === null;
    const ink = (element: Element) => {
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      const boxes: DOMRect[] = [];
      while (walker.nextNode()) {
        if (!isSeen(walker.currentNode)) continue;
        const range = document.createRange();
        range.selectNodeContents(walker.currentNode);
        boxes.push(...range.getClientRects());
      }
      // The box of a font, the Arabic one above all, is taller than its letters.
      const letters = boxes.map(
        ({ x, y, width, height }) => new DOMRect(x, y + 0.22 * height, width, 0.56 * height),
      );
      return letters.filter((box) => box.width > 1 && inside(box));
    };
    const names = [...document.querySelectorAll(".name:not(.name-water) > span, .mark-name")].map(
      (element) => ({ name: element.textContent ?? "", boxes: ink(element), symbol: false }),
    );
    const symbols = [...document.querySelectorAll(".mark-symbol svg.symbol")].map((element) => ({
      name: "symbol",
      boxes: [element.getBoundingClientRect()].filter(inside),
      symbol: true,
    }));
    const hair = 1;
    const overlap = (a: DOMRect, b: DOMRect) =>
      Math.min(a.right, b.right) - Math.max(a.left, b.left) > hair &&
      Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > hair;
    return [...names, ...symbols].flatMap((a, index, all) =>
      all
        .slice(index + 1)
        .flatMap((b) =>
          a.boxes.some((one) => b.boxes.some((other) => overlap(one, other)))
            ? [`${a.name.slice(0, 30)} / ${b.name.slice(0, 30)}`]
            : [],
        ),
    );
  });
}
