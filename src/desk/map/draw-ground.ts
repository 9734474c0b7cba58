import { GeoJSON, type Layer } from "leaflet";
import type { Basemap } from "../../../geo/model/basemap.ts";
import { unpackBasemap } from "../../site/map/first-view/first-view.ts";

/** Land, water and boundaries, with the look of the reader's map. */
export function drawGround(basemap: Basemap): Layer[] {
  const shapes = unpackBasemap(basemap);
  return (shapes ?? []).map(
    ({ name, shapes: data }) =>
      new GeoJSON(data, { interactive: false, style: { className: `basemap-${name}` } }),
  );
}
