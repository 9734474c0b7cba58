import { PNG } from "pngjs";
import { describe, expect, test } from "vitest";
import { drawPoster } from "../../../geo/poster/draw-poster.ts";
import { drawPng, findMissingLetters } from "../../../src/build/draw-png.ts";
import { nodeTools } from "../../../src/cli/build/node-tools.ts";
import { readXml } from "../../geo/export/read-exports.ts";
import { ENGLISH, point, ROUGH_WORDS, roughAtlas, sampleAtlas } from "../../geo/export/sample-atlas.ts";
import { BLANK_BASEMAP } from "../../geo/poster/blank-basemap.ts";

describe("the picture of a poster", () => {
  const poster = drawPoster(
    sampleAtlas([
      { name: "Quay", geometry: point(12.2, 45.4), place: { names: { en: "Quay", ar: "رصيف" } } },
    ]),
    BLANK_BASEMAP,
    ENGLISH,
  );

  test("has the size of a share card and shows more than paper", async () => {
    const { width, height, data } = PNG.sync.read(Buffer.from(await drawPng(poster, nodeTools)));
    expect([width, height]).toEqual([1200, 675]);
    const colours = new Set<number>();
    for (let at = 0; at < data.length; at += 4) colours.add(data.readUInt32BE(at));
    expect(colours.size).toBeGreaterThan(100);
  });

  test("comes out the same a second time", async () => {
    expect(Buffer.compare(await drawPng(poster, nodeTools), await drawPng(poster, nodeTools))).toBe(0);
  });

  test.each(ROUGH_WORDS)("is drawn, from well-formed SVG, with the words %j", async (words) => {
    const svg = drawPoster(roughAtlas(words), BLANK_BASEMAP, ENGLISH);
    expect(readXml(svg).documentElement?.tagName).toBe("svg");
    expect(PNG.sync.read(Buffer.from(await drawPng(svg, nodeTools))).width).toBe(1200);
  });
});

describe("the letters of a picture", () => {
  test("join in Arabic, in the font that has them", async () => {
    // Three letters without dots, joined to one shape; apart, or as boxes, they would be three or more.
    const line =
      '<text x="100" y="40" font-size="24" lang="ar" direction="rtl" text-anchor="middle">سسس</text>';
    expect(countShapes(await drawPng(sheet(line), nodeTools))).toBe(1);
  });

  test.each([
    ["Latin with diacritics", "\u015f\u0101\u0131"],
    ["Greek", "Ἀθῆναι"],
    ["Cyrillic", "Київ"],
    ["Hebrew", "עברית"],
    ["Georgian", "თბილისი"],
    ["Devanagari", "काठमाडौं"],
    ["Arabic between Latin", "to اربيل and back"],
  ])("are drawn from fonts of ours: %s", async (_, word) => {
    const svg = sheet(`<text x="10" y="40" font-size="20">${word}</text>`);
    expect(findMissingLetters(svg)).toEqual([]);
    expect(countShapes(await drawPng(svg, nodeTools))).toBeGreaterThan(0);
  });

  test("that no font has are named and left out: no box stands for one", async () => {
    const svg = sheet('<text x="20" y="40" font-size="24">\ue000京💧</text>');
    expect(findMissingLetters(svg)).toEqual(["\ue000", "京", "💧"].sort());
    expect(countShapes(await drawPng(svg, nodeTools))).toBe(0);
    // Signs of no script: letters of mathematics, punctuation of Chinese, full width.
    const signs = sheet('<text x="20" y="40" font-size="24">𝕭、Ａ⌘</text>');
    expect(findMissingLetters(signs)).toEqual(expect.arrayContaining(["𝕭", "、", "Ａ", "⌘"]));
    expect(findMissingLetters(sheet('<text x="20" y="40">© ™ € № → ½ “a” – ½</text>'))).toEqual([]);
  });
});

function sheet(markup: string): string {
  const style = '<style>.poster text{font-family:"Source Sans 3"}</style>';
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 60" class="poster">${style}<rect width="200" height="60" fill="#fff"/>${markup}</svg>`;
}

/** Stretches of ink, or of paper, that hang together. */
function countShapes(png: Uint8Array, of: "ink" | "paper" = "ink"): number {
  const { width, height, data } = PNG.sync.read(Buffer.from(png));
  const isWanted = Array.from(
    { length: width * height },
    (_, at) => (data[4 * at] ?? 255) < 160 === (of === "ink"),
  );
  let shapes = 0;
  for (const [start, wanted] of isWanted.entries()) {
    if (!wanted) continue;
    shapes += 1;
    const open = [start];
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      if (!isWanted[at]) continue;
      isWanted[at] = false;
      for (const step of [1, -1, width, -width, width + 1, width - 1, 1 - width, -1 - width])
        open.push(at + step);
    }
  }
  return shapes;
}
