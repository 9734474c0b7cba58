import { describe, expect, it } from "vitest";
import { outlineOf } from "../../../../../geo/geojson/view/atlas-outline.ts";
import {
  findSelected,
  formatSelection,
  parseSelection,
} from "../../../../../src/site/page/address/selection.ts";
import { exampleAtlas } from "../../../example-atlas.ts";

describe("the address of a selection", () => {
  it.each([
    ["#A1", { kind: "statement", statement: "A1", feature: null }],
    ["#A1/lowbank", { kind: "statement", statement: "A1", feature: "A1/lowbank" }],
    ["#place=own%3Aa%20camp%2F1", { kind: "place", key: "own:a camp/1" }],
  ])("%s is read and written back as it was", (hash, selection) => {
    expect(parseSelection(hash)).toEqual(selection);
    expect(formatSelection(parseSelection(hash))).toBe(hash);
  });

  it.each(["", "#", "#place=", "#place=%E0%A4%A", "#A1/", "#A1/x/y", "#27", "#A1?x", "#<img src=x>", "# A1"])(
    "%j selects nothing",
    (hash) => {
      expect(parseSelection(hash)).toBeUndefined();
    },
  );

  it("a fragment of a million characters is put aside unread", () => {
    expect(parseSelection(`#A${"1".repeat(1_000_000)}`)).toBeUndefined();
    expect(parseSelection(`#place=${"%41".repeat(1_000_000)}`)).toBeUndefined();
  });

  it("nothing selected is no fragment", () => {
    expect(formatSelection(undefined)).toBe("");
  });
});

describe("a selection in an atlas", () => {
  const atlas = outlineOf(exampleAtlas());
  const select = (hash: string) => findSelected(parseSelection(hash), atlas);

  it("a statement opens the first of its places, or the one that is named", () => {
    expect(select("#A1")).toEqual({ statement: "A1", placeKey: "example:lowbank", statements: ["A1"] });
    expect(select("#A1/highford").placeKey).toBe("example:highford");
    expect(select("#A1/nowhere").placeKey).toBe("example:lowbank");
  });

  it("a statement without a place is selected in the list alone", () => {
    expect(select("#A2")).toEqual({ statement: "A2", placeKey: null, statements: ["A2"] });
  });

  it.each(["#place=highford", "#place=example%3Ahighford", "#place=mention%3Ahighford"])(
    "%s selects every statement drawn there: by anchor, and as links of earlier builds have it",
    (hash) => {
      expect(select(hash)).toEqual({
        statement: null,
        placeKey: "example:highford",
        statements: ["A1"],
      });
    },
  );

  it("ids that the atlas does not have select nothing", () => {
    const nothing = { statement: null, placeKey: null, statements: [] };
    expect(select("#A99")).toEqual(nothing);
    expect(select("#place=gone")).toEqual(nothing);
    expect(select("#statements")).toEqual(nothing);
  });
});
