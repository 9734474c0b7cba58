import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { buildAtlasIndex } from "../../../../src/site/cards/atlas-index.ts";
import { ReadingContext } from "../../../../src/site/cards/ReadingContext.ts";
import { TakeAway } from "../../../../src/site/cards/TakeAway.tsx";
import { exampleMapFile } from "../../example-map-file.ts";

function render(mapFileAddress: string, title = "What one article says"): string {
  const index = buildAtlasIndex(exampleMapFile({ atlas: { title } }));
  return renderToStaticMarkup(
    <ReadingContext value={{ index, mapFileAddress, languages: [], interactive: false }}>
      <TakeAway />
    </ReadingContext>,
  );
}

const linksOf = (markup: string) => [...markup.matchAll(/href="([^"]*)"/g)].map(([, link]) => link);

test("the files are sought beside the map file of the page", () => {
  const links = linksOf(render("../sample/map.geojson"));
  expect(links).toHaveLength(10);
  expect(links.filter((link) => !link?.startsWith("../sample/"))).toEqual([]);
});

test("the served citation has no address, offers no button that needs script, and ends its title once", () => {
  expect(render("map.geojson")).toContain(
    ">Claim Atlas: What one article says. Map of allegations, not of established events. Updated ",
  );
  expect(render("map.geojson", "Who said it?")).toContain("Claim Atlas: Who said it? Map of");
  expect(render("map.geojson")).not.toMatch(/<button|&lt;http/);
});
