import { DivIcon, GeoJSON, type Layer, type LayerGroup, type Map as LeafletMap, Marker } from "leaflet";
import type { Basemap } from "../../../geo/model/basemap.ts";
import { unpackBasemap } from "../../site/map/first-view/first-view.ts";

/** Land, water and boundaries, with the look of the reader's map. */
export function drawGround(basemap: Basemap): Layer[] {
  const shapes = unpackBasemap(basemap);
  return (shapes?.layers ?? []).map(
    ({ name, shapes: data }) =>
      new GeoJSON(data, { interactive: false, style: { className: `basemap-${name}` } }),
  );
}

export const NAMES_PANE = "names";

/** Room for one name, in pixels: larger towns come first, and a name that would cover another is left out. */
const NAME_HEIGHT = 18;
const LETTER = 6.4;

/** The names that the zoom has room for. */
export function drawLabels(group: LayerGroup, basemap: Basemap, map: LeafletMap): void {
  group.clearLayers();
  const taken: { x: number; y: number; half: number }[] = [];
  const bounds = map.getBounds().pad(0.1);
  for (const { text, kind, lat, lon, minZoom } of [...basemap.labels].sort((a, b) => a.rank - b.rank)) {
    const at: [number, number] = [lat, lon];
    if (minZoom > map.getZoom() || !bounds.contains(at)) continue;
    const { x, y } = map.latLngToContainerPoint(at);
    const half = (text.length * LETTER * (kind === "country" ? 1.5 : 1)) / 2;
    if (
      taken.some((other) => Math.abs(other.y - y) < NAME_HEIGHT && Math.abs(other.x - x) < other.half + half)
    )
      continue;
    taken.push({ x, y, half });
    const name = document.createElement("span");
    name.textContent = text;
    new Marker(at, {
      interactive: false,
      keyboard: false,
      pane: NAMES_PANE,
      icon: new DivIcon({ html: name, className: `ground-name is-${kind}`, iconSize: [0, 0] }),
    }).addTo(group);
  }
}
