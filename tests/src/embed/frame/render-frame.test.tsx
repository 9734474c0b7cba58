import { describe, expect, it } from "vitest";
import { en } from "../../../../geo/messages/locales/en.ts";
import { renderFrame } from "../../../../src/embed/frame/render-frame.tsx";
import { exampleAtlas } from "../../example-atlas.ts";
import { contentOf } from "../../site/render-in-atlas.tsx";

const INPUT = {
  locale: "en",
  messages: en,
  page: "./",
  mapFileAddress: "map.geojson",
  firstView: '<svg><a href="#place=lowbank">Lowbank</a></svg>',
  firstScript: "start();",
};

describe("the content of embed.html", () => {
  const html = renderFrame({ ...INPUT, ...contentOf(exampleAtlas()) }).replaceAll("<!-- -->", "");

  it("says what kind of map it is before the map, and leads to the full page", () => {
    const notice = html.indexOf("A map of allegations, not of established events.");
    expect(notice).toBeGreaterThan(0);
    expect(notice).toBeLessThan(html.indexOf("<svg>"));
    expect(html).toContain('<a class="to-page" href="./"');
  });

  it("holds every statement with who said it, its reply and its status, and leads to the rest", () => {
    for (const { id, text } of exampleAtlas().statements) {
      const start = html.indexOf(`id="${id}"`);
      const card = html.slice(start, html.indexOf("</article>", start));
      expect(start).toBeGreaterThan(0);
      for (const part of [text, "Ada Miller", "Denied by Ferry Company", `list/1.html#${id}`])
        expect(card).toContain(part);
    }
  });

  it("has a part of the list for every mark to lead to", () => {
    expect(html).toContain('href="#place=lowbank"');
    expect(html).toContain('id="place=lowbank"');
  });

  it("keeps links inside it in the frame, and permalinks of statements on the full page", () => {
    expect(html).toContain('<a target="_self" href="#place=lowbank">');
    expect(html.match(/<a (?!target="_self" )[^>]*href="#/g)).toBeNull();
    expect(html).toContain('href="./#A1"');
  });

  it("runs its script before the list, which that hides", () => {
    const script = html.indexOf("<script>start();</script>");
    expect(script).toBeGreaterThan(html.indexOf("frame-foot"));
    expect(script).toBeLessThan(html.indexOf('class="frame-list"'));
  });

  it("has no inline style and no handler, which its policy would refuse", () => {
    expect(html).not.toMatch(/\sstyle=|\son[a-z]+=/i);
  });

  it("shows markup in the data as text", () => {
    const title = '<img src=x onerror="alert(1)">';
    expect(renderFrame({ ...INPUT, ...contentOf(exampleAtlas({ atlas: { title } })) })).not.toContain(
      "<img src=x",
    );
  });
});
