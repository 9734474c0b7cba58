import { describe, expect, test } from "vitest";
import { type Change, lineOf, problemsAfter } from "./minimal-atlas.ts";

describe("an id that points nowhere is reported with the nearest one there is", () => {
  test.each<[string, Change, string, string]>([
    ["claim", ["statements.yaml", "claim: C1", "claim: C11"], "C11", "C1"],
    ["topic", ["statements.yaml", "topic: water", "topic: watr"], "watr", "water"],
    ["actor", ["statements.yaml", "who: [ana-rios]", "who: [ana-rio]"], "ana-rio", "ana-rios"],
    ["actor", ["statements.yaml", "who: neighbours", "who: neighbors"], "neighbors", "neighbours"],
    [
      "actor",
      ["statements.yaml", "accused: [the-company]", "accused: [the-compnay]"],
      "the-compnay",
      "the-company",
    ],
    ["mention", ["statements.yaml", "mention: uyuni", "mention: uyni"], "uyni", "uyuni"],
    ["statement", ["statements.yaml", "  topic: water", "  duplicateOf: S03\n  topic: water"], "S03", "S01"],
    ["actor", ["responses.yaml", "by: [the-company]", "by: [the-companies]"], "the-companies", "the-company"],
    ["statement", ["responses.yaml", "S01: this_claim", "S1: this_claim\n    S01: this_claim"], "S1", "S01"],
    ["statement", ["context.yaml", "[S01]", "[S01, S012]"], "S012", "S01"],
    ["response", ["statements.yaml", "precision: day }", "precision: day, refs: [R1] }"], "R1", "R01"],
    ["mention", ["mentions.yaml", "name: Oruro,", "name: Oruro, near: [uyun],"], "uyun", "uyuni"],
    ["place", ["atlas.yaml", "notKnown:", "labels: [the-wel]\nnotKnown:"], "the-wel", "the-well"],
  ])("%s, after %j", (kind, change, id, nearest) => {
    const found = problemsAfter(change).filter(
      ({ what }) => what === `There is no ${kind} with the id ${id}.`,
    );
    expect(found).toMatchObject([
      { severity: "error", file: change[0], line: expect.any(Number), remedy: `Did you mean ${nearest}?` },
    ]);
  });

  test("an id that resembles none asks for the record instead", () => {
    expect(problemsAfter(["statements.yaml", "mention: uyuni", "mention: antofagasta"])).toMatchObject([
      {
        id: "S01",
        line: lineOf("statements.yaml", "mention: uyuni"),
        what: "There is no mention with the id antofagasta.",
        remedy: "Add the mention, or name one that there is.",
      },
    ]);
  });

  test("both ends of a movement are looked up", () => {
    const movement =
      "  movement: { what: pumps, from: oruru, to: [uyuni, potosi], directionCertain: true }\n";
    const problems = problemsAfter(["statements.yaml", "  topic: water", `${movement}  topic: water`]);
    expect(problems.map(({ what }) => what)).toEqual([
      "There is no mention with the id oruru.",
      "There is no mention with the id potosi.",
    ]);
  });

  test("a response to a part of a statement needs that part", () => {
    const problems = problemsAfter([
      "responses.yaml",
      "S01: this_claim",
      "S01: { relation: this_claim, part: S01a }",
    ]);
    expect(problems).toContainEqual(
      expect.objectContaining({ id: "R01", what: "There is no part with the id S01a." }),
    );
  });
});

describe("an id that stands twice", () => {
  test.each<[string, Change, string]>([
    ["statement", ["statements.yaml", "id: S02", "id: S01"], "S01"],
    ["actor", ["actors.yaml", "id: neighbours", "id: the-company"], "the-company"],
    ["mention", ["mentions.yaml", "id: oruro", "id: uyuni"], "uyuni"],
  ])("%s is reported on the line of the later one", (kind, change, id) => {
    const what = `The ${kind} id ${id} stands twice.`;
    const found = problemsAfter(change).filter((problem) => problem.what === what);
    expect(found).toHaveLength(1);
    expect(found[0]?.line).toBeGreaterThan(1);
  });
});

describe("the promised number of statements", () => {
  test("is a guard against a statement that got lost", () => {
    const promise: Change = ["atlas.yaml", "notKnown:", "statementCount: 2\nnotKnown:"];
    expect(problemsAfter(promise)).toEqual([]);
    const more: Change = ["atlas.yaml", "notKnown:", "statementCount: 3\nnotKnown:"];
    expect(problemsAfter(more)).toContainEqual(
      expect.objectContaining({
        file: "atlas.yaml",
        line: lineOf("atlas.yaml", "statementCount", more),
        what: "atlas.yaml promises 3 statements, and 2 could be read.",
      }),
    );
  });

  test("adds nothing to a statement that cannot be read and is reported already", () => {
    const promise: Change = ["atlas.yaml", "notKnown:", "statementCount: 2\nnotKnown:"];
    const problems = problemsAfter(promise, ["statements.yaml", "paragraph: 2", "paragraph: two"]);
    expect(problems.map(({ file }) => file)).toEqual(["statements.yaml"]);
  });
});
