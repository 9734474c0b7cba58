import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { setUpBrowser } from "../setup/browser-setup.ts";
import { findViolations } from "../setup/find-violations.ts";

const setup = setUpBrowser();

const ARTICLE = `Two wells near Uyuni were closed

Ana Rios, the mayor of Uyuni, said on 12 January 2026 that a mining company had closed two wells near Colchani.

The company, Salar Minerals, denied the accusation.

A road runs beside the wells.
`;

/** Two towns as GeoNames lists them, and a row that was cut. */
const COUNTRY_FILE = [
  "9000001\tColchani Nuevo\tColchani Nuevo\t\t-20.30\t-66.94\tP\tPPL\tBO\t\t\t\t\t\t120\t\t\tAmerica/La_Paz\t2026-01-01",
  "9000002\tPozo Seco\tPozo Seco\t\t-20.40\t-66.80\tP\tPPL\tBO\t\t\t\t\t\t40\t\t\tAmerica/La_Paz\t2026-01-01",
  "9000003\tPozo",
].join("\n");

/** The desk with the article read, and its first statement open. */
async function readArticle() {
  const opened = await setup.open("../desk/", { locale: "en", bypassCSP: true });
  const { page } = opened;
  await page.getByLabel("The article").fill(ARTICLE);
  await page.getByLabel("Country it is about").selectOption("BO");
  await page.getByRole("button", { name: "Read the text" }).click();
  await page.locator(".desk-mark.is-selected").waitFor();
  return { ...opened, card: page.locator(".card.is-open") };
}

/** The open statement, as its file has it. */
async function sourceOf(page: Page): Promise<string> {
  const toggle = page.locator(".card.is-open").getByRole("button", { name: "As YAML" });
  await toggle.click();
  const source = await page.locator("textarea.source").inputValue();
  await toggle.click();
  return source;
}

test("a place is an area that is drawn by pointer and keyboard", async () => {
  const { page, card, complaints } = await readArticle();
  await page.keyboard.press("l");
  await card.getByRole("button", { name: "Draw an area" }).click();
  const map = page.locator(".map");
  for (const [x, y] of [
    [120, 200],
    [260, 200],
    [260, 300],
  ] as const)
    await map.click({ position: { x, y } });
  await page.getByText("3 corners.").waitFor();

  // A fourth corner by keyboard, in the middle of the map; it is moved and taken out again.
  await map.focus();
  await page.keyboard.press("Enter");
  const fourth = page.locator(".corner").nth(3);
  const before = await fourth.boundingBox();
  await fourth.focus();
  await page.keyboard.press("ArrowDown");
  await expect.poll(async () => ((await fourth.boundingBox())?.y ?? 0) > (before?.y ?? 0)).toBe(true);
  expect(await findViolations(page)).toEqual([]);
  await page.keyboard.press("Delete");
  await page.getByText("3 corners.").waitFor();

  // A corner is dragged; then the outline is the place.
  const third = await page.locator(".corner").nth(2).boundingBox();
  if (third === null) throw new Error("there is no third corner");
  await page.mouse.move(third.x + 12, third.y + 12);
  await page.mouse.down();
  await page.mouse.move(third.x + 40, third.y + 60, { steps: 4 });
  await page.mouse.up();
  await expect
    .poll(async () => ((await page.locator(".corner").nth(2).boundingBox())?.y ?? 0) - third.y)
    .toBeGreaterThan(30);
  await card.getByLabel("Who says it lies there").fill("own survey");
  await card.getByRole("button", { name: "Use this area" }).click();
  await page.locator(".mark-name.is-selected").waitFor();
  const drawn = await sourceOf(page);
  expect(drawn).toMatch(
    /area: \{ type: Polygon, coordinates: \[ \[ (?:\[ -\d+(?:\.\d+)?, -\d+(?:\.\d+)? \](?:, )?){4} \] \] \}/,
  );
  expect(drawn).toContain("source: own survey");
  expect(complaints).toEqual([]);
});

test("a place is a pin with its doubt, or one of a country file of the author's", async () => {
  const { page, card, complaints } = await readArticle();
  await page.keyboard.press("l");
  await card.getByRole("button", { name: "Drop a pin" }).click();
  await page.locator(".map").click({ position: { x: 180, y: 240 } });
  await card.getByLabel("May be off by (km)").fill("12");
  await card.getByLabel("Who says it lies there").fill("own survey");
  await card.getByRole("button", { name: "Use this position" }).click();
  const pinned = await sourceOf(page);
  expect(pinned).toMatch(/point: \{ lat: -[\d.]+, lon: -[\d.]+ \}.*uncertaintyKm: 12/);

  // A country file that was cut gives what is whole in it, and that is said.
  await page.keyboard.press("l");
  await card.locator("[data-field=country-file]").setInputFiles({
    name: "BO.txt",
    mimeType: "text/plain",
    buffer: Buffer.from(COUNTRY_FILE),
  });
  await page.getByText("BO.txt: 2 places were added").waitFor();
  await page.getByText("1 row could not be read").waitFor();
  await card.getByLabel("Search again").fill("Pozo Seco");
  await card.getByRole("button", { name: "Search", exact: true }).click();
  await card.getByRole("button", { name: /Pozo Seco, Potosí, Bolivia/ }).click();
  await page.getByText("Taken for Pozo Seco").waitFor();
  expect(complaints).toEqual([]);
});

test("chain, replies and people are edited by pointer and by key, and the status follows", async () => {
  const { page, card, complaints } = await readArticle();
  await card.getByRole("button", { name: "Chain of attribution" }).click();
  const links = card.locator(".chain-link");
  await card.getByLabel("Another link: name").fill("The Post");
  await page.keyboard.press("Enter");
  await expect.poll(() => links.allInnerTexts()).toEqual(["The Post\npassed it on", "Ana Rios\nsaid it"]);
  await links.first().press("ArrowRight");
  await expect.poll(() => links.allInnerTexts()).toEqual(["Ana Rios\nsaid it", "The Post\nis cited"]);
  await links.nth(1).dragTo(links.nth(0));
  await expect.poll(() => links.allInnerTexts()).toEqual(["The Post\npassed it on", "Ana Rios\nsaid it"]);
  expect(await sourceOf(page)).toContain("via: The Post\n");

  // A reply with its document: the status is the one that the build gives.
  await card.getByLabel("Accused").fill("the firm, Salar Minerals");
  await card.getByLabel("Accused").blur();
  const fold = card.getByRole("button", { name: "Replies and documents" });
  if ((await fold.getAttribute("aria-expanded")) === "false") await fold.press("Enter");
  await card.getByRole("button", { name: "Add a reply or a document" }).press("Enter");
  await card.getByLabel("What it says, in one sentence").fill("The company said no well was closed.");
  await card.getByLabel("Title of the document").fill("Letter to the council");
  await card.getByLabel("Date", { exact: true }).fill("2026-01-14");
  await card.getByLabel("Link", { exact: true }).fill("https://salar.example/letter");
  await page.locator(".status-line").getByText("Denied by the firm").waitFor();
  expect(await findViolations(page)).toEqual([]);
  expect(await sourceOf(page)).toMatch(
    /- \{ kind: denial, by: the firm, fact: The company said no well was closed\., body: the firm, document: Letter to the council, date: 2026-01-14, url: "?https:\/\/salar\.example\/letter"? \}/,
  );

  // Two names of one party: by two presses, undone, and by dragging.
  await page.keyboard.press("Escape");
  await page.keyboard.press("o");
  const people = page.locator(".person");
  const rowOf = (name: string) => people.filter({ has: page.getByLabel(`Name of ${name}`, { exact: true }) });
  const count = await people.count();
  await rowOf("the firm").getByRole("button").press("Enter");
  await rowOf("Salar Minerals").getByRole("button").press("Enter");
  await page.getByText("“the firm” is “Salar Minerals” now.").waitFor();
  expect(await people.count()).toBe(count - 1);
  expect(await findViolations(page)).toEqual([]);
  await page.getByRole("button", { name: "Undo the change of a name" }).last().click();
  await expect.poll(() => people.count()).toBe(count);
  await rowOf("the firm").locator(".person-uses").dragTo(rowOf("Salar Minerals").locator(".person-uses"));
  await expect.poll(() => people.count()).toBe(count - 1);
  await page.keyboard.press("Escape");
  // A sentence that nothing proposed becomes a statement.
  await page.getByLabel("Show sentences without a statement (2)").check();
  await page
    .getByRole("button", { name: "New statement from: A road runs beside the wells." })
    .press("Enter");
  await expect.poll(() => card.getByLabel("Quotation").inputValue()).toBe("A road runs beside the wells.");
  await page.getByLabel("Show sentences without a statement (1)").waitFor();
  await page.keyboard.press("ControlOrMeta+z");
  await page.locator(".card").first().getByRole("button").first().press("Enter");
  const merged = await sourceOf(page);
  expect(merged).toContain("accused: Salar Minerals\n");
  expect(merged).toContain("by: Salar Minerals");
  expect(complaints).toEqual([]);
});
