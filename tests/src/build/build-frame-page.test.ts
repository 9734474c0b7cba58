import { createHash } from "node:crypto";
import { runInNewContext } from "node:vm";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { en } from "../../../geo/messages/locales/en.ts";
import type { FrameFiles } from "../../../src/build/app.ts";
import { buildFramePage, dataScript } from "../../../src/build/build-frame-page.ts";
import { exampleAtlas, exampleFile } from "../example-atlas.ts";

const FRAME: FrameFiles = {
  boot: "start();",
  style: "body{margin:0}",
  laterStyle: "p{margin:0}",
  app: "frame-app-1.js",
  messages: { en: "frame-messages-en-1.js", ar: "frame-messages-ar-1.js" },
};
const BUILT = {
  slug: "lowbank-2031",
  address: undefined,
  mapFile: exampleFile(),
  atlas: exampleAtlas(),
  locale: "en" as const,
};

describe("embed.html", () => {
  const build = (locale: string, atlas: string, data = atlas) => {
    const setting = { assets: `../${atlas}`, atlas, data, home: "en", locales: ["en", "ar"] };
    return buildFramePage(BUILT, FRAME, { locale, messages: en }, setting, "<svg></svg>");
  };
  const home = build("en", "");
  const other = build("ar", "../");

  it("finds scripts, data and the other locales from its own folder", () => {
    expect(home).toContain('data-app="../assets/frame-app-1.js"');
    expect(home).toContain('data-map="map-data.js"');
    expect(home).toContain('data-locales="en embed.html,ar ar/embed.html"');
    expect(other).toContain('data-app="../../assets/frame-app-1.js"');
    expect(other).toContain('data-map="../map-data.js"');
    expect(other).toContain('data-messages="../../assets/frame-messages-ar-1.js"');
    expect(other).toContain('data-locales="en ../embed.html,ar ../ar/embed.html"');
    const translated = build("ar", "../", "");
    expect(translated).toContain('data-app="../../assets/frame-app-1.js"');
    expect(translated).toContain('data-map="map-data.js"');
    expect(translated).toContain('data-locales="en ../embed.html,ar ../ar/embed.html"');
  });

  it("allows exactly the script and the styles that stand in it, by their hashes, and no other host", () => {
    const policy = /Content-Security-Policy" content="([^"]*)"/.exec(home)?.[1] ?? "";
    const [, script = ""] = /<script>(.*?)<\/script>/s.exec(home) ?? [];
    const styles = [...home.matchAll(/<style>(.*?)<\/style>/gs)].map(
      ([, style = ""]) => `'${hashOf(style)}'`,
    );
    expect(policy).toContain(`script-src '${hashOf(script)}' 'strict-dynamic'`);
    expect(styles).toHaveLength(2);
    expect(policy).toContain(`style-src ${styles.join(" ")};`);
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
  });

  it("loads nothing by itself: no URL but those of links", () => {
    expect(home.match(/\s(?:src|srcset|poster)="(?!data:)[^"]*"/g)).toBeNull();
    expect(home).not.toContain('<link rel="stylesheet"');
  });

  it("opens links outside the frame and tells nobody where it stands", () => {
    expect(home).toContain('<base target="_blank">');
    expect(home).toContain('<meta name="referrer" content="no-referrer">');
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
