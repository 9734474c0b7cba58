import { booleanPointInPolygon, distance } from "@turf/turf";
import { describe, expect, test } from "vitest";
import { buildMarks } from "../../geo/cartography/mark.ts";
import { buildCardTags } from "../../geo/export/build-card-tags.ts";
import { outlineOf } from "../../geo/geojson/view/atlas-outline.ts";
import { en } from "../../geo/messages/locales/en.ts";
import type { Geocoding, Place } from "../../geo/model/place.ts";
import { RELATIONS } from "../../geo/model/vocabulary.ts";
import { drawPoster } from "../../geo/poster/draw-poster.ts";
import { renderFrame } from "../../src/embed/frame/render-frame.tsx";
import { renderFirstView } from "../../src/site/map/first-view/render-first-view.tsx";
import { markName, placeCount, placeTitle } from "../../src/site/map/marks/mark-texts.ts";
import { wholeTexts } from "../../src/site/page/statement-texts.ts";
import { contentOf } from "../src/site/render-in-atlas.tsx";
import { FIRST_ATLAS, mapAtlasFolder } from "./atlas-folder.ts";
import { BLANK_BASEMAP } from "./poster/blank-basemap.ts";

const { geocodings, file, atlas } = await mapAtlasFolder("syria-2018", FIRST_ATLAS);

/** Where another source than the one that was used has the place, and how vague the atlas may be about it. */
const POINTS: [mention: string, lon: number, lat: number, mostKm: number, source: string][] = [
  ["maarrat-al-numan", 36.6767, 35.6477, 3, "OCHA C3985"],
  ["kafr-nabl", 36.5603, 35.6147, 3, "OCHA C4068"],
  ["azaz", 37.0433, 36.5849, 4, "OCHA C1564"],
  ["marea", 37.1965, 36.4827, 3, "OCHA C1643"],
  ["al-rai", 37.4465, 36.6125, 3, "OCHA C1250"],
  ["hajin", 40.8393, 34.6869, 3, "OCHA C5175"],
  ["rukban", 38.7034, 33.314, 4, "GeoNames 11428685, on the Jordanian side"],
  ["rukban", 38.6685, 33.3109, 4, "Wikipedia, the camp"],
  ["al-tanf", 38.657, 33.4883, 10, "GeoNames 172344"],
];

/** Points that lie in a province by OCHA's P-codes: its own, its capital's, and those of the article's towns in it. */
const PROVINCES: [mention: string, what: string, lon: number, lat: number, source: string][] = [
  ["aleppo", "the province's middle", 37.6427, 36.2181, "OCHA SY02"],
  ["aleppo", "Aleppo, the city", 37.1503, 36.2061, "OCHA C1007"],
  ["aleppo", "Azaz", 37.0433, 36.5849, "OCHA C1564"],
  ["aleppo", "Marea", 37.1965, 36.4827, "OCHA C1643"],
  ["aleppo", "Al-Rai", 37.4465, 36.6125, "OCHA C1250"],
  ["idlib", "the province's middle", 36.6823, 35.7851, "OCHA SY07"],
  ["idlib", "Idlib, the city", 36.6353, 35.9291, "OCHA C3871"],
  ["idlib", "Maarrat al-Nu'man", 36.6767, 35.6477, "OCHA C3985"],
  ["idlib", "Kafr Nabl", 36.5603, 35.6147, "OCHA C4068"],
  ["homs-province", "the province's middle", 38.3772, 34.4698, "OCHA SY04"],
  ["homs-province", "Homs, the city", 36.7197, 34.7299, "OCHA C2528"],
  ["deir-ez-zor-province", "the province's middle", 40.324, 35.1301, "OCHA SY09"],
  ["deir-ez-zor-province", "Hajin", 40.8393, 34.6869, "OCHA C5175"],
];

/** Likeliest first. */
const AL_HAWASH: [what: string, lon: number, lat: number, source: string][] = [
  ["the village in the Ghab plain", 36.3791, 35.5499, "OCHA C3195"],
  ["Tal Hawash near Madiq Castle", 36.4565, 35.4455, "OCHA C3197"],
  ["the town in Homs province", 36.3211, 34.7641, "OCHA C2842"],
];

test.each(POINTS)(
  "%s stands where another source has it (%d, %d), within what it says of itself",
  (mention, lon, lat, mostKm) => {
    const { position, uncertaintyKm } = pointOf(placed(mention).place);
    expect(distance(position, [lon, lat], { units: "kilometers" })).toBeLessThanOrEqual(uncertaintyKm);
    expect(uncertaintyKm).toBeLessThanOrEqual(mostKm);
    expect(placed(mention).certainty).toBe("certain");
  },
);

describe("provinces", () => {
  test.each(PROVINCES)("%s is an area that holds %s (%d, %d)", (mention, _what, lon, lat) => {
    expect(booleanPointInPolygon([lon, lat], areaOf(placed(mention).place))).toBe(true);
  });

  test.each([
    ["aleppo", "Idlib, the city", 36.6353, 35.9291],
    ["idlib", "Aleppo, the city", 37.1503, 36.2061],
    ["homs-province", "Hajin", 40.8393, 34.6869],
  ])("%s does not hold %s", (mention, _what, lon, lat) => {
    expect(booleanPointInPolygon([lon, lat], areaOf(placed(mention).place))).toBe(false);
  });

  test.each([
    ["aleppo", "aleppo-province"],
    ["idlib", "idlib-province"],
  ])("%s without more is the area of %s, less certain, and never the city's point", (bare, full) => {
    expect(placed(bare).place.key).toBe(placed(full).place.key);
    expect([placed(bare).certainty, placed(full).certainty]).toEqual(["less-certain", "certain"]);
    const geometries = file.features
      .filter(({ id }) => id.endsWith(`/${bare}`))
      .map(({ geometry }) => geometry?.type ?? "none");
    expect(geometries.length).toBeGreaterThan(0);
    expect(geometries).not.toContain("Point");
  });

  test("the de-escalation zone, whose line was never published, is a name at a point in Idlib province", () => {
    const { place } = placed("idlib-de-escalation-zone");
    if (place.location.form !== "label") throw new Error("the zone has a shape");
    expect(booleanPointInPolygon(place.location.label, areaOf(placed("idlib-province").place))).toBe(true);
  });
});

describe("Al-Hawash", () => {
  const geocoding = geocodings.get("al-hawash");

  test("is ambiguous: the Ghab plain first, Tal Hawash second, Homs last", () => {
    if (geocoding?.outcome !== "ambiguous") throw new Error(`Al-Hawash is ${geocoding?.outcome}`);
    expect(geocoding.candidates).toHaveLength(AL_HAWASH.length);
    for (const [index, [what, lon, lat]] of AL_HAWASH.entries()) {
      const candidate = geocoding.candidates[index];
      if (candidate === undefined) throw new Error(`no candidate for ${what}`);
      const { position, uncertaintyKm } = pointOf(candidate.place);
      expect([what, distance(position, [lon, lat], { units: "kilometers" }) <= uncertaintyKm]).toEqual([
        what,
        true,
      ]);
      expect(candidate.reasons.join("; ")).not.toBe("");
    }
  });

  test("is drawn as uncertain at its first candidate, counted with no other place", () => {
    const features = file.features.filter(({ id }) => id.endsWith("/al-hawash"));
    expect(features).toMatchObject([
      {
        id: "S23/al-hawash",
        geometry: { type: "Point", coordinates: [36.38, 35.55] },
        properties: { certainty: "uncertain", placeKey: "mention:al-hawash", drawn: true },
      },
    ]);
    expect(atlas.placesByKey.get("mention:al-hawash")?.candidates).toHaveLength(AL_HAWASH.length);
  });
});

test("names that stand for governments, and words that name no place, are never looked up", () => {
  for (const mention of ["moscow", "damascus", "washington", "elsewhere", "other-regions"])
    expect([mention, geocodings.get(mention)?.outcome]).toEqual([mention, "unknown"]);
});

function placed(mention: string): Extract<Geocoding, { outcome: "placed" }> {
  const geocoding = geocodings.get(mention);
  if (geocoding?.outcome !== "placed") throw new Error(`${mention} is ${geocoding?.outcome}`);
  return geocoding;
}

function pointOf({ key, location }: Place) {
  if (location.form !== "point") throw new Error(`${key} is no point`);
  return location;
}

function areaOf({ key, location }: Place) {
  if (location.form !== "area") throw new Error(`${key} is no area`);
  return location.area;
}

describe("every number that a reader meets is that of the records", () => {
  const outline = outlineOf(atlas);
  const wording = { atlas: outline, texts: wholeTexts(atlas), messages: en, locale: "en" };
  /** Counted in the map file, not in the view that the texts are made of. */
  const count = (key: string, isDrawn: boolean) =>
    new Set(
      file.features
        .filter(({ properties }) => properties.placeKey === key && (properties.drawn || !isDrawn))
        .map(({ properties }) => properties.statement),
    ).size;
  const poster = drawPoster(atlas, BLANK_BASEMAP, { messages: en, locale: "en" });
  const content = contentOf(atlas);
  const frame = renderFrame({
    ...content,
    locale: "en",
    messages: en,
    page: "./",
    mapFileAddress: "map.geojson",
    firstView: renderFirstView(content, BLANK_BASEMAP, { messages: en, locale: "en" }),
    firstScript: "",
  });

  for (const mark of buildMarks(outline)) {
    const place = outline.placesByKey.get(mark.id);
    if (place === undefined) throw new Error(`no place ${mark.id}`);
    const [all, drawn] = [count(mark.id, false), count(mark.id, true)];
    const title = `${all} statement${all === 1 ? " mentions" : "s mention"} ${place.names.en}`;
    test(`at ${place.names.en}`, () => {
      expect(mark.statements).toHaveLength(drawn);
      expect(placeTitle(place, wording)).toBe(title);
      expect(markName(mark, wording).startsWith(`${title} (`)).toBe(true);
      const rest = placeCount(place, wording);
      if (all === drawn) expect(rest).toBe("");
      else expect(rest.match(/\d+/g)).toEqual([`${drawn}`, `${all - drawn}`]);
      expect(poster).toContain(title.replaceAll("'", "&#39;"));
      const inFrame = textOf(frame);
      expect(inFrame).toContain(`${title} (`);
      // And no other number of it.
      expect(
        inFrame.split(/ mentions? /).filter((part) => part.startsWith(`${place.names.en} (`)),
      ).toHaveLength(1);
      expect(inFrame).toContain(rest);
    });
  }

  test("of the whole atlas", () => {
    const drawn = new Set(
      file.features
        .filter(({ properties }) => properties.drawn)
        .map(({ properties }) => properties.statement),
    );
    const all = new Set(file.features.map(({ properties }) => properties.statement));
    expect(atlas.counts).toEqual({
      statements: all.size,
      drawn: drawn.size,
      listed: all.size - drawn.size,
    });
    const words = en.exported.counts(drawn.size, all.size, all.size - drawn.size);
    expect(poster).toContain(words);
    const tags = buildCardTags(atlas, { messages: en, locale: "en", address: "https://maps.example/x/" });
    for (const name of ['property="og:image:alt"', 'name="twitter:image:alt"'])
      expect(tags.match(new RegExp(`${name} content="([^"]*)"`))?.[1]).toContain(words);
    // What the frame says before and above its lists.
    expect(frame).toContain(en.frame.toList(all.size));
    for (const [heading, size] of [
      [en.list.onMap, drawn.size],
      [en.list.offMap, all.size - drawn.size],
    ] as const)
      expect(textOf(frame)).toMatch(new RegExp(`${heading}\\s+${size} statements`));
  });
});

/** The words of HTML, each tag a space. */
function textOf(html: string): string {
  return html
    .replaceAll("<!-- -->", "")
    .replaceAll(/<[^>]*>/g, " ")
    .replaceAll("&#x27;", "'")
    .replaceAll(/\s+/g, " ");
}

test("replies stand nearest to their statement first, then by date", () => {
  const replies = atlas.statements.flatMap(({ replies: { near, further } }) => [near, further]);
  for (const list of replies) {
    const order = list.map(({ relation, response: { date } }) => [
      RELATIONS.indexOf(relation),
      date?.first ?? date?.last ?? Number.MAX_SAFE_INTEGER,
    ]);
    expect(order).toEqual([...order].sort(([a = 0, b = 0], [c = 0, d = 0]) => a - c || b - d));
  }
  expect(replies.filter((list) => list.length > 1).length).toBeGreaterThan(5);
});
