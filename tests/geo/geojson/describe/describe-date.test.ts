import { describe, expect, test } from "vitest";
import { describeDate } from "../../../../geo/geojson/describe/describe-date.ts";
import type { ResponseView, StatementDateView } from "../../../../geo/geojson/view/atlas-view.ts";
import { en } from "../../../../geo/messages/locales/en.ts";
import type { StatementDate } from "../../../../geo/model/date.ts";
import { dateValue } from "../../dates/date-value.ts";

function wordsFor({ article, best, words, basis = "stated", refs = [] }: Partial<StatementDate>): string {
  const date: StatementDateView = {
    role: "claimed_event",
    basis,
    words: words ?? null,
    article: article === undefined ? null : dateValue(article),
    best: best === undefined ? null : dateValue(best),
    refs: refs.map(documentOf),
  };
  return describeDate(date, en, "en");
}

function documentOf(body: string): ResponseView {
  return {
    id: "T01",
    kind: "corroboration",
    fact: "It names the day.",
    body,
    document: "Report",
    date: dateValue("2018-11-02"),
    url: null,
    furtherUrls: [],
    linkNote: null,
    language: "en",
    standard: null,
    limits: "",
    independence: "third_party",
    timing: "after_article",
  };
}

test("a date that the article states stands alone", () => {
  expect(wordsFor({ article: "2031-03-12", best: "2031-03-12" })).toBe("12 March 2031");
});

describe("a date that the article does not fully give is never bare", () => {
  test("no year", () => {
    expect(
      wordsFor({ article: "2018?-10-31", best: "2018-10-31", basis: "stated_without_year", refs: ["BBC"] }),
    ).toBe("31 October 2018; the article gives no year (confirmed by BBC, 2 November 2018)");
  });

  test("nothing", () => {
    expect(wordsFor({ best: "2018-10-30", basis: "inferred", refs: ["BBC", "AFP"] })).toBe(
      "30 October 2018; the article gives no date (inferred from BBC, 2 November 2018; AFP, 2 November 2018)",
    );
  });

  test("less than other sources say", () => {
    expect(wordsFor({ article: "2018?-10", best: "2018-10-31", basis: "corroborated", refs: ["BBC"] })).toBe(
      "31 October 2018; the article alone says October 2018, without a year (confirmed by BBC, 2 November 2018)",
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
