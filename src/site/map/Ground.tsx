import { LatLng, type PathOptions } from "leaflet";
import { GeoJSON, Pane } from "react-leaflet";
import { BASEMAP_LAYERS } from "../../../geo/model/basemap.ts";
import type { BoundingBox } from "../../../geo/model/position.ts";
import type { BasemapShapes } from "./basemap-shapes.ts";

interface GroundProps {
  layers: BasemapShapes["layers"];
  /** What the map can show. */
  extent: BoundingBox;
}

/** Made once: react-leaflet compares path options by identity. Colours are in map.css. */
const OPTIONS: Record<string, PathOptions> = Object.fromEntries(
  BASEMAP_LAYERS.map((name) => [name, { className: `basemap-${name}` }]),
);

/** Land, water and boundaries, below everything and out of reach of pointer and keyboard. */
export function Ground({ layers, extent }: GroundProps) {
  return (
    <Pane name="ground">
      {turnsNeeded(extent).map((turn) =>
        layers.map(({ name, shapes }) => (
          <GeoJSON
            key={`${name} ${turn}`}
            data={shapes}
            interactive={false}
            style={OPTIONS[name]}
            coordsToLatLng={TURNED[turn]}
          />
        )),
      )}
    </Pane>
  );
}

type Turn = -1 | 0 | 1;

/** GeoJSON ends at 180°; a map on both sides of it shows the same ground a full turn further. */
const TURNED: Record<Turn, (position: [number, number] | [number, number, number]) => LatLng> = {
  [-1]: ([longitude, latitude]) => new LatLng(latitude, longitude - 360),
  0: ([longitude, latitude]) => new LatLng(latitude, longitude),
  1: ([longitude, latitude]) => new LatLng(latitude, longitude + 360),
};

/** Which turns of the world can come into view: the map may be moved by about its own width beyond the extent. */
function turnsNeeded([west, , east]: BoundingBox): Turn[] {
  const lastEast = east >= west ? east : east + 360;
  const reach = Math.max(5, lastEast - west);
  return [
    ...(west - reach < -180 ? [-1 as const] : []),
    0 as const,
    ...(lastEast + reach > 180 ? [1 as const] : []),
  ];
}
