import { describe, expect, test } from "vitest";
import { buildIndexPage } from "../../../src/build/build-index-page.ts";
import { nodeTools } from "../../../src/cli/build/node-tools.ts";
import { exampleAtlas } from "../example-atlas.ts";

describe("the first page of a site with several atlases", async () => {
  const entry = (slug: string, title: string, language: string) => ({
    slug,
    locale: "en" as const,
    atlas: { ...exampleAtlas(), title, language },
  });
  const { html, fonts } = await buildIndexPage(
    [entry("río #1", "One & <b>two</b>", "es"), entry("b", "Three", "en")],
    { styles: { index: "body{margin:0}", list: "" } },
    nodeTools,
  );

  test("has of each its title, poster, number of statements and a link, whatever its folder is called", () => {
    expect(html).toContain('<a href="./r%C3%ADo%20%231/">One &amp; &lt;b&gt;two&lt;/b&gt;</a>');
    expect(html).toContain('src="./r%C3%ADo%20%231/poster.svg"');
    expect(html).toContain('<a href="./b/">Three</a>');
    expect(html.match(/\d+ statements?</g)).toHaveLength(2);
  });

  test("says a title once where nothing more is said of the atlas", async () => {
    const plain = { ...entry("c", "Four", "en") };
    plain.atlas.description = "Four";
    const { html: page } = await buildIndexPage([plain], { styles: { index: "", list: "" } }, nodeTools);
    expect(page.match(/>Four</g)).toHaveLength(1);
  });

  test("has the type of the pages behind it, from the site itself", () => {
    for (const family of ["Source Serif", "Source Sans"])
      expect(fonts.some(({ face }) => face.family.startsWith(family))).toBe(true);
    for (const { file } of fonts) expect(html).toContain(`url("./assets/${file}")`);
  });

  test("says in which language a title is that is not in that of the page", () => {
    expect(html).toContain('<html lang="en" dir="ltr">');
    expect(html).toContain('<h2 lang="es" dir="auto">');
    expect(html.match(/<h2 lang/g)).toHaveLength(1);
  });

  test("says what kind of maps they are, and needs no script", () => {
    expect(html).toContain("A map of allegations, not of established events.");
    expect(html).not.toContain("<script");
    expect(html).toContain("default-src 'none'");
  });
});
