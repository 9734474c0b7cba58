import { expect, test } from "vitest";
import { buildPageJsonLd } from "../../../geo/export/page-jsonld.ts";
import { BASE, readJsonLd } from "./read-exports.ts";
import { ROUGH_WORDS, roughMapFile } from "./rough-map-file.ts";

test.each(ROUGH_WORDS)(
  "the page's data set cannot end its script, and gives back the words %j",
  async (words) => {
    const text = buildPageJsonLd(roughMapFile(words), { address: undefined, data: "" });
    expect(text).not.toContain("<");
    expect(JSON.parse(text)).toMatchObject({ "@type": "Dataset", name: words });
    const rdf = await readJsonLd(text, "", true);
    expect(rdf).toContain(`<http://schema.org/contentUrl> <${BASE}statements.csv>`);
  },
);

test("the page's data set says what is known of the article, and leads to the files from where the page stands", () => {
  const mapFile = roughMapFile("Lagoon");
  const read = (address: string | undefined, data: string) =>
    JSON.parse(buildPageJsonLd(mapFile, { address, data }));
  expect(read(undefined, "sample/").distribution[0].contentUrl).toBe("sample/map.geojson");
  expect(read(BASE, "sample/").distribution[0].contentUrl).toBe(`${BASE}map.geojson`);
  expect(read(BASE, "").url).toBe(BASE);
  expect(read(undefined, "").about).toEqual({
    "@type": "CreativeWork",
    identifier: `sha256:${"0".repeat(64)}`,
    description: "Nothing is stated.",
  });
});
