import { strToU8, zipSync } from "fflate";
import { expect, test } from "vitest";
import { slugOf, unzipFolder, zipFolder } from "../../../../src/desk/take-away/zip-files.ts";

const FILES = {
  "atlas.yaml": "version: 2\n",
  "translations/ar.yaml": "title: آبار\n",
  "atlas.lock.json": "{}\n",
  "article.txt": "Ana Rios said so.\n",
};

test("a folder that is zipped and unzipped is the same, and the same files give the same bytes", () => {
  const zip = zipFolder("wells", FILES);
  expect(unzipFolder("any.zip", zip)).toEqual({ slug: "wells", files: FILES });
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
  expect(unzipFolder("any.zip", zip)).toEqual({ slug: "a", files: { "atlas.yaml": "version: 2\n" } });
  expect(unzipFolder("any.zip", zipSync({ "a.txt": strToU8("x") }))).toBeUndefined();
});

test("an archive that unfolds into more than is read is refused before it is unfolded", () => {
  const bomb = zipSync({ "a/atlas.yaml": new Uint8Array(41_000_000) });
  expect(bomb.length).toBeLessThan(100_000);
  expect(() => unzipFolder("any.zip", bomb)).toThrow(RangeError);
});

test.each([
  ["Wells of Potosí, 2026", "wells-of-potosi-2026"],
  ["أقوال عن الآبار", "أقوال-عن-الآبار"],
  ["../..", "atlas"],
])("the folder of %j is %j", (title, slug) => {
  expect(slugOf(title)).toBe(slug);
});
