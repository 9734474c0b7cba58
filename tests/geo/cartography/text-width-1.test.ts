import { describe, expect, it } from "vitest";
import { estimateTextWidth } from "../../../geo/cartography/text-width-1.ts";

describe("estimated width of a text", () => {
  it("grows with size, weight and spacing", () => {
    const plain = estimateTextWidth("Azaz", 15);
    expect(estimateTextWidth("Azaz", 30)).toBeCloseTo(2 * plain);
    expect(estimateTextWidth("Azaz", 15, { bold: true })).toBeGreaterThan(plain);
    expect(estimateTextWidth("Azaz", 15, { letterSpacing: 2 })).toBeCloseTo(plain + 8);
  });

  it("takes a letter with a diacritic for the letter, however it is encoded", () => {
    expect(estimateTextWidth("İskele", 15)).toBeCloseTo(estimateTextWidth("Iskele", 15));
    expect(estimateTextWidth("é", 15)).toBeCloseTo(estimateTextWidth("e\u0301", 15));
  });

  it("gives vowel marks of Arabic no width of their own", () => {
    expect(estimateTextWidth("حَلَب", 15)).toBeCloseTo(estimateTextWidth("حلب", 15));
  });
});
