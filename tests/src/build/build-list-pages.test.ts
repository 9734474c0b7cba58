import { describe, expect, test } from "vitest";
import { en } from "../../../geo/messages/locales/en.ts";
import type { MapFile } from "../../../geo/model/map-file.ts";
import { buildListPages } from "../../../src/build/build-list-pages.ts";
import { exampleAtlas } from "../example-atlas.ts";
import { textOf } from "../site/render-in-atlas.tsx";

describe("the list of an atlas that is read as a whole", () => {
  const atlas = exampleAtlas();
  const built = { locale: "en" as const, messages: en, mapFile: {} as MapFile, atlas };
  const pages = [...buildListPages(built, { styles: { index: "", list: "p{margin:0}" } })];
  const [{ path, html } = { path: "", html: "" }] = pages;
  const text = textOf(html.replaceAll("<!-- -->", ""));

  test("is one page with every statement, its quotation and its documents in the open, without script", () => {
    expect(pages).toHaveLength(1);
    expect(path).toBe("list/1.html");
    expect(text).toContain("A map of allegations, not of established events.");
    expect(text).toContain("No place is recorded for it.");
    for (const { id, text: said, quote } of atlas.statements) {
      expect(html).toContain(`id="${id}"`);
      for (const part of [said, quote ?? ""]) expect(text).toContain(part);
    }
    for (const { fact } of atlas.responses.values()) expect(text).toContain(fact);
    expect(html).not.toMatch(/<(script|noscript)|<details(?! [^>]*open)/);
  });

  test("leads to its own parts where it has them, and else to the page with the map", () => {
    const ids = new Set([...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id));
    const own = [...html.matchAll(/ href="#([^"]*)"/g)].map(([, fragment]) => fragment);
    expect(own).toContain("source-D1");
    expect(own.filter((fragment) => !ids.has(fragment))).toEqual([]);
    expect(html).toContain('<a href="../#A1">');
  });
});
