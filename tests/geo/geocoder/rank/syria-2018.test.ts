import { distance } from "@turf/turf";
import { beforeAll, describe, expect, test } from "vitest";
import { geocodeMentions } from "../../../../geo/geocoder/rank/geocode-mentions.ts";
import { en } from "../../../../geo/messages/locales/en.ts";
import { formatMessage } from "../../../../geo/messages/reason-messages.ts";
import type { Geocoding } from "../../../../geo/model/place.ts";
import type { Problem } from "../../../../geo/model/problem.ts";
import type { GeocodingReason } from "../../../../geo/model/reason.ts";
import { findAtlasFolder, readAtlas } from "../../../../src/cli/atlas/read-atlas.ts";
import { defaultEffects } from "../../../../src/cli/effects.ts";
import { loadGazetteer } from "../../../../src/cli/gazetteer/load-gazetteer.ts";

/**
 * Where a second, independent source has each place, and how far the two may differ, kilometres. Positions: OCHA
 * populated places, but for Rukban and Al-Tanf, where they are those of Wikipedia.
 */
const POINTS: [mention: string, key: string, lat: number, lon: number, withinKm: number][] = [
  ["maarrat-al-numan", "geonames:167611", 35.6477, 36.6767, 1],
  ["kafr-nabl", "geonames:168661", 35.6147, 36.5603, 1],
  ["azaz", "geonames:172082", 36.5849, 37.0433, 1],
  ["marea", "geonames:167245", 36.4827, 37.1965, 1],
  ["al-rai", "geonames:169138", 36.6125, 37.4465, 1],
  ["hajin", "geonames:174506", 34.6869, 40.8393, 2],
  ["rukban", "own:rukban", 33.3109, 38.6685, 2],
  ["al-tanf", "own:al-tanf", 33.5058, 38.6178, 5],
];

const AREAS: [mention: string, key: string, certainty: string][] = [
  ["aleppo", "naturalearth:SY09", "less-certain"],
  ["idlib", "naturalearth:SY12", "less-certain"],
  ["aleppo-province", "naturalearth:SY09", "certain"],
  ["idlib-province", "naturalearth:SY12", "certain"],
  ["homs-province", "naturalearth:SY11", "certain"],
  ["deir-ez-zor-province", "naturalearth:SY07", "certain"],
];

const say = (reason: GeocodingReason) => formatMessage(reason, en);

let geocodings: Map<string, Geocoding>;
let problems: Problem[];

beforeAll(async () => {
  const { value } = await readAtlas(findAtlasFolder("syria-2018", defaultEffects), defaultEffects);
  if (value === undefined) throw new Error("the atlas cannot be read");
  const { mentions, places, countries } = value.atlas;
  const loaded = await loadGazetteer({ countries, own: places });
  problems = loaded.problems;
  geocodings = geocodeMentions(mentions, loaded.value, { countries });
  // The first load builds the index of the world.
});

test("the layers load without a problem", () => {
  expect(problems).toEqual([]);
});

test("every name of the article has an outcome", () => {
  expect(geocodings.size).toBe(35);
});

describe("settlements and sites", () => {
  test.each(POINTS)("%s is %s, where a second source has it", (mention, key, lat, lon, withinKm) => {
    const geocoding = geocodings.get(mention);
    expect(geocoding).toMatchObject({ outcome: "placed", certainty: "certain", place: { key } });
    const location = geocoding?.outcome === "placed" ? geocoding.place.location : undefined;
    if (location?.form !== "point") throw new Error("no point");
    expect(distance(location.position, [lon, lat], { units: "kilometers" })).toBeLessThan(withinKm);
    expect(location.uncertaintyKm).toBeLessThanOrEqual(10);
  });
});

describe("provinces", () => {
  test.each(AREAS)("%s is the area %s, %s", (mention, key, certainty) => {
    const place = { key, location: { form: "area" } };
    expect(geocodings.get(mention)).toMatchObject({ outcome: "placed", certainty, place });
  });

  test("a bare Idlib lists the city and the zone as possible too", () => {
    const geocoding = geocodings.get("idlib");
    const kinds = geocoding?.outcome === "placed" ? geocoding.candidates.map(({ place }) => place.kind) : [];
    expect(kinds).toEqual(["admin1", "settlement", "zone"]);
  });
});

test("Al-Hawash stays ambiguous: the Ghab plain first, Tal Hawash second, Homs province last", () => {
  const geocoding = geocodings.get("al-hawash");
  if (geocoding?.outcome !== "ambiguous") throw new Error(geocoding?.outcome);
  const keys = geocoding.candidates.map(({ place }) => place.key);
  expect(keys).toEqual(["own:al-hawash-ghab", "own:tal-hawash", "geonames:173802"]);
  const [ghab, tal, homs] = geocoding.candidates.map(({ reasons }) => reasons.map(say).join("; "));
  expect(ghab).toContain("18 km from Kafr Nabl");
  expect(tal).toContain("21 km from Kafr Nabl");
  expect(homs).toContain("97 km from Kafr Nabl");
});

test("Rukban's reasons say that sources differ on its province", () => {
  const geocoding = geocodings.get("rukban");
  expect(geocoding?.outcome === "placed" && geocoding.reasons.map(say).join("; ")).toContain(
    "sources differ",
  );
});

test("zones and regions without a published line are names, never points or shapes", () => {
  const forms = ["idlib-de-escalation-zone", "demilitarised-zone", "us-held-areas", "euphrates"].map(
    (mention) => {
      const geocoding = geocodings.get(mention);
      return geocoding?.outcome === "placed" ? geocoding.place.location.form : geocoding?.outcome;
    },
  );
  expect(forms).toEqual(["label", "label", "label", "label"]);
});

test.each(["damascus", "moscow", "washington", "elsewhere", "armed-group-territory"])(
  "%s stands for no place and is not looked up",
  (mention) => {
    expect(geocodings.get(mention)?.outcome).toBe("unknown");
  },
);
