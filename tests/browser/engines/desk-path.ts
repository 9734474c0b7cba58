import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { utils, write } from "@e965/xlsx";
import { strFromU8, strToU8, zipSync } from "fflate";
import { serveSite } from "../setup/serve-site.ts";
import type { Reader } from "./reader.ts";
import type { Setting, Step } from "./reader-path.ts";

const FIRST_ATLAS = join(import.meta.dirname, "../../../geo/data/articles/syria-2018");

const ARTICLE = `Two wells near Uyuni were closed

Ana Rios, the mayor of Uyuni in Bolivia, said on 12 January 2026 that a mining company had closed two wells near Colchani.

The company, Salar Minerals, denied the accusation.
`;

const STATEMENT = "Ana Rios said that a mining company had closed two wells near Colchani.";

const TABLE = [
  ["text", "speaker", "place", "country", "date"],
  ["Ana Rios said that two wells near Colchani had been closed.", "Ana Rios", "Colchani", "BO", "2026-01-12"],
  ["Luis Vega said that nobody had touched a well in Uyuni.", "Luis Vega", "Uyuni", "BO", "2026-01-13"],
];

/** The same table as two kinds of file. */
const TABLES: Record<string, () => Uint8Array> = {
  csv: () => strToU8(TABLE.map((row) => row.map((cell) => `"${cell}"`).join(",")).join("\r\n")),
  xlsx() {
    const book = utils.book_new();
    utils.book_append_sheet(book, utils.aoa_to_sheet(TABLE), "Wells");
    return write(book, { type: "buffer", bookType: "xlsx" });
  },
};

const SMALL_ATLAS = `version: 2
title: Wells
language: en
updated: 2026-01-20
statements:
  - text: Ana Rios said that two wells had been closed.
    who: Ana Rios
`;

const OPEN_CARD = { within: ".card.is-open" };
const FILE = 'input[type="file"]:not([multiple])';
const PROPOSED = "document.querySelectorAll('.card.is-proposed').length";
const SAVING = "document.querySelector('.saving')?.textContent";
const NOTES_ON_TEXT =
  "document.querySelector('.card.is-open [data-field=text]')?.hasAttribute('aria-describedby')";
const PROGRESS = "document.querySelector('.head-progress [role=status]')?.textContent";

/** One description of the author's path for every engine: from what an author has to what readers get. */
export const DESK_PATH: Step[] = [
  {
    name: "a pasted article is decided and becomes a site",
    async walk(reader, setting) {
      await openDesk(reader, setting);
      await reader.paste(/^The article$/, ARTICLE);
      await reader.click("button", /^Read the text$/);
      await reader.see("button", /^Accept A$/, OPEN_CARD);
      await reader.expect("document.querySelector('.desk-mark') !== null", true);
      await reader.expect("/bolivia/i.test(document.querySelector('.map').textContent)", true);

      await reader.fill(/^Statement$/, STATEMENT, OPEN_CARD);
      // What was wrong with the text stands between it and the places until it is checked.
      await reader.expect(NOTES_ON_TEXT, false);
      await reader.expect(SAVING, "Saved in this browser");
      await reader.click("button", /^Choose/, OPEN_CARD);
      await reader.click("button", /Colchani.*Bolivia/, { within: ".candidates" });
      await reader.click("button", /^Accept A$/, OPEN_CARD);
      for (let left = Number(await reader.read(PROPOSED)); left > 0; left -= 1) {
        await reader.click("button", /^Refuse R$/, OPEN_CARD);
        await reader.expect(PROPOSED, left - 1);
      }
      await reader.expect(`${PROGRESS}?.includes("all decided")`, true);
      await takeSite(reader, "two-wells-near-uyuni-were-closed", "Colchani");

      // The work is kept.
      await openDesk(reader, setting);
      await reader.click("button", /^Two wells near Uyuni were closed$/);
      await reader.expect(`${PROGRESS}?.includes("all decided")`, true);
    },
  },
  ...Object.entries(TABLES).map(
    ([kind, make]): Step => ({
      name: `a spreadsheet as ${kind.toUpperCase()} becomes a site`,
      async walk(reader, setting) {
        await openDesk(reader, setting);
        await openFile(reader, `wells-${kind}.${kind}`, make());
        await reader.expect(PROGRESS, "2 statements, all decided");
        await takeSite(reader, `wells-${kind}`, "Uyuni");
      },
    }),
  ),
  {
    name: "what was typed last is there when the page is left at once and opened again",
    async walk(reader, setting) {
      await openDesk(reader, setting);
      await openFile(reader, "atlas.yaml", strToU8(SMALL_ATLAS));
      await reader.click("textbox", /^Statement$/, OPEN_CARD);
      await reader.type(" Kept. ");
      await openDesk(reader, setting);
      await reader.click("button", /^Wells$/);
      const statement = "document.querySelector('.card.is-open [data-field=text]')?.value";
      await reader.expect(`${statement}?.includes(" Kept. ")`, true);
    },
  },
  {
    name: "the first atlas comes back as it was, but for the line that was edited",
    async walk(reader, setting) {
      const before = filesOf(FIRST_ATLAS);
      const zip = zipSync(
        Object.fromEntries(
          Object.entries(before).map(([path, text]) => [`syria-2018/${path}`, strToU8(text)]),
        ),
      );
      await openDesk(reader, setting);
      await openFile(reader, "syria-2018.zip", zip);
      await reader.expect(PROGRESS, `${setting.atlas.counts.statements} statements, all decided`);
      await reader.fill(/^Quotation/, "staging a chemical weapons attack", OPEN_CARD);
      await reader.click("button", /^Take away$/);
      await reader.click("button", /^Save as a zip$/);
      const saved = await reader.takeZip("syria-2018.zip");
      const after = Object.fromEntries(
        Object.entries(saved).map(([path, bytes]) => [path.replace(/^syria-2018\//, ""), strFromU8(bytes)]),
      );
      const changed = changedLines(before, after);
      if (changed.length !== 1 || !changed[0]?.startsWith("statements.yaml:   quote: are in Aleppo"))
        throw new Error(`not the one line was changed: ${changed.join(" | ")}`);
    },
  },
];

async function openDesk(reader: Reader, { site }: Setting): Promise<void> {
  await reader.open("about:blank");
  await reader.open(`${site.address}desk/`);
  await reader.see("textbox", /^The article$/);
}

/** Saves the site, unpacks it, serves it, and clicks a place as a reader does. */
async function takeSite(reader: Reader, slug: string, place: string): Promise<void> {
  await reader.click("button", /^Take away$/);
  await reader.click("button", /^Save the site as a zip$/);
  const files = await reader.takeZip(`${slug}-site.zip`);
  const folder = mkdtempSync(join(tmpdir(), "desk-site-"));
  try {
    for (const [path, bytes] of Object.entries(files)) {
      const to = join(folder, path.slice(path.indexOf("/") + 1));
      mkdirSync(dirname(to), { recursive: true });
      writeFileSync(to, bytes);
    }
    const site = await serveSite(folder);
    try {
      await reader.open(site.address);
      await reader.click("button", new RegExp(place), { within: ".map" });
      await reader.see("dialog", new RegExp(place));
    } finally {
      await site.close();
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Chooses a file; it is read when the panes are there. */
async function openFile(reader: Reader, name: string, bytes: Uint8Array): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "desk-file-"));
  try {
    writeFileSync(join(folder, name), bytes);
    await reader.chooseFile(FILE, join(folder, name));
    await reader.see("button", /^Take away$/);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Text of every file of a folder, by its path inside it. */
function filesOf(folder: string): Record<string, string> {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  return Object.fromEntries(paths.map((path) => [path.slice(folder.length + 1), readFileSync(path, "utf8")]));
}

/** Lines of the files that are not the same afterwards. What the tool computes is no file of the author's. */
function changedLines(before: Record<string, string>, after: Record<string, string>): string[] {
  return Object.entries(before)
    .filter(([name]) => name !== "atlas.lock.json")
    .flatMap(([name, text]) => {
      const lines = (after[name] ?? "").split("\n");
      return text
        .split("\n")
        .filter((line, index) => line !== lines[index])
        .map((line) => `${name}: ${line}`);
    });
}
