import { expect, test } from "vitest";
import { filesOf } from "../../../../src/desk/atlas/work.ts";
import { openSaved } from "../../../../src/desk/storage/saved-work.ts";

const SAVED = {
  id: "a",
  version: 1,
  title: "Wells",
  changed: 0,
  slug: "wells",
  files: { "atlas.yaml": "version: 2\nstatements: []\n", "actors.yaml": "[]\n" },
  article: undefined,
};

test("saved work opens as it was kept", () => {
  const work = openSaved(SAVED);
  expect(work && filesOf(work)).toEqual(SAVED.files);
});

test("work that a newer desk has kept is left alone", () => {
  expect(openSaved({ ...SAVED, version: 2 })).toBeUndefined();
});
