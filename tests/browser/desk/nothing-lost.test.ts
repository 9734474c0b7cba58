import { mkdtempSync, rmSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import type { BrowserContext, Page } from "playwright-core";
import { expect, test } from "vitest";
import { setUpBrowser } from "../setup/browser-setup.ts";
import { launchProfile } from "../setup/launch-chromium.ts";

const setup = setUpBrowser();

const ATLAS = `version: 2
title: Wells
language: en
updated: 2026-01-20
statements:
  - text: Ana Rios said that two wells had been closed.
    who: Ana Rios
`;

function address(): string {
  return new URL("../desk/", setup.address).href;
}

function statement(page: Page) {
  return page.getByLabel("Statement", { exact: true });
}

function saving(page: Page) {
  return page.locator(".saving");
}

/** Opens the atlas from its file. */
async function openAtlas(page: Page): Promise<void> {
  await page
    .locator('input[type="file"]:not([multiple])')
    .setInputFiles({ name: "atlas.yaml", mimeType: "text/yaml", buffer: Buffer.from(ATLAS) });
  await statement(page).waitFor();
}

async function start(context?: BrowserContext): Promise<Page> {
  if (context === undefined) return (await setup.open("../desk/", { locale: "en" })).page;
  const page = await context.newPage();
  await page.goto(address());
  return page;
}

async function goOn(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Wells", exact: true }).click();
  await statement(page).waitFor();
}

async function type(page: Page, words: string): Promise<void> {
  await statement(page).focus();
  await page.keyboard.press("ControlOrMeta+End");
  await page.keyboard.type(words);
}

/** The files that the browser keeps, read from any page of the desk. */
async function kept(page: Page): Promise<string> {
  return page.evaluate(
    () =>
      new Promise<string>((resolve, reject) => {
        const opening = indexedDB.open("claim-atlas-desk");
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const reading = opening.result.transaction("works").objectStore("works").getAll();
          reading.onsuccess = () => {
            opening.result.close();
            resolve(JSON.stringify(reading.result));
          };
        };
      }),
  );
}

test("two tabs know of each other, and neither writes over the other", async () => {
  const first = await start();
  await openAtlas(first);
  await type(first, " One.");
  await expect.poll(() => saving(first).textContent()).toBe("Saved in this browser");

  const second = await start(first.context());
  await goOn(second);
  await second.getByText("This atlas is open in another tab.").waitFor();
  await first.bringToFront();
  await type(first, " Two.");
  // Taken over at once: the first one hands over what was typed a moment ago.
  await second.getByRole("button", { name: "Work here instead" }).dispatchEvent("click");
  await expect.poll(() => statement(second).inputValue()).toMatch(/ One\. Two\.$/);
  await first.getByText("This atlas is open in another tab.").waitFor();
  await second.bringToFront();
  await type(second, " Three.");
  await expect.poll(() => kept(second)).toContain("One. Two. Three.");

  // Once the second is closed the first one goes on, with what was written there.
  await second.close();
  await expect.poll(() => statement(first).inputValue()).toMatch(/ One\. Two\. Three\.$/);
  await first.getByText("This atlas is open in another tab.").waitFor({ state: "hidden" });
});

test("what is typed without a rest is kept, and survives a crash of the browser", async () => {
  const profile = mkdtempSync(join(tmpdir(), "claim-atlas-profile-"));
  try {
    const context = await launchProfile(profile);
    const page = await start(context);
    await openAtlas(page);
    await type(page, " ");
    let count = 0;
    for (; count < 200 && !(await kept(page)).includes("abababab"); count += 1)
      await page.keyboard.type("ab");
    expect(count).toBeLessThan(200);
    const cdp = await context.newCDPSession(page);
    await Promise.all([context.waitForEvent("close"), cdp.send("Browser.crash").catch(() => undefined)]);

    const again = await launchProfile(profile);
    const opened = await start(again);
    await goOn(opened);
    expect(await statement(opened).inputValue()).toMatch(/ (?:ab){4,}a?$/);
    await again.close();
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
});

test("a full disk is said, a zip still works, and saving resumes when there is room", async () => {
  const page = await start();
  const cdp = await page.context().newCDPSession(page);
  const { origin } = new URL(address());
  // Before anything is kept: Chromium remembers for a while how much room there was.
  await cdp.send("Storage.overrideQuotaForOrigin", { origin, quotaSize: 1 });
  await openAtlas(page);
  await type(page, " Full.");
  await page.getByText("Not saved: take it away as a zip").waitFor();
  expect(await kept(page)).not.toContain("Full.");

  await page.getByRole("button", { name: "Take away" }).click();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Save as a zip" }).click(),
  ]);
  const files = unzipSync(await readFile(await download.path()));
  expect(strFromU8(files["wells/atlas.yaml"] ?? files["atlas/atlas.yaml"] ?? Uint8Array.of())).toContain(
    "Full.",
  );

  await cdp.send("Storage.overrideQuotaForOrigin", { origin });
  await page.keyboard.press("Escape");
  await expect.poll(() => saving(page).textContent()).toBe("Saved in this browser");
  expect(await kept(page)).toContain("Full.");
});

test("a page that is frozen or left keeps its last letter at once", async () => {
  const page = await start();
  await openAtlas(page);
  const other = await start(page.context());
  await page.bringToFront();
  await type(page, " Left.");
  await page.reload();
  await goOn(page);
  expect(await statement(page).inputValue()).toMatch(/ Left\.$/);

  // Another tab keeps the database busy until this page is gone.
  await other.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open("claim-atlas-desk");
        opening.onsuccess = () => {
          const works = opening.result.transaction("works", "readwrite").objectStore("works");
          let isDone = false;
          window.addEventListener("message", () => (isDone = true), { once: true });
          const goOn = () => {
            if (!isDone) works.count().onsuccess = goOn;
          };
          goOn();
          resolve();
        };
      }),
  );
  await type(page, " Busy.");
  await page.reload();
  await other.evaluate(() => window.postMessage("done"));
  await goOn(page);
  expect(await statement(page).inputValue()).toMatch(/ Left\. Busy\.$/);

  // A closed laptop: no timer of the page runs any more.
  const cdp = await page.context().newCDPSession(page);
  await type(page, " Frozen.");
  await cdp.send("Page.setWebLifecycleState", { state: "frozen" });
  await expect.poll(() => kept(other)).toContain("Left. Busy. Frozen.");
});

test("a page that is put away while it takes the letters of a field over keeps them, and shows them", async () => {
  const page = await start();
  await openAtlas(page);
  await expect.poll(() => saving(page).textContent()).toBe("Saved in this browser");
  // The page is put away right after each timer, before anything is drawn.
  await page.evaluate(() => {
    const later = window.setTimeout.bind(window);
    const moments: object[] = [];
    Object.assign(window, { moments });
    const value = () => document.querySelector<HTMLTextAreaElement>("[data-field=text]")?.value;
    window.setTimeout = ((action: () => void, delay: number) =>
      later(() => {
        const typed = value();
        action();
        document.dispatchEvent(new Event("freeze"));
        moments.push({ typed, shown: value(), left: Object.values(localStorage).join() });
      }, delay)) as typeof window.setTimeout;
  });
  await type(page, " Late.");
  const moments = () =>
    page.evaluate(() => (window as unknown as { moments: Record<string, string>[] }).moments);
  await expect.poll(async () => (await moments()).map(({ left }) => left).join()).toContain("closed. Late.");
  for (const { typed, shown } of await moments()) expect(shown).toBe(typed);
});

test("work of a newer desk, damaged work, and what another desk wrote are left as they are, and that is said", async () => {
  const page = await start();
  await openAtlas(page);
  await expect.poll(() => kept(page)).toContain("Ana Rios");
  const put = (works: object[]) =>
    page.evaluate(
      (records) =>
        new Promise<void>((resolve) => {
          const opening = indexedDB.open("claim-atlas-desk");
          opening.onsuccess = () => {
            const writing = opening.result.transaction("works", "readwrite");
            for (const record of records) writing.objectStore("works").put(record);
            writing.oncomplete = () => {
              opening.result.close();
              resolve();
            };
          };
        }),
      works,
    );
  await put([
    { id: "n", version: 99, title: "From tomorrow", changed: 1, parts: ["x"] },
    { id: "d", version: 1, title: "Torn", changed: 2, files: { "atlas.yaml": 7 } },
  ]);
  await page.reload();
  await page.locator("li", { hasText: "From tomorrow" }).getByText("Saved by a newer desk.").waitFor();
  await page.locator("li", { hasText: "Torn" }).getByText("damaged").waitFor();
  await goOn(page);
  expect(await kept(page)).toContain('"parts":["x"]');

  // The same entry, written by a desk that did not ask: neither is lost.
  const entry = JSON.parse(await kept(page)).find(({ title }: { title: string }) => title === "Wells");
  await put([{ ...entry, files: { "atlas.yaml": ATLAS.replace("two", "three") }, stamp: "another 1" }]);
  await type(page, " Mine.");
  await page.getByText("Another tab has changed this atlas meanwhile.").waitFor();
  await expect.poll(() => kept(page)).toContain("two wells had been closed. Mine.");
  expect(await kept(page)).toContain("three wells had been closed.");

  // A newer desk in another tab changes the storage itself: it need not wait for this one.
  const other = await start(page.context());
  await other.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open("claim-atlas-desk", 99);
        opening.onsuccess = () => {
          opening.result.close();
          resolve();
        };
      }),
  );
  await page.reload();
  await page.getByText("Saved by a newer desk.").waitFor();
});
