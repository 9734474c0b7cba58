import { useEffect } from "react";
import { useMap, useMapEvent } from "react-leaflet";
import type { Mark } from "../../geo/cartography/group-marks.ts";
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
  useEffect(() => {
    if (chosen === undefined) return;
    const position = toLatLng(chosen.at);
    if (!map.getBounds().pad(-0.1).contains(position))
      map.setView(position, map.getZoom(), { animate: false });
  }, [map, chosen]);
  return null;
}
