/// <reference path="./citation-js.d.ts" />
import { Cite } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import "@citation-js/plugin-csl";
import "@citation-js/plugin-ris";
import { describe, expect, test } from "vitest";
import { buildBibtex, buildCslJson, buildRis } from "../../../geo/export/citation.ts";
import { BASE } from "./read-exports.ts";
import { ENGLISH, sampleAtlas } from "./sample-atlas.ts";

describe.each([
  ["BibTeX", buildBibtex],
  ["RIS", buildRis],
  ["CSL-JSON", buildCslJson],
])("the citation as %s", (_, build) => {
  const read = (title: string, address?: string) => {
    const items = new Cite(build(sampleAtlas([], { title }), { ...ENGLISH, address })).data;
    expect(items).toHaveLength(1);
    return items[0];
  };

  test("names the map, its date and the article, and no author when none is recorded", () => {
    const item = read("What an article says of the lagoon");
    expect(item?.title).toBe("Claim Atlas: What an article says of the lagoon");
    expect(item?.issued?.["date-parts"][0]?.slice(0, 2)).toEqual([2031, 6]);
    expect(item?.author).toBeUndefined();
    expect(item?.note).toContain("About the article: ");
  });

  test("names who made the map", () => {
    const author = { name: "River Desk", kind: "organisation" as const, url: null };
    const [item] = new Cite(build(sampleAtlas([], { author }), ENGLISH)).data;
    expect(JSON.stringify(item?.author)).toContain("River Desk");
  });

  test("has an address only where somebody has said it", () => {
    expect(read("Lagoon")?.URL).toBeUndefined();
    expect(read("Lagoon", BASE)?.URL).toBe(BASE);
  });

  test.each([
    "Ends } with { braces % # $ & _ ~ ^ \\ and a backslash",
    'Says "so", العربية, Çobanbey – and Łódź',
    "ER - ends a record, @misc{begins, = {one",
  ])("gives back the title: %s", (title) => {
    expect(read(title)?.title).toBe(`Claim Atlas: ${title}`);
  });

  test("stays one record where a title has lines", () => {
    expect(read("One\r\nER  - \r\nTY  - BOOK\n}")?.title).toBe("Claim Atlas: One ER - TY - BOOK }");
  });
});

test.each([buildBibtex, buildCslJson])("a list of references says what kind of map it is", (build) => {
  const references = new Cite(build(sampleAtlas([]), ENGLISH)).format("bibliography", { template: "apa" });
  expect(references).toContain("Map of allegations, not of established events");
});
