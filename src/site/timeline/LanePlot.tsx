import { type PointerEvent, useMemo, useState } from "react";
import type { Clock, DayRange } from "../filters/filter-statements.ts";
import type { FilterTable } from "../filters/filter-table.ts";
import { useLocale, useMessages } from "../page/messages-context.tsx";
import { select } from "../page/use-address.ts";
import { countBins } from "./count-bins.ts";
import { describeBin, describeMark } from "./describe-lane.ts";
import { findMark } from "./find-mark.ts";
import { LaneAxis } from "./LaneAxis.tsx";
import { LaneBins } from "./LaneBins.tsx";
import { LaneMarks } from "./LaneMarks.tsx";
import type { LaneItem } from "./lane-items.ts";
import { divideLane, type LaneScale } from "./lane-scale.ts";
import { layOutLane, PITCH } from "./lay-out-lane.ts";
import { RangeHandles } from "./RangeHandles.tsx";
import { useBrush } from "./use-brush.ts";

/** Pixels of the drawing: at least, and where it has bars. */
const LOWEST = 44;
const DENSITY_HEIGHT = 72;
/** Pixels of a bar of the density drawing at least. */
const BAR = 5;

interface LanePlotProps {
  clock: Clock;
  table: FilterTable;
  items: LaneItem[];
  scale: LaneScale;
  /** By position: 1 where the lane shows the statement. */
  shown: Uint8Array;
  /** Of these, 1 where it passes the chosen days too. */
  passes: Uint8Array;
  /** Ids. */
  selected: string[];
  range: DayRange | null;
  change: (range: DayRange | null) => void;
}

/** The drawing of a lane: marks, or bars where they are too many; the chosen days stand out. */
export function LanePlot({
  clock,
  table,
  items,
  scale,
  shown,
  passes,
  selected,
  range,
  change,
}: LanePlotProps) {
  const words = useMessages();
  const language = useLocale();
  const [pointed, setPointed] = useState("");
  const layout = useMemo(() => layOutLane(items, scale), [items, scale]);
  const ticks = useMemo(() => divideLane(scale, BAR), [scale]);
  const bins = useMemo(
    () => (layout === null ? countBins(items, shown, ticks, scale) : []),
    [layout, items, shown, ticks, scale],
  );
  const passing = useMemo(
    () => (layout === null ? countBins(items, passes, ticks, scale) : []),
    [layout, items, passes, ticks, scale],
  );
  const most = useMemo(() => {
    const all = new Uint8Array(shown.length).fill(1);
    return layout === null ? Math.max(...countBins(items, all, ticks, scale).map(({ count }) => count)) : 0;
  }, [layout, items, shown.length, ticks, scale]);
  const marked = useMemo(
    () =>
      new Set(
        items.flatMap(({ position }) =>
          selected.includes(table.records[position]?.id ?? "") ? position : [],
        ),
      ),
    [items, selected, table],
  );
  const height = layout === null ? DENSITY_HEIGHT : Math.max(LOWEST, layout.rows * PITCH + 4);
  const find = (x: number, y: number) =>
    layout === null ? undefined : findMark(layout, shown, height, x, y);
  const brush = useBrush({
    scale,
    range,
    change,
    press: (x, y) => {
      const id = table.records[find(x, y)?.item.position ?? -1]?.id;
      if (id !== undefined) select({ kind: "statement", statement: id, feature: null });
    },
  });

  function point({ currentTarget, clientX, clientY }: PointerEvent): void {
    const { left, top } = currentTarget.getBoundingClientRect();
    const mark = find(clientX - left, clientY - top);
    const bin = bins.find(({ from, to }) => {
      const day = scale.dayAt(clientX - left);
      return from <= day && day <= to;
    });
    if (mark !== undefined) setPointed(describeMark(table, mark.item.position, clock, words));
    else setPointed(bin === undefined ? "" : describeBin(bin, words, language));
  }

  const { x, width, first, last } = scale;
  const from = x(Math.min(last, Math.max(first, range?.from ?? first)));
  const to = x(Math.max(first, Math.min(last, range?.to ?? last)) + 1);
  return (
    <>
      <div
        className="lane-plot"
        style={{ height }}
        {...brush}
        onPointerMove={(event) => {
          point(event);
          brush.onPointerMove(event);
        }}
        onPointerLeave={() => setPointed("")}
      >
        <svg width={width} height={height} aria-hidden="true">
          {/* Below the marks: what passes is as dark outside the chosen days as within them. */}
          {range !== null && (
            <rect className="lane-chosen" x={from} y={0} width={to - from} height={height} />
          )}
          {range !== null && Number.isFinite(range.from) && (
            <rect className="lane-veil" x={0} y={0} width={from} height={height} />
          )}
          {range !== null && Number.isFinite(range.to) && (
            <rect className="lane-veil" x={to} y={0} width={Math.max(0, width - to)} height={height} />
          )}
          {layout === null ? (
            <>
              {range !== null && <LaneBins bins={bins} scale={scale} height={height} most={most} isOut />}
              <LaneBins bins={passing} scale={scale} height={height} most={most} />
            </>
          ) : (
            <LaneMarks layout={layout} passes={passes} selected={marked} height={height} />
          )}
        </svg>
        <RangeHandles clock={clock} scale={scale} range={range} change={change} />
      </div>
      <LaneAxis scale={scale} />
      {layout === null && (
        <p className="lane-density">{words.timeline.density(words.timeline[STEP_WORDS[ticks.step]])}</p>
      )}
      <p className="lane-pointed" aria-hidden="true">
        {pointed}
      </p>
    </>
  );
}

const STEP_WORDS = { day: "byDay", week: "byWeek", month: "byMonth", year: "byYear" } as const;
