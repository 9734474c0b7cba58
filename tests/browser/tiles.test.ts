import { execFileSync } from "node:child_process";
import { appendFileSync, cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PNG } from "pngjs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { CASES } from "../geo/case-atlas.ts";
import { type Listening, listenLocally } from "../serving/listen-locally.ts";
import { mapReady, setUpBrowser } from "./setup/browser-setup.ts";
import { type Site, serveSite } from "./setup/serve-site.ts";
import { writePmtiles } from "./setup/write-pmtiles.ts";

const ROOT = join(import.meta.dirname, "../..");
/** Its tiles come from another host. */
const SLUG = "delta-2033";
/** Its author chose the first view; its tiles lie in a file beside it. */
const OWN = "first-view";
const setup = setUpBrowser();

let folder: string;
let server: Listening;
let site: Site;
/** Paths of the tiles that were asked for. */
const asked: string[] = [];
let host: string;

// The policy of a page is written by the build, so an atlas that names the tiles of this server is built.
beforeAll(async () => {
  const tile = PNG.sync.write(new PNG({ width: 256, height: 256 }));
  server = await listenLocally(
    createServer((request, response) => {
      asked.push(request.url ?? "");
      response.writeHead(200, { "Content-Type": "image/png" }).end(tile);
    }),
  );
  host = new URL(server.origin).host;
  folder = mkdtempSync(join(tmpdir(), "claim-atlas-tiles-"));
  cpSync(join(ROOT, `tests/articles/${SLUG}/input`), join(folder, SLUG), { recursive: true });
  appendFileSync(
    join(folder, SLUG, "atlas.yaml"),
    `\ntiles:\n  url: "${server.origin}/{z}/{x}/{y}.png"\n  credit: Tile Test\n  maxZoom: 19\n`,
  );
  cpSync(join(CASES, OWN, "input"), join(folder, OWN), { recursive: true });
  writeFileSync(join(folder, OWN, "ground.pmtiles"), writePmtiles(tile));
  appendFileSync(join(folder, OWN, "atlas.yaml"), "\ntiles: { url: ground.pmtiles, credit: Own Survey }\n");
  const atlases = [SLUG, OWN].map((slug) => join(folder, slug));
  execFileSync("node", ["src/cli/bin.js", "build", ...atlases, "--no-desk", "--out", join(folder, "site")], {
    cwd: ROOT,
    stdio: "ignore",
  });
  site = await serveSite(join(folder, "site"));
});
afterAll(async () => {
  await site?.close();
  await server?.close();
  rmSync(folder, { recursive: true });
});

for (const file of ["index.html", "embed.html"])
  test(`${file} asks the tile host only after the reader agreed, who was told its name, and then zooms to 19`, async () => {
    asked.length = 0;
    const { page, complaints } = await setup.open(`${site.address}${SLUG}/en/${file}`, {
      viewport: { width: 1000, height: 700 },
    });
    await mapReady(page);
    const zoomIn = page.getByRole("button", { name: "Zoom in", exact: true });
    const isNearest = () => zoomIn.getAttribute("aria-disabled");
    await page.getByRole("button", { name: "Show detailed ground" }).click();
    expect(await page.locator(".tile-question").innerText()).toContain(host);
    expect(asked).toEqual([]);
    await page.getByRole("button", { name: `Ask ${host}` }).click();
    await expect.poll(() => asked.length).toBeGreaterThan(0);
    await expect.poll(() => page.locator("img.leaflet-tile-loaded").count()).toBeGreaterThan(0);
    expect(await page.locator(".map-foot, .map-credit").first().innerText()).toContain("Tile Test");
    for (let step = 0; step < 20 && (await isNearest()) !== "true"; step += 1) await zoomIn.click();
    await expect.poll(() => asked.some((path) => path.startsWith("/19/"))).toBe(true);
    const before = asked.length;
    await page.getByRole("button", { name: "Hide detailed ground" }).click();
    await expect.poll(() => page.locator("img.leaflet-tile").count()).toBe(0);
    expect(asked.length).toBe(before);
    expect(complaints).toEqual([]);
  });

test("tiles in a file beside the atlas are shown at once, up to zoom 19, and the first view is the author's", async () => {
  const { page, complaints, requests } = await setup.open(`${site.address}${OWN}/`, {
    viewport: { width: 1000, height: 700 },
  });
  await mapReady(page);
  await expect.poll(() => page.locator(".leaflet-tile-loaded").count()).toBeGreaterThan(0);
  expect(await page.locator(".map-foot, .map-credit").first().innerText()).toContain("Own Survey");
  const marks = page.locator(".map .mark:visible");
  const inView = () =>
    marks.evaluateAll((found) => {
      const map = document.querySelector(".map")?.getBoundingClientRect() ?? new DOMRect();
      return found.filter((mark) => {
        const { x, y } = mark.getBoundingClientRect();
        return x > map.left && x < map.right && y > map.top && y < map.bottom;
      }).length;
    });
  expect(await inView()).toBe(1);
  await page.getByRole("button", { name: "Whole map" }).click();
  await expect.poll(inView).toBe(2);
  const zoomIn = page.getByRole("button", { name: "Zoom in", exact: true });
  for (let step = 0; step < 20 && (await zoomIn.getAttribute("aria-disabled")) !== "true"; step += 1)
    await zoomIn.click();
  await expect.poll(() => page.url()).toContain("zoom=19");
  await expect.poll(() => page.locator(".leaflet-tile-loaded").count()).toBeGreaterThan(0);
  await page.getByRole("button", { name: "Hide detailed ground" }).click();
  await expect.poll(() => page.getByText("The ground drawn here has no more detail.").count()).toBe(1);
  expect(await zoomIn.getAttribute("aria-disabled")).toBe("true");
  expect(
    requests.filter((url) => !url.startsWith(new URL(site.address).origin) && !url.startsWith("blob:")),
  ).toEqual([]);
  expect(complaints).toEqual([]);
});
