import { describe, expect, test } from "vitest";
import {
  describeChain,
  describeSource,
  describeSpeaker,
} from "../../../../geo/geojson/describe/describe-attribution.ts";
import { en } from "../../../../geo/messages/locales/en.ts";
import type { Change } from "../../check/minimal-atlas.ts";
import { firstStatement } from "../mapped-minimal.ts";

const CHAIN = `  chain:
    - { role: speaker, who: ana-rios }
    - { role: claimed_origin, who: neighbours, as: neighbours }
`;

function chainOf(links: string[]): string | null {
  const chain = `  chain:\n${links.map((link) => `    - { ${link} }\n`).join("")}`;
  return describeChain(firstStatement([["statements.yaml", CHAIN, chain]]).statement, en, "en");
}

describe("the chain runs from its origin to the article", () => {
  test.each<[string, string[], string]>([
    ["one speaker", ["role: speaker, who: ana-rios"], "Ana Rios, as reported by the article"],
    [
      "an unnamed origin that a body cites",
      [
        "role: speaker, who: ana-rios",
        "role: cited_body, who: the-company",
        "role: claimed_origin, who: neighbours",
      ],
      "Neighbours, as cited by Salar Company, as cited by Ana Rios, as reported by the article",
    ],
    [
      "an institution through which the words came",
      ["role: relayer, who: the-company", "role: speaker, who: ana-rios"],
      "Ana Rios, as relayed by Salar Company, as reported by the article",
    ],
    [
      "an origin that is not stated",
      ["role: speaker, who: ana-rios", "role: claimed_origin, stated: false"],
      "Ana Rios, as reported by the article; where this information came from is not stated",
    ],
    [
      "two speakers together",
      ["role: speaker, who: ana-rios", "role: speaker, who: the-company"],
      "Ana Rios and Salar Company, as reported by the article",
    ],
    [
      "a link that is inferred and not in the text, with the document it comes from",
      ["role: speaker, who: ana-rios", "role: claimed_origin, who: neighbours, stated: false, from: R01"],
      "Neighbours (not stated in the article; from Salar Company, 1 June 2025), as cited by Ana Rios, as reported by the article",
    ],
  ])("%s", (_what, links, words) => {
    expect(chainOf(links)).toBe(words);
  });

  test("and is not asserted when the author recorded none", () => {
    const { atlas, statement } = firstStatement([["statements.yaml", CHAIN, ""]]);
    expect(describeChain(statement, en, "en")).toBeNull();
    expect(describeSource(statement, atlas, en, "en")).toBe("Ana Rios → this article, paragraph 1");
  });
});

describe("the source in one line", () => {
  test("leads from the origin to the article", () => {
    const { atlas, statement } = firstStatement();
    expect(describeSource(statement, atlas, en, "en")).toBe(
      "Neighbours → Ana Rios → this article, paragraph 1",
    );
  });

  test("says once of several links in a row that the article does not state them", () => {
    const inferred = CHAIN.replaceAll(" }\n", ", stated: false }\n");
    const { atlas, statement } = firstStatement([["statements.yaml", CHAIN, inferred]]);
    expect(describeSource(statement, atlas, en, "en")).toBe(
      "Neighbours → Ana Rios (neither stated in the article) → this article, paragraph 1",
    );
  });

  test("is the article alone when it speaks itself", () => {
    const own: Change[] = [
      ["statements.yaml", CHAIN, ""],
      ["statements.yaml", "voice: reported_speech", "voice: publisher_assertion"],
      [
        "statements.yaml",
        "speaker: { who: [ana-rios], as: Ana Rios, identity: named_person }",
        "speaker: { as: the article, identity: unidentified }",
      ],
    ];
    const { atlas, statement } = firstStatement(own);
    expect(describeSource(statement, atlas, en, "en")).toBe("This article, paragraph 1");
    expect(describeSpeaker(statement, en, "en")).toBe("The article");
  });
});
