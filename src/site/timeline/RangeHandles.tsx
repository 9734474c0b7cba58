import type { KeyboardEvent } from "react";
import type { Day } from "../../../geo/model/date.ts";
import { formatRange } from "../filters/describe-filters.ts";
import type { Clock, DayRange } from "../filters/filter-statements.ts";
import { useLocale, useMessages } from "../page/messages-context.tsx";
import { addMonths, type LaneScale } from "./lane-scale.ts";
import { openEnds } from "./use-brush.ts";

interface RangeHandlesProps {
  clock: Clock;
  scale: LaneScale;
  range: DayRange | null;
  change: (range: DayRange | null) => void;
}

/** Sliders for the first and the last day: arrows move by a day, page keys by a month, Home and End to the ends. */
export function RangeHandles({ clock, scale, range, change }: RangeHandlesProps) {
  const messages = useMessages();
  const locale = useLocale();
  const { first, last, x } = scale;
  const from = Math.min(last, Math.max(first, range?.from ?? first));
  const to = Math.max(first, Math.min(last, range?.to ?? last));

  function move(end: "from" | "to", day: Day): void {
    const next =
      end === "from"
        ? { from: Math.max(first, Math.min(day, to)), to }
        : { from, to: Math.min(last, Math.max(day, from)) };
    change(openEnds(next, scale));
  }

  function onKeyDown(event: KeyboardEvent, end: "from" | "to"): void {
    const day = dayAfter(event.key, end === "from" ? from : to, scale);
    if (day === undefined) return;
    event.preventDefault();
    move(end, day);
  }

  const describe = (day: Day, end: "from" | "to") => {
    const inWords = formatRange({ from: day, to: day }, { locale, messages });
    if (end === "from") return day <= first ? messages.timeline.earliest(inWords) : inWords;
    return day >= last ? messages.timeline.latest(inWords) : inWords;
  };
  return (["from", "to"] as const).map((end) => {
    const day = end === "from" ? from : to;
    return (
      <div
        key={end}
        className={range === null ? "range-handle is-idle" : "range-handle"}
        data-handle={end}
        role="slider"
        tabIndex={0}
        aria-label={messages.labelled(messages.facet[clock], messages.timeline[end])}
        aria-valuemin={end === "from" ? first : from}
        aria-valuemax={end === "from" ? to : last}
        aria-valuenow={day}
        aria-valuetext={describe(day, end)}
        style={{ left: x(end === "from" ? from : to + 1) }}
        onKeyDown={(event) => onKeyDown(event, end)}
      />
    );
  });
}

function dayAfter(key: string, day: Day, { first, last }: LaneScale): Day | undefined {
  switch (key) {
    case "ArrowLeft":
    case "ArrowDown":
      return day - 1;
    case "ArrowRight":
    case "ArrowUp":
      return day + 1;
    case "PageDown":
      return addMonths(day, -1);
    case "PageUp":
      return addMonths(day, 1);
    case "Home":
      return first;
    case "End":
      return last;
    default:
      return undefined;
  }
}
