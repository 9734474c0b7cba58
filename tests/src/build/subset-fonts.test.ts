import { expect, test } from "vitest";
import { loadMessages } from "../../../geo/messages/load-messages.ts";
import { fontsOfWideMap, subsetFonts } from "../../../src/build/subset-fonts.ts";
import { nodeTools } from "../../../src/cli/build/node-tools.ts";

test("the names of waters have italics with no letters but theirs, beside those of the popups", async () => {
  const messages = await loadMessages("en");
  const fonts = await subsetFonts(
    ["Euphrates"],
    {
      atlasText: "A river",
      messages,
      waterNames: "Euphrates",
    },
    nodeTools,
  );
  const [waters, ...others] = fonts.filter(({ face }) => face.family === "Names of Waters");
  const italics = fonts.find(({ face }) => face.family === "Source Serif 4" && face.isItalic);
  expect(others).toEqual([]);
  expect(waters?.range.join()).toBe("U+45,U+61,U+65,U+68,U+70,U+72-75");
  expect(waters?.bytes.length).toBeLessThan(0.5 * (italics?.bytes.length ?? 0));
});

test("the serif has one weight, and the sans those between normal and bold", async () => {
  const messages = await loadMessages("en");
  const fonts = await subsetFonts(["Aleppo"], { atlasText: "A town", messages }, nodeTools);
  const weights = fonts.flatMap(({ isFirst, face }) => (isFirst ? [[face.family, face.weight]] : []));
  expect(weights).toEqual([
    ["Source Serif 4", "400"],
    ["Source Sans 3", "400 600"],
  ]);
});

test("a wide screen asks early for the fonts that each of its maps uses, and for no others", async () => {
  const messages = await loadMessages("en");
  const words = { atlasText: "A town", messages, waterNames: "Euphrates" };
  const fonts = await subsetFonts(["Aleppo", "\u062d\u0644\u0628", "\u0160id"], words, nodeTools);
  const design = (width: number, ...runs: [style: string, text: string][]) =>
    `<svg class="design design-${width}" width="${width}">${runs.map(
      ([style, text]) => `<text class="label ${style}" x="1">${text}</text>`,
    )}</svg>`;
  const town: [string, string] = ["run-name sans is-bold", "Aleppo"];
  const arabic: [string, string] = ["run-second sans", "\u062d\u0644\u0628"];
  const water: [string, string] = ["run-name serif is-italic", "Euphrates"];
  const familiesIn = (...designs: string[]) =>
    fontsOfWideMap(fonts, designs.join("")).map(({ face, isFirst }) =>
      isFirst ? "first" : `${face.family} ${face.weight}`,
    );
  expect(familiesIn(design(320, town), design(640, town, arabic, water))).toEqual([
    "first",
    "first",
    "Names of Waters 400",
    "Noto Sans Arabic 400",
  ]);
  expect(familiesIn(design(640, town, water), design(830, town, arabic))).toEqual(["first", "first"]);
  expect(familiesIn()).toEqual(["first", "first"]);
});
