import { describe, expect, it } from "vitest";
import { isUncertain, parseIsoDay, spansOf } from "../../../../geo/dates/days.ts";
import { buildColumns } from "../../../../geo/geojson/view/atlas-columns.ts";
import {
  type LaneDates,
  type LaneItem,
  markPassing,
  readLane,
} from "../../../../src/site/timeline/lane-items.ts";
import { countBins, findMark, layOutLane } from "../../../../src/site/timeline/lane-layout.ts";
import { addMonths, buildLaneScale, divideLane, TAIL } from "../../../../src/site/timeline/lane-scale.ts";
import { openEnds } from "../../../../src/site/timeline/use-brush.ts";
import { date, exampleAtlas } from "../../example-atlas.ts";
import { atlasOf, statementOf } from "../render-in-atlas.tsx";

const WIDTH = 600;
const day = (text: string) => parseIsoDay(text) ?? Number.NaN;

function laneOf(...dates: string[]): LaneDates {
  const items = dates.map((edtf, position): LaneItem => {
    const value = date(edtf);
    const toSpan = ({ first, last }: { first: number | null; last: number | null }) => ({
      from: first ?? -Infinity,
      to: last ?? Infinity,
    });
    const parts = spansOf(value).map(toSpan);
    return { position, span: toSpan(value), parts, uncertain: isUncertain(value), kind: "past" };
  });
  const known = items.flatMap(({ span }) => [span.from, span.to]).filter(Number.isFinite);
  return { items, extent: { first: Math.min(...known), last: Math.max(...known) } };
}

function scaleOf(lane: LaneDates) {
  const scale = buildLaneScale(lane, WIDTH);
  if (scale === null) throw new Error("no scale");
  return scale;
}

function layOut(lane: LaneDates) {
  const layout = layOutLane(lane.items, scaleOf(lane));
  if (layout === null) throw new Error("too many");
  return layout;
}

describe("a lane", () => {
  it("holds the dated statements and the days that their dates name, open ends aside", () => {
    const { said, ...statement } = statementOf(exampleAtlas(), "A1");
    if (said === null) throw new Error("the example has lost its date");
    const happened = { ...said, best: date("/2031-05-04") };
    const lane = readLane(buildColumns(atlasOf([{ ...statement, said, happened }])), "happened");
    expect(lane.items.map(({ position }) => position)).toContain(0);
    expect(lane.extent?.last).toBe(day("2031-05-04"));
  });

  it("has no scale where no statement is dated, or no room", () => {
    expect(buildLaneScale({ items: [], extent: null }, WIDTH)).toBeNull();
    expect(buildLaneScale(laneOf("2031-05-04"), 20)).toBeNull();
  });

  it("finds the day at each of its pixels, its own extent outside of it", () => {
    const scale = scaleOf(laneOf("2031-05-01", "2031-05-30"));
    for (let at = scale.first; at <= scale.last; at++) {
      expect(scale.dayAt(scale.x(at) + scale.dayWidth / 2)).toBe(at);
    }
    expect(scale.dayAt(-50)).toBe(day("2031-05-01"));
    expect(scale.dayAt(WIDTH + 50)).toBe(day("2031-05-30"));
  });

  it("keeps room for the dotted end of a date whose start is not known", () => {
    const scale = scaleOf(laneOf("/2031-05-01", "2031-05-30"));
    expect(scale.x(scale.first)).toBeGreaterThanOrEqual(TAIL);
  });

  it.each([
    ["2031-05-01", "2031-05-03", "day"],
    ["2031-03-01", "2031-05-30", "week"],
    ["2030-01-01", "2031-05-30", "month"],
    ["1916-01-01", "1918-12-31", "month"],
    ["1800-01-01", "2031-05-30", "year"],
  ])("from %s to %s is divided by the %s, with room for a label each", (from, to, step) => {
    const scale = scaleOf(laneOf(from, to));
    const ticks = divideLane(scale, 40);
    expect(ticks.step).toBe(step);
    const gaps = ticks.days.slice(1).map((tick, order) => scale.x(tick) - scale.x(ticks.days[order] ?? 0));
    expect(Math.min(...gaps)).toBeGreaterThan(36);
  });
});

describe("the marks of a lane", () => {
  const dates = [
    ...Array.from({ length: 30 }, () => "2031-05-31"),
    ...Array.from({ length: 9 }, () => "2031-05-29/2031-05-30"),
    "/2031-05-30",
    "2031-05-29/..",
    "{2031-05-29,2031-05-31}",
    "2031-05-29~",
  ];
  const lane = laneOf(...dates);
  const layout = layOut(lane);

  it("are one for each statement, and never overlap", () => {
    expect(layout.marks).toHaveLength(dates.length);
    const extents = layout.marks.map(({ row, pieces, before, after }) => ({
      row,
      from: before ?? Math.min(...pieces.map(({ start }) => start)),
      to: after ?? Math.max(...pieces.map(({ end }) => end)),
    }));
    for (const [order, one] of extents.entries()) {
      for (const other of extents.slice(order + 1)) {
        expect(one.row !== other.row || one.to <= other.from || other.to <= one.from).toBe(true);
      }
    }
  });

  it("stand on their day, or reach from their first day to their last", () => {
    const { x, dayWidth } = scaleOf(lane);
    for (const { item, pieces } of layout.marks) {
      for (const [order, part] of item.parts.entries()) {
        const [from, to] = [
          Number.isFinite(part.from) ? part.from : part.to,
          Number.isFinite(part.to) ? part.to : part.from,
        ];
        expect(pieces[order]?.start).toBeGreaterThanOrEqual(x(from));
        expect(pieces[order]?.end).toBeLessThanOrEqual(x(to) + dayWidth);
      }
    }
  });

  it("have a dotted end where the start is not known or the end is open, and there alone", () => {
    const tails = layout.marks.map(({ item, before, after }) => [
      item.position,
      before !== null,
      after !== null,
    ]);
    expect(tails.filter(([, before]) => before)).toEqual([[39, true, false]]);
    expect(tails.filter(([, , after]) => after)).toEqual([[40, false, true]]);
    // An end that is not known may lie anywhere: the dots go to the edge.
    expect(layout.marks.find(({ item }) => item.position === 39)?.before).toBe(0);
    expect(layout.marks.find(({ item }) => item.position === 40)?.after).toBe(WIDTH);
  });

  it("give way to counts where there are too many to tell apart", () => {
    const many = laneOf(...Array.from({ length: 401 }, () => "2031-05-31"));
    expect(layOutLane(many.items, scaleOf(many))).toBeNull();
    const high = laneOf(...Array.from({ length: 40 }, () => "2031-05-29/2031-05-30"));
    expect(layOutLane(high.items, scaleOf(high))).toBeNull();
  });

  it("are found by a pointer near them, unless they are filtered out", () => {
    const one = laneOf("2031-05-01", "2031-05-30");
    const marks = layOut(one);
    const at = scaleOf(one).x(day("2031-05-30")) + 4;
    expect(findMark(marks, Uint8Array.of(1, 1), 44, at, 40)?.item.position).toBe(1);
    expect(findMark(marks, Uint8Array.of(1, 0), 44, at, 40)).toBeUndefined();
    expect(findMark(marks, Uint8Array.of(1, 1), 44, WIDTH / 2, 40)).toBeUndefined();
  });
});

describe("what passes the chosen days", () => {
  const lane = laneOf("2031-05-01", "2031-05-01/2031-05-30", "/2031-05-30", "2031-05-10", "2031-05-01/..");
  const range = { from: day("2031-05-09"), to: day("2031-05-11") };
  const all = Uint8Array.of(1, 1, 1, 1, 1);

  it("overlaps them, or may because its start or end is not stated, and those are counted", () => {
    expect(markPassing(lane.items, all, range)).toEqual({
      passes: Uint8Array.of(0, 1, 1, 1, 1),
      unstated: 2,
    });
  });

  it("passes the other filters as well, and all of it does while no days are chosen", () => {
    const shown = Uint8Array.of(1, 1, 0, 0, 1);
    expect(markPassing(lane.items, shown, range)).toEqual({
      passes: Uint8Array.of(0, 1, 0, 0, 1),
      unstated: 1,
    });
    expect(markPassing(lane.items, shown, null)).toEqual({ passes: shown, unstated: 0 });
  });
});

describe("the counts of a lane", () => {
  it("take a statement into every interval that it covers, and an unknown start only where it is known to reach", () => {
    const lane = laneOf(
      "2031-05-01/2031-05-03",
      "2031-05-02",
      "/2031-05-03",
      "{2031-05-01,2031-05-04}",
      "2031-05-04",
    );
    const scale = scaleOf(lane);
    const counts = (shown: Uint8Array) =>
      countBins(lane.items, shown, divideLane(scale, 40), scale).map(({ count }) => count);
    expect(counts(Uint8Array.of(1, 1, 1, 1, 1))).toEqual([2, 2, 2, 2]);
    expect(counts(Uint8Array.of(0, 1, 0, 0, 1))).toEqual([0, 1, 0, 1]);
  });

  it("cover the whole lane without a gap", () => {
    const lane = laneOf("2030-01-17", "2031-05-04");
    const scale = scaleOf(lane);
    const bins = countBins(lane.items, Uint8Array.of(1, 1), divideLane(scale, 24), scale);
    expect(bins[0]?.from).toBe(scale.first);
    expect(bins.at(-1)?.to).toBe(scale.last);
    expect(bins.length).toBeGreaterThan(1);
    for (const [order, { to }] of bins.slice(0, -1).entries()) expect(bins[order + 1]?.from).toBe(to + 1);
  });

  it("are few for dates of many thousand years, and are found without counting weeks", () => {
    const scale = scaleOf(laneOf("Y-200000", "Y200000"));
    expect(divideLane(scale, 24)).toEqual({ step: "year", days: [scale.first] });
  });
});

describe("a range", () => {
  const scale = scaleOf(laneOf("2031-05-01", "2031-05-30"));

  it("that reaches an end of the lane is open there; one that reaches both is none", () => {
    const [first, last] = [scale.first, scale.last];
    expect(openEnds({ from: first, to: first + 3 }, scale)).toEqual({ from: -Infinity, to: first + 3 });
    expect(openEnds({ from: first + 1, to: last }, scale)).toEqual({ from: first + 1, to: Infinity });
    expect(openEnds({ from: first, to: last }, scale)).toBeNull();
  });

  it("moves by calendar months", () => {
    expect(addMonths(day("2031-03-15"), -1)).toBe(day("2031-02-15"));
    expect(addMonths(day("2031-12-01"), 1)).toBe(day("2032-01-01"));
  });
});
