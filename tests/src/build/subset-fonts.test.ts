import { expect, test } from "vitest";
import { loadMessages } from "../../../geo/messages/load-messages.ts";
import { subsetFonts } from "../../../src/build/subset-fonts.ts";
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
