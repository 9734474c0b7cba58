import { expect, test } from "vitest";
import { loadCommandLineMessages } from "../../../geo/messages/command-line/load-command-line-messages.ts";
import { LOCALES } from "../../../geo/messages/messages.ts";

const COUNTS = [0, 1, 2, 3, 11, 21, 1234];

test.each(LOCALES)("%s counts what an atlas holds, with every number in it", async (locale) => {
  const words = await loadCommandLineMessages(locale);
  for (const count of COUNTS) {
    const lines = [
      words.contents(count, count, count),
      words.places(count, 0, 0, 0),
      words.quotations(count, count, count),
      words.problems(count, count),
      words.built(count, count, count),
    ];
    for (const line of lines) expect(line).not.toMatch(/\{\}|undefined/);
    // Arabic writes none, one and two as words.
    if (count > 2) expect(lines.every((line) => /\p{N}/u.test(line))).toBe(true);
  }
});

test.each(LOCALES.filter((locale) => locale !== "en"))("%s leaves nothing in English", async (locale) => {
  const [own, english] = await Promise.all([loadCommandLineMessages(locale), loadCommandLineMessages("en")]);
  const textsOf = (words: typeof own) => [
    words.noAddress,
    words.ambiguous,
    words.noPlace,
    words.next,
    words.proposed,
    words.certainty["less-certain"],
    words.certainty.uncertain,
    words.contents(5, 5, 5),
    words.places(5, 5, 5, 5),
    words.quotations(5, 5, 5),
    words.problems(5, 5),
    words.built(5, 5, 5),
  ];
  const known = textsOf(english);
  expect(textsOf(own).filter((text) => known.includes(text) || text.trim() === "")).toEqual([]);
});

test("English has one of a thing in the singular", async () => {
  const words = await loadCommandLineMessages("en");
  expect(words.problems(1, 2)).toBe("1 error, 2 warnings.");
});
