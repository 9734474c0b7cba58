import { describe, expect, it } from "vitest";
import { outlineOf } from "../../../../geo/geojson/view/atlas-outline.ts";
import { firstOfChoices } from "../../../../geo/geojson/view/first-of-choices.ts";
import { readMapFile } from "../../../../geo/geojson/view/read-map-file.ts";
import { syntheticMapFile } from "../../../bench/synthetic-map-file.ts";

function columnsOf(count: number) {
  const loaded = readMapFile(syntheticMapFile(count));
  if (!loaded.ok) throw new Error(loaded.error.code);
  return outlineOf(loaded.atlas).columns;
}

/** Positions of the statements of each topic. */
function positionsByTopic({ ids, facets: { topic } }: ReturnType<typeof columnsOf>): number[][] {
  const { values, codes, starts } = topic;
  return values.map((_, code) =>
    ids.flatMap((_, position) =>
      codes.subarray(starts[position], starts[position + 1]).includes(code) ? position : [],
    ),
  );
}

describe("what the list begins with after a choice", () => {
  const columns = columnsOf(500);
  const first = firstOfChoices(columns, "topic");

  it("has the first rows of the value with most statements", () => {
    const most = positionsByTopic(columns).sort((a, b) => b.length - a.length)[0] ?? [];
    const rows = most.filter((position) => columns.drawn[position] === 1).slice(0, 10);
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.filter((position) => !first.includes(position))).toEqual([]);
  });

  it("has every row of a value with few statements", () => {
    const columns = columnsOf(100);
    const few = positionsByTopic(columns).filter(({ length }) => length > 12 && length <= 30);
    expect(few.length).toBeGreaterThan(0);
    const first = firstOfChoices(columns, "topic");
    expect(few.flat().filter((position) => !first.includes(position))).toEqual([]);
  });

  it("has each statement once, in the order of the article, and few of them", () => {
    expect(first).toEqual([...new Set(first)].sort((a, b) => a - b));
    expect(first.length).toBeLessThanOrEqual(7 * 30);
  });
});
