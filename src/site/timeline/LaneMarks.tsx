import { memo } from "react";
import type { StatementKind } from "../../../geo/geojson/view/facets.ts";
import { type LaneLayout, type LaneMark, rowMiddle } from "./lane-layout.ts";

/** Radius of a day mark, and half the height of a bar, in pixels. */
const RADIUS = 3.4;

interface LaneMarksProps {
  layout: LaneLayout;
  /** By position: 1 where the statement passes. */
  passes: Uint8Array;
  /** Positions of the selected statements. */
  selected: ReadonlySet<number>;
  height: number;
}

/**
 * The marks of a lane, one for each statement, with the fills of the map. Filtered statements are pale. Hidden from assistive
 * technology: the table below has the same content.
 */
export const LaneMarks = memo(function LaneMarks({ layout, passes, selected, height }: LaneMarksProps) {
  return layout.marks.map((mark) => {
    const { position } = mark.item;
    const state = selected.has(position) ? " is-selected" : "";
    return (
      <g
        key={position}
        className={`lane-mark${state}${passes[position] === 1 ? "" : " is-out"}`}
        transform={`translate(0 ${rowMiddle(mark, height)})`}
      >
        <MarkShapes mark={mark} />
      </g>
    );
  });
});

/** The shapes of a mark, with the middle of its row at y = 0. */
export function MarkShapes({ mark }: { mark: Pick<LaneMark, "pieces" | "before" | "after" | "item"> }) {
  const { pieces, before, after, item } = mark;
  const [first, last] = [pieces[0], pieces.at(-1)];
  const { uncertain } = item;
  return (
    <>
      {before !== null && first !== undefined && (
        <path className="lane-tail" d={`M${before + 2} 0H${first.start - RADIUS}`} />
      )}
      {after !== null && last !== undefined && (
        <path className="lane-tail" d={`M${last.end + RADIUS} 0H${after - 2}`} />
      )}
      {pieces.length > 1 && first !== undefined && last !== undefined && (
        <path className="lane-link" d={`M${first.start} 0H${last.end}`} />
      )}
      {pieces.map(({ start, end }) => (
        <Piece key={start} start={start} end={end} kind={item.kind} uncertain={uncertain} />
      ))}
    </>
  );
}

interface PieceProps {
  start: number;
  end: number;
  kind: StatementKind;
  uncertain: boolean;
}

function Piece({ start, end, kind, uncertain }: PieceProps) {
  const isDay = start === end;
  const inset = kind === "other" ? 1.4 : 0;
  const radius = (isDay ? RADIUS : RADIUS - 0.8) - inset;
  return (
    <rect
      className={`lane-piece lane-${kind}${uncertain ? " is-uncertain" : ""}`}
      x={start - RADIUS + inset}
      y={-radius}
      width={end - start + 2 * (RADIUS - inset)}
      height={2 * radius}
      rx={radius}
    />
  );
}
