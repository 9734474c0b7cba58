import { isSameLanguage } from "../messages/isolate.ts";
import { isLocale, LOCALES } from "../messages/messages.ts";
import { describeMessage } from "../messages/problems/describe-problem.ts";
import type { Atlas } from "../model/article.ts";
import type { Problem, Result } from "../model/problem.ts";
import { type ProblemMessage, problemMessage } from "../model/problem-message.ts";
import { text as plainText } from "../model/schema.ts";
import { type Translation, type TranslationFileName, translationFile } from "../model/translation.ts";
import { checkWording } from "./check-wording.ts";
import { ruleOf } from "./describe-issue.ts";
import { readYaml } from "./read-yaml.ts";
import type { SourcedAtlas } from "./sourced-atlas.ts";
import { translateTexts } from "./translatable-texts.ts";

/** Every text of an atlas that a translation has, key -> text, in the order of the author's files. */
export function listTexts(atlas: Atlas, locale: string): Map<string, string> {
  const texts = new Map<string, string>();
  translateTexts(atlas, locale, (key, text) => {
    texts.set(key, text);
    return text;
  });
  return texts;
}

/**
 * Reads the translation of an atlas: key -> the text as the atlas has it and as the other language has it. A translation that lacks a
 * text, or has it as it was before the author changed it, is not used, and the problems say what is missing.
 */
export function readTranslation(
  sourced: SourcedAtlas,
  name: TranslationFileName,
  content: string,
): Result<Translation | undefined> {
  const { atlas } = sourced;
  const locale = name.slice("translations/".length, -".yaml".length);
  const problems: Problem[] = [];
  const problem = (severity: Problem["severity"], line: number | undefined, message: ProblemMessage) =>
    problems.push({ severity, file: name, line, ...describeMessage(message) });
  if (!isLocale(locale) || isSameLanguage(locale, atlas.language)) {
    const others = LOCALES.filter((other) => !isSameLanguage(other, atlas.language));
    const message = isLocale(locale)
      ? problemMessage("translationOfOwnLanguage", { language: atlas.language, others })
      : problemMessage("translationWithoutWords", { locale, others });
    problem("error", undefined, message);
    return { value: undefined, problems };
  }
  const { value: file, problems: unreadable } = readYaml(name, content);
  if (unreadable.length > 0) return { value: undefined, problems: unreadable };

  const entries = readEntries(file.value, atlas.language, locale);
  /** A text that stands at several places is translated once. */
  const words = new Map([...entries.values()].map(({ source, translation }) => [source, translation]));
  const missing: string[] = [];
  const changed: string[] = [];
  const used = new Set<string>();
  const translated = translateTexts(atlas, locale, (key, text) => {
    const found = words.get(text);
    if (found !== undefined && found !== "") {
      used.add(text);
      return found;
    }
    (entries.has(key) && found === undefined ? changed : missing).push(key);
    return text;
  });

  if (missing.length > 0) {
    const named = { count: missing.length, keys: missing.slice(0, NAMED_KEYS) };
    problem("warning", undefined, problemMessage("textsNotTranslated", named));
  }
  for (const key of changed) problem("warning", file.lineOf([key]), problemMessage("textChanged", { key }));
  for (const [key, { source, translation }] of entries) {
    const issue = translation === "" ? undefined : plainText.safeParse(translation).error?.issues[0];
    const broken = issue && ruleOf(issue);
    if (broken !== undefined)
      problem("error", file.lineOf([key, locale]), problemMessage("translationBreaksRule", broken));
    if (used.has(source) || changed.includes(key) || translation === "") continue;
    problem("warning", file.lineOf([key]), problemMessage("textGone", { key }));
  }
  if (missing.length + changed.length > 0) return { value: undefined, problems };

  /** Records of the translated atlas are found by the key of their texts. */
  const keys = keysOfRecords(translated);
  problems.push(
    ...checkWording({
      ...sourced,
      atlas: translated,
      locate: (record, ...path) => {
        const key = [...(keys.get(record) ?? []), ...path].join(".");
        const prefix = keys.get(record)?.join(".") ?? "";
        const known = entries.has(key) ? key : [...entries.keys()].find((other) => other.startsWith(prefix));
        return { file: name, line: file.lineOf([known ?? key]), id: key };
      },
    }),
  );
  return { value: { locale, atlas: translated, words }, problems };
}

/** As many missing texts are named at most. */
const NAMED_KEYS = 5;

interface Entry {
  source: string;
  translation: string;
}

/** The entries of the right shape; what is left out is reported as missing. */
function readEntries(value: unknown, language: string, locale: string): Map<string, Entry> {
  if (typeof value !== "object" || value === null) return new Map();
  return new Map(
    Object.entries(value).flatMap(([key, entry]) => {
      const source: unknown = entry?.[language];
      const translation: unknown = entry?.[locale] ?? "";
      return typeof source === "string" && typeof translation === "string"
        ? [[key, { source, translation: translation.trim() }] as const]
        : [];
    }),
  );
}

/** The translations that a file holds, as a file for the atlas as it is now: new texts are empty, those that are gone are left out. */
export function renewTranslation(atlas: Atlas, locale: string, content: string | undefined) {
  const file = content === undefined ? undefined : readYaml(translationFile(locale), content).value;
  const entries = readEntries(file?.value, atlas.language, locale);
  const words = new Map([...entries.values()].map(({ source, translation }) => [source, translation]));
  const written = new Set<string>();
  return [...listTexts(atlas, locale)].flatMap(([key, source]) => {
    if (written.has(source)) return [];
    written.add(source);
    return [{ key, source, translation: words.get(source) ?? "" }];
  });
}

function keysOfRecords(atlas: Atlas): Map<object, string[]> {
  const lists = {
    actors: atlas.actors,
    mentions: atlas.mentions,
    claims: atlas.claims,
    responses: atlas.responses,
    statements: atlas.statements,
  };
  return new Map<object, string[]>([
    [atlas, []],
    ...Object.entries(lists).flatMap(([list, records]) =>
      records.map((record): [object, string[]] => [record, [list, record.id]]),
    ),
    ...atlas.context.map((line, index): [object, string[]] => [line, ["context", String(index + 1)]]),
  ]);
}
