import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import type { AtlasView } from "../../../geo/geojson/view/atlas-view.ts";
import { fillPage, type PageSetting } from "../../../src/build/fill-page.ts";

const TEMPLATE = `<html lang="en"><head><!--head--></head>
<body><div id="root" data-map-file="map.geojson" data-basemap="basemap.json"><!--page--></div>
<script type="module" src="/src/main.tsx"></script></body></html>`;
const CONTENT = {
  head: "<title>T</title>",
  body: "<p>$& and $1</p>",
  end: "<script type='application/ld+json'>{}</script>",
  language: "es",
  direction: "ltr" as const,
};
const FACE = { family: "Source Serif 4", weight: "400 600", isItalic: false } as const;
const FONTS = [
  { file: "serif-latin-1.woff2", bytes: new Uint8Array(), isFirst: true, face: FACE, range: ["U+0-FF"] },
  { file: "serif-greek-1.woff2", bytes: new Uint8Array(), isFirst: false, face: FACE, range: ["U+370-3FF"] },
];
const FILES = {
  style: "p{margin:0}",
  script: "page.js",
  modules: ["shared.js"],
  messages: { en: "en.js", es: "es.js" },
  map: { scripts: ["map.js"], styles: ["map.css"] },
};
const BUILT = { files: FILES, fonts: FONTS };

describe("a filled page", () => {
  const page = fillPage(TEMPLATE, CONTENT, { assets: "../", data: "", built: BUILT });

  test("finds its scripts and data from its own folder", () => {
    expect(page).toContain('data-src="../assets/page.js"');
    expect(page).toContain('data-map-file="map.geojson"');
    const index = fillPage(TEMPLATE, CONTENT, { assets: "./", data: "altiplano-2031/", built: BUILT });
    expect(index).toContain('data-src="./assets/page.js"');
    expect(index).toContain('data-basemap="altiplano-2031/basemap.json"');
    expect(index).toContain('href="altiplano-2031/map.geojson"');
  });

  test("has its style in the head, and asks for scripts and data on a phone so that what can be read comes first", () => {
    expect(page.indexOf(FILES.style)).toBeLessThan(page.indexOf("</head>"));
    expect(page).not.toContain('rel="stylesheet"');
    for (const address of ["../assets/page.js", "../assets/shared.js", "../assets/es.js", "map.geojson"]) {
      const [asked = ""] = page.match(new RegExp(`<link [^>]*href="${address}" />`)) ?? [];
      expect(asked).toMatch(/rel="(module)?preload".* fetchpriority="low" media="\(max-width: 899\.98px\)"/);
    }
    expect(page.indexOf("<script data-src")).toBeGreaterThan(page.indexOf(CONTENT.body));
    expect(page).not.toContain("en.js");
  });

  test("asks for what the interactive map needs after what can be read, without waiting for a script to ask", () => {
    for (const address of ["../assets/map.js", "../assets/map.css", "basemap.json"]) {
      const [asked = ""] = page.match(new RegExp(`<link [^>]*href="${address}" />`)) ?? [];
      expect(asked).toMatch(/rel="(module)?preload".* fetchpriority="low"/);
      expect(page.indexOf(asked)).toBeGreaterThan(page.indexOf(CONTENT.body));
    }
  });

  test("asks for no font before what can be read on a phone, as a browser would wait for it", () => {
    const asked = page.indexOf('as="font" type="font/woff2" media="(max-width: 899.98px)"');
    expect(asked).toBeGreaterThan(page.indexOf(CONTENT.body));
    expect(page.indexOf('as="font"')).toBe(asked);
  });

  test("asks in the head for the fonts of the first picture of a wide screen", () => {
    const wide = fillPage(
      TEMPLATE,
      { ...CONTENT, mapFonts: FONTS },
      { assets: "../", data: "", built: BUILT },
    );
    const head = wide.slice(0, wide.indexOf("</head>"));
    const asked = [
      ...head.matchAll(/rel="preload" as="font"[^>]*media="\(min-width: 900px\)"[^>]*href="([^"]*)"/g),
    ];
    expect(asked.map(([, url]) => url)).toEqual([
      "../assets/serif-latin-1.woff2",
      "../assets/serif-greek-1.woff2",
    ]);
  });

  test("loads the fonts of the first paint first, and the others where their letters are used", () => {
    const preloaded = [...page.matchAll(/rel="preload" as="font"[^>]*href="([^"]*)"/g)].map(([, url]) => url);
    expect(preloaded).toEqual(["../assets/serif-latin-1.woff2"]);
    expect(page).toContain('url("../assets/serif-greek-1.woff2") format("woff2");unicode-range:U+370-3FF');
  });

  test("carries the language and takes the content letter by letter", () => {
    expect(page).toContain('<html lang="es" dir="ltr">');
    expect(page).toContain("<p>$& and $1</p>");
  });

  test("has a policy that allows its own style by its hash, and no other host", () => {
    const policy = /Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1] ?? "";
    const [, style = ""] = /<style>(.*?)<\/style>/s.exec(page) ?? [];
    const hash = createHash("sha256").update(style).digest("base64");
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain(`style-src 'self' 'sha256-${hash}'`);
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
  });

  test("has a policy that allows each of its own scripts by its hash", () => {
    const policy = /Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1] ?? "";
    const scripts = [...page.matchAll(/<script(?: data-src="[^"]*")?>(.*?)<\/script>/gs)].map(
      ([, text = ""]) => text,
    );
    const hashes = scripts.map((text) => createHash("sha256").update(text).digest("base64"));
    expect(hashes).toHaveLength(2);
    for (const hash of hashes) expect(policy).toContain(`'sha256-${hash}'`);
  });

  test.each([
    ["https://tiles.example/{z}/{x}/{y}.png", "img-src 'self' data: https://tiles.example;"],
    ["https://{s}.tiles.example:8080/{z}/{x}/{y}.png", "img-src 'self' data: https://*.tiles.example:8080;"],
    ["https://tiles.example/ground.pmtiles", "connect-src 'self' https://tiles.example;"],
    ["ground.pmtiles", "connect-src 'self';"],
  ])("lets the tiles at %s through, and no other host", (url, directive) => {
    const kind = url.endsWith("pmtiles") ? "pmtiles" : "raster";
    const tiles = { url, kind, credit: null, maxZoom: 19 } as unknown as AtlasView["tiles"];
    const filled = fillPage(TEMPLATE, { ...CONTENT, tiles }, { assets: "../", data: "", built: BUILT });
    const policy = /Content-Security-Policy" content="([^"]*)"/.exec(filled)?.[1] ?? "";
    expect(policy).toContain(directive);
    expect(policy.match(/https?:/g) ?? []).toHaveLength(url.startsWith("https") ? 1 : 0);
  });

  test("leaves scripts and styles to the development server", () => {
    const setting: PageSetting = { assets: "/", data: "" };
    const development = fillPage(TEMPLATE, CONTENT, setting);
    expect(development).toContain('src="/src/main.tsx"');
    expect(development).toContain("/src/site/styles/fonts.css");
    expect(development).not.toContain("Content-Security-Policy");
  });

  test("cannot be made from a template without its placeholders", () => {
    expect(() => fillPage("<html></html>", CONTENT, { assets: "../", data: "" })).toThrow("<!--head-->");
  });
});
