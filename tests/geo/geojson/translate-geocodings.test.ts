import { expect, test } from "vitest";
import { translateTexts } from "../../../geo/check/translatable-texts.ts";
import { buildMapFile } from "../../../geo/geojson/build-map-file.ts";
import { translateGeocodings } from "../../../geo/geojson/translate-geocodings.ts";
import { readMapFile } from "../../../geo/geojson/view/read-map-file.ts";
import { FIRST_ATLAS, mapAtlasFolder } from "../atlas-folder.ts";

const { sourced, geocodings, atlas: english } = await mapAtlasFolder("syria-2018", FIRST_ATLAS);

test("a translated map file has the same statements at the same places, in the other language", () => {
  const words = new Map<string, string>();
  const translated = translateTexts(sourced.atlas, "ar", (_key, text) => {
    words.set(text, `ترجمة ${text}`);
    return `ترجمة ${text}`;
  });
  const file = buildMapFile(translated, translateGeocodings(geocodings, translated, words));
  const read = readMapFile(JSON.parse(JSON.stringify(file)));
  if (!read.ok) throw new Error("the file cannot be read");
  const { atlas } = read;
  expect(atlas.language).toBe("ar");
  expect(atlas.article.language).toBe("en");
  expect(atlas.counts).toEqual(english.counts);
  expect(atlas.places.map(({ key, anchor }) => [key, anchor])).toEqual(
    english.places.map(({ key, anchor }) => [key, anchor]),
  );
  expect(atlas.statements.map(({ quote, status }) => [quote, status.code])).toEqual(
    english.statements.map(({ quote, status }) => [quote, status.code]),
  );
  for (const statement of atlas.statements) expect(statement.text).toMatch(/^ترجمة /);
});

test("names in the reasons of the geocoder, and provinces, are in the other language where they have one", () => {
  const translated = translateTexts(sourced.atlas, "ar", (_key, text) => text);
  const changed = translateGeocodings(
    geocodings,
    translated,
    new Map([["Words that name no place.", "كلمات"]]),
  );
  const azaz = changed.get("azaz");
  expect(azaz?.outcome === "placed" && azaz.place.province).toBe("محافظة حلب");
  const elsewhere = changed.get("elsewhere");
  expect(elsewhere?.outcome === "unknown" && elsewhere.reason.params).toEqual({ text: "كلمات" });
});
