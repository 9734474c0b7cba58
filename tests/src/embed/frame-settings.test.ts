import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  DEFAULT_SETTINGS,
  type FrameSettings,
  findLocale,
  formatFrameSettings,
  parseFrameSettings,
} from "../../../src/embed/frame-settings.ts";

const settings: fc.Arbitrary<FrameSettings> = fc.record({
  start: fc.constantFrom("view" as const, "click" as const),
  theme: fc.constantFrom("auto" as const, "light" as const, "dark" as const),
  language: fc.constantFrom(undefined, "en", "ar", "zh-Hant", "pt-BR"),
  fit: fc.constantFrom("frame" as const, "content" as const),
});

test("settings come back from the address as they were written", () => {
  fc.assert(
    fc.property(settings, (given) => {
      expect(parseFrameSettings(formatFrameSettings(given))).toEqual(given);
    }),
  );
});

test("the default needs no query", () => {
  expect(formatFrameSettings(DEFAULT_SETTINGS)).toBe("");
  expect(parseFrameSettings("")).toEqual(DEFAULT_SETTINGS);
});

test("what is unknown, malformed or too long is as by default", () => {
  expect(parseFrameSettings("?start=now&theme=pink&lang=../x&fit=1&initialWidth=600&childId=a")).toEqual(
    DEFAULT_SETTINGS,
  );
  fc.assert(
    fc.property(fc.string(), (query) => {
      const { language, start, theme, fit } = parseFrameSettings(`?lang=${query}&start=${query}&${query}`);
      expect(language ?? "en").toMatch(/^[A-Za-z0-9-]{2,31}$/);
      expect(["view", "click"]).toContain(start);
      expect(["auto", "light", "dark"]).toContain(theme);
      expect(["frame", "content"]).toContain(fit);
    }),
  );
});

describe("the frame in another language", () => {
  const LOCALES = "ar ar/embed.html,en embed.html";

  test("is the one asked for, or the nearest to it", () => {
    expect(findLocale("ar", "en", LOCALES)).toBe("ar/embed.html");
    expect(findLocale("ar-SY", "en", LOCALES)).toBe("ar/embed.html");
  });

  test("is not sought when this is the one, none was asked for, or there is none", () => {
    for (const asked of [undefined, "en", "en-GB", "fr", ""])
      expect(findLocale(asked, "en", LOCALES)).toBeUndefined();
    expect(findLocale("ar", "en", "")).toBeUndefined();
  });

  test("is never anywhere but where the page itself says, whatever is asked for", () => {
    fc.assert(
      fc.property(fc.string(), (asked) => {
        expect([undefined, "ar/embed.html"]).toContain(findLocale(asked, "en", LOCALES));
      }),
    );
  });
});
