import { createServer } from "node:http";
import { DOMParser, type Element } from "@xmldom/xmldom";
import fc from "fast-check";
import { afterEach, describe, expect, test } from "vitest";
import { en } from "../../../../geo/messages/locales/en.ts";
import {
  buildSnippet,
  findSource,
  loadEmbedScript,
  NEWEST_SCRIPT,
  RATIOS,
  type SnippetChoices,
  type SnippetSource,
} from "../../../../src/embed/share/build-snippet.ts";
import { filterAsWordPressPost } from "../../../browser/hosts/wordpress-host.ts";
import { listenLocally } from "../../../serving/listen-locally.ts";
import { exampleAtlas } from "../../example-atlas.ts";

const SOURCE: SnippetSource = {
  frame: "https://maps.example/river/embed.html",
  page: "https://maps.example/river/",
  poster: { address: "https://maps.example/river/poster.svg", width: 1200, height: 675 },
  script: "https://maps.example/embed-1.js",
  integrity: "sha384-abc",
  title: "Map: what one article says",
  link: "What one article says",
  notice: "A map of allegations, not of established events.",
  language: "en",
};
const CHOICES: SnippetChoices = {
  method: "frame",
  size: { ratio: "16/9" },
  start: "view",
  theme: "auto",
  language: undefined,
  fragment: "",
  isSandboxed: false,
};

const anyText = fc.oneof(
  fc.string(),
  fc.constantFrom(`"><script>alert(1)</script>`, "' onload='x", "&quot;", "]]>"),
);
const choices: fc.Arbitrary<SnippetChoices> = fc.record({
  method: fc.constantFrom("frame" as const, "resized-frame" as const, "element" as const),
  size: fc.oneof(
    fc.record({ ratio: fc.constantFrom(...RATIOS) }),
    fc.record({ height: fc.oneof(fc.integer(), fc.double()) }),
  ),
  start: fc.constantFrom("view" as const, "click" as const),
  theme: fc.constantFrom("auto" as const, "light" as const, "dark" as const),
  language: fc.constantFrom(undefined, "en", "ar"),
  fragment: fc.oneof(
    fc.constant(""),
    anyText.map((text) => `#${text}`),
  ),
  isSandboxed: fc.boolean(),
});

describe("every snippet", () => {
  test("is HTML whose texts stay texts, whatever they are", () => {
    fc.assert(
      fc.property(choices, anyText, anyText, (chosen, title, link) => {
        const snippet = buildSnippet(chosen, { ...SOURCE, title: printable(title), link: printable(link) });
        const names = [...new Set(elementsOf(snippet).map(({ tagName }) => tagName))];
        expect(["iframe", "p", "a", "script", "claim-map", "img"]).toEqual(expect.arrayContaining(names));
        const attributes = elementsOf(snippet).flatMap(({ attributes: all }) =>
          [...all].map(({ name }) => name),
        );
        expect(attributes.filter((name) => name.startsWith("on"))).toEqual([]);
        const framed = elementsOf(snippet).find(({ tagName }) => /iframe|claim-map/.test(tagName));
        expect(framed?.getAttribute("title")).toBe(printable(title));
      }),
    );
  });

  test("has a plain link and the sentence that says what kind of map it is", () => {
    for (const method of ["frame", "resized-frame", "element"] as const) {
      const snippet = buildSnippet({ ...CHOICES, method, fragment: "#S27" }, SOURCE);
      expect(snippet).toContain(
        `<a href="https://maps.example/river/#S27">What one article says</a>. A map of`,
      );
    }
  });

  test("leaves the link and the sentence in a WordPress post whose author may not use frames", () => {
    for (const method of ["frame", "resized-frame", "element"] as const) {
      const left = filterAsWordPressPost(buildSnippet({ ...CHOICES, method }, SOURCE));
      expect(left).not.toMatch(/iframe|script|claim-map/);
      expect(left).toContain('<a href="https://maps.example/river/">What one article says</a>. A map of');
    }
  });

  test("says in which language the words for its picture are: the atlas's own", () => {
    const snippet = buildSnippet(
      { ...CHOICES, method: "element", language: "ar" },
      { ...SOURCE, language: "es" },
    );
    const image = elementsOf(snippet).find(({ tagName }) => tagName === "img");
    expect(image?.getAttribute("lang")).toBe("es");
  });

  test("keeps the height of its frame within bounds and has no unit of the window", () => {
    fc.assert(
      fc.property(choices, (chosen) => {
        const snippet = buildSnippet({ ...chosen, fragment: "" }, SOURCE);
        expect(snippet).not.toMatch(/\d[sld]?v[hwib]\b/);
        const framed = elementsOf(snippet).find(({ tagName }) => /iframe|claim-map/.test(tagName));
        const height = Number(framed?.getAttribute("height") || 480);
        expect(height >= 200 && height <= 4000 && Number.isInteger(height)).toBe(true);
      }),
    );
  });
});

describe("the iframe alone", () => {
  const frame = elementsOf(buildSnippet(CHOICES, SOURCE))[0];

  test("has no script", () => {
    expect(buildSnippet(CHOICES, SOURCE)).not.toContain("<script");
  });

  test("has a title, loads lazily, tells its host's name only, and may fill the screen", () => {
    const names = ["title", "loading", "referrerpolicy", "allow", "src"];
    expect(names.map((name) => frame?.getAttribute(name))).toEqual([
      SOURCE.title,
      "lazy",
      "strict-origin-when-cross-origin",
      "fullscreen",
      SOURCE.frame,
    ]);
  });

  test("has a size where its style is stripped as well", () => {
    expect([frame?.getAttribute("width"), frame?.getAttribute("height")]).toEqual(["100%", "480"]);
    expect(frame?.getAttribute("style")).toContain("aspect-ratio:16/9");
  });

  test("is sandboxed where the publisher asks for it", () => {
    const [sandboxed] = elementsOf(buildSnippet({ ...CHOICES, isSandboxed: true }, SOURCE));
    expect(sandboxed?.getAttribute("sandbox")).toBe("allow-scripts allow-popups");
    expect(frame?.hasAttribute("sandbox")).toBe(false);
  });
});

describe("the script", () => {
  test("stands under the name of its version, with a checksum where browsers can check it", () => {
    expect(buildSnippet({ ...CHOICES, method: "resized-frame" }, SOURCE)).toContain(
      '<script async src="https://maps.example/embed-1.js" integrity="sha384-abc" crossorigin="anonymous"></script>',
    );
    expect(buildSnippet({ ...CHOICES, method: "element" }, { ...SOURCE, integrity: null })).toContain(
      '<script async src="https://maps.example/embed-1.js"></script>',
    );
  });
});

test("start, theme, language and view are in the address of the frame, and its height is its own where it may be", () => {
  const chosen = { start: "click", theme: "dark", language: "ar", fragment: "#S27?topic=water" } as const;
  const [frame] = elementsOf(buildSnippet({ ...CHOICES, ...chosen, method: "resized-frame" }, SOURCE));
  expect(frame?.getAttribute("src")).toBe(
    `${SOURCE.frame}?start=click&theme=dark&lang=ar&fit=content#S27?topic=water`,
  );
  const [element] = elementsOf(buildSnippet({ ...CHOICES, ...chosen, method: "element" }, SOURCE));
  const names = ["src", "start", "theme", "lang"];
  expect(names.map((name) => element?.getAttribute(name))).toEqual([
    `${SOURCE.frame}#S27?topic=water`,
    "click",
    "dark",
    "ar",
  ]);
});

/** What an XML parser can hold at all; addresses of a page hold no other letters. */
function printable(text: string): string {
  return text.replace(/[^\u0020-\ud7ff\ue000-\ufffd]/gu, "").trim();
}

/** Every element, in order, by a parser that we did not write. Void elements and bare attributes are closed first. */
function elementsOf(snippet: string): Element[] {
  const xml = snippet.replace(/(<img [^>]*)>/g, "$1/>").replace("<script async ", '<script async="" ');
  const found = new DOMParser().parseFromString(`<div>${xml}</div>`, "text/xml");
  return [...found.getElementsByTagName("*")].slice(1);
}

describe("the script that a site has", () => {
  let close = async () => {};
  afterEach(() => close());
  const known = { file: "embed-3.js", integrity: "sha384-abc" };

  test("comes with its checksum where every page may read the site's files, and without where not", async () => {
    const open = { "Access-Control-Allow-Origin": "*" };
    expect(await loadEmbedScript(await serve(JSON.stringify(known), open))).toEqual(known);
    expect(await loadEmbedScript(await serve(JSON.stringify(known)))).toEqual({ ...known, integrity: null });
  });

  test.each([
    ["not JSON"],
    ["null"],
    ["[]"],
    ['{"file":"../evil.js"}'],
    ['{"file":"https://x.example/embed-1.js"}'],
    ["{}"],
  ])("is the one that every site has where its list says %s", async (body) => {
    expect(await loadEmbedScript(await serve(body))).toEqual(NEWEST_SCRIPT);
  });

  test("is that one too where there is no list, or no answer", async () => {
    const site = await serve(undefined);
    expect(await loadEmbedScript(site)).toEqual(NEWEST_SCRIPT);
    await close();
    expect(await loadEmbedScript(site)).toEqual(NEWEST_SCRIPT);
  });

  async function serve(body: string | undefined, headers = {}): Promise<string> {
    const server = createServer((_request, response) => {
      response.writeHead(body === undefined ? 404 : 200, { Connection: "close", ...headers }).end(body);
    });
    const listening = await listenLocally(server);
    close = listening.close;
    return `${listening.origin}/maps/`;
  }
});

test.each([
  [{ chosen: "", offered: ["en", "ar"] }, "https://maps.example/river/"],
  [{ chosen: "en", offered: ["ar", "en"] }, "https://maps.example/river/"],
  [{ chosen: "ar", offered: ["ar", "en"] }, "https://maps.example/river/ar/"],
])("the page in the language %j", (languages, page) => {
  const atlas = { ...exampleAtlas(), notice: en.notice };
  const source = findSource("https://maps.example/river/", atlas, NEWEST_SCRIPT, languages);
  expect([source.page, source.frame, source.script]).toEqual([
    page,
    "https://maps.example/river/embed.html",
    "https://maps.example/embed.js",
  ]);
});
