import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { editorialWords } from "../../../geo/check/editorial-words.ts";
import { isolate, splitIsolates } from "../../../geo/messages/isolate.ts";
import { loadMessages } from "../../../geo/messages/load-messages.ts";
import { en } from "../../../geo/messages/locales/en.ts";
import { LOCALES, localeFor, type Messages } from "../../../geo/messages/messages.ts";
import { formatMessage } from "../../../geo/messages/reason-messages.ts";

const CATALOGUES = await Promise.all(
  LOCALES.map(async (locale) => ({ locale, messages: await loadMessages(locale) })),
);
const OTHERS = CATALOGUES.filter(({ locale }) => locale !== "en");

describe.each(CATALOGUES)("the catalogue of $locale", ({ locale, messages }) => {
  it("has the keys of the English one, no more and no fewer", () => {
    expect(pathsOf(messages)).toEqual(pathsOf(en));
  });

  it("has no empty text", () => {
    const empty = textsOf(messages).filter((text) => text.trim() === "" && text === "");
    expect(empty).toEqual([]);
  });

  it("has a form of a number for each plural category of the locale", () => {
    const numbers = [0, 1, 2, 3, 5, 11, 21, 100, 1234];
    const formatted = numbers.map((value) => messages.list.statements(value));
    expect(formatted.filter((text) => text.includes("{}") || text.includes("undefined"))).toEqual([]);
    const categories = new Set(numbers.map((value) => new Intl.PluralRules(locale).select(value)));
    const forms = new Set(formatted.map((text) => text.replaceAll(/[\p{N}\s.,٬]+/gu, "")));
    expect(forms.size).toBeGreaterThanOrEqual(Math.min(2, categories.size));
  });

  it("judges nobody and uses no loaded term", () => {
    const words = editorialWords(locale);
    const banned = [...(words?.loaded ?? []), ...(words?.partialVerbs ?? []), ...(words?.verdicts ?? [])];
    expect(banned.length).toBeGreaterThan(20);
    const found = textsOf(messages).flatMap((text) => {
      const term = banned.map((pattern) => pattern.exec(text)?.[0]).find((match) => match !== undefined);
      return term === undefined ? [] : [[term, text]];
    });
    expect(found).toEqual([]);
  });

  it("says in words what a code of the map file means", () => {
    expect(formatMessage({ code: "unknownPlace", params: { name: "Azaz" } }, messages)).toContain("Azaz");
    expect(formatMessage({ code: "toString" }, messages)).toBe("toString");
  });
});

describe.each(OTHERS)("the catalogue of $locale", ({ messages }) => {
  it("leaves nothing in English", () => {
    const english = new Map(fixedTextsOf(en));
    const same = fixedTextsOf(messages).filter(
      ([path, text]) => english.get(path) === text && !isAlike(text) && !path.startsWith("csv."),
    );
    expect(same).toEqual([]);
  });
});

describe("the English catalogue", () => {
  it("has no message that nothing uses", () => {
    const sources = sourceFiles().map((path) => readFileSync(path, "utf8"));
    const mentions = (source: string, word: string) => new RegExp(`\\b${word}\\b`, "u").test(source);
    const unused = pathsOf(en).filter((path) => {
      const [key = "", group] = path.split(".").reverse();
      // A group by code is read as `messages.status[code]`.
      return !sources.some((source) =>
        group === undefined
          ? mentions(source, key)
          : mentions(source, group) && (mentions(source, key) || source.includes(`${group}[`)),
      );
    });
    expect(unused).toEqual([]);
  });

  it("counts no events", () => {
    const texts = textsOf(en);
    expect(texts.length).toBeGreaterThan(20);
    expect(
      texts.filter((text) => /\b(incidents?|attacks?|events?)\b/iu.test(text) && !KNOWN.test(text)),
    ).toEqual([]);
  });
});

it("a language without a catalogue has the English one", () => {
  expect([localeFor("fr-CA"), localeFor("AR"), localeFor("de"), localeFor("")]).toEqual([
    "fr",
    "ar",
    "en",
    "en",
  ]);
});

it("text of the atlas inside a sentence of another language can be found again", () => {
  const sentence = `نفي من ${isolate("Newsweek", "en", "ar")}.`;
  expect(splitIsolates(sentence)).toEqual([
    { text: "نفي من ", isIsolated: false },
    { text: "Newsweek", isIsolated: true },
    { text: ".", isIsolated: false },
  ]);
  expect(isolate("Newsweek", "en-GB", "en")).toBe("Newsweek");
});

/** "Events" that are somebody's, as the notice of every atlas and the relation of a record name them. */
const KNOWN = /established events|other events|another event|event this statement|its event/iu;

/** Written alike in English and another of the languages. */
const ALIKE =
  /^(article|atlas|camp|corrections|dates|district|documents?|ltr|no|note|organisation|province|site|sources?:?|zone)$/iu;

function isAlike(text: string): boolean {
  return !/\p{L}{2}/u.test(text) || ALIKE.test(text);
}

function pathsOf(value: unknown, path = ""): string[] {
  if (typeof value !== "object" || value === null) return [path];
  return Object.entries(value)
    .flatMap(([key, inner]) => pathsOf(inner, path === "" ? key : `${path}.${key}`))
    .sort();
}

function fixedTextsOf(value: Messages | object, path = ""): [path: string, text: string][] {
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) => {
    const here = path === "" ? key : `${path}.${key}`;
    if (typeof inner === "string") return [[here, inner] as [string, string]];
    return typeof inner === "object" && inner !== null ? fixedTextsOf(inner, here) : [];
  });
}

function textsOf(words: object): string[] {
  return Object.values(words).flatMap((value: unknown) => {
    if (typeof value === "string") return [value];
    // A function's own source holds its fixed words.
    if (typeof value === "function") return [String(value)];
    return typeof value === "object" && value !== null ? textsOf(value) : [];
  });
}

/** Every file of the program but the catalogues. */
function sourceFiles(): string[] {
  return ["geo", "src"].flatMap((name) => {
    const folder = fileURLToPath(new URL(`../../../${name}`, import.meta.url));
    return readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((path) => /\.tsx?$/u.test(path) && !/messages[/\\]locales/u.test(path))
      .map((path) => join(folder, path));
  });
}
