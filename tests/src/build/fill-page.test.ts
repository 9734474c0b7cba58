import { createHash } from "node:crypto";
import { runInNewContext } from "node:vm";
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

/** The scripts of a page, with the markup that they write as it will stand in the page. */
function scriptsOf(page: string): string[] {
  return [...page.matchAll(/<script>(.*?)<\/script>/gs)].map(([, text = ""]) =>
    text.replaceAll('\\"', '"').replaceAll("<\\/", "</"),
  );
}

function linkTo(address: string, script: string): string {
  return script.match(new RegExp(`<link [^>]*href="${address}" />`))?.[0] ?? "";
}

describe("a filled page", () => {
  const page = fillPage(TEMPLATE, CONTENT, { assets: "../", data: "", built: BUILT });
  const [head = "", end = ""] = scriptsOf(page);

  test("finds its scripts and data from its own folder", () => {
    expect(end).toContain('src="../assets/page.js"');
    expect(page).toContain('data-map-file="map.geojson"');
    const index = fillPage(TEMPLATE, CONTENT, { assets: "./", data: "altiplano-2031/", built: BUILT });
    const [asked = "", started = ""] = scriptsOf(index);
    expect(started).toContain('src="./assets/page.js"');
    expect(index).toContain('data-basemap="altiplano-2031/basemap.json"');
    expect(asked).toContain('href="altiplano-2031/map.geojson"');
  });

  test("has its style in the head, and asks for scripts and data so that what can be read comes first", () => {
    expect(page.indexOf(FILES.style)).toBeLessThan(page.indexOf("</head>"));
    expect(page).not.toContain('rel="stylesheet"');
    for (const address of ["../assets/page.js", "../assets/shared.js", "../assets/es.js", "map.geojson"])
      expect(linkTo(address, head)).toMatch(/rel="(module)?preload".* fetchpriority="low"/);
    expect(page.indexOf("const laterLinks")).toBeGreaterThan(page.indexOf(CONTENT.body));
    expect(page).not.toContain("en.js");
  });

  test("asks for what the interactive map needs after what can be read, without waiting for a script to ask", () => {
    for (const address of ["../assets/map.js", "../assets/map.css", "basemap.json"]) {
      expect(linkTo(address, end)).toMatch(/rel="(module)?preload".* fetchpriority="low"/);
      expect(head).not.toContain(address);
    }
  });

  describe("asks at the beginning", () => {
    const wide = fillPage(
      TEMPLATE,
      { ...CONTENT, mapFonts: FONTS },
      { assets: "../", data: "", built: BUILT },
    );
    const [, script = ""] = /<script>(.*?)<\/script>/s.exec(wide) ?? [];
    /** What the head's script writes in a window that is so wide, after an answer that took so many milliseconds. */
    const writtenIn = (width: number, answer: number, { rtt = 50, hidden = false } = {}): string => {
      let written = "";
      runInNewContext(script, {
        addEventListener: () => {},
        document: {
          hidden,
          write: (markup: string) => {
            written += markup;
          },
        },
        matchMedia: (query: string) => ({ matches: query === "(min-width: 900px)" && width >= 900 }),
        navigator: { connection: { rtt } },
        performance: { getEntriesByType: () => [{ requestStart: 5, responseStart: 5 + answer }] },
      });
      return written;
    };

    test("for the fonts of the first picture on a wide screen with a fast line, and for no script", () => {
      const written = writtenIn(1280, 20);
      for (const { file } of FONTS) expect(linkTo(`../assets/${file}`, written)).toContain('as="font"');
      expect(written).not.toMatch(/page\.js|map\.geojson/);
    });

    test.each([
      ["a narrow screen", writtenIn(390, 20)],
      ["a slow answer", writtenIn(1280, 200)],
      ["a line that the browser knows to be slow", writtenIn(1280, 20, { rtt: 150 })],
      ["a page that nobody sees yet", writtenIn(1280, 20, { hidden: true })],
    ])("for scripts and data with %s, and for no font, as a browser would wait for it", (_, written) => {
      for (const address of ["../assets/page.js", "map.geojson"])
        expect(linkTo(address, written)).toContain("preload");
      expect(written).not.toContain('as="font"');
    });
  });

  test("asks for the fonts of other screens after what can be read", () => {
    expect(linkTo("../assets/serif-latin-1.woff2", end)).toContain('as="font"');
  });

  test("makes a wide screen wait for title and map together, where the page has them", () => {
    const body = '<p>Title</p><div>Map</div><main id="statements">List</main>';
    const [atOnce] = scriptsOf(
      fillPage(TEMPLATE, { ...CONTENT, body }, { assets: "../", data: "", built: BUILT }),
    );
    expect(atOnce).toContain('<link rel="expect" href="#statements" blocking="render" />');
    expect(head).not.toContain('rel="expect"');
  });

  test("loads the fonts of the first paint first, and the others where their letters are used", () => {
    const preloaded = [...end.matchAll(/rel="preload" as="font"[^>]*href="([^"]*)"/g)].map(([, url]) => url);
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
    const scripts = [...page.matchAll(/<script>(.*?)<\/script>/gs)].map(([, text = ""]) => text);
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
