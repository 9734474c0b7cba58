import { describe, expect, it } from "vitest";
import { outlineOf } from "../../../../geo/geojson/view/atlas-outline.ts";
import { readAtlasIndex, textPartReader } from "../../../../geo/geojson/view/read-atlas-index.ts";
import { readMapFile } from "../../../../geo/geojson/view/read-map-file.ts";
import { buildAtlasIndex, splitTexts } from "../../../../geo/geojson/view/split-atlas.ts";
import type { AtlasIndex } from "../../../../geo/model/atlas-index.ts";
import { exampleFile } from "../../../src/example-atlas.ts";

const file = exampleFile();
const loaded = readMapFile(JSON.parse(JSON.stringify(file)));
if (!loaded.ok) throw new Error("the example cannot be read");
const { atlas } = loaded;

function indexFile(): AtlasIndex {
  const index = {
    ...buildAtlasIndex(file, atlas),
    texts: { size: 1, files: [] },
    choices: {},
    search: { files: [] },
  };
  return JSON.parse(JSON.stringify(index));
}

describe("the index of a large atlas", () => {
  it("gives the outline that the whole map file gives", () => {
    const read = readAtlasIndex(indexFile());
    if (!read.ok) throw new Error(read.error.path);
    const { columns, counts, places } = outlineOf(atlas);
    expect(read.outline.columns).toEqual(columns);
    expect(read.outline.counts).toEqual(counts);
    expect(read.outline.places.map(({ key, rank }) => [key, rank])).toEqual(
      places.map(({ key, rank }) => [key, rank]),
    );
  });

  it.each<[string, (index: AtlasIndex) => void]>([
    ["a code without a value", ({ columns }) => columns.facets.topic?.codes.fill(99)],
    ["a column that is too short", ({ columns }) => columns.paragraphs.pop()],
    ["a place that is not there", ({ columns }) => columns.placements.places.fill(99)],
    ["a digit that stands for nothing", ({ columns }) => (columns.placements.aspects = "99")],
    ["an id twice", ({ columns }) => columns.ids.fill("A1")],
    ["no column at all", (index) => Object.assign(index, { columns: null })],
  ])("with %s is malformed", (_, spoil) => {
    const index = indexFile();
    spoil(index);
    expect(readAtlasIndex(index)).toMatchObject({ ok: false, error: { code: "malformed" } });
  });
});

describe("a part of the texts", () => {
  const parts = [...splitTexts(file, 1)];
  const read = textPartReader(file);

  it("gives the statements of the map file, without their geometries", () => {
    const statements = parts.flatMap((part) => read(JSON.parse(JSON.stringify(part))) ?? []);
    expect(statements.map(({ order }) => order)).toEqual([0, 1]);
    for (const [position, statement] of statements.entries()) {
      const whole = atlas.statements[position];
      expect(statement).toEqual({
        ...whole,
        placements: whole?.placements.map((placement) => ({
          ...placement,
          geometry: null,
          place: placement.place && expect.objectContaining({ key: placement.place.key }),
        })),
      });
    }
  });

  it("that refers to a record which is not there cannot be read", () => {
    const [part] = parts;
    expect(read({ ...part, places: [] })).toBeUndefined();
    expect(read({ positions: [0] })).toBeUndefined();
    expect(read(undefined)).toBeUndefined();
  });
});
