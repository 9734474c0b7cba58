import { expect, test } from "vitest";
import { formatPageAddress } from "../../../../src/site/cards/CiteAtlas.tsx";

const PAGE = "https://maps.example/river/";

test.each([
  ["is the page's alone, without filters, view and selection", "?utm=1#A1?q=ash", "map.geojson", ""],
  [
    "names the map file that the page was asked for and shows",
    "?x=1&atlas=../sea/map.geojson#A1",
    "https://maps.example/sea/map.geojson",
    "?atlas=..%2Fsea%2Fmap.geojson",
  ],
  [
    "names none that was asked for and not shown",
    "?atlas=https://elsewhere.example/map.geojson",
    "map.geojson",
    "",
  ],
  ["names none that is no address", "?atlas=http://%5B", "map.geojson", ""],
])("the address of a citation %s", (_, asked, shown, kept) => {
  expect(formatPageAddress(`${PAGE}${asked}`, shown)).toBe(`${PAGE}${kept}`);
});
