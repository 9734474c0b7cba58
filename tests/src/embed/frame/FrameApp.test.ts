import { expect, test } from "vitest";
import { outlineOf } from "../../../../geo/geojson/view/atlas-outline.ts";
import { describeSelected, findTarget } from "../../../../src/embed/frame/FrameApp.tsx";
import { findSelected } from "../../../../src/site/page/address/selection.ts";
import { exampleAtlas } from "../../example-atlas.ts";

const ATLAS = outlineOf(exampleAtlas());

test.each([
  ["A1", { kind: "statement", statement: "A1", feature: null }],
  ["A2", { kind: "statement", statement: "A2", feature: null }],
  ["A1/highford", { kind: "statement", statement: "A1", feature: "A1/highford" }],
  ["highford", { kind: "place", key: "highford" }],
  ["example:lowbank", { kind: "place", key: "lowbank" }],
])("%s leads to what it names", (target, expected) => {
  expect(findTarget(target, ATLAS)).toEqual(expected);
});

test.each(["", "A9", "nowhere", "A1/nowhere", "__proto__", "constructor"])("%o leads nowhere", (target) => {
  expect(findTarget(target, ATLAS)).toBeUndefined();
});

test("a place that is not on the map leads to the statement that names it", () => {
  const hidden = outlineOf(exampleAtlas({ properties: { drawn: false, notDrawn: "country" } }));
  expect(findTarget("highford", hidden)).toEqual({
    kind: "statement",
    statement: "A1",
    feature: "A1/highford",
  });
});

test("what is selected has the names that lead to it", () => {
  const selected = findSelected(findTarget("highford", ATLAS), ATLAS);
  expect(describeSelected(selected, ATLAS)).toEqual({
    statement: null,
    place: "example:highford",
    names: ["highford"],
  });
  expect(describeSelected(findSelected(undefined, ATLAS), ATLAS)).toEqual({
    statement: null,
    place: null,
    names: [],
  });
});
