import { execFileSync } from "node:child_process";
import { appendFileSync, cpSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PNG } from "pngjs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Listening, listenLocally } from "../serving/listen-locally.ts";
import { mapReady, setUpBrowser } from "./setup/browser-setup.ts";
import { type Site, serveSite } from "./setup/serve-site.ts";

const ROOT = join(import.meta.dirname, "../..");
const SLUG = "delta-2033";
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
  execFileSync("node", ["src/cli/bin.js", "build", join(folder, SLUG), "--out", join(folder, "site")], {
    cwd: ROOT,
    stdio: ["ignore", "ignore", "inherit"],
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
