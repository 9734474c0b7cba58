import { expect, test } from "vitest";
import { formatPageAddress } from "../../../../src/site/cards/CiteAtlas.tsx";

test("the address of a citation is the page's alone, without query, filters, view and selection", () => {
  expect(formatPageAddress("https://maps.example/river/?utm=1#A1?q=ash")).toBe("https://maps.example/river/");
});
