import { describe, expect, it } from "vitest";
import { loadMessages } from "../../../../geo/messages/load-messages.ts";
import { en } from "../../../../geo/messages/locales/en.ts";
import { renderPage } from "../../../../src/site/prerender/render-page.tsx";
import { exampleAtlas } from "../../example-atlas.ts";
import { contentOf, textOf } from "../render-in-atlas.tsx";

const INPUT = {
  ...contentOf(exampleAtlas()),
  locale: "en",
  messages: en,
  mapFileAddress: "map.geojson",
  basemapAddress: "basemap.json",
  languages: [],
};

describe("the prerendered page", () => {
  const { head, body, language } = renderPage(INPUT);
  const text = textOf(body.replaceAll("<!-- -->", ""));

  it("holds every statement under its own anchor, drawn ones first, the others after them", () => {
    expect(body).toContain('id="A1"');
    expect(body).toContain('id="A2"');
    expect(body.indexOf('id="A1"')).toBeLessThan(body.indexOf("Not on the map"));
  });

  it("has, after the title, the places, then the statements, then the sources", () => {
    const order = ["<h1>", 'id="places"', 'id="A1"', 'id="sources"', 'id="about"'].map((part) =>
      body.indexOf(part),
    );
    expect(order).not.toContain(-1);
    expect(order).toEqual([...order].sort((a, b) => a - b));
  });

  it("says the title once where nothing more is said of the atlas", () => {
    const title = "Wells of the plain";
    const page = renderPage({
      ...INPUT,
      ...contentOf(exampleAtlas({ atlas: { title, description: title } })),
    });
    expect(page.body.match(/>Wells of the plain</g)).toHaveLength(1);
    expect(body).toContain('class="lead"');
  });

  it("counts in words that add up", () => {
    expect(text).toContain("2 statements: 1 on the map, 1 in the list only");
  });

  it("says what it is a map of, and leads to the sources", () => {
    expect(body).toContain("A map of allegations, not of established events.");
    expect(body).toContain('href="list/1.html#sources"');
  });

  it("holds the first view of the map as it was drawn", () => {
    expect(renderPage({ ...INPUT, firstView: "<svg>first</svg>" }).body).toContain("<svg>first</svg>");
  });

  it("has no inline style, script or handler, which the page's policy would refuse", () => {
    expect(body).not.toMatch(/\sstyle=|<script|\son[a-z]+=/i);
  });

  it("leads nowhere that only a script could go", () => {
    expect(body).not.toContain("#A1/lowbank");
  });

  it("escapes the texts of the head", () => {
    const title = '</title><script>alert("1")</script>';
    const hostile = renderPage({ ...INPUT, ...contentOf(exampleAtlas({ atlas: { title } })) });
    expect(hostile.head).not.toContain("<script>");
    expect(head).toContain("<title>What one article says about the river</title>");
    expect(language).toBe("en");
  });

  it("leads to itself in other languages, and marks the atlas's own texts", async () => {
    const page = renderPage({
      ...INPUT,
      locale: "ar",
      messages: await loadMessages("ar"),
      languages: [{ language: "en", name: "English", address: "../../" }],
    });
    expect(page.direction).toBe("rtl");
    expect(page.head).toContain('<link rel="alternate" hrefLang="en" href="../../"/>');
    expect(page.body).toContain('<a href="../../" hrefLang="en" lang="en">English</a>');
    expect(page.body).toContain('<div lang="en" dir="auto"><h1>');
  });

  it("is the same for the same input", () => {
    expect(renderPage(INPUT).body).toBe(body);
  });
});
