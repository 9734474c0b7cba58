import { describe, expect, test } from "vitest";
import { askedFormOf, closestSpelling, formOf } from "../../../../geo/geocoder/names/match-names.ts";
import type { Place } from "../../../../geo/model/place.ts";

/** A town as gazetteers list it: a chief name and others far from it in sound. */
const TOWN: Place = {
  key: "geonames:1",
  name: "Māri‘",
  names: ["Māri‘", "Mareaa", "Defterdar", "مارع"],
  arabic: "مارع",
  kind: "settlement",
  country: "SY",
  population: 0,
  location: { form: "none" },
  sameAs: [],
  source: { layer: "world", name: "test", licence: "none" },
};

describe("the closest spelling of a place", () => {
  test("is the one that differs in a doubled letter alone, though another sounds like the name too", () => {
    const found = closestSpelling(TOWN, formOf("Marea"));
    expect(found?.written).toBe("Mareaa");
    expect(found?.closeness).toBeGreaterThan(0.85);
  });

  test("comes before that one where it is the name itself", () => {
    const exact = closestSpelling(TOWN, formOf("Mareaa"));
    expect(exact?.match).toBe("same");
    expect(exact?.closeness ?? 0).toBeGreaterThan(closestSpelling(TOWN, formOf("Marea"))?.closeness ?? 1);
  });

  test("is at best one that resembles, where the name has a letter thrice", () => {
    expect(closestSpelling(TOWN, formOf("Mareaaa"))).toMatchObject({ match: "near" });
    expect(closestSpelling(TOWN, formOf("Mareaaa"))?.closeness).toBeLessThan(0.76);
  });

  test("is none for a name of another sound", () => {
    expect(closestSpelling(TOWN, formOf("Qamishli"))).toBeUndefined();
  });
});

describe("a name in Arabic script", () => {
  const likeness = (asked: string, listed: string) =>
    closestSpelling({ ...TOWN, name: listed, names: [listed], arabic: undefined }, askedFormOf(asked))
      ?.closeness ?? 0;

  test.each([
    ["صرمان", "صرمان", "سرمان"],
    ["عسيلة", "عسيلة", "صيلة"],
    ["مدينة", "Madinah", "Madaya"],
    ["مشهد", "Mashhad", "Mushayd"],
    ["ارض الحموري", "Ard al Humuri", "Ard al Hamrah"],
    ["خربة غدير", "Khirbat Ghadir", "Khirbat Jadir"],
    ["مسحرة", "Masharah", "Mushayrah"],
    ["شنينة", "Shunaynah", "Shaninah"],
  ])("%s is more like %s than %s", (asked, right, wrong) => {
    expect(likeness(asked, right)).toBeGreaterThan(likeness(asked, wrong));
  });

  test("is less likely that of a place listed under another in that script", () => {
    const named = (...names: string[]) =>
      closestSpelling({ ...TOWN, name: "Sarman", names: ["Sarman", ...names] }, askedFormOf("صرمان"));
    const unlisted = named()?.closeness ?? 0;
    expect(named("سالم")?.closeness).toBeLessThan(unlisted);
    expect(named("Сарман")?.closeness).toBe(unlisted);
    expect(named("صرمان")?.closeness).toBeGreaterThan(unlisted);
  });
});

describe("other languages' readings", () => {
  test.each([
    ["Szajch Idris", "Shaykh Idris"],
    ["Chan Scheichun", "Khan Shaykhun"],
    ["Carablus", "Jarabulus"],
    ["Mrhara", "Mughara"],
  ])("%s is %s", (asked, listed) => {
    const place = { ...TOWN, name: listed, names: [listed] };
    expect(closestSpelling(place, askedFormOf(asked))?.closeness).toBeGreaterThan(0.7);
  });
});
