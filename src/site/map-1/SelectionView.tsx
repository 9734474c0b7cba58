import { useEffect } from "react";
import { useMap, useMapEvent } from "react-leaflet";
import type { Mark } from "../../../geo/cartography/group-marks.ts";
import { toLatLng } from "./to-lat-lng.ts";

interface SelectionViewProps {
  chosen: Mark | undefined;
  /** The reader clicked where nothing is. */
  onBareMap: () => void;
}

/** Moves the map to the selected place before its popup opens there. */
export function SelectionView({ chosen, onBareMap }: SelectionViewProps) {
  const map = useMap();
  useMapEvent("click", onBareMap);
  // Not the mark itself: every filter makes it anew, and the reader may have moved the map since.
  const key = chosen?.key;
  const [longitude, latitude] = chosen?.at ?? [];
  useEffect(() => {
    if (key === undefined || longitude === undefined || latitude === undefined) return;
    const position = toLatLng([longitude, latitude]);
    if (!map.getBounds().pad(-0.1).contains(position))
      map.setView(position, map.getZoom(), { animate: false });
  }, [map, key, longitude, latitude]);
  return null;
}
