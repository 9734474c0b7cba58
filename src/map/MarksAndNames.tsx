import { useMemo } from "react";
import type { Mark } from "../../geo/cartography/group-marks.ts";
import type { BasemapLabel } from "../../geo/model/basemap.ts";
import type { Select } from "../explore/use-address.ts";
import type { DrawnMovement } from "./label-requests.ts";
import { MarkLayer } from "./MarkLayer.tsx";
import { NameLayer } from "./NameLayer.tsx";
import { useLabelPlacement } from "./use-label-placement.ts";
import { usePaintedMark } from "./use-painted-mark.ts";

interface MarksAndNamesProps {
  marks: Mark[];
  movements: DrawnMovement[];
  labels: BasemapLabel[];
  chosen: Mark | undefined;
  select: Select;
}

/** Marks, and every name on the map, placed together so that none hides another. */
export function MarksAndNames({ marks, movements, labels, chosen, select }: MarksAndNamesProps) {
  usePaintedMark(marks.length > 0);
  // What a mark names the background need not name again.
  const others = useMemo(() => {
    const marked = new Set(marks.map(({ place }) => place));
    return labels.filter(({ text }) => !marked.has(text));
  }, [marks, labels]);
  const { placed, shifts, zooming } = useLabelPlacement({ marks, movements, labels: others });
  return (
    <>
      {!zooming && <NameLayer marks={marks} movements={movements} labels={others} placed={placed} />}
      <MarkLayer marks={marks} placed={placed} shifts={shifts} chosen={chosen} select={select} />
    </>
  );
}
