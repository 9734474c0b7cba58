import { createServer } from "node:http";
import { extract } from "@extractus/oembed-extractor";
import { afterEach, describe, expect, test } from "vitest";
import { buildCardTags } from "../../../geo/export/build-card-tags.ts";
import { buildOembed } from "../../../geo/export/build-oembed.ts";
import { listenLocally } from "../../serving/listen-locally.ts";
import { exampleAtlas } from "../../src/example-atlas.ts";
import { ENGLISH } from "./sample-atlas.ts";

const TITLE = `What "one" article <says> & who said it's so`;
const ATLAS = exampleAtlas({ atlas: { title: TITLE } });

describe("a program that knows nothing of us", () => {
  let close = async () => {};
  afterEach(() => close());

  test("finds the embed from the address of the page alone", async () => {
    const address = await serveAtlas();
    const found = await extract(address, { maxwidth: 500 });
    expect(found).toMatchObject({ type: "rich", version: "1.0", title: TITLE, method: "auto-discovery" });
    expect(found.html).toContain(`src="${address}embed.html"`);
    expect([found.thumbnail_url, found.thumbnail_width, found.thumbnail_height]).toEqual([
      `${address}poster.png`,
      1200,
      675,
    ]);
  });

  /** The page and its oembed.json on a static host, which ignores what is asked for with "?". */
  async function serveAtlas(): Promise<string> {
    const server = createServer((request, response) => {
      const path = new URL(request.url ?? "/", address).pathname;
      const files: Record<string, string> = {
        "/maps/river/": `<html><head>${buildCardTags(ATLAS, { ...ENGLISH, address })}</head><body></body></html>`,
        "/maps/river/oembed.json": JSON.stringify(buildOembed(ATLAS, ENGLISH.messages, address)),
      };
      response.writeHead(files[path] === undefined ? 404 : 200).end(files[path]);
    });
    const listening = await listenLocally(server);
    close = listening.close;
    const address = `${listening.origin}/maps/river/`;
    return address;
  }
});

describe("an oEmbed answer", () => {
  const answer = buildOembed(ATLAS, ENGLISH.messages, "https://maps.example/atlases/river/");

  test("has what oEmbed 1.0 demands of type rich, and all of a thumbnail", () => {
    expect(Object.keys(answer)).toEqual(
      expect.arrayContaining(["type", "version", "html", "width", "height"]),
    );
    expect(answer.width).toBeGreaterThan(0);
    expect(answer.height).toBeGreaterThan(0);
    expect(answer.provider_url).toBe("https://maps.example/atlases/");
  });

  test("has a quotation with a link first, then a frame that says what it is", () => {
    expect(answer.html).toMatch(
      /^<blockquote><a href="https:[^"]*">.*<\/blockquote><iframe [^>]*><\/iframe>$/,
    );
    expect(answer.html).toContain(ENGLISH.messages.notice);
    expect(answer.html).toContain(
      `title="What &quot;one&quot; article &lt;says&gt; &amp; who said it&#39;s so"`,
    );
  });

  test("asks for no script", () => {
    expect(answer.html).not.toMatch(/<script|javascript:| on\w+=/i);
  });
});
