import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  countParagraphs,
  findStretch,
  listStretches,
} from "../../../../src/site/article-view/article-stretches.ts";
import { exampleStatements } from "../render-in-atlas.tsx";

/** "1: B1 B2, 2-4 none, 5: B3 (1 hidden)" */
function describeStretches(paragraphs: number[], passing: number[], all: number): string {
  const statements = exampleStatements(paragraphs);
  return listStretches(
    statements,
    statements.filter((_, position) => passing.includes(position + 1)),
    all,
  )
    .map((stretch) => {
      if (stretch.kind !== "paragraph") return `${stretch.from}-${stretch.to} ${stretch.kind}`;
      const hidden = stretch.hidden.length === 0 ? "" : ` (${stretch.hidden.length} hidden)`;
      return `${stretch.number}: ${stretch.statements.map(({ id }) => id).join(" ")}${hidden}`;
    })
    .join(", ");
}

describe("the stretches of an article", () => {
  test("fold paragraphs without a statement into runs, at the end as well", () => {
    expect(describeStretches([2, 2, 6], [1, 2, 3], 9)).toBe("1-1 none, 2: B1 B2, 3-5 none, 6: B3, 7-9 none");
  });

  test("tell paragraphs without a statement from those whose statements the filters hide", () => {
    expect(describeStretches([1, 2, 3, 3, 5], [1, 4], 5)).toBe(
      "1: B1, 2-2 hidden, 3: B4 (1 hidden), 4-4 none, 5-5 hidden",
    );
    expect(describeStretches([1, 2, 3], [], 3)).toBe("1-3 hidden");
  });

  test("reach as far as a statement does, whatever the article says of its length", () => {
    expect(describeStretches([4], [1], 0)).toBe("1-3 none, 4: B1");
    expect(describeStretches([], [], 0)).toBe("");
  });

  test("hold each paragraph, and each statement that passes, exactly once", () => {
    const statement = fc.record({ paragraph: fc.integer({ min: 1, max: 40 }), passes: fc.boolean() });
    fc.assert(
      fc.property(fc.array(statement), fc.nat(50), (drawn, all) => {
        const statements = exampleStatements(drawn.map(({ paragraph }) => paragraph).sort((a, b) => a - b));
        const passing = statements.filter((_, position) => drawn[position]?.passes);
        const stretches = listStretches(statements, passing, all);
        const numbers = stretches.flatMap((stretch) =>
          stretch.kind === "paragraph"
            ? [stretch.number]
            : Array.from({ length: stretch.to - stretch.from + 1 }, (_, position) => stretch.from + position),
        );
        const most = Math.max(all, ...statements.map(({ paragraph }) => paragraph ?? 0));
        expect(numbers).toEqual(Array.from({ length: most }, (_, position) => position + 1));
        expect(countParagraphs(stretches)).toBe(most);
        const listed = stretches.flatMap((stretch) =>
          stretch.kind === "paragraph" ? stretch.statements : [],
        );
        expect(listed).toEqual(passing);
        for (const one of passing) expect(findStretch(stretches, one)).not.toBe(-1);
      }),
    );
  });
});
