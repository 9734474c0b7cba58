import { beforeAll, describe, expect, it } from "vitest";
import { buildMarks, type Mark } from "../../../geo/cartography/mark.ts";
import {
  buildMarkIndex,
  countPoints,
  findClusters,
  findPoints,
} from "../../../geo/cartography/mark-index.ts";
import { type AtlasOutline, outlineOf } from "../../../geo/geojson/view/atlas-outline.ts";
import type { AtlasView } from "../../../geo/geojson/view/atlas-view.ts";
import { readMapFile } from "../../../geo/geojson/view/read-map-file.ts";
import type { BoundingBox } from "../../../geo/model/position.ts";
import { filterStatements, NO_FILTERS } from "../../../src/site/filters/filter-statements.ts";
import { syntheticMapFile } from "../../bench/synthetic-map-file.ts";

const WORLD: BoundingBox = [-180, -85, 180, 85];
let atlas: AtlasView;
let outline: AtlasOutline;

beforeAll(() => {
  const read = readMapFile(syntheticMapFile(10_000));
  if (!read.ok) throw new Error(read.error.path);
  atlas = read.atlas;
  outline = outlineOf(atlas);
});

/** Orders of the statements of each mark, by the key of its place. */
function ordersOf(marks: readonly Mark[]): Map<string, number[]> {
  return new Map(marks.map(({ id, statements }) => [id, statements.map(({ order }) => order)]));
}

/** The same from what the statements themselves say. */
function expectedOrders(passes?: Uint8Array): Map<string, number[]> {
  const orders = new Map<string, number[]>();
  for (const { order, placements } of atlas.statements) {
    if (passes?.[order] === 0) continue;
    const keys = placements.flatMap(({ drawn, place }) => (drawn && place !== null ? [place.key] : []));
    for (const key of new Set(keys)) orders.set(key, [...(orders.get(key) ?? []), order]);
  }
  return orders;
}

function filterByFirstSpeaker(): Uint8Array {
  const speaker = atlas.statements[0]?.speakers[0]?.id ?? "";
  const filters = { ...NO_FILTERS, choices: { speaker: [speaker] } };
  return filterStatements(outline.columns, filters, null).passes;
}

describe("marks of 10,000 statements", () => {
  it("have the statements that are drawn at their place, each once, in the order of the article", () => {
    expect(ordersOf(buildMarks(outline))).toEqual(expectedOrders());
  });

  it("have those alone that pass the filters", () => {
    const passes = filterByFirstSpeaker();
    const marks = buildMarks(outline, passes);
    expect(ordersOf(marks)).toEqual(expectedOrders(passes));
    expect(marks.length).toBeGreaterThan(0);
    expect(marks.length).toBeLessThan(outline.places.length / 10);
  });
});

describe("clusters of 10,000 statements", () => {
  it.each([3, 6.5, 9, 14])("at zoom %d hold every point once, and count each statement once", (zoom) => {
    const index = buildMarkIndex(buildMarks(outline));
    const clusters = findClusters(index, WORLD, zoom);
    const members = clusters.flatMap((cluster) => cluster.members.map(({ id }) => id));
    expect(members.sort()).toEqual(
      findPoints(index, WORLD)
        .flatMap((group) => group.members.map(({ id }) => id))
        .sort(),
    );
    expect(countPoints(index, WORLD)).toBe(members.length);
    for (const { members: own, statements, aspects } of clusters) {
      const orders = new Set(own.flatMap((mark) => mark.statements.map(({ order }) => order)));
      expect([statements, aspects.past + aspects.ongoing + aspects.plan]).toEqual([orders.size, orders.size]);
    }
  });

  it("after a filter hold the points of the statements that pass", () => {
    const marks = buildMarks(outline, filterByFirstSpeaker());
    const clusters = findClusters(buildMarkIndex(marks), WORLD, 5);
    const ids = clusters.flatMap((cluster) => cluster.members.map(({ id }) => id));
    expect(ids.sort()).toEqual(marks.flatMap(({ id, form }) => (form === "point" ? [id] : [])).sort());
  });
});
