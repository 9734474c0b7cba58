import { createHash } from "node:crypto";
import { runInNewContext } from "node:vm";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { en } from "../../../../geo/messages/locales/en.ts";
import { ENGLISH } from "../../../../geo/messages/words.ts";
import type { FrameFiles } from "../../../../src/cli/build/app.ts";
import { buildEmbeds, dataScript } from "../../../../src/cli/build/build-embed.ts";
import { exampleAtlas, exampleFile } from "../../example-atlas.ts";
import { exampleMapFile } from "../../example-map-file.ts";

const FRAME: FrameFiles = {
  boot: "start();",
  style: "body{margin:0}",
  map: "frame-map-1.js",
  messages: { en: "frame-messages-en-1.js", ar: "frame-messages-ar-1.js" },
};
const ATLAS = {
  slug: "lowbank-2031",
  address: undefined,
  mapFile: exampleMapFile(),
  file: exampleFile(),
  atlas: exampleAtlas(),
  locale: "en" as const,
  messages: en,
  basemap: {
    type: "Topology" as const,
    arcs: [],
    objects: {},
    extent: [0, 0, 1, 1] as [number, number, number, number],
    labels: [],
  },
  poster: "",
  narrowPoster: "",
};

describe("embed.html", () => {
  const pages = buildEmbeds(ATLAS, FRAME, [ENGLISH, { ...ENGLISH, language: "ar" }]);
  const [home, other] = pages;

  it("stands beside the page of its language, and finds scripts and data from there", () => {
    expect(pages.map(({ path }) => path)).toEqual(["embed.html", "ar/embed.html"]);
    expect(home?.html).toContain('data-script="../assets/frame-map-1.js"');
    expect(home?.html).toContain('data-map-data="map-data.js"');
    expect(other?.html).toContain('data-script="../../assets/frame-map-1.js"');
    expect(other?.html).toContain('data-map-data="../map-data.js"');
    expect(other?.html).toContain('data-words="../../assets/frame-messages-ar-1.js"');
  });

  it("allows exactly the script and the style that stand in it, by their hashes, and no other host", () => {
    const policy = /Content-Security-Policy" content="([^"]*)"/.exec(home?.html ?? "")?.[1] ?? "";
    const [, script = ""] = /<script>(.*?)<\/script>/s.exec(home?.html ?? "") ?? [];
    const [, style = ""] = /<style>(.*?)<\/style>/s.exec(home?.html ?? "") ?? [];
    expect(policy).toContain(`script-src '${hashOf(script)}' 'strict-dynamic'`);
    expect(policy).toContain(`style-src '${hashOf(style)}'`);
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
  });

  it("loads nothing by itself: no address but those of links and of its own drawing", () => {
    expect(home?.html.match(/\s(?:src|srcset|poster)="(?!data:)[^"]*"/g)).toBeNull();
    expect(home?.html).not.toContain('<link rel="stylesheet"');
  });

  it("runs its script before the list, which that hides", () => {
    const html = home?.html ?? "";
    expect(html.indexOf("<script>start();</script>")).toBeGreaterThan(html.indexOf("frame-foot"));
    expect(html.indexOf("<script>start();</script>")).toBeLessThan(html.indexOf('id="A1"'));
  });

  it("opens links outside the frame and tells nobody where it stands", () => {
    expect(home?.html).toContain('<base target="_blank">');
    expect(home?.html).toContain('<meta name="referrer" content="no-referrer">');
  });
});

describe("a data script", () => {
  it("hands over any text letter by letter", () => {
    const texts = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.json(),
      fc.constant("'\\\n\r\u2028\u2029</script>"),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const taken: string[] = [];
        runInNewContext(dataScript("map", text), {
          claimAtlasData: (...given: string[]) => taken.push(...given),
        });
        expect(taken).toEqual(["map", text]);
      }),
    );
  });
});

function hashOf(text: string): string {
  return `sha256-${createHash("sha256").update(text).digest("base64")}`;
}
