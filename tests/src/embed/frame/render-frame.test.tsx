import { describe, expect, it } from "vitest";
import { ENGLISH } from "../../../../geo/messages/words.ts";
import { renderFrame } from "../../../../src/embed/frame/render-frame.tsx";
import { exampleMapFile } from "../../example-map-file.ts";

const INPUT = {
  slug: "lowbank-2031",
  poster: "data:image/svg+xml,%3Csvg/%3E",
  page: "./",
  scripts: { map: "map.js", mapData: "map-data.js", basemapData: "basemap-data.js", words: "words.js" },
  languages: ["en embed.html"],
  face: ENGLISH,
};

describe("the page for a frame", () => {
  const html = renderFrame({ ...INPUT, mapFile: exampleMapFile() });
  const plain = html.replaceAll("<!-- -->", "");

  it("says what kind of map it is before anything else, and leads to the full page", () => {
    expect(html.indexOf("A map of allegations, not of established events.")).toBeLessThan(
      html.indexOf("<img"),
    );
    expect(html).toMatch(/<a class="foot-link to-page" href="\.\/"/);
  });

  it("holds every statement with who said it, its quote, chain, status and replies", () => {
    for (const { properties } of exampleMapFile().features) {
      const start = plain.indexOf(`id="${properties.statement}"`);
      const card = plain.slice(start, plain.indexOf("</article>", start));
      expect(start).toBeGreaterThan(0);
      for (const part of [properties.text, properties.speaker, properties.quote, properties.via])
        expect(card).toContain(part);
      expect(card).toContain("Replies");
    }
  });

  it("sets replies in the type of the statement", () => {
    const [, replies = ""] = /class="replies">(.*?)<\/div>/.exec(html) ?? [];
    expect(replies).toContain('<p class="said">');
  });

  it("says what a reply in the article covers, why a part has its status, and what is missing after near replies", () => {
    const detail = {
      replyInArticle: { statement: "A2", text: "It was sand.", extent: "Answers the ash alone" },
      noReply: ["No reply from River Board found"],
      parts: [
        {
          id: "A1a",
          about: "the ash",
          status: "denied" as const,
          statusLabel: "Denied",
          reason: "R1 covers the ash alone.",
        },
      ],
    };
    const page = renderFrame({ ...INPUT, mapFile: exampleMapFile({ detail }) });
    const card = page.slice(page.indexOf('id="A1"'), page.indexOf("</article>"));
    expect(card).toContain("Answers the ash alone");
    expect(card).toContain("R1 covers the ash alone.");
    const near = card.indexOf("The company said it dumped nothing.");
    expect(near).toBeGreaterThan(0);
    expect(card.indexOf("No reply from River Board found")).toBeGreaterThan(near);
  });

  it("leads to each statement on the full page for its context, versions and sources", () => {
    expect(plain).toContain('href="./#A1"');
  });

  it("has no inline style, script or handler, which its policy would refuse", () => {
    expect(html).not.toMatch(/\sstyle=|<script|\son[a-z]+=/i);
  });

  it("shows markup in the data as words", () => {
    const attack = '<img src=x onerror="alert(1)">';
    const hostile = renderFrame({ ...INPUT, mapFile: exampleMapFile({ atlas: { title: attack } }) });
    expect(hostile).not.toContain("<img src=x");
  });
});
