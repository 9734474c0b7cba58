import { latLngBounds } from "leaflet";
import { useCallback, useEffect } from "react";
import { useMap, useMapEvent } from "react-leaflet";
import { toLatLngBounds } from "./to-lat-lng.ts";

/** Zoom that still tells one end of a town from the other; the background holds no more detail. */
const LARGEST_ZOOM = 11;

/** Keeps the view near the extent (degrees: west, south, east, north), whatever the size of the map. */
export function ViewLimits({ extent }: { extent: [number, number, number, number] }) {
  const map = useMap();
  const [west, south, east, north] = extent;
  const limit = useCallback(() => {
    const bounds = latLngBounds(toLatLngBounds([west, south, east, north]));
    map.setMinZoom(Math.min(LARGEST_ZOOM - 1, map.getBoundsZoom(bounds) - 0.5));
    map.setMaxZoom(LARGEST_ZOOM);
    // Room for a popup above a mark at the edge, even on a small map.
    map.setMaxBounds(bounds.pad(1.5));
  }, [map, west, south, east, north]);
  useEffect(limit, [limit]);
  useEffect(() => {
    const container = map.getContainer();
    container.setAttribute("role", "group");
    container.setAttribute("aria-label", "Map; arrow keys move it, plus and minus zoom");
  }, [map]);
  useMapEvent("resize", limit);
  return null;
}
