import { DOMParser } from "@xmldom/xmldom";
import { describe, expect, test } from "vitest";
import { buildCardTags } from "../../../geo/export/build-card-tags.ts";
import { exampleAtlas } from "../../src/example-atlas.ts";
import { ENGLISH } from "./sample-atlas.ts";

const ADDRESS = "https://maps.example/atlases/river/";
const ATLAS = exampleAtlas({ atlas: { title: `A "title" <with> 'all' & sundry` } });

describe("share cards of a site that knows its address", () => {
  const tags = readTags(buildCardTags(ATLAS, { ...ENGLISH, address: ADDRESS }));

  test("show the poster, and say in its place that it is a map of allegations", () => {
    expect(tags.get("og:image")).toBe(`${ADDRESS}poster.png`);
    expect(tags.get("twitter:card")).toBe("summary_large_image");
    for (const name of ["og:image:alt", "twitter:image:alt", "og:description"]) {
      expect(tags.get(name)).toContain(ENGLISH.messages.notice);
    }
  });

  test("carry the title letter by letter", () => {
    expect(tags.get("og:title")).toBe(ATLAS.title);
  });

  test("lead to one address for the page, and to its oEmbed answer", () => {
    expect([tags.get("canonical"), tags.get("og:url"), tags.get("alternate")]).toEqual([
      ADDRESS,
      ADDRESS,
      `${ADDRESS}oembed.json`,
    ]);
  });

  test("lead from a page in another language to that page", () => {
    const spanish = readTags(buildCardTags(ATLAS, { ...ENGLISH, address: ADDRESS }, "es/"));
    expect(spanish.get("canonical")).toBe(`${ADDRESS}es/`);
    expect(spanish.get("og:image")).toBe(`${ADDRESS}poster.png`);
  });
});

test("share cards of a site without an address claim none", () => {
  const tags = readTags(buildCardTags(ATLAS, ENGLISH));
  expect(tags.get("og:title")).toBe(ATLAS.title);
  expect([...tags.values()].filter((value) => /https?:|undefined/.test(value))).toEqual([]);
  expect(tags.get("twitter:card")).toBe("summary");
});

/** Name or relation -> content or address. */
function readTags(html: string): Map<string, string> {
  const head = new DOMParser().parseFromString(`<head>${html}</head>`, "text/xml");
  return new Map(
    ["meta", "link"].flatMap((name) =>
      [...head.getElementsByTagName(name)].map((tag): [string, string] => [
        tag.getAttribute("property") ?? tag.getAttribute("name") ?? tag.getAttribute("rel") ?? "",
        tag.getAttribute("content") ?? tag.getAttribute("href") ?? "",
      ]),
    ),
  );
}
