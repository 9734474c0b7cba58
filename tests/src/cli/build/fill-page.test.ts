import { describe, expect, test } from "vitest";
import { fillPage } from "../../../../src/cli/build/fill-page.ts";

const TEMPLATE = `<html lang="en"><head><!--head--><link rel="stylesheet" crossorigin href="./assets/page.css"><script src="./assets/page.js"></script></head>
<body><div id="root" data-map-file="map.geojson" data-basemap="basemap.json"><!--page--></div></body></html>`;
const CONTENT = {
  head: "<title>T</title>",
  body: "<p>$& and $1</p>",
  language: "es",
  direction: "ltr" as const,
};

describe("a filled page", () => {
  test("finds its scripts and data from its own folder", () => {
    const page = fillPage(TEMPLATE, CONTENT, { assets: "../", data: "" });
    expect(page).toContain('src="../assets/page.js"');
    expect(page).toContain('data-map-file="map.geojson"');
    const index = fillPage(TEMPLATE, CONTENT, { assets: "./", data: "altiplano-2031/" });
    expect(index).toContain('src="./assets/page.js"');
    expect(index).toContain('data-basemap="altiplano-2031/basemap.json"');
  });

  test("asks for its stylesheet so that a sandboxed frame may load it", () => {
    const page = fillPage(TEMPLATE, CONTENT, { assets: "../", data: "" });
    expect(page).toContain('<link rel="stylesheet" href="../assets/page.css">');
  });

  test("carries the language and takes the content letter by letter", () => {
    const page = fillPage(TEMPLATE, CONTENT, { assets: "../", data: "" });
    expect(page).toContain('<html lang="es" dir="ltr">');
    expect(page).toContain("<p>$& and $1</p>");
  });

  test("has a policy without other hosts, inline scripts or inline styles", () => {
    const policy = /Content-Security-Policy" content="([^"]*)"/.exec(
      fillPage(TEMPLATE, CONTENT, { assets: "../", data: "" }),
    )?.[1];
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
  });

  test("cannot be made from a template without its placeholders", () => {
    expect(() => fillPage("<html></html>", CONTENT, { assets: "../", data: "" })).toThrow("<!--head-->");
  });
});
