import { expect, test } from "vitest";
import { ALPHA_2_CODES } from "../../../../../geo/geocoder/gazetteer/layers/country-codes.ts";
import { alpha2OfNumeric } from "../../../../../geo/geocoder/gazetteer/layers/numeric-codes.ts";

test("every country but Kosovo, which has none, has a numeric code: the one of the Unicode data", () => {
  const numbers = Array.from({ length: 1000 }, (_, number) => String(number).padStart(3, "0"));
  const found = numbers.flatMap((number) => {
    const code = alpha2OfNumeric(number);
    return code === undefined ? [] : [{ number, code }];
  });
  expect(found.map(({ code }) => code).sort()).toEqual(ALPHA_2_CODES.filter((code) => code !== "XK").sort());
  for (const { number, code } of found) expect(new Intl.Locale(`und-${number}`).region).toBe(code);
  expect(alpha2OfNumeric("undefined")).toBeUndefined();
});
