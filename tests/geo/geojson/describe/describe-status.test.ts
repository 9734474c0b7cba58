import { describe, expect, test } from "vitest";
import {
  describeMissingReplies,
  describeReplies,
  describeStatus,
} from "../../../../geo/geojson/describe/describe-status.ts";
import { en } from "../../../../geo/messages/locales/en.ts";
import { fr } from "../../../../geo/messages/locales/fr.ts";
import type { Change } from "../../check/minimal-atlas.ts";
import { firstStatement } from "../mapped-minimal.ts";

const FINDING: Change[] = [
  ["responses.yaml", "kind: denial", "kind: independent_finding"],
  ["responses.yaml", "  limits:", "  standard: reasonable grounds\n  limits:"],
  ["responses.yaml", "S01: this_claim", "S01: { relation: this_claim, effect: supports }"],
];

function statusAfter(...changes: Change[]): string {
  return describeStatus(firstStatement(changes).statement.status, en, "en");
}

describe("a status names what it rests on", () => {
  test("the date of the search", () => {
    expect(statusAfter(["responses.yaml", "S01: this_claim", "S01: background"])).toBe(
      "No independent record found (searched 30 January 2026)",
    );
  });

  test("the body and its standard", () => {
    expect(statusAfter(...FINDING)).toBe("Supported by a finding (Salar Company; reasonable grounds)");
  });

  test("who denied it", () => {
    expect(statusAfter()).toBe("Denied by Salar Company");
  });

  test("the statement that is repeated", () => {
    expect(statusAfter(["statements.yaml", "  topic: water", "  duplicateOf: S02\n  topic: water"])).toBe(
      "Repeats S02",
    );
  });

  test("each part, when the parts differ", () => {
    const parts = `  subclaims:
    - { id: closing, about: the closing, reason: It was denied. }
    - { id: cause, about: the cause, reason: Nobody examined it., examined: false }
  topic: water`;
    expect(
      statusAfter(
        ["statements.yaml", "  topic: water", parts],
        ["responses.yaml", "S01: this_claim", "S01: { relation: this_claim, part: closing }"],
      ),
    ).toBe("Parts differ: on the closing, denied by Salar Company; on the cause, said; not examined here");
  });
});

test("a status in another locale leaves names of the atlas apart", () => {
  const { statement } = firstStatement();
  expect(describeStatus(statement.status, fr, "fr", "en")).toBe("Démentie par \u2068Salar Company\u2069");
});

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
      "The article itself carries no reply",
      "No reply from Salar Company to this statement found (searched 30 January 2026)",
    ]);
  });

  test.each<[string, Change]>([
    [
      "the atlas records no search",
      ["atlas.yaml", "searched: { on: 2026-01-30, scope: public pages in English }\n", ""],
    ],
    [
      "the statement was not examined",
      ["statements.yaml", "  topic: water", "  examined: false\n  topic: water"],
    ],
  ])("that nobody has sought outside the article are said to be so, where %s", (_where, change) => {
    expect(repliesAfter(...OF_OTHERS, change)).toBe(
      "The article itself carries no reply; no search elsewhere is recorded.",
    );
    expect(statusAfter(...OF_OTHERS, ["responses.yaml", "S01: this_claim", "S01: background"], change)).toBe(
      "Said; not examined here",
    );
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
