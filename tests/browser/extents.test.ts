import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { mapFileOfCase } from "../geo/case-atlas.ts";
import { mapReady, setUpBrowser } from "./setup/browser-setup.ts";

const setup = setUpBrowser();

/** Maps by where their places lie. Width to height in degrees; 0 is a box without area. */
const SHAPES: readonly [name: string, mapFile: () => string | Promise<string>][] = [
  ["one to fifty", () => placeInBox(0.2, 10)],
  ["fifty to one", () => placeInBox(10, 0.2)],
  ["on one latitude", () => placeInBox(10, 0)],
  ["at one point", () => placeInBox(0, 0)],
  ["on both sides of 180 degrees", async () => JSON.stringify(await mapFileOfCase("antimeridian"))],
  ["at the poles", async () => JSON.stringify(await mapFileOfCase("poles"))],
];
const WINDOWS = [
  { width: 1280, height: 800 },
  { width: 390, height: 844 },
] as const;
const LOW_WINDOW = { width: 900, height: 500 };

describe("a map of places", () => {
  for (const [name, mapFile] of SHAPES) {
    for (const viewport of name === "fifty to one" ? [...WINDOWS, LOW_WINDOW] : WINDOWS) {
      test(`${name} keeps heading and close button of popups in sight, and can be dragged, in ${viewport.width} by ${viewport.height}`, async () => {
        setup.serveMapFile(await mapFile());
        const { page, complaints } = await setup.open("", { viewport });
        await mapReady(page);
        // Names of regions stay where they were, out of the box.
        const keys = await page.locator(".map .mark").evaluateAll((marks) => {
          const map = document.querySelector(".map")?.getBoundingClientRect() ?? new DOMRect();
          const inside = marks.filter((mark) => {
            const { x, y } = mark.getBoundingClientRect();
            return x > map.left && x < map.right && y > map.top && y < map.bottom;
          });
          return inside.map((mark) => mark.getAttribute("data-place") ?? "");
        });
        expect(keys.length).toBeGreaterThan(0);
        // The first, the middle one and the last reach both ends of the box.
        for (const key of new Set([keys[0], keys[Math.floor(keys.length / 2)], keys.at(-1)])) {
          // By its address: a mark that the last popup moved out of the view is not drawn.
          await page.evaluate((hash) => location.assign(hash), `#place=${key}`);
          await page.locator("[role=dialog], .map-failed").waitFor();
          expect(complaints).toEqual([]);
          for (const part of [".sheet-close", ".sheet-head h2"])
            await expect
              .poll(() => page.locator(part).evaluate(isOnTop), { message: `${part} of ${key}` })
              .toBe(true);
          await page.keyboard.press("Escape");
          await page.getByRole("dialog").waitFor({ state: "detached" });
        }
        await dragMap(page);
        await expect.poll(() => page.url()).toContain("zoom=");
        expect(complaints).toEqual([]);
      });
    }
  }
});

test("names without spaces break inside their boxes at 320 pixels, in page, popup and list", async () => {
  setup.serveMapFile(JSON.stringify(await mapFileOfCase("long-names")));
  const { page, complaints } = await setup.open("", { viewport: { width: 320, height: 640 } });
  await mapReady(page);
  expect(await page.getByRole("main").getByText(LONG_NAME).count()).toBeGreaterThan(0);
  expect(await page.evaluate(findOverflow)).toEqual([]);
  await page.evaluate((hash) => location.assign(hash), "#place=own:llanfairpwllgwyngyllgogerychwyrndrobwlll");
  await expect.poll(() => page.locator(".sheet-head h2").textContent()).toContain(LONG_NAME);
  expect(await page.evaluate(findOverflow)).toEqual([]);
  expect(complaints).toEqual([]);
});

const LONG_NAME = "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch";

/** Texts that reach beyond the window, or beyond a box that cuts them off. The map's own names may lie outside its view. */
function findOverflow(): string[] {
  const found = document.documentElement.scrollWidth > innerWidth ? ["the page"] : [];
  for (const element of document.querySelectorAll("main *, .map-stage .sheet *, [role=dialog] *")) {
    if (element.closest(".map svg, .map-first, .map-labels") !== null || element.textContent === "") continue;
    const { left, right, width } = element.getBoundingClientRect();
    const isCut =
      getComputedStyle(element).overflowX === "hidden" && element.scrollWidth > element.clientWidth;
    const isScrolled = element.closest(".map") !== null && element.closest("[role=dialog]") === null;
    if (width > 1 && !isScrolled && (isCut || left < 0 || right > innerWidth))
      found.push(`${element.tagName} ${element.className}: ${element.textContent?.slice(0, 60)}`);
  }
  return found;
}

/** The map file of the first atlas with its places moved into a box at 20° East, 10° North. Areas become points. */
function placeInBox(width: number, height: number): string {
  const file = structuredClone(setup.mapFile);
  const places = [
    ...new Set(
      file.features.flatMap(({ properties: { placeKey } }) => (placeKey === null ? [] : [placeKey])),
    ),
  ];
  const features = file.features.map((feature) => {
    const at = places.indexOf(feature.properties.placeKey ?? "");
    if (feature.geometry === null || at < 0) return feature;
    const share = at / Math.max(1, places.length - 1);
    const coordinates = [
      20 + share * width,
      10 + (height * ((at * 7) % places.length)) / Math.max(1, places.length - 1),
    ];
    return { ...feature, geometry: { type: "Point", coordinates } };
  });
  const extent = [20, 10, 20 + width, 10 + height];
  return JSON.stringify({ ...file, features, bbox: extent, atlas: { ...file.atlas, extent } });
}

/** Drags an empty part of the map. */
async function dragMap(page: Page): Promise<void> {
  const map = page.locator(".map");
  await map.scrollIntoViewIfNeeded();
  const start = await map.evaluate((element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    for (let step = 1; step < 60; step += 1) {
      const x = left + width * (0.15 + (0.7 * ((step * 7) % 13)) / 13);
      const y = Math.min(innerHeight, top + height) - 40 - ((step * 31) % Math.min(300, height * 0.7));
      const hit = document.elementFromPoint(x, y);
      if (hit?.closest(".map") === element && hit.closest("button") === null) return { x, y };
    }
    return null;
  });
  if (start === null) throw new Error("no part of the map is free");
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move(start.x + 20, start.y - 10, { steps: 4 });
  await page.mouse.move(start.x + 40, start.y - 20, { steps: 4 });
  await page.mouse.up();
}

/** A click at its middle reaches it. */
function isOnTop(element: Element): boolean {
  const { left, top, width, height } = element.getBoundingClientRect();
  const hit = document.elementFromPoint(left + width / 2, top + height / 2);
  return hit !== null && element.contains(hit);
}
