import { describe, expect, test } from "vitest";
import type { Problem } from "../../../../geo/model/problem.ts";
import { placeProblems } from "../../../../src/desk/atlas/place-problems.ts";
import { piecesOf } from "../../../../src/desk/atlas/work.ts";
import { openAtlas } from "./changed-lines.ts";

const WELLS = openAtlas(`version: 2
title: Wells
statements:
  # the first one
  - text: Ana Rios said so.
    who: Ana Rios

  - state: proposed
    text: >
      The mayor said
      so too.
    who: the mayor
`);

function problemAt(line: number | undefined, severity: Problem["severity"] = "error"): Problem {
  return { file: "atlas.yaml", ...(line !== undefined && { line }), severity, what: "w", remedy: "r" };
}

describe("problems of a check", () => {
  test("stand beside the field whose lines they name", () => {
    const { byKey, others } = placeProblems(
      WELLS,
      [5, 6, 7, 11, 12].map((line) => problemAt(line, "warning")),
    );
    expect(others).toEqual([]);
    expect(piecesOf(WELLS).map(({ key }) => byKey.get(key)?.map(({ field }) => field))).toEqual([
      ["text", "who", "who"],
      ["text", "who"],
    ]);
  });

  test("are unfinished where they are errors of a proposal", () => {
    const { byKey } = placeProblems(WELLS, [problemAt(5), problemAt(12), problemAt(12, "warning")]);
    expect(piecesOf(WELLS).map(({ key }) => byKey.get(key)?.map(({ isUnfinished }) => isUnfinished))).toEqual(
      [[false], [true, false]],
    );
  });

  test("that are of the head, of another file or of no line stand apart", () => {
    const apart = [
      problemAt(2),
      problemAt(undefined),
      problemAt(99),
      { ...problemAt(6), file: "actors.yaml" },
    ];
    expect(placeProblems(WELLS, apart)).toEqual({ byKey: new Map(), others: apart });
  });
});
