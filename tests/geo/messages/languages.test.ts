import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { LOADED_TERMS, NEUTRAL_VERBS_ONLY, VERDICTS } from "../../../geo/check/editorial-words.ts";
import { findMissingWords } from "../../../geo/messages/find-missing-words.ts";
import { loadInterface, loadTranslation } from "../../../geo/messages/load-interface.ts";
import { ENGLISH } from "../../../geo/messages/words.ts";

const FOLDER = new URL("../../../geo/messages/locales", import.meta.url);
const LANGUAGES = readdirSync(FOLDER).map((file) => file.replace(/\.ts$/, ""));

describe("the words of the interface", () => {
  it("are in English whatever language has no file of its own", async () => {
    expect(await loadInterface("tlh")).toBe(ENGLISH);
    expect(await loadInterface(".")).toBe(ENGLISH);
  });

  it("name what a translation lacks, and English stands in for it", async () => {
    const translation = { name: "Test", direction: "ltr" as const, page: { skipMap: "Weiter" } };
    expect(findMissingWords(translation)).toContain("page.map");
    expect(findMissingWords(translation)).not.toContain("page.skipMap");
    const { words } = await loadInterface("ar");
    for (const [group, english] of Object.entries(ENGLISH.words)) {
      const own: unknown = Object.entries(words).find(([name]) => name === group)?.[1];
      if (typeof english === "object") expect(Object.keys(own ?? {})).toEqual(Object.keys(english));
    }
  });

  it.each(LANGUAGES)("of %s have no key that English does not have, and a direction", async (language) => {
    const translation = (await loadTranslation(language)) ?? ENGLISH.words;
    expect(["ltr", "rtl"]).toContain(translation.direction);
    for (const [group, own] of Object.entries(translation)) {
      const english: unknown = Object.entries(ENGLISH.words).find(([name]) => name === group)?.[1];
      expect(english, group).toBeDefined();
      if (typeof own === "object") {
        expect(Object.keys(own).filter((key) => !Object.keys(english ?? {}).includes(key))).toEqual([]);
      }
    }
  });

  it("judge nobody and use no loaded term", () => {
    const banned = [...LOADED_TERMS, ...NEUTRAL_VERBS_ONLY, ...VERDICTS];
    const texts = textsOf(ENGLISH.words);
    expect(texts.length).toBeGreaterThan(20);
    expect(texts.filter((text) => banned.some((term) => term.test(text)))).toEqual([]);
    expect(
      texts.filter((text) => /\b(incidents?|attacks?|events?)\b/iu.test(text) && !KNOWN.test(text)),
    ).toEqual([]);
  });
});

/** "Events" that are somebody's, as the notice of every atlas and the relation of a record name them. */
const KNOWN = /established events|other events|another event|event this statement/iu;

function textsOf(words: object): string[] {
  return Object.values(words).flatMap((value: unknown) => {
    if (typeof value === "string") return [value];
    // A function's own source holds its fixed words.
    if (typeof value === "function") return [String(value)];
    return typeof value === "object" && value !== null ? textsOf(value) : [];
  });
}
