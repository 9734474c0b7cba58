import { describe, expect, test } from "vitest";
import {
  groupResponses,
  noReplyWords,
  repliesWords,
  statusLabel,
} from "../../../geo/geojson/status-words-1.ts";
import type { Atlas } from "../../../geo/model/atlas.ts";
import type { Statement } from "../../../geo/model/statement.ts";
import { type Change, sourcedAfter } from "../check/minimal-atlas.ts";

function firstOf(...changes: Change[]): { statement: Statement; atlas: Atlas } {
  const { atlas } = sourcedAfter(...changes);
  const [statement] = atlas.statements;
  if (statement === undefined) throw new Error("the minimal atlas is empty");
  return { statement, atlas };
}

describe("a status names what it rests on", () => {
  const FINDING: Change = ["responses.yaml", "kind: denial", "kind: independent_finding"];
  const STANDARD: Change = ["responses.yaml", "  limits:", "  standard: reasonable grounds\n  limits:"];

  test("the date of the search", () => {
    const { statement, atlas } = firstOf();
    expect(statusLabel("no_independent_record_located", statement, atlas)).toBe(
      "No independent record found (searched 30 January 2026)",
    );
  });

  test("the body and its standard", () => {
    const { statement, atlas } = firstOf(FINDING, STANDARD);
    expect(statusLabel("finding_supports", statement, atlas)).toBe(
      "Supported by a finding (Salar Company; reasonable grounds)",
    );
  });

  test("who denied it, and nobody who spoke of another event", () => {
    const { statement, atlas } = firstOf();
    expect(statusLabel("denied", statement, atlas)).toBe("Denied by Salar Company");
    const far = firstOf(["responses.yaml", "S01: this_claim", "S01: same_pattern"]);
    expect(statusLabel("denied", far.statement, far.atlas)).not.toContain("Salar Company");
  });

  test("the statement that is repeated", () => {
    const { statement, atlas } = firstOf([
      "statements.yaml",
      "  topic: water",
      "  duplicateOf: S02\n  topic: water",
    ]);
    expect(statusLabel("duplicate_of", statement, atlas)).toBe("Repeats S02");
  });
});

describe("replies", () => {
  const SILENT: Change[] = [
    ["responses.yaml", "by: [the-company]", "by: [ana-rios]"],
    ["statements.yaml", "accused: [the-company]", "accused: [the-company]\n  noReply: [the-company]"],
  ];

  test("that were not found are said with the date of the search", () => {
    const { statement, atlas } = firstOf(...SILENT);
    expect(noReplyWords(statement, atlas)).toEqual([
      "No reply from Salar Company to this statement found (searched 30 January 2026)",
    ]);
  });

  test("inside the article come with how far they reach", () => {
    const { statement, atlas } = firstOf([
      "statements.yaml",
      "replyInArticle: none",
      "replyInArticle: { statement: S02, extent: It covers the well. }",
    ]);
    expect(repliesWords(statement, atlas)).toContain(
      "In the article: Ana Rios said neighbours planned to open another well. It covers the well.",
    );
  });

  test("are nobody's where nobody is accused", () => {
    const { statement, atlas } = firstOf(["statements.yaml", "accused: [the-company]", "accused: []"]);
    expect(repliesWords(statement, atlas)).toBe("Nobody is accused");
  });

  test("are not spoken of where nobody has recorded who is accused", () => {
    const { statement, atlas } = firstOf(["statements.yaml", "  accused: [the-company]\n", ""]);
    expect(repliesWords(statement, atlas)).toBe("");
  });

  test("are those of the accused; words of others are context, and the same words by another route neither", () => {
    const idsOf = (...changes: Change[]) => {
      const { statement, atlas } = firstOf(...changes);
      const { replies, context, otherRoutes } = groupResponses(statement, atlas);
      return [replies.length, context.length, otherRoutes.length];
    };
    expect(idsOf()).toEqual([1, 0, 0]);
    expect(idsOf(["responses.yaml", "by: [the-company]", "by: [ana-rios]"])).toEqual([0, 1, 0]);
    expect(idsOf(["responses.yaml", "kind: denial", "kind: transmission_variant"])).toEqual([0, 0, 1]);
  });
});
