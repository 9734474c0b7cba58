import { useCallback } from "react";
import { type Mark, markName } from "../../geo/cartography/group-marks.ts";
import type { Select } from "../explore/use-address.ts";
import { isNamed } from "./label-requests.ts";
import { MapButton } from "./MapButton.tsx";
import { SymbolShapes } from "./SymbolShapes.tsx";
import type { PlacedName } from "./use-label-placement.ts";

interface MarkLayerProps {
  marks: Mark[];
  placed: Map<string, PlacedName>;
  shifts: ReadonlyMap<string, [number, number]>;
  chosen: Mark | undefined;
  select: Select;
}

/** One symbol for each point, and one name for each area: all of them buttons that open the place's popup. */
export function MarkLayer({ marks, placed, shifts, chosen, select }: MarkLayerProps) {
  return marks.map((mark) => (
    <MarkButton
      key={mark.key}
      mark={mark}
      shift={isNamed(mark) ? shiftOf(placed.get(mark.key)) : (shifts.get(mark.key) ?? [0, 0])}
      pressed={mark.key === chosen?.key}
      select={select}
    />
  ));
}

interface MarkButtonProps {
  mark: Mark;
  shift: [number, number];
  pressed: boolean;
  select: Select;
}

function MarkButton({ mark, shift, pressed, select }: MarkButtonProps) {
  const { key, form, aspects, uncertain } = mark;
  const open = useCallback(() => select({ kind: "place", key }), [key, select]);
  const named = isNamed(mark);
  return (
    <MapButton
      at={mark.at}
      shift={shift}
      className={named ? `mark-name mark-name-${form}` : "mark-symbol"}
      {...(named ? {} : { name: markName(mark) })}
      pressed={pressed}
      onOpen={open}
    >
      {!named && Math.hypot(...shift) > LONGEST_UNLED && <Home shift={shift} />}
      {named ? <MarkNameText mark={mark} /> : <SymbolShapes aspects={aspects} uncertain={uncertain} />}
    </MapButton>
  );
}

/** So far a symbol still covers its place. */
const LONGEST_UNLED = 6;

/** A hairline from a symbol that had to move back to its place. */
function Home({ shift: [dx, dy] }: { shift: [number, number] }) {
  return (
    <svg className="mark-home" aria-hidden="true" width="1" height="1">
      <path d={`M0 0L${-dx} ${-dy}`} />
      <circle cx={-dx} cy={-dy} r="2" />
    </svg>
  );
}

function MarkNameText({ mark }: { mark: Mark }) {
  return (
    <>
      <span className="unseen">{markName(mark)}</span>
      <span aria-hidden="true">
        {mark.near ? `near ${mark.place}` : mark.place}
        {mark.uncertain && " (?)"}
      </span>{" "}
      <span className="mark-count" aria-hidden="true">
        {mark.features.length}
      </span>
      {mark.arabic !== null && (
        <span className="arabic" lang="ar" dir="rtl" aria-hidden="true">
          {mark.arabic}
        </span>
      )}
    </>
  );
}

/** How far a name had to move from its place to find room, in pixels. */
function shiftOf(placed: PlacedName | undefined): [number, number] {
  if (placed === undefined) return [0, 0];
  const { box, at } = placed;
  return [box.x + box.width / 2 - at[0], box.y + box.height / 2 - at[1]];
}
