import { loadavg } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { Page } from "playwright-core";
import { stringify } from "yaml";
import { launchWholeChromium } from "../browser/setup/launch-chromium.ts";
import { serveSite } from "../browser/setup/serve-site.ts";
import { seededRandom } from "./seeded-random.ts";

const HELP = `bench:desk [--statements N] [--letters N] [--every MS] [--site DIR]

How fast a letter is on the screen while an author types into the desk: from the key until the frame that shows it is handed on. The
atlas is invented; between its words the typing rests, so that the work is edited, checked and kept meanwhile. Beside it the same for a
bare field in an empty page: a letter waits there for the next frame of the screen alone.

--statements N  how many the atlas has (300)
--letters N     how many are typed (400)
--every MS      between two letters; every eighth one comes after ten times that (60)
--site DIR      the built site with its desk (dist)
`;

const TOWNS = "Uyuni,Colchani,Llica,Tahua,Potosi,Oruro,Tupiza,Villazon,Sucre,Tarija,Challapata,Huari".split(
  ",",
);
const SPEAKERS = 40;
const COMPANIES = 20;

/** An atlas in the light form. Its statements lack what drafts lack, so that most of them have problems. */
function inventAtlas(count: number): string {
  const random = seededRandom(count);
  return stringify({
    version: 2,
    title: `${count} invented statements`,
    language: "en",
    updated: "2026-01-20",
    countries: ["BO"],
    statements: Array.from({ length: count }, (_, index) => {
      const who = `Speaker ${random.below(SPEAKERS)}`;
      const town = random.pick(TOWNS);
      return {
        text: `${who} said that Company ${random.below(COMPANIES)} had closed well ${index} near ${town}.`,
        who,
        ...(random.next() < 0.5 && { quote: `well ${index} near ${town}` }),
        place: town,
        said: `2025-${String(1 + random.below(12)).padStart(2, "0")}`,
        accused: `Company ${random.below(COMPANIES)}`,
      };
    }),
  });
}

/** In the page: the time from each key until a task after the frame that follows it. */
function WATCH(): void {
  const times: number[] = [];
  Object.assign(window, { letterTimes: times });
  addEventListener(
    "keydown",
    ({ timeStamp }) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => times.push(performance.now() - timeStamp);
        port2.postMessage(undefined);
      });
    },
    { capture: true },
  );
}

/** A page with nothing but a field where the desk has the text of the open card. */
const BARE = '<div class="card is-open"><textarea data-field="text"></textarea></div>';

async function typeLetters(page: Page, count: number, every: number): Promise<number[]> {
  const field = page.locator(".card.is-open [data-field=text]");
  await field.focus();
  await page.keyboard.press("ControlOrMeta+End");
  await page.waitForTimeout(2000);
  await page.evaluate(() => {
    Reflect.get(window, "letterTimes").length = 0;
  });
  for (let index = 0; index < count; index += 1) {
    const isRest = index % 8 === 7;
    await page.keyboard.press(isRest ? "Space" : "abcdefg".charAt(index % 8));
    await page.waitForTimeout(isRest ? 10 * every : every);
  }
  await page.waitForTimeout(500);
  return page.evaluate(() => Reflect.get(window, "letterTimes") as number[]);
}

function formatTimes(milliseconds: readonly number[]): string {
  const times = milliseconds.toSorted((a, b) => a - b);
  const at = (share: number) =>
    times[Math.min(times.length - 1, Math.floor(share * times.length))]?.toFixed(1);
  return `median ${at(0.5)} ms, 95% within ${at(0.95)}, 99% within ${at(0.99)}, longest ${at(1)}`;
}

const { values } = parseArgs({
  options: {
    statements: { type: "string", default: "300" },
    letters: { type: "string", default: "400" },
    every: { type: "string", default: "60" },
    site: { type: "string", default: join(import.meta.dirname, "../../dist") },
    help: { type: "boolean", default: false },
  },
});
if (values.help) console.log(HELP);
else {
  const site = await serveSite(values.site);
  const browser = await launchWholeChromium();
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, locale: "en" });
    await page.addInitScript(WATCH);
    await page.goto(`${site.address}desk/`);
    await page.locator('input[type="file"]:not([multiple])').setInputFiles({
      name: "atlas.yaml",
      mimeType: "text/yaml",
      buffer: Buffer.from(inventAtlas(Number(values.statements))),
    });
    await page
      .locator(".desk-cards > li")
      .nth(Math.floor(Number(values.statements) / 2))
      .click();
    await page.locator(".place-tag.is-placed").first().waitFor();
    const [letters, every] = [Number(values.letters), Number(values.every)];
    const inDesk = await typeLetters(page, letters, every);
    await page.goto(`data:text/html,${encodeURIComponent(BARE)}`);
    const inBareField = await typeLetters(page, letters, every);
    console.log(
      `${letters} letters, from key to frame; load ${loadavg()[0]?.toFixed(1)}\n` +
        `in ${values.statements} statements: ${formatTimes(inDesk)}\nin a bare field: ${formatTimes(inBareField)}`,
    );
  } finally {
    await browser.close();
    await site.close();
  }
}
