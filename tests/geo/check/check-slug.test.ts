import { expect, test } from "vitest";
import { checkSlug } from "../../../geo/check/check-slug.ts";

test.each(["syria-2018", "Zoë 100% #1", "سوريا", "l’eau & l'air", "Übung"])(
  "a folder named %s is fit for an address",
  (slug) => {
    expect(checkSlug(slug)).toEqual([]);
  },
);

test.each([
  ["assets", "my-assets-map"],
  ["Desk", "my-desk-map"],
  ["embed-1.js", "embed-1-js"],
])("a folder named %s would stand in the way of the site's own, and %s is proposed", (slug, proposed) => {
  const [problem] = checkSlug(slug);
  expect(problem).toMatchObject({ severity: "error" });
  expect(problem?.remedy).toContain(`such as ${proposed}.`);
});

test.each([
  ["Où? Là!", "?", "ou-la"],
  ['a "quoted" name', '\\"', "a-quoted-name"],
  ["سوريا?", "?", "my-map"],
  ["ends with a dot.", ".", "ends-with-a-dot"],
])("%s holds what some disks refuse, and %s is named, and %s proposed", (slug, character, proposed) => {
  const [problem] = checkSlug(slug);
  expect(problem).toMatchObject({ severity: "warning" });
  expect(problem?.what).toContain(`"${character}"`);
  expect(problem?.remedy).toContain(`such as ${proposed}.`);
});
