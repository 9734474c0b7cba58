import { expect, test } from "vitest";
import { buildMapTexts } from "../../../geo/cartography/build-map-texts.ts";
import { buildMarks, buildMovements } from "../../../geo/cartography/mark.ts";
import { outlineOf } from "../../../geo/geojson/view/atlas-outline.ts";
import { loadMessages } from "../../../geo/messages/load-messages.ts";
import type { Locale } from "../../../geo/messages/messages.ts";
import type { BasemapLabel } from "../../../geo/model/basemap.ts";
import { exampleAtlas } from "../../src/example-atlas.ts";
import { FIRST_ATLAS, mapAtlasFolder } from "../atlas-folder.ts";

const ALGERIA: BasemapLabel = {
  text: "Algeria",
  arabic: "الجزائر",
  country: "DZ",
  kind: "country",
  lon: 3,
  lat: 28,
  rank: 0,
  minZoom: 2,
};

const { atlas } = await mapAtlasFolder("syria-2018", FIRST_ATLAS);

test.each<[Locale, string, string]>([
  ["en", "Algeria", "en"],
  ["fr", "Algérie", "fr"],
  ["es", "Argelia", "es"],
  ["ru", "Алжир", "ru"],
  ["ar", "الجزائر", "ar"],
])("a country of the background has its name in %s", async (locale, text, lang) => {
  const texts = buildMapTexts(outlineOf(exampleAtlas()), [ALGERIA], {
    locale,
    messages: await loadMessages(locale),
  });
  expect(texts.nameGround(ALGERIA)).toMatchObject({ text, lang });
});

test("a name of the background that no locale knows keeps its Latin form, marked as such", async () => {
  const town: BasemapLabel = { text: "Gao", kind: "town", lon: 0, lat: 16, rank: 1, minZoom: 5 };
  const texts = buildMapTexts(outlineOf(exampleAtlas()), [town], {
    locale: "fr",
    messages: await loadMessages("fr"),
  });
  expect(texts.nameGround(town)).toEqual({ text: "Gao", lang: "en", second: undefined });
});

test("unnamed reports are written small in the middle of a line", async () => {
  const messages = await loadMessages("en");
  const texts = buildMapTexts(outlineOf(atlas), [], { locale: "en", messages });
  const said = buildMarks(outlineOf(atlas)).flatMap((mark) => texts.describeMark?.(mark)?.text ?? []);
  expect(said).toContain("reports on white phosphorus, unnamed reports said");
});

test.each<[Locale, RegExp]>([
  ["en", /, Russian military said$/],
  ["ar", /بحسب/],
  ["fr", /, selon /],
  ["es", /, según /],
  ["ru", /, по словам: /],
])("what is said to have been moved stands with its speaker, in %s", async (locale, speaker) => {
  const messages = await loadMessages(locale);
  const outline = outlineOf(atlas);
  const texts = buildMapTexts(outline, [], { locale, messages });
  const said = buildMovements(outline).map((movement) => texts.describeMovement?.(movement)?.text);
  expect(said).toEqual([expect.stringMatching(speaker)]);
});
