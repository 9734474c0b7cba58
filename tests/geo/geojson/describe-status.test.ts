import { describe, expect, test } from "vitest";
import { describeStatus } from "../../../geo/geojson/describe-status.ts";
import { en } from "../../../geo/messages/locales/en.ts";
import { fr } from "../../../geo/messages/locales/fr.ts";
import type { Change } from "../check/minimal-atlas.ts";
import { firstStatement } from "./mapped-minimal.ts";

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
