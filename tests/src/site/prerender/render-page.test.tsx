import { describe, expect, it } from "vitest";
import { loadInterface } from "../../../../geo/messages/load-interface.ts";
import { ENGLISH } from "../../../../geo/messages/words.ts";
import { renderPage } from "../../../../src/site/prerender/render-page.tsx";
import { exampleMapFile } from "../../example-map-file.ts";

const FACE = { face: ENGLISH, languages: [] };
const POSTER = { url: "poster.svg", narrowUrl: "poster-narrow.svg", width: 1200, height: 675 };

describe("the prerendered page", () => {
  const { head, body, language } = renderPage({
    mapFile: exampleMapFile(),
    mapFileAddress: "map.geojson",
    poster: POSTER,
    ...FACE,
  });

  it("holds every statement under its own anchor, drawn ones first, the others with the reason", () => {
    expect(body).toContain('id="A1"');
    expect(body).toContain('id="A2"');
    expect(body.indexOf('id="A1"')).toBeLessThan(body.indexOf("Not on the map"));
    expect(body.replaceAll("<!-- -->", "")).toContain("Not on the map: The sentence names no place.");
  });

  it("counts in words that add up", () => {
    expect(body).toContain("2 statements: 1 on the map, 1 in the list only");
  });

  it("says what it is a map of, and holds the sources under anchors of their own", () => {
    expect(body).toContain("A map of allegations, not of established events.");
    expect(body).toContain('id="source-D1"');
  });

  it("has the poster with its size and with words for those who cannot see it", () => {
    const image = /<img[^>]*>/.exec(body)?.[0];
    expect(image).toContain('width="1200"');
    expect(image).toContain('height="675"');
    expect(image).toContain("1 statement mentions Lowbank (town level)");
  });

  it("has the words for the poster in the language of the interface", async () => {
    const page = renderPage({
      mapFile: exampleMapFile(),
      mapFileAddress: "../map.geojson",
      poster: POSTER,
      face: await loadInterface("ar"),
      languages: [],
    });
    const alt = /<img[^>]* alt="([^"]*)"/.exec(page.body)?.[1];
    expect(alt).toContain("Lowbank (بدقة البلدة)");
    expect(alt).not.toMatch(/mentions|level|allegations|The list/);
  });

  it("has no inline style, script or handler, which the page's policy would refuse", () => {
    expect(body).not.toMatch(/\sstyle=|<script|\son[a-z]+=/i);
  });

  it("leads nowhere that only a script could go", () => {
    expect(body).not.toContain("#A1/lowbank");
  });

  it("escapes the texts of the head", () => {
    const title = '</title><script>alert("1")</script>';
    const hostile = renderPage({
      mapFile: exampleMapFile({ atlas: { title } }),
      mapFileAddress: "map.geojson",
      poster: null,
      ...FACE,
    });
    expect(hostile.head).not.toContain("<script>");
    expect(head).toContain("<title>What one article says about the river</title>");
    expect(language).toBe("en");
  });

  it("leads to itself in other languages, and takes its direction from its own", () => {
    const arabic = { language: "ar", words: { ...ENGLISH.words, direction: "rtl" as const } };
    const page = renderPage({
      mapFile: exampleMapFile(),
      mapFileAddress: "../map.geojson",
      poster: POSTER,
      face: arabic,
      languages: [{ language: "en", name: "English", address: "../../" }],
    });
    expect(page.direction).toBe("rtl");
    expect(page.head).toContain('<link rel="alternate" hrefLang="en" href="../../"/>');
    expect(page.body).toContain('<a href="../../" hrefLang="en" lang="en">English</a>');
    expect(page.body).toMatch(/<div lang="en" dir="auto"><p class="notice-line">/);
  });

  it("is the same for the same input", () => {
    expect(
      renderPage({ mapFile: exampleMapFile(), mapFileAddress: "map.geojson", poster: POSTER, ...FACE }).body,
    ).toBe(body);
  });
});
