/// <reference path="./citation-js.d.ts" />
import { Cite } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import "@citation-js/plugin-csl";
import "@citation-js/plugin-ris";
import { describe, expect, test } from "vitest";
import { buildBibtex } from "../../../geo/export/citation-bibtex.ts";
import { buildCslJson } from "../../../geo/export/citation-csl.ts";
import { buildRis } from "../../../geo/export/citation-ris.ts";
import { sampleMapFile } from "../poster/sample-map-file.ts";
import { BASE } from "./read-exports.ts";

describe.each([
  ["BibTeX", buildBibtex],
  ["RIS", buildRis],
  ["CSL-JSON", buildCslJson],
])("the citation as %s", (_, build) => {
  const read = (title: string, address?: string) => {
    const items = new Cite(build(sampleMapFile([], { title }), address)).data;
    expect(items).toHaveLength(1);
    return items[0];
  };

  test("names the map and its date, and no author, for none is recorded", () => {
    const item = read("What an article says of the lagoon");
    expect(item?.title).toBe("Claim Atlas: What an article says of the lagoon");
    expect(item?.issued?.["date-parts"][0]?.slice(0, 2)).toEqual([2031, 5]);
    expect(item?.author).toBeUndefined();
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
  const references = new Cite(build(sampleMapFile([]))).format("bibliography", { template: "apa" });
  expect(references).toContain("Map of allegations, not of established events");
});
