import { createServer } from "node:http";
import { afterEach, describe, expect, test } from "vitest";
import { en } from "../../../../geo/messages/locales/en.ts";
import { findSource, loadEmbedScript, NEWEST_SCRIPT } from "../../../../src/embed/share/snippet-source.ts";
import { listenLocally } from "../../../serving/listen-locally.ts";
import { exampleAtlas } from "../../example-atlas.ts";

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
