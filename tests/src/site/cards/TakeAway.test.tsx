import { expect, test } from "vitest";
import { formatPageAddress, TakeAway } from "../../../../src/site/cards/TakeAway.tsx";
import { exampleAtlas } from "../../example-atlas.ts";
import { renderInAtlas } from "../render-in-atlas.tsx";

function render(mapFileAddress: string, title = "What one article says"): string {
  return renderInAtlas(<TakeAway />, {
    atlas: exampleAtlas({ atlas: { title } }),
    mapFileAddress,
    interactive: false,
  });
}

const linksOf = (markup: string) => [...markup.matchAll(/href="([^"]*)"/g)].map(([, link]) => link);

test("the files are sought beside the map file of the page", () => {
  const links = linksOf(render("../sample/map.geojson"));
  expect(links).toHaveLength(10);
  expect(links.filter((link) => !link?.startsWith("../sample/"))).toEqual([]);
});

test("the served citation has no address, offers no button that needs script, and ends its title once", () => {
  expect(render("map.geojson")).toContain(
    ">Claim Atlas: What one article says. Map of allegations, not of established events. Updated 1 June 2031.",
  );
  expect(render("map.geojson", "Who said it?")).toContain("Claim Atlas: Who said it? Map of");
  expect(render("map.geojson")).not.toMatch(/<button|&lt;http/);
});

test("the address of a citation is the page's alone, without query, filters, view and selection", () => {
  expect(formatPageAddress("https://maps.example/river/?utm=1#A1?q=ash")).toBe("https://maps.example/river/");
});
