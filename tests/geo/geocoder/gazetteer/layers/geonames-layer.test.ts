import { expect, test } from "vitest";
import { chooseArabicName } from "../../../../../geo/geocoder/gazetteer/layers/geonames-layer.ts";

test("spellings with Persian, Kurdish or Urdu letters are not taken for Arabic", () => {
  expect(chooseArabicName(["کفر نبل", "کفرنبل", "Kafr Nabl"], "Kafr Nabl")).toBeUndefined();
  expect(chooseArabicName(["حلب اوستانی", "حەلەب", "حلب"], "Aleppo")).toBe("حلب");
});

test("of several spellings, one with the consonants of the main name is taken", () => {
  expect(chooseArabicName(["جوبان بك", "الراعي"], "Ar Rā‘ī")).toBe("الراعي");
});

test("otherwise the first is taken, without vowel marks", () => {
  expect(chooseArabicName(["الرُّكبان", "الرُّقبان"], "Camp Seven")).toBe("الركبان");
});
