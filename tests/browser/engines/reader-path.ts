import type { AtlasView, PlaceView } from "../../../geo/geojson/view/atlas-view.ts";
import type { Site } from "../setup/serve-site.ts";
import type { Reader } from "./reader.ts";

/** What a reader walks through. */
export interface Setting {
  site: Site;
  /** URL of the atlas's page. */
  address: string;
  atlas: AtlasView;
  /** A publisher's page with the `<claim-map>` element of the share dialog. */
  elementSnippet: string;
}

export interface Step {
  name: string;
  /** A part of what every `npm test` walks. */
  isEssential?: true;
  walk(reader: Reader, setting: Setting): Promise<void>;
}

/** Size of the window at the beginning of each step. */
export const WIDE = { width: 1280, height: 800 };
const PHONE = { width: 390, height: 800 };
const MAP = { within: ".map" };
const POPUP = /statements? (mention|placed)/;
const LISTED = "document.querySelectorAll('#statements article').length";
const HASH = "decodeURIComponent(location.hash)";

/** One description of the reader's path for every engine. Each step opens the page it needs. */
export const READER_PATH: Step[] = [
  {
    name: "the page shows its title, its map and every statement",
    isEssential: true,
    async walk(reader, { address, atlas }) {
      await reader.open(address);
      await reader.see("heading", exactly(atlas.title));
      await reader.see("button", /Hajin/, MAP);
      await reader.expect(LISTED, atlas.counts.statements);
      await reader.expect("document.documentElement.scrollWidth <= innerWidth", true);
    },
  },
  {
    name: "a click on each marked place opens its statements, and the address names the place",
    async walk(reader, { address, atlas }) {
      const places = markedPlaces(atlas);
      if (places.length < 10) throw new Error(`only ${places.length} places are marked`);
      await reader.open(address);
      for (const place of places) {
        await reader.click("button", mentioning(place), MAP);
        const dialog = await reader.see("dialog", naming(place));
        await reader.expect(HASH, `#place=${place.anchor}`);
        for (const placement of place.placements.filter(({ drawn }) => drawn)) {
          const { text = "" } = atlas.statementsById.get(placement.statement) ?? {};
          if (!dialog.text.includes(text))
            throw new Error(`${place.anchor}: ${placement.statement} is missing`);
        }
        await reader.press("Escape");
        await reader.seeNo("dialog", naming(place));
      }
    },
  },
  {
    name: "a place named in the list opens on the map",
    isEssential: true,
    async walk(reader, { address }) {
      await reader.open(address);
      await reader.click("heading", /Konashenkov/, { within: "#S27" });
      await reader.click("link", /Azaz/, { within: "#S27" });
      await reader.see("dialog", /Azaz/);
      await reader.expect(HASH, "#S27/azaz");
      await reader.expect("document.getElementById('S27').getAttribute('aria-current')", "true");
    },
  },
  {
    name: "a filter narrows list and map, and is taken away again",
    isEssential: true,
    async walk(reader, { address, atlas }) {
      await reader.open(address);
      await reader.see("button", /Hajin/, MAP);
      await reader.click("button", /^Filters/);
      const speaker = "Igor Konashenkov";
      const said = atlas.statements.filter(({ speakers }) =>
        speakers.some(({ names }) => names.en === speaker),
      );
      await reader.click("checkbox", new RegExp(`^${speaker}`));
      await reader.expect(LISTED, said.length);
      await reader.expect(HASH, "#?speaker=igor-konashenkov");
      await reader.click("button", new RegExp(`^Remove the filter .*${speaker}`));
      await reader.expect(LISTED, atlas.counts.statements);
    },
  },
  {
    name: "a search finds statements by their words",
    async walk(reader, { address, atlas }) {
      await reader.open(address);
      await reader.click("searchbox", /^Search/);
      await reader.type("azaz");
      await reader.expect(`${LISTED} > 0 && ${LISTED} < ${atlas.counts.statements}`, true);
      await reader.expect("document.getElementById('S27') !== null", true);
      await reader.expect(HASH, "#?q=azaz");
    },
  },
  {
    name: "the timeline narrows the dates by keyboard",
    async walk(reader, { address, atlas }) {
      await reader.open(address);
      await reader.see("button", /Hajin/, MAP);
      await reader.click("button", /^Timeline/);
      await reader.see("slider", /./);
      await reader.read("document.querySelector('[role=slider]').focus()");
      await reader.press("ArrowRight");
      await reader.press("Enter");
      await reader.expect(`/said=|happened=/.test(${HASH})`, true);
      await reader.expect(`${LISTED} < ${atlas.counts.statements}`, true);
    },
  },
  {
    name: "the keyboard alone reaches a marker, opens it and comes back to it",
    async walk(reader, { address }) {
      await reader.open(address);
      await reader.see("button", /Hajin/, MAP);
      const focused = "document.activeElement?.closest('.map') !== null && document.activeElement.tagName";
      for (let step = 0; step < 40 && (await reader.read(focused)) !== "BUTTON"; step += 1)
        await reader.press("Tab");
      await reader.expect(focused, "BUTTON");
      const name = (await reader.read("document.activeElement.getAttribute('aria-label')")) as string;
      await reader.press("Enter");
      await reader.see("dialog", POPUP);
      await reader.expect("document.activeElement.closest('[role=dialog]') !== null", true);
      await reader.press("Escape");
      await reader.seeNo("dialog", POPUP);
      await reader.expect("document.activeElement.getAttribute('aria-label')", name);
    },
  },
  {
    name: "links open a statement, a place, and a place in the old form",
    isEssential: true,
    async walk(reader, { address, atlas }) {
      const azaz = atlas.places.find(({ anchor }) => anchor === "azaz");
      for (const fragment of ["S27", "S27/azaz", "place=azaz", `place=${azaz?.key}`]) {
        await reader.open("about:blank");
        await reader.open(`${address}#${fragment}`);
        await reader.see("dialog", /Azaz/);
      }
    },
  },
  {
    name: "back and forward go through what was selected",
    async walk(reader, { address }) {
      await reader.open("about:blank");
      await reader.open(address);
      await reader.click("button", /Hajin/, MAP);
      await reader.see("dialog", /Hajin/);
      await reader.back();
      await reader.seeNo("dialog", /Hajin/);
      await reader.read("history.forward()");
      await reader.see("dialog", /Hajin/);
    },
  },
  {
    name: "on a phone a marker opens a sheet, and nothing needs sideways scrolling",
    isEssential: true,
    async walk(reader, { address }) {
      await reader.resize(PHONE);
      await reader.open(address);
      await reader.click("button", /Hajin/, MAP);
      await reader.see("dialog", /Hajin/);
      await reader.expect("document.documentElement.scrollWidth <= innerWidth", true);
    },
  },
  {
    name: "the Arabic page runs from right to left and opens places",
    async walk(reader, { address }) {
      await reader.open(`${address}ar/`);
      await reader.expect("getComputedStyle(document.body).direction", "rtl");
      await reader.click("button", /هجين/, MAP);
      await reader.see("dialog", /هجين/);
      await reader.expect("document.documentElement.scrollWidth <= innerWidth", true);
    },
  },
  ...[undefined, "allow-scripts allow-popups"].map(
    (sandbox): Step => ({
      name: `a frame ${sandbox === undefined ? "" : "in a sandbox "}shows the map and opens a place`,
      ...(sandbox === undefined && { isEssential: true }),
      async walk(reader, { site, address }) {
        const attribute = sandbox === undefined ? "" : `sandbox="${sandbox}"`;
        await reader.open(
          site.addArticle(
            "frame-in-engine",
            `<!doctype html><title>Article</title><iframe title="Map" ${attribute} width="720" height="560" src="${address}embed.html"></iframe>`,
          ),
        );
        const { inFrame } = reader;
        await inFrame.click("button", /Hajin/, MAP);
        await inFrame.see("dialog", /Hajin/);
        await inFrame.expect("origin === 'null'", sandbox !== undefined);
      },
    }),
  ),
  {
    name: "the element makes a frame that is as high as it needs",
    async walk(reader, { site, elementSnippet }) {
      await reader.open(
        site.addArticle("element-in-engine", `<!doctype html><title>Article</title>${elementSnippet}`),
      );
      const { inFrame } = reader;
      await inFrame.click("button", /Hajin/, MAP);
      await inFrame.see("dialog", /Hajin/);
      await inFrame.expect("document.documentElement.scrollHeight <= innerHeight + 1", true);
    },
  },
  {
    name: "print has every statement, with nothing folded",
    async walk(reader, { address, atlas }) {
      await reader.open(address);
      await reader.see("button", /Hajin/, MAP);
      const folded =
        "[...document.querySelectorAll('#statements details')].filter(({ open }) => !open).length";
      await reader.read("dispatchEvent(new Event('beforeprint'))");
      await reader.expect(folded, 0);
      await reader.expect(LISTED, atlas.counts.statements);
      await reader.read("dispatchEvent(new Event('afterprint'))");
      const pdf = await reader.print();
      if (pdf !== undefined && pdf.length < 50_000) throw new Error(`the PDF has ${pdf.length} bytes`);
    },
  },
];

/** For a reader who prefers dark colours: a browser is started with that. */
export const DARK_STEP: Step = {
  name: "dark colours are dark, and words stand out from them",
  async walk(reader, { address }) {
    await reader.open(address);
    await reader.see("button", /Hajin/, MAP);
    // Lightness of a colour in the form rgb(...), from 0 to 255.
    const lightness = (property: string) =>
      `getComputedStyle(document.body).${property}.match(/[\\d.]+/g).slice(0, 3).reduce((sum, part) => sum + Number(part) / 3, 0)`;
    await reader.expect(`${lightness("backgroundColor")} < 64`, true);
    await reader.expect(`${lightness("color")} > 180`, true);
  },
};

/** Places with a marker, or an area whose name is one. */
function markedPlaces(atlas: AtlasView): PlaceView[] {
  return atlas.places.filter(({ placements }) => placements.some(({ drawn }) => drawn));
}

/** The accessible name of the mark of a place: others speak of it too, in their statements. */
function mentioning({ names }: PlaceView): RegExp {
  return new RegExp(`mentions? ${escapePattern(names.en ?? "")} \\(`, "u");
}

/** The name as the whole name of a place: "Al-Tanf", not "Al-Tanf garrison". */
function naming({ names }: PlaceView): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}-])${escapePattern(names.en ?? "")}(?![\\p{L}\\p{N}-])`, "u");
}

function exactly(text: string): RegExp {
  return new RegExp(`^${escapePattern(text)}$`, "u");
}

function escapePattern(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
