import { describe, expect, it } from "vitest";
import type { StatementFeature } from "../../../../geo/model/map-file-1.ts";
import { groupByClaim, takeStatements } from "../../../../src/site/map-1/group-by-claim.ts";
import { exampleMapFile } from "../../example-map-file.ts";

function said(statement: string, claim: string | null, date: string | null): StatementFeature {
  const [feature] = exampleMapFile().features;
  if (feature === undefined) throw new Error("the example has no feature");
  return {
    ...feature,
    id: statement,
    properties: { ...feature.properties, statement, claim, claimName: claim, said: date },
  };
}

const FEATURES = [
  said("A1", "ash", "2018-10-01"),
  said("A2", null, null),
  said("A3", "tar", "2018-10-31"),
  said("A4", "ash", "2018-10-15"),
  said("A5", null, "2018-10-20"),
];

const idsOf = (groups: { features: StatementFeature[] }[]) =>
  groups.map(({ features }) => features.map(({ id }) => id));

describe("statements at a place", () => {
  it("stand together by claim, in the order of the article", () => {
    expect(idsOf(groupByClaim(FEATURES, "article"))).toEqual([["A1", "A4"], ["A2"], ["A3"], ["A5"]]);
  });

  it("come the newest said first, those without a date last", () => {
    expect(idsOf(groupByClaim(FEATURES, "newest"))).toEqual([["A3"], ["A5"], ["A4", "A1"], ["A2"]]);
  });

  it("are paged across their groups, and no group is empty", () => {
    const groups = groupByClaim(FEATURES, "article");
    expect(idsOf(takeStatements(groups, 1))).toEqual([["A1"]]);
    expect(idsOf(takeStatements(groups, 3))).toEqual([["A1", "A4"], ["A2"]]);
    expect(idsOf(takeStatements(groups, 10))).toEqual(idsOf(groups));
  });
});
