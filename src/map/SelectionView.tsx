import { useEffect } from "react";
import { useMap, useMapEvent } from "react-leaflet";
import type { Mark } from "../../geo/cartography/group-marks.ts";
import type { Select } from "../explore/use-address.ts";
import { toLatLng } from "./to-lat-lng.ts";

/** Moves the map to the selected place before its popup opens there; a click on bare map selects nothing. */
export function SelectionView({ chosen, select }: { chosen: Mark | undefined; select: Select }) {
  const map = useMap();
  useMapEvent("click", () => select(undefined));
  useEffect(() => {
    if (chosen === undefined) return;
    const position = toLatLng(chosen.at);
    if (!map.getBounds().pad(-0.1).contains(position))
      map.setView(position, map.getZoom(), { animate: false });
  }, [map, chosen]);
  return null;
}
