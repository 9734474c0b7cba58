import { useEffect, useMemo } from "react";
import { CircleMarker, Pane, useMap } from "react-leaflet";
import { groupMarks } from "../../../geo/cartography/group-marks.ts";
import { markSymbol } from "../../../geo/cartography/mark-symbol.ts";
import type { MapFile } from "../../../geo/model/map-file-1.ts";
import { isMotionReduced } from "../page-1/is-motion-reduced.ts";
import { toLatLng } from "./to-lat-lng.ts";

/** Pixels between a mark and the ring around it. */
const GAP = 6;

interface PointedPlaceProps {
  mapFile: MapFile;
  /** Null where nothing is pointed at. */
  placeKey: string | null;
}

/** A ring around a place that is pointed at elsewhere; brings it into view, selects nothing. */
export function PointedPlace({ mapFile, placeKey }: PointedPlaceProps) {
  const map = useMap();
  const mark = useMemo(
    () => (placeKey === null ? undefined : groupMarks(mapFile).find(({ key }) => key === placeKey)),
    [mapFile, placeKey],
  );
  useEffect(() => {
    if (mark !== undefined)
      map.panInside(toLatLng(mark.at), { padding: [48, 48], animate: !isMotionReduced() });
  }, [map, mark]);
  if (mark === undefined) return null;
  return (
    <Pane name="pointed">
      <CircleMarker
        center={toLatLng(mark.at)}
        radius={markSymbol(mark).radius + GAP}
        className="pointed"
        interactive={false}
      />
    </Pane>
  );
}
