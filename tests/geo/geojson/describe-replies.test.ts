import { describe, expect, test } from "vitest";
import { describeMissingReplies, describeReplies } from "../../../geo/geojson/describe-replies.ts";
import { en } from "../../../geo/messages/locales/en.ts";
import type { Change } from "../check/minimal-atlas.ts";
import { firstStatement } from "./mapped-minimal.ts";

const OF_OTHERS: Change[] = [
  ["responses.yaml", "by: [the-company]", "by: [ana-rios]"],
  ["responses.yaml", "independence: accused_party", "independence: third_party"],
];

function repliesAfter(...changes: Change[]): string {
  const { atlas, statement } = firstStatement(changes);
  return describeReplies(statement, atlas, en, "en");
}

describe("replies in words", () => {
  test("name the body, its date, and what it answers", () => {
    expect(repliesAfter()).toBe(
      "The article itself carries no reply. Denial by Salar Company, 1 June 2025, about this statement: The company said that the well is open.",
    );
  });

  test("that were not found are said with the date of the search", () => {
    const silent: Change = [
      "statements.yaml",
      "accused: [the-company]",
      "accused: [the-company]\n  noReply: [the-company]",
    ];
    const { statement } = firstStatement([...OF_OTHERS, silent]);
    expect(describeMissingReplies(statement, en, "en")).toEqual([
      "No reply from Salar Company to this statement found (searched 30 January 2026)",
    ]);
  });

  test("inside the article come with how far they reach", () => {
    expect(
      repliesAfter([
        "statements.yaml",
        "replyInArticle: none",
        "replyInArticle: { statement: S02, extent: It covers the well. }",
      ]),
    ).toContain("In the article: Ana Rios said neighbours planned to open another well. It covers the well.");
  });

  test("say nothing of what the author did not record", () => {
    expect(repliesAfter(...OF_OTHERS, ["statements.yaml", "  replyInArticle: none\n", ""])).toBe("");
  });
});

describe("a response is shown", () => {
  const groupsAfter = (...changes: Change[]) => {
    const { replies, context, otherRoutes } = firstStatement(changes).statement;
    return [replies.near.length, replies.further.length, context.length, otherRoutes.length];
  };

  test("as a reply when it comes from the accused or their side", () => {
    expect(groupsAfter()).toEqual([1, 0, 0, 0]);
    expect(groupsAfter(["responses.yaml", "by: [the-company]", "by: [ana-rios]"])).toEqual([1, 0, 0, 0]);
  });

  test("as a further reply when it answers a similar claim", () => {
    expect(groupsAfter(["responses.yaml", "S01: this_claim", "S01: same_pattern"])).toEqual([0, 1, 0, 0]);
  });

  test("as context when it comes from others", () => {
    expect(groupsAfter(...OF_OTHERS)).toEqual([0, 0, 1, 0]);
  });

  test("as another route when it has the same words", () => {
    expect(groupsAfter(["responses.yaml", "kind: denial", "kind: transmission_variant"])).toEqual([
      0, 0, 0, 1,
    ]);
  });

  test("by its independence towards the statement at hand", () => {
    const bearing = "S01: { relation: this_claim, independence: accused_party }";
    expect(groupsAfter(...OF_OTHERS, ["responses.yaml", "S01: this_claim", bearing])).toEqual([1, 0, 0, 0]);
  });
});
