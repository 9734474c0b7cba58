import { strFromU8, strToU8, zipSync } from "fflate";
import { expect, test } from "vitest";
import { slugOf, unzipFolder, zipFolder } from "../../../../src/desk/take-away/zip-files.ts";

const FILES = {
  "atlas.yaml": "version: 2\n",
  "translations/ar.yaml": "title: آبار\n",
  "atlas.lock.json": "{}\n",
  "article.txt": "Ana Rios said so.\n",
};

/** The folder in a zip, its files as text. */
function unzip(zip: Uint8Array) {
  const { slug, files = {} } = unzipFolder("any.zip", zip) ?? {};
  const texts = Object.entries(files).map(([path, bytes]) => [path, strFromU8(bytes)]);
  return { slug, files: Object.fromEntries(texts) };
}

test("a folder that is zipped and unzipped is the same, and the same files give the same bytes", () => {
  const zip = zipFolder("wells", FILES);
  expect(unzip(zip)).toEqual({ slug: "wells", files: FILES });
  expect(zipFolder("wells", { ...FILES })).toEqual(zip);
});

test("of a zip only what an atlas holds is read, from the uppermost folder that has one", () => {
  const zip = zipSync({
    "a/b/atlas.yaml": strToU8("version: 2 # inner\n"),
    "a/atlas.yaml": strToU8("version: 2\n"),
    "a/photo.jpg": new Uint8Array(10),
    "a/../../../etc/passwd": strToU8("root"),
    "__MACOSX/a/atlas.yaml": strToU8("x"),
  });
  expect(unzip(zip)).toEqual({ slug: "a", files: { "atlas.yaml": "version: 2\n" } });
  expect(unzipFolder("any.zip", zipSync({ "a.txt": strToU8("x") }))).toBeUndefined();
});

test("an archive that unfolds into more than is read is refused before it is unfolded", () => {
  const bomb = zipSync({ "a/atlas.yaml": new Uint8Array(41_000_000) });
  expect(bomb.length).toBeLessThan(100_000);
  expect(() => unzipFolder("any.zip", bomb)).toThrow(RangeError);
});

test("an archive that lies about what it unfolds into gives no more than it says", () => {
  const bomb = zipSync({ "a/atlas.yaml": new Uint8Array(41_000_000) });
  // The size before packing, in the table at the end.
  const view = new DataView(bomb.buffer, bomb.byteOffset);
  const table = [...bomb.keys()].find((at) => view.getUint32(at, true) === 0x02014b50) ?? 0;
  expect(table).toBeGreaterThan(0);
  view.setUint32(table + 24, 1000, true);
  let size = 0;
  try {
    size = unzipFolder("any.zip", bomb)?.files["atlas.yaml"]?.length ?? 0;
  } catch {
    // Refused, which is as good.
  }
  expect(size).toBeLessThanOrEqual(1000);
});

test("paths that leave the folder of the archive name no file", () => {
  const zip = zipSync({
    "../../atlas.yaml": strToU8("version: 2\n"),
    "../../../other/actors.yaml": strToU8("x"),
  });
  expect(unzip(zip)).toEqual({ slug: "atlas", files: { "atlas.yaml": "version: 2\n" } });
});

test.each([
  ["Wells of Potosí, 2026", "wells-of-potosi-2026"],
  ["أقوال عن الآبار", "أقوال-عن-الآبار"],
  ["../..", "atlas"],
])("the folder of %j is %j", (title, slug) => {
  expect(slugOf(title)).toBe(slug);
});
