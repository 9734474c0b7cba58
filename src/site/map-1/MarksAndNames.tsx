import { useCallback, useEffect, useMemo } from "react";
import { useMap } from "react-leaflet";
import type { Mark } from "../../../geo/cartography/group-marks.ts";
import type { BasemapLabel } from "../../../geo/model/basemap.ts";
import { useMessages } from "../page-1/messages-context.tsx";
import type { Select } from "../page-1/use-address.ts";
import { AreaLayer } from "./AreaLayer.tsx";
import { findHalos, HaloLayer, type HaloState } from "./HaloLayer.tsx";
import type { DrawnMovement } from "./label-requests.ts";
import { MarkLayer } from "./MarkLayer.tsx";
import { MovementLayer } from "./MovementLayer.tsx";
import type { MarkGroup } from "./mark-group.ts";
import { formatGroupLabel } from "./mark-words.ts";
import { NameLayer } from "./NameLayer.tsx";
import { toLatLng } from "./to-lat-lng.ts";
import { usePaintedMark } from "./use-painted-mark.ts";
import { useViewLayout } from "./use-view-layout.ts";

interface MarksAndNamesProps {
  marks: readonly Mark[];
  movements: readonly DrawnMovement[];
  labels: readonly BasemapLabel[];
  chosen: Mark | undefined;
  openCluster: string | undefined;
  select: Select;
  onCluster: (group: MarkGroup) => void;
  onHalos: (state: HaloState) => void;
}

/** All that statements put on the map, and every name, arranged together so that none hides another. */
export function MarksAndNames(props: MarksAndNamesProps) {
  const { marks, movements, labels, chosen, openCluster, select, onCluster, onHalos } = props;
  const map = useMap();
  const words = useMessages();
  usePaintedMark(marks.length > 0);
  // What a mark names the background need not name again.
  const others = useMemo(() => {
    const marked = new Set(marks.map(({ place }) => place));
    return labels.filter(({ text }) => !marked.has(text));
  }, [marks, labels]);
  const nameOf = useCallback((group: MarkGroup) => formatGroupLabel(group, words), [words]);
  const mirrored = words.direction === "rtl";
  const layout = useViewLayout({ marks, movements, labels: others, chosen, nameOf, mirrored });
  const project = useCallback(
    (position: readonly [number, number]) => map.latLngToLayerPoint(toLatLng(position)),
    [map],
  );
  const halos = useMemo(() => (layout === undefined ? undefined : findHalos(layout, map)), [layout, map]);
  useEffect(() => {
    if (halos !== undefined) onHalos(halos.state);
  }, [halos, onHalos]);
  if (layout === undefined || halos === undefined) return null;
  return (
    <>
      <AreaLayer areas={layout.areas} chosen={chosen} select={select} />
      <HaloLayer marks={halos.marks} />
      <MovementLayer movements={movements} />
      <NameLayer layout={layout} movements={movements} labels={others} nameOf={nameOf} />
      <MarkLayer
        layout={layout}
        project={project}
        chosen={chosen}
        openCluster={openCluster}
        select={select}
        onCluster={onCluster}
      />
    </>
  );
}
