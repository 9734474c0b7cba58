import { expect, test } from "vitest";
import { formatProblem, formatProblems, type Problem, showInvisible } from "../../../geo/model/problem.ts";

const quote = (line: number, id: string): Problem => ({
  severity: "error",
  file: "statements.yaml",
  line,
  id,
  what: "The quote's offsets do not fit its length.",
  remedy: "Correct start and end.",
});

test("equal problems of a file are told once, with their lines and ids", () => {
  expect(formatProblems([quote(12, "S01"), quote(30, "S02")], "altiplano")).toEqual([
    "altiplano/statements.yaml  2 errors: The quote's offsets do not fit its length.\n    Lines 12 (S01), 30 (S02)\n    Correct start and end.",
  ]);
});

test("problems with one remedy stand together, each with what is wrong", () => {
  const other = { ...quote(30, "S02"), what: "The quote has 12 words." };
  expect(formatProblems([quote(12, "S01"), other], "altiplano")).toEqual([
    [
      "altiplano/statements.yaml:12  S01  error: The quote's offsets do not fit its length.",
      "altiplano/statements.yaml:30  S02  error: The quote has 12 words.",
      "    Correct start and end.",
    ].join("\n"),
  ]);
});

test("a problem alone, or of another file or severity, stands alone", () => {
  const warning = { ...quote(12, "S01"), severity: "warning" as const };
  const elsewhere = { ...quote(12, "S01"), file: "claims.yaml" };
  expect(formatProblems([quote(12, "S01"), warning, elsewhere], "altiplano")).toHaveLength(3);
});

test.each([
  ["huanuni\u200b", "huanuni[U+200B]"],
  ["a\u00a0b", "a[U+00A0]b"],
  ["\u202eabc", "[U+202E]abc"],
  ["tab\there", "tab[U+0009]here"],
  ["\ufeffid", "[U+FEFF]id"],
  // A joiner belongs into a Persian word.
  ["می\u200cخواهم", "می\u200cخواهم"],
  ["plain é, 中文, العربية", "plain é, 中文, العربية"],
])("invisible characters are shown: %j", (text, shown) => {
  expect(showInvisible(text)).toBe(shown);
  expect(formatProblem({ ...quote(1, "S01"), what: text })).toContain(shown);
});
