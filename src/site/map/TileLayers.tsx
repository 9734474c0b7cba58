import type { Layer } from "leaflet";
import { useEffect } from "react";
import { Pane, useMap } from "react-leaflet";
import type { AtlasView } from "../../../geo/geojson/view/atlas-view.ts";
import { useMedia } from "../page/media-queries.ts";
import { DomUtil, GridLayer, TileLayer } from "./leaflet-tiles.ts";

/** The tile layer of an atlas. */
export type TileSource = NonNullable<AtlasView["tiles"]>;

interface TileLayersProps {
  tiles: TileSource;
  /** Absolute, with the placeholders of a template. */
  address: string;
  onFailure: () => void;
}

const PANE = "tiles";

/** The tile layer of the atlas, above our own basemap. */
export function TileLayers({ tiles, address, onFailure }: TileLayersProps) {
  return (
    <Pane name={PANE}>
      {tiles.kind === "raster" ? (
        <RasterTiles address={address} maxZoom={tiles.maxZoom} onFailure={onFailure} />
      ) : (
        <PmtilesGround address={address} maxZoom={tiles.maxZoom} onFailure={onFailure} />
      )}
    </Pane>
  );
}

interface TilesProps {
  address: string;
  maxZoom: number;
  onFailure: () => void;
}

function RasterTiles({ address, maxZoom, onFailure }: TilesProps) {
  const map = useMap();
  useEffect(() => {
    let loaded = 0;
    // Do not send the URL of the page to the tile server.
    const layer = new TileLayer(address, { maxZoom, pane: PANE, referrerPolicy: "no-referrer" });
    layer.on("tileload", () => {
      loaded += 1;
    });
    // Single tiles may be missing at the edge of the coverage. It is a failure only when none was loaded.
    layer.on("tileerror", () => {
      if (loaded === 0) onFailure();
    });
    layer.addTo(map);
    return () => {
      layer.remove();
    };
  }, [map, address, maxZoom, onFailure]);
  return null;
}

/** A PMTiles file: raster tiles, or vector tiles in the schema of Protomaps. Its libraries are loaded on demand. */
function PmtilesGround({ address, maxZoom, onFailure }: TilesProps) {
  const map = useMap();
  const isDark = useMedia("(prefers-color-scheme: dark)");
  useEffect(() => {
    let layer: Layer | undefined;
    let isCurrent = true;
    openPmtiles(address, { maxZoom, isDark, lang: document.documentElement.lang })
      .then((opened) => {
        if (!isCurrent) return;
        layer = opened;
        layer.addTo(map);
      })
      .catch(onFailure);
    return () => {
      isCurrent = false;
      layer?.remove();
    };
  }, [map, address, maxZoom, isDark, onFailure]);
  return null;
}

async function openPmtiles(
  address: string,
  { maxZoom, isDark, lang }: { maxZoom: number; isDark: boolean; lang: string },
): Promise<Layer> {
  const { PMTiles, TileType, leafletRasterLayer } = await import("pmtiles");
  // Both libraries expect these parts of Leaflet in the global variable `L`.
  Object.assign(globalThis, { L: { DomUtil, GridLayer } });
  const file = new PMTiles(address);
  const header = await file.getHeader();
  if (header.tileType !== TileType.Mvt) {
    const nativeZooms = { minNativeZoom: header.minZoom, maxNativeZoom: header.maxZoom };
    return leafletRasterLayer(file, { pane: PANE, maxZoom, ...nativeZooms });
  }
  const { leafletLayer } = await import("protomaps-leaflet");
  return leafletLayer({
    url: file,
    flavor: isDark ? "black" : "white",
    lang,
    pane: PANE,
    maxZoom,
    maxDataZoom: header.maxZoom,
    noWrap: false,
  }) as unknown as Layer;
}
