import { expect, test } from "vitest";
import { ANY_LETTERS, wholeWords } from "../../../geo/check/whole-words.ts";

test.each([
  ["plan", "the Plan was", "Plan"],
  ["plan", "the plane was", undefined],
  ["plan|plane", "the plane was", "plane"],
  [`terroris${ANY_LETTERS}`, "called terrorists", "terrorists"],
  [`terroris${ANY_LETTERS}`, "bioterrorism", undefined],
  ["fake", "a fake, then", "fake"],
  ["été", "un été long", "été"],
  ["план", "новый план", "план"],
  ["план", "планёрка", undefined],
  ["بيان", "والبيان الأخير", "والبيان"],
  ["بيان", "بيانات", undefined],
])("%s is found in “%s” where it stands alone", (words, text, found) => {
  expect(wholeWords(words).exec(text)?.[0]).toBe(found);
  expect(wholeWords(words).test(text)).toBe(found !== undefined);
});

test("an exact word has the case that is asked for", () => {
  expect(wholeWords("US", { isExact: true }).test("told us")).toBe(false);
  expect(wholeWords("US", { isExact: true }).test("told the US")).toBe(true);
});
