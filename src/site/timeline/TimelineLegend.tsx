import type { ReactNode } from "react";
import { STATEMENT_KINDS, type StatementKind } from "../../../geo/geojson/view/facets.ts";
import { useMessages } from "../page/messages-context.tsx";
import { MarkShapes } from "./LaneMarks.tsx";
import type { LaneMark } from "./lane-layout.ts";

/** Explains all forms of marks. */
export function TimelineLegend() {
  const { timeline, statementKind } = useMessages();
  const [middle, left, right] = [
    { start: 17, end: 17 },
    { start: 5, end: 5 },
    { start: 29, end: 29 },
  ];
  const bar = { start: 6, end: 28 };
  const kinds = STATEMENT_KINDS.filter((kind) => kind !== "own_voice");
  return (
    <details className="timeline-legend">
      <summary>{timeline.legend}</summary>
      <ul>
        <Entry pieces={[middle]}>{timeline.day}</Entry>
        <Entry pieces={[bar]}>{timeline.interval}</Entry>
        <Entry pieces={[right]} before={0}>
          {timeline.unknownStart}
        </Entry>
        <Entry pieces={[left]} after={34}>
          {timeline.openEnd}
        </Entry>
        <Entry pieces={[bar]} uncertain>
          {timeline.uncertain}
        </Entry>
        <Entry pieces={[left, right]}>{timeline.set}</Entry>
        <Entry pieces={[middle]} out>
          {timeline.filteredOut}
        </Entry>
        {kinds.map((kind) => (
          <Entry key={kind} pieces={[middle]} kind={kind}>
            {statementKind[kind]}
          </Entry>
        ))}
      </ul>
    </details>
  );
}

interface EntryProps {
  pieces: LaneMark["pieces"];
  before?: number;
  after?: number;
  uncertain?: boolean;
  out?: boolean;
  kind?: StatementKind;
  children: ReactNode;
}

function Entry({
  pieces,
  before,
  after,
  uncertain = false,
  out = false,
  kind = "past",
  children,
}: EntryProps) {
  const item = { position: 0, span: { from: 0, to: 0 }, parts: [], uncertain, kind };
  return (
    <li>
      <svg width="34" height="12" viewBox="0 -6 34 12" aria-hidden="true">
        <g className={out ? "lane-mark is-out" : "lane-mark"}>
          <MarkShapes mark={{ item, pieces, before: before ?? null, after: after ?? null }} />
        </g>
      </svg>
      {children}
    </li>
  );
}
