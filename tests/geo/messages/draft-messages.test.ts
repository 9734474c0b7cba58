import { expect, test } from "vitest";
import { formatNotice, sentenceOfRule } from "../../../geo/messages/draft/draft-messages.ts";
import { en } from "../../../geo/messages/draft/en.ts";
import { loadDraftMessages } from "../../../geo/messages/draft/load-draft-messages.ts";
import { LOCALES } from "../../../geo/messages/messages.ts";

const OTHERS = LOCALES.filter((locale) => locale !== "en");

test.each(OTHERS)("%s says every rule and notice in words of its own", async (locale) => {
  const messages = await loadDraftMessages(locale);
  const english = Object.values(en.rule) as string[];
  const own = Object.values(messages.rule);
  expect(own).toHaveLength(english.length);
  expect(own.filter((sentence) => english.includes(sentence) || sentence.trim() === "")).toEqual([]);
  const cut = { code: "textCut", params: { characters: 120_000, paragraphs: 7 } } as const;
  expect(formatNotice(cut, messages)).toContain("7");
  expect(formatNotice(cut, messages)).not.toBe(formatNotice(cut, en));
});

test("a rule that no catalogue knows is shown by its name", () => {
  expect(sentenceOfRule("constructor", en)).toBe("constructor");
  expect(sentenceOfRule("weekday", en)).toContain("weekday");
});
