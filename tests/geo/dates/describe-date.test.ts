import { describe, expect, test } from "vitest";
import { describeDate } from "../../../geo/dates/describe-date.ts";
import { dates } from "../../../geo/messages/date-messages/en.ts";
import type { StatementDate } from "../../../geo/model/date.ts";
import { dateValue } from "./date-value.ts";

function wordsFor({ article, best, ...date }: Partial<StatementDate>): string {
  const read = {
    basis: "stated" as const,
    ...date,
    article: article && dateValue(article),
    best: best && dateValue(best),
  };
  return describeDate({ ...read, article: read.article || null, best: read.best || null }, "en", dates);
}

test("a date that the article states stands alone", () => {
  expect(wordsFor({ article: "2031-03-12", best: "2031-03-12" })).toBe("12 March 2031");
});

describe("a date that the article does not fully give is never bare", () => {
  test("no year", () => {
    expect(
      wordsFor({ article: "2018?-10-31", best: "2018-10-31", basis: "stated_without_year", refs: ["T01"] }),
    ).toBe("31 October 2018; the article gives no year (confirmed by T01)");
  });

  test("nothing", () => {
    expect(wordsFor({ best: "2018-10-30", basis: "inferred", refs: ["T07", "T11"] })).toBe(
      "30 October 2018; the article gives no date (inferred from T07, T11)",
    );
  });

  test("less than other sources say", () => {
    expect(wordsFor({ article: "2018?-10", best: "2018-10-31", basis: "corroborated", refs: ["T01"] })).toBe(
      "31 October 2018; the article alone says October 2018, without a year (confirmed by T01)",
    );
  });

  test("words to reckon from", () => {
    expect(
      wordsFor({ words: "yesterday", article: "2031-03-11", best: "2031-03-11", basis: "relative_resolved" }),
    ).toBe("11 March 2031; reckoned from “yesterday”");
  });

  test("a date that an editor added", () => {
    expect(wordsFor({ article: "2018-10-30", best: "2018-10-30", basis: "editorial_insertion" })).toBe(
      "30 October 2018; the date in brackets was added by an editor",
    );
  });

  test("a beginning", () => {
    expect(wordsFor({ article: "/2018-10-30", best: "/2018-10-30", precision: "before" })).toBe(
      "by 30 October 2018; when it began is not stated",
    );
  });
});

test("without a date, the article's words stand in its place", () => {
  expect(wordsFor({ basis: "undated" })).toBe("not dated in the article");
  expect(wordsFor({ words: "some time ago", basis: "undated" })).toBe(
    "not dated; the article says “some time ago”",
  );
});
