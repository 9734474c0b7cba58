import { expect, test } from "vitest";
import { FIRST_CHOICES, readChoices } from "../../../../src/embed/share/share-choices.ts";
import { parseAddress } from "../../../../src/site/page/address/address.ts";

const ADDRESS = parseAddress("#A1?speaker=Ada+Miller&q=ash&lat=12&lng=41&zoom=9");

test("a frame gets selection, filters and view of the page, and no search, which it could not make", () => {
  expect(readChoices(FIRST_CHOICES, ADDRESS).fragment).toBe("#A1?speaker=Ada+Miller&lat=12&lng=41&zoom=9");
});

test("a height that is left empty is no number", () => {
  const heightOf = (height: string) => readChoices({ ...FIRST_CHOICES, size: "fixed", height }, ADDRESS).size;
  expect([heightOf("520"), heightOf("")]).toEqual([{ height: 520 }, { height: Number.NaN }]);
});

test("a frame gets only what was chosen for it", () => {
  expect(readChoices({ ...FIRST_CHOICES, withView: false }, ADDRESS).fragment).toBe("#?speaker=Ada+Miller");
  expect(readChoices({ ...FIRST_CHOICES, withFilters: false }, ADDRESS).fragment).toBe(
    "#A1?lat=12&lng=41&zoom=9",
  );
});
