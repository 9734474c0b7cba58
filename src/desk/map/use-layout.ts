import type { Map as LeafletMap } from "leaflet";
import { useEffect, useState } from "react";
import { estimateTextWidth } from "../../../geo/cartography/labels/estimate-text-width.ts";
import { layOutMap } from "../../../geo/cartography/lay-out-map.ts";
import type { MapLayout, MapTexts, MapView } from "../../../geo/cartography/map-layout.ts";
import type { MarkIndex } from "../../../geo/cartography/mark-index.ts";
import { LAYOUT_MARGIN } from "../../site/map/first-view/first-view.ts";
import { sizeOf, toLatLng } from "../../site/map/leaflet-map.ts";

/** What stands where, in Leaflet's layer pixels. */
export interface DeskLayout extends MapLayout {
  project: MapView["project"];
}

interface LayoutSources {
  index: MarkIndex;
  texts: MapTexts;
  /** Id of the mark that never hides in a cluster. */
  chosen: string | undefined;
  /** Without clusters every mark has a symbol of its own. */
  clusters: boolean;
}

/** The layout that readers' maps have, anew after each move and zoom. */
export function useLayout(
  map: LeafletMap | undefined,
  { index, texts, chosen, clusters }: LayoutSources,
): DeskLayout | undefined {
  const [layout, setLayout] = useState<DeskLayout>();
  useEffect(() => {
    if (map === undefined) return;
    const arrange = () => {
      const { x, y } = map.containerPointToLayerPoint([0, 0]);
      const { lng, lat } = map.getCenter();
      const origin = map.getPixelOrigin();
      const zoom = map.getZoom();
      const project: MapView["project"] = (position) =>
        map.project(toLatLng(position), zoom).subtract(origin);
      const size = sizeOf(map);
      if (size.width === 0 || size.height === 0) return;
      const view: MapView = {
        viewport: { x, y, ...size },
        zoom,
        center: [lng, lat],
        project,
        margin: LAYOUT_MARGIN,
        // The zoom buttons.
        obstacles: [{ x, y, width: 56, height: 84 }],
        chosen,
        clusters,
      };
      setLayout({ ...layOutMap(index, texts, view, estimateTextWidth), project });
    };
    arrange();
    map.on("moveend resize viewreset", arrange);
    return () => void map.off("moveend resize viewreset", arrange);
  }, [map, index, texts, chosen, clusters]);
  return layout;
}
