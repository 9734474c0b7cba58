import { beforeAll, expect, test } from "vitest";
import { buildPageJsonLd } from "../../../../geo/export/atlas-jsonld.ts";
import { buildCardTags } from "../../../../geo/export/build-card-tags.ts";
import { buildOembed } from "../../../../geo/export/build-oembed.ts";
import { EXPORT_FORMATS } from "../../../../geo/export/export-formats.ts";
import { buildAtlas } from "../../../../src/cli/build/build-atlas.ts";
import { loadGazetteer } from "../../../../src/cli/gazetteer/load-gazetteer.ts";
import { readAtlasFolder } from "../../../geo/atlas-folder.ts";
import { CASES } from "../../../geo/case-atlas.ts";

const SITE = "https://maps.example/unsere Karten/ä";

const LOAD_MS = 180_000;
beforeAll(() => loadGazetteer({}), LOAD_MS);

/** Absolute addresses in a text, as HTML, XML, JSON and BibTeX write them. */
function addressesIn(text: string): string[] {
  const plain = text.replaceAll("&#39;", "'").replaceAll("&amp;", "&").replaceAll("\\u003c", "<");
  return plain.match(/https:\/\/maps\.example[^"<>\s\\}]*/gu) ?? [];
}

test.each([
  ["Zoë 100% #1", "Zo%C3%AB%20100%25%20%231"],
  ["سوريا", "%D8%B3%D9%88%D8%B1%D9%8A%D8%A7"],
  ["l'eau & l’air?", "l'eau%20%26%20l%E2%80%99air%3F"],
  ["A+B=C;D", "A%2BB%3DC%3BD"],
])("a folder named %s is encoded in every absolute address", async (slug, encoded) => {
  const { sourced } = readAtlasFolder(slug, `${CASES}/one-point/input`);
  const { value } = await buildAtlas(sourced, { site: SITE });
  if (value?.address === undefined) throw new Error("the atlas was not built");
  const { atlas, messages, locale, address } = value;
  const folder = `https://maps.example/unsere%20Karten/%C3%A4/${encoded}/`;
  expect(address).toBe(folder);
  const context = { locale, messages, address };
  const written = {
    tags: buildCardTags(atlas, context, ""),
    oembed: JSON.stringify(buildOembed(atlas, messages, address)),
    page: buildPageJsonLd(atlas, context, ""),
    ...Object.fromEntries(EXPORT_FORMATS.map(({ name, build }) => [name, build(atlas, context)])),
  };
  for (const [name, text] of Object.entries(written)) {
    const found = addressesIn(text);
    // A table has no address of its own.
    if (name !== "statements.csv") expect(found.length, name).toBeGreaterThan(0);
    const site = folder.slice(0, -encoded.length - 1);
    for (const each of found) {
      expect([name, each === site || each.startsWith(folder)]).toEqual([name, true]);
      expect(new URL(each).href).toBe(each);
    }
  }
});
