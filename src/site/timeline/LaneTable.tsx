import { useState } from "react";
import type { Clock } from "../filters/filter-statements.ts";
import type { FilterTable } from "../filters/filter-table.ts";
import { useLocale, useMessages } from "../page/messages-context.tsx";
import { countBins } from "./count-bins.ts";
import { describeBin } from "./describe-lane.ts";
import type { LaneItem } from "./lane-items.ts";
import { divideLane, type LaneScale } from "./lane-scale.ts";

/** Statements that are listed one by one; more are counted by intervals. */
const MOST_ROWS = 300;
/** Pixels of the lane for each row of the counts: some dozens of rows. */
const PIXELS_A_ROW = 24;

interface LaneTableProps {
  clock: Clock;
  table: FilterTable;
  items: LaneItem[];
  /** By position: 1 where the lane shows the statement. */
  shown: Uint8Array;
  scale: LaneScale | null;
}

/** The lane in words, for everybody who does not see it or wants to read it. */
export function LaneTable({ clock, table, items, shown, scale }: LaneTableProps) {
  const words = useMessages();
  const language = useLocale();
  const [open, setOpen] = useState(false);
  const here = items.filter(({ position }) => shown[position] === 1);
  if (here.length === 0) return null;
  return (
    <details className="lane-table" open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{words.timeline.table(here.length)}</summary>
      {open &&
        (here.length <= MOST_ROWS ? (
          <ol>
            {here
              .toSorted((a, b) => a.span.from - b.span.from || a.span.to - b.span.to)
              .map(({ position }) => {
                const record = table.records[position];
                return (
                  record !== undefined && (
                    <li key={record.id}>
                      <a href={`#${record.id}`}>{record.id}</a> {record.properties.speaker}:{" "}
                      {clock === "said" ? record.properties.saidLabel : record.properties.happenedLabel}
                    </li>
                  )
                );
              })}
          </ol>
        ) : (
          scale !== null && (
            <ol>
              {countBins(items, shown, divideLane(scale, PIXELS_A_ROW), scale)
                .filter(({ count }) => count > 0)
                .map((bin) => (
                  <li key={bin.from}>{describeBin(bin, words, language)}</li>
                ))}
            </ol>
          )
        ))}
    </details>
  );
}
