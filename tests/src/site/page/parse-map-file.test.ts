import { describe, expect, it } from "vitest";
import { FORMAT_VERSION } from "../../../../geo/model/format-version-1.ts";
import { parseMapFile } from "../../../../src/site/page/parse-map-file.ts";
import { exampleMapFile } from "../../example-map-file.ts";

describe("reading a map file", () => {
  it("a file of this version is taken whole", () => {
    const file = exampleMapFile();
    expect(parseMapFile(JSON.stringify(file))).toEqual({ ok: true, mapFile: file });
  });

  it("a file of a newer version is newer, even where nothing else in it can be read", () => {
    const newer = { type: "Something", atlas: { formatVersion: FORMAT_VERSION + 1 } };
    expect(parseMapFile(JSON.stringify(newer))).toEqual({ ok: false, trouble: "newer" });
  });

  it.each([
    ["no JSON", "<!doctype html>"],
    ["an empty text", ""],
    ["null", "null"],
    ["a list", "[]"],
    ["no atlas", '{"type":"FeatureCollection","features":[]}'],
    ["an atlas that is null", '{"type":"FeatureCollection","features":[],"atlas":null}'],
    ["half a file", JSON.stringify(exampleMapFile()).slice(0, 900)],
  ])("%s is malformed", (_, text) => {
    expect(parseMapFile(text)).toEqual({ ok: false, trouble: "malformed" });
  });

  it.each([
    ["javascript:alert(1)"],
    ["data:text/html,x"],
    ["//example.org"],
    ['https://example.org/"onmouseover="x'],
  ])("a file with the link %s is malformed", (url) => {
    const file = exampleMapFile();
    const [first] = file.atlas.responses;
    if (first) first.url = url;
    expect(parseMapFile(JSON.stringify(file))).toEqual({ ok: false, trouble: "malformed" });
  });

  it("latitude and longitude out of range are malformed", () => {
    const file = exampleMapFile();
    const [first] = file.features;
    if (first) first.geometry = { type: "Point", coordinates: [-41.25, 112.5] };
    expect(parseMapFile(JSON.stringify(file))).toEqual({ ok: false, trouble: "malformed" });
  });

  it("a statement of which only the flat properties are there is taken", () => {
    const file = exampleMapFile();
    file.atlas.statements.pop();
    expect(parseMapFile(JSON.stringify(file))).toEqual({ ok: true, mapFile: file });
  });
});
