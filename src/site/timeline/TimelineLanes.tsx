import "./timeline.css";
import { type RefObject, useLayoutEffect, useMemo, useRef, useState } from "react";
import type { AtlasColumns } from "../../../geo/geojson/view/atlas-columns.ts";
import { Sentence } from "../cards/AtlasText.tsx";
import { formatRange } from "../filters/describe-filters.ts";
import { CLOCKS, type Clock } from "../filters/filter-statements.ts";
import type { Exploration } from "../filters/use-exploration.ts";
import { useAtlas } from "../page/atlas-context.ts";
import { useLocale, useMessages } from "../page/messages-context.tsx";
import { describeBin, describeMark } from "./describe-lane.ts";
import { LanePlot } from "./LanePlot.tsx";
import { type LaneItem, markPassing, readLane } from "./lane-items.ts";
import { countBins } from "./lane-layout.ts";
import { buildLaneScale, divideLane, type LaneScale } from "./lane-scale.ts";
import { TimelineLegend } from "./TimelineLegend.tsx";
import { useRangeDraft } from "./use-brush.ts";

/** The two lanes of the timeline, each with its own scale: when it was said, and when it is said to have happened. */
export function TimelineLanes({ exploration }: { exploration: Exploration }) {
  const { timeline } = useMessages();
  return (
    <>
      <div className="timeline-help">
        <p className="timeline-hint">{timeline.explanation}</p>
        <TimelineLegend />
      </div>
      {CLOCKS.map((clock) => (
        <TimelineLane key={clock} clock={clock} exploration={exploration} />
      ))}
    </>
  );
}

interface TimelineLaneProps {
  clock: Clock;
  exploration: Exploration;
}

/** One lane: its statements, the chosen dates, and the count of statements without a date. */
function TimelineLane({ clock, exploration }: TimelineLaneProps) {
  const messages = useMessages();
  const locale = useLocale();
  const { filtered, filters, selected } = exploration;
  const { columns } = exploration.atlas;
  const place = useRef<HTMLDivElement>(null);
  const handle = useRef<HTMLHeadingElement>(null);
  const width = useWidth(place);
  const lane = useMemo(() => readLane(columns, clock), [columns, clock]);
  const scale = useMemo(() => buildLaneScale(lane, width), [lane, width]);
  const { range, change } = useRangeDraft(clock, filters[clock]);
  const shown = filtered.lanes[clock];
  const { passes, unstated } = useMemo(() => markPassing(lane.items, shown, range), [lane, shown, range]);
  const undated = filtered.undated[clock];
  const { extent } = lane;
  const clear = () => {
    change(null);
    handle.current?.focus();
  };
  return (
    <section className="lane">
      <div className="lane-head">
        <h3 ref={handle} tabIndex={-1}>
          {messages.timeline[clock]}
        </h3>
        <div className="lane-dates">
          {extent !== null && (
            <p className={range === null ? "lane-range" : "lane-range is-chosen"}>
              {formatRange(range ?? { from: extent.first, to: extent.last }, { messages, locale }, "short")}
            </p>
          )}
          {range !== null && (
            <button type="button" className="plain-button" onClick={clear}>
              {messages.timeline.clear}
            </button>
          )}
        </div>
      </div>
      <div ref={place} className="lane-place" dir="ltr">
        {scale !== null && (
          <LanePlot
            clock={clock}
            columns={columns}
            items={lane.items}
            scale={scale}
            shown={shown}
            passes={passes}
            selected={selected.statements}
            range={range}
            change={change}
          />
        )}
      </div>
      <div className="lane-foot">
        {undated > 0 && (
          <p>{range === null ? messages.timeline.undated(undated) : messages.timeline.undatedOut(undated)}</p>
        )}
        {unstated > 0 && <p>{messages.timeline.unstated(unstated)}</p>}
        <LaneTable clock={clock} columns={columns} items={lane.items} shown={shown} scale={scale} />
      </div>
    </section>
  );
}

/** Maximum number of statements to list one by one. More are counted by intervals. */
const MAX_ROWS = 300;
/** Pixels of the lane for each row of the counts: a few dozen rows. */
const PIXELS_A_ROW = 24;

interface LaneTableProps {
  clock: Clock;
  columns: AtlasColumns;
  items: LaneItem[];
  /** By position: 1 where the lane shows the statement. */
  shown: Uint8Array;
  scale: LaneScale | null;
}

/** The content of the lane as a list. */
function LaneTable({ clock, columns, items, shown, scale }: LaneTableProps) {
  const messages = useMessages();
  const locale = useLocale();
  const { atlas } = useAtlas();
  const [open, setOpen] = useState(false);
  const here = items.filter(({ position }) => shown[position] === 1);
  if (here.length === 0) return null;
  return (
    <details className="lane-table" open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{messages.timeline.table(here.length)}</summary>
      {open &&
        (here.length <= MAX_ROWS ? (
          <ol>
            {here
              .toSorted((a, b) => a.span.from - b.span.from || a.span.to - b.span.to)
              .map(({ position }) => (
                <li key={position}>
                  <a href={`#${columns.ids[position]}`}>
                    <Sentence>{describeMark(position, clock, { atlas, messages, locale })}</Sentence>
                  </a>
                </li>
              ))}
          </ol>
        ) : (
          scale !== null && (
            <ol>
              {countBins(items, shown, divideLane(scale, PIXELS_A_ROW), scale)
                .filter(({ count }) => count > 0)
                .map((bin) => (
                  <li key={bin.from}>{describeBin(bin, { messages, locale })}</li>
                ))}
            </ol>
          )
        ))}
    </details>
  );
}

/** The current width of an element in pixels; 0 until it is known. */
function useWidth(ref: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null) return;
    const measure = () => setWidth(Math.floor(element.getBoundingClientRect().width));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [ref]);
  return width;
}
