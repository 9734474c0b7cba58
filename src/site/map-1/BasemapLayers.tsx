import type { PathOptions } from "leaflet";
import { GeoJSON, Pane } from "react-leaflet";
import { BASEMAP_LAYERS } from "../../../geo/model/basemap.ts";
import type { BasemapShapes } from "./unpack-basemap.ts";

/** Made once: react-leaflet compares path options by identity. Colours are in map.css. */
const OPTIONS: Record<string, PathOptions> = Object.fromEntries(
  BASEMAP_LAYERS.map((name) => [name, { className: `basemap-${name}` }]),
);

/** Land, water and boundaries, below everything and out of reach of pointer and keyboard. */
export function BasemapLayers({ layers }: { layers: BasemapShapes["layers"] }) {
  return (
    <Pane name="basemap">
      {layers.map(({ name, shapes }) => (
        <GeoJSON key={name} data={shapes} interactive={false} style={OPTIONS[name]} />
      ))}
    </Pane>
  );
}
