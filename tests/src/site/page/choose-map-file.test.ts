import { describe, expect, test } from "vitest";
import { chooseMapFile } from "../../../../src/site/page/choose-map-file.ts";

const PAGE = "https://news.example/maps/river-2031/";

describe("the map file of a page", () => {
  test("is its own where the address names none", () => {
    const own = { address: "map.geojson", isOwn: true, refused: false };
    expect(chooseMapFile(new URL(PAGE), "map.geojson")).toEqual(own);
    expect(chooseMapFile(new URL(`${PAGE}?atlas=`), "map.geojson")).toEqual(own);
    expect(chooseMapFile(new URL(`${PAGE}?atlas=map.geojson`), "map.geojson")).toEqual(own);
  });

  test.each([
    ["other.geojson", "https://news.example/maps/river-2031/other.geojson"],
    ["/data/other.geojson", "https://news.example/data/other.geojson"],
    ["https://news.example/other.geojson", "https://news.example/other.geojson"],
  ])("is the one that the address names on the same origin: %s", (asked, address) => {
    const page = new URL(`${PAGE}?atlas=${encodeURIComponent(asked)}`);
    expect(chooseMapFile(page, "map.geojson")).toEqual({ address, isOwn: false, refused: false });
  });

  test.each([
    "https://elsewhere.example/map.geojson",
    "//elsewhere.example/map.geojson",
    "\\\\elsewhere.example/map.geojson",
    "http://news.example/map.geojson",
    "https://news.example:8443/map.geojson",
    "https://news.example@elsewhere.example/",
    "data:application/json,{}",
    "javascript:alert(1)",
    "blob:https://news.example/0",
    "file:///etc/hosts",
    "https://",
  ])("is never one of another origin: %s", (asked) => {
    const page = new URL(`${PAGE}?atlas=${encodeURIComponent(asked)}`);
    expect(chooseMapFile(page, "map.geojson")).toEqual({
      address: "map.geojson",
      isOwn: true,
      refused: true,
    });
  });
});
