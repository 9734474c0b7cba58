import { memo, type PointerEvent, useMemo, useState } from "react";
import { dateOfDay } from "../../../geo/dates/days.ts";
import { formatDay } from "../../../geo/dates/format-date.ts";
import type { AtlasColumns } from "../../../geo/geojson/view/atlas-columns.ts";
import type { Day } from "../../../geo/model/date.ts";
import type { Clock, DayRange } from "../filters/filter-statements.ts";
import { select } from "../page/address/use-address.ts";
import { useAtlas } from "../page/atlas-context.ts";
import { useLocale, useMessages } from "../page/messages-context.tsx";
import { describeBin, describeMark } from "./describe-lane.ts";
import { LaneMarks } from "./LaneMarks.tsx";
import type { LaneItem } from "./lane-items.ts";
import { type Bin, countBins, findMark, layOutLane, PITCH } from "./lane-layout.ts";
import { divideLane, type LaneScale, type Step } from "./lane-scale.ts";
import { RangeHandles } from "./RangeHandles.tsx";
import { useBrush } from "./use-brush.ts";

/** Minimum height of the drawing, and its height with bars; pixels. */
const LOWEST = 44;
const DENSITY_HEIGHT = 72;
/** Minimum width of a bar; pixels. */
const BAR = 5;

interface LanePlotProps {
  clock: Clock;
  columns: AtlasColumns;
  items: LaneItem[];
  scale: LaneScale;
  /** By position: 1 where the lane shows the statement. */
  shown: Uint8Array;
  /** By position: 1 where it also passes the chosen days. */
  passes: Uint8Array;
  /** Ids of the selected statements. */
  selected: string[];
  range: DayRange | null;
  change: (range: DayRange | null) => void;
}

/** The drawing of a lane: marks, or bars when there are too many; the chosen days are highlighted. */
export function LanePlot({
  clock,
  columns,
  items,
  scale,
  shown,
  passes,
  selected,
  range,
  change,
}: LanePlotProps) {
  const messages = useMessages();
  const locale = useLocale();
  const { atlas } = useAtlas();
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
        items.flatMap(({ position }) => (selected.includes(columns.ids[position] ?? "") ? position : [])),
      ),
    [items, selected, columns],
  );
  const height = layout === null ? DENSITY_HEIGHT : Math.max(LOWEST, layout.rows * PITCH + 4);
  const find = (x: number, y: number) =>
    layout === null ? undefined : findMark(layout, shown, height, x, y);
  const brush = useBrush({
    scale,
    range,
    change,
    press: (x, y) => {
      const id = columns.ids[find(x, y)?.item.position ?? -1];
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
    if (mark !== undefined) setPointed(describeMark(mark.item.position, clock, { atlas, messages, locale }));
    else setPointed(bin === undefined ? "" : describeBin(bin, { messages, locale }));
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
          {/* Below the marks, so that it does not make them paler. */}
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
        <p className="lane-density">{messages.timeline.density(messages.timeline[STEP_WORDS[ticks.step]])}</p>
      )}
      <p className="lane-pointed" aria-hidden="true">
        {pointed}
      </p>
    </>
  );
}

const STEP_WORDS = { day: "byDay", week: "byWeek", month: "byMonth", year: "byYear" } as const;

interface LaneBinsProps {
  bins: Bin[];
  scale: LaneScale;
  height: number;
  /** The count for the full height. It does not depend on filters, so that the scale stays. */
  most: number;
  /** Pale bars: they also count statements outside the chosen days. */
  isOut?: boolean;
}

/** A bar for each bin, for lanes with too many statements for marks. */
const LaneBins = memo(function LaneBins({ bins, scale: { x }, height, most, isOut }: LaneBinsProps) {
  const path = bins
    .filter(({ count }) => count > 0)
    .map(({ from, to, count }) => {
      const [start, end] = [x(from), x(to + 1)];
      const gap = end - start > 4 ? 1 : 0;
      const top = height - Math.max(1, (count / Math.max(1, most)) * (height - 4));
      return `M${round(start)} ${height}V${round(top)}H${round(end - gap)}V${height}Z`;
    });
  return <path className={isOut ? "lane-bins is-out" : "lane-bins"} d={path.join("")} />;
});

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

/** Width of a label of the axis; pixels. */
const LABEL = 58;

/** The axis below a lane. A day has its label in the middle, a longer interval at its start. */
const LaneAxis = memo(function LaneAxis({ scale }: { scale: LaneScale }) {
  const locale = useLocale();
  const { step, days } = divideLane(scale, LABEL);
  const { x, dayWidth, width } = scale;
  const middle = step === "day" && dayWidth >= LABEL;
  return (
    <div className="lane-axis" aria-hidden="true">
      {days.map((day, order) => {
        const left = middle ? x(day) + dayWidth / 2 : x(day);
        if (!middle && left > width - LABEL / 2) return null;
        return (
          <span key={day} className={middle ? "lane-tick is-middle" : "lane-tick"} style={{ left }}>
            <bdi>{formatTick(day, step, order === 0, locale)}</bdi>
          </span>
        );
      })}
    </div>
  );
});

function formatTick(day: Day, step: Step, isFirst: boolean, locale: string): string {
  if (step === "year") return formatDay(day, locale, { year: "numeric" });
  if (step !== "month") return formatDay(day, locale, { day: "numeric", month: "short" });
  const hasYear = isFirst || dateOfDay(day).getUTCMonth() === 0;
  return formatDay(day, locale, hasYear ? { month: "short", year: "numeric" } : { month: "short" });
}
