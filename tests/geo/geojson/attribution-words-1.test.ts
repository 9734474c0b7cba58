import { describe, expect, test } from "vitest";
import { joinWords, speakerWords, viaWords } from "../../../geo/geojson/attribution-words-1.ts";
import type { ChainLink, Statement } from "../../../geo/model/statement.ts";
import { sourcedAfter } from "../check/minimal-atlas.ts";

const { atlas } = sourcedAfter();

function statementWith(change: Partial<Statement>): Statement {
  const [first] = atlas.statements;
  if (first === undefined) throw new Error("the minimal atlas is empty");
  return { ...first, ...change };
}

describe("the chain runs from its origin to the article", () => {
  test.each<[string, ChainLink[], string]>([
    ["one speaker", [{ role: "speaker", who: "ana-rios" }], "Ana Rios, as reported by the article"],
    [
      "an unnamed origin that a body cites",
      [
        { role: "speaker", who: "ana-rios" },
        { role: "cited_body", who: "the-company" },
        { role: "claimed_origin", who: "neighbours" },
      ],
      "Neighbours, as cited by Salar Company, as cited by Ana Rios, as reported by the article",
    ],
    [
      "an institution through which the words came",
      [
        { role: "relayer", who: "the-company" },
        { role: "speaker", who: "ana-rios" },
      ],
      "Ana Rios, as relayed by Salar Company, as reported by the article",
    ],
    [
      "an origin that nobody names",
      [
        { role: "speaker", who: "ana-rios" },
        { role: "claimed_origin", stated: false },
      ],
      "Ana Rios, as reported by the article; where this information came from is not stated",
    ],
    [
      "two speakers together",
      [
        { role: "speaker", who: "ana-rios" },
        { role: "speaker", who: "the-company" },
      ],
      "Ana Rios and Salar Company, as reported by the article",
    ],
    [
      "reports without a source",
      [{ role: "unidentified_reports", as: "reports" }],
      "Unnamed reports, as reported by the article",
    ],
    [
      "a link that is inferred and not in the text",
      [
        { role: "speaker", who: "ana-rios" },
        { role: "claimed_origin", who: "neighbours", stated: false, from: "R01" },
      ],
      "Neighbours (not stated in the article; from R01), as cited by Ana Rios, as reported by the article",
    ],
  ])("%s", (_what, chain, words) => {
    expect(viaWords(statementWith({ chain }), atlas)).toBe(words);
  });

  test("and without a chain the article's own words stand for it", () => {
    const speaker: Statement["speaker"] = { as: "the article, in its own voice", identity: "unidentified" };
    expect(viaWords(statementWith({ chain: [], speaker }), atlas)).toBe(
      "The article, in its own voice; no other source is named",
    );
    expect(speakerWords(statementWith({ speaker }), atlas)).toBe("The article, in its own voice");
  });
});

test("names are joined as in a sentence", () => {
  expect([[], ["a"], ["a", "b"], ["a", "b", "c"]].map(joinWords)).toEqual(["", "a", "a and b", "a, b and c"]);
});
