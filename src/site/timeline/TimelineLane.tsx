import { useMemo, useRef } from "react";
import type { Clock } from "../filters/filter-statements.ts";
import { formatRangeInWords } from "../filters/format-days.ts";
import type { Exploration } from "../filters/use-exploration.ts";
import { useLocale, useMessages } from "../page/messages-context.tsx";
import { LanePlot } from "./LanePlot.tsx";
import { LaneTable } from "./LaneTable.tsx";
import { readLane } from "./lane-items.ts";
import { buildLaneScale } from "./lane-scale.ts";
import { markPassing } from "./mark-passing.ts";
import { useRangeDraft } from "./use-range-draft.ts";
import { useWidth } from "./use-width.ts";

interface TimelineLaneProps {
  clock: Clock;
  exploration: Exploration;
}

/** One clock: its statements, the dates that are chosen, and in words what has no date. */
export function TimelineLane({ clock, exploration }: TimelineLaneProps) {
  const words = useMessages();
  const language = useLocale();
  const { table, filtered, address, selected } = exploration;
  const place = useRef<HTMLDivElement>(null);
  const handle = useRef<HTMLHeadingElement>(null);
  const width = useWidth(place);
  const lane = useMemo(() => readLane(table, clock), [table, clock]);
  const scale = useMemo(() => buildLaneScale(lane, width), [lane, width]);
  const { range, change } = useRangeDraft(clock, address.filters[clock]);
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
          {words.timeline[clock]}
        </h3>
        <div className="lane-dates">
          {extent !== null && (
            <p className={range === null ? "lane-range" : "lane-range is-chosen"}>
              {formatRangeInWords(range ?? { from: extent.first, to: extent.last }, language, words, "short")}
            </p>
          )}
          {range !== null && (
            <button type="button" className="plain-button" onClick={clear}>
              {words.timeline.clear}
            </button>
          )}
        </div>
      </div>
      <div ref={place} className="lane-place" dir="ltr">
        {scale !== null && (
          <LanePlot
            clock={clock}
            table={table}
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
          <p>{range === null ? words.timeline.undated(undated) : words.timeline.undatedOut(undated)}</p>
        )}
        {unstated > 0 && <p>{words.timeline.unstated(unstated)}</p>}
        <LaneTable clock={clock} table={table} items={lane.items} shown={shown} scale={scale} />
      </div>
    </section>
  );
}
