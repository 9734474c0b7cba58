import { expect, test } from "vitest";
import { buildPageJsonLd } from "../../../geo/export/atlas-jsonld.ts";
import { BASE, readJsonLd } from "./read-exports.ts";
import { ENGLISH, ROUGH_WORDS, roughAtlas } from "./sample-atlas.ts";

test.each(ROUGH_WORDS)(
  "the page's data set cannot end its script, and gives back the words %j",
  async (words) => {
    const text = buildPageJsonLd(roughAtlas(words), ENGLISH, "");
    expect(text).not.toContain("<");
    expect(JSON.parse(text)).toMatchObject({ "@type": "Dataset", name: words });
    const rdf = await readJsonLd(text, "", true);
    expect(rdf).toContain(`<http://schema.org/contentUrl> <${BASE}statements.csv>`);
  },
);

test("the page's data set says what is known of the article, and leads to the files from where the page stands", () => {
  const atlas = roughAtlas("Lagoon");
  const read = (address: string | undefined, data: string) =>
    JSON.parse(buildPageJsonLd(atlas, { ...ENGLISH, address }, data));
  expect(read(undefined, "sample/").distribution[0].contentUrl).toBe("sample/map.geojson");
  expect(read(BASE, "sample/").distribution[0].contentUrl).toBe(`${BASE}map.geojson`);
  expect(read(BASE, "").url).toBe(BASE);
  expect(read(undefined, "").about).toEqual({
    "@type": "CreativeWork",
    identifier: `sha256:${"0".repeat(64)}`,
    description: "The article's title, publisher and date of publication are not stated.",
  });
});
