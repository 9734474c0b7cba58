import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findLanguage } from "../../../../src/embed/frame/find-language.ts";

const LANGUAGES = "ar ar/embed.html,en embed.html";

describe("the frame in another language", () => {
  it("is the one asked for, or the nearest to it", () => {
    expect(findLanguage("ar", "en", LANGUAGES)).toBe("ar/embed.html");
    expect(findLanguage("ar-SY", "en", LANGUAGES)).toBe("ar/embed.html");
  });

  it("is none where this is the one, none was asked for, or there is none", () => {
    for (const asked of [undefined, "en", "en-GB", "fr", ""])
      expect(findLanguage(asked, "en", LANGUAGES)).toBeUndefined();
    expect(findLanguage("ar", "en", "")).toBeUndefined();
  });

  it("is never anywhere but where the page itself says, whatever is asked for", () => {
    fc.assert(
      fc.property(fc.string(), (asked) => {
        expect([undefined, "ar/embed.html"]).toContain(findLanguage(asked, "en", LANGUAGES));
      }),
    );
  });
});
