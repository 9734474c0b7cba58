import { expect, test } from "vitest";
import { describeSelected, findTarget } from "../../../../src/embed/frame/find-target.ts";
import { findSelected } from "../../../../src/site/page-1/selection.ts";
import { exampleMapFile } from "../../example-map-file.ts";

const MAP_FILE = exampleMapFile();

test.each([
  ["A1", { kind: "statement", statement: "A1", feature: null }],
  ["A2", { kind: "statement", statement: "A2", feature: null }],
  ["A1/highford", { kind: "statement", statement: "A1", feature: "A1/highford" }],
  ["highford", { kind: "place", key: "example:2" }],
  ["example:1", { kind: "place", key: "example:1" }],
])("%s leads to what it names", (target, expected) => {
  expect(findTarget(target, MAP_FILE)).toEqual(expected);
});

test.each(["", "A9", "nowhere", "A1/nowhere", "__proto__", "constructor"])("%o leads nowhere", (target) => {
  expect(findTarget(target, MAP_FILE)).toBeUndefined();
});

test("a place that is not on the map leads to the statement that names it", () => {
  const hidden = structuredClone(MAP_FILE);
  for (const { properties } of hidden.features) properties.drawn = false;
  expect(findTarget("highford", hidden)).toEqual({
    kind: "statement",
    statement: "A1",
    feature: "A1/highford",
  });
});

test("what is selected answers to the names that lead to it", () => {
  const selected = findSelected(findTarget("highford", MAP_FILE), MAP_FILE);
  expect(describeSelected(selected, MAP_FILE)).toEqual({
    statement: null,
    place: "example:2",
    names: ["highford"],
  });
  expect(describeSelected(findSelected(undefined, MAP_FILE), MAP_FILE)).toEqual({
    statement: null,
    place: null,
    names: [],
  });
});
