import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findDifferences } from "../../../geo/geojson/find-differences.ts";

/** The version with what only it has in square brackets. */
function bracket(parts: { words: string; differs: boolean }[]): string {
  return parts.map(({ words, differs }) => (differs ? `[${words}]` : words)).join("");
}

describe("two versions of the same words", () => {
  test.each([
    ["dead or injured", "dead", "dead [or injured]", "dead"],
    ["foreigners", "unknown anglers", "[foreigners]", "[unknown anglers]"],
    [
      "for use in Maarrat al-Nu'man",
      "moved from Maarrat al-Nu'man, not for use there",
      "[for use in] Maarrat al-Nu'man",
      "[moved from] Maarrat al-Nu'man[, not for use there]",
    ],
    ["ash; no origin stated", "ash from  the mill", "ash[; no origin stated]", "ash [from  the mill]"],
    ["رماد في النهر", "رمل في النهر", "[رماد] في النهر", "[رمل] في النهر"],
    ["the same", "the same", "the same", "the same"],
  ])("%j and %j", (article, other, articleCut, otherCut) => {
    const differences = findDifferences(article, other);
    expect(bracket(differences.article)).toBe(articleCut);
    expect(bracket(differences.other)).toBe(otherCut);
  });

  test("lose nothing by being cut, and share what both have", () => {
    const versions = fc.array(
      fc.constantFrom("ash", "sand", "in", "river", ",", "  ", " ", "'", "رماد", "é"),
    );
    fc.assert(
      fc.property(versions, versions, (one, two) => {
        const [article, other] = [one.join(" "), two.join(" ")];
        const differences = findDifferences(article, other);
        expect(differences.article.map(({ words }) => words).join("")).toBe(article);
        expect(differences.other.map(({ words }) => words).join("")).toBe(other);
        const shared = (parts: { words: string; differs: boolean }[]) =>
          parts
            .filter(({ differs }) => !differs)
            .map(({ words }) => words)
            .join("")
            .replace(/\s/gu, "");
        expect(shared(differences.article)).toBe(shared(differences.other));
      }),
    );
  });
});
