import { expect, test } from "vitest";
import { filesOf } from "../../../../src/desk/atlas/work.ts";
import { SAVED_VERSION, type SavedWork } from "../../../../src/desk/storage/saved-record.ts";
import { openSaved, toEntry } from "../../../../src/desk/storage/saved-work.ts";

/** As the first desk wrote it: every later one opens it. */
const OF_VERSION_1: SavedWork = {
  id: "a",
  version: 1,
  title: "Wells",
  changed: 0,
  slug: "wells",
  files: { "atlas.yaml": "version: 2\nstatements: []\n", "actors.yaml": "[]\n" },
  article: undefined,
};

test("what the first desk kept opens as it was kept", () => {
  const work = openSaved(OF_VERSION_1);
  expect(work && filesOf(work)).toEqual(OF_VERSION_1.files);
  expect(toEntry("a", OF_VERSION_1)).toEqual({ id: "a", title: "Wells", changed: 0, state: "whole" });
});

test("work that a newer desk has kept is named and left alone, whatever its form", () => {
  const newer = { id: "a", version: SAVED_VERSION + 1, title: "Wells", parts: [] };
  expect(toEntry("a", newer)).toMatchObject({ title: "Wells", state: "newer" });
  expect(openSaved(newer as unknown as SavedWork)).toBeUndefined();
});

test.each([
  ["nothing that can be read", undefined],
  ["no files", { ...OF_VERSION_1, files: undefined }],
  ["a file that is no text", { ...OF_VERSION_1, files: { "atlas.yaml": 7 } }],
  ["an article without its words", { ...OF_VERSION_1, article: { name: "article.txt" } }],
])("damaged work is listed and not opened: %s", (_, damaged) => {
  expect(toEntry("a", damaged).state).toBe("damaged");
  if (damaged !== undefined) expect(openSaved(damaged as unknown as SavedWork)).toBeUndefined();
});

test("files that are broken as YAML open as the text that they are", () => {
  const files = { "atlas.yaml": "title: [\nstatements:\n - text: {" };
  const work = openSaved({ ...OF_VERSION_1, files });
  expect(work && filesOf(work)).toEqual(files);
});
