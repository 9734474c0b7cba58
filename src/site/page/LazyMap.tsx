import { lazy, Suspense, useEffect, useState } from "react";
import type { MapFile } from "../../../geo/model/map-file-1.ts";
import type { BasemapShapes } from "../map-1/unpack-basemap.ts";
import { loadText } from "./load-map-file.ts";
import type { Selected } from "./selection.ts";
import type { Select } from "./use-address.ts";

/** How long the first map waits for its background, which otherwise comes later. Milliseconds. */
const PATIENCE = 1500;

/** The map is a chunk of its own: list, filters and search need none of it. */
const loadMap = () => import("../map-1/open-map.ts");
const ClaimMap = lazy(async () => ({ default: (await loadMap()).ClaimMap }));

interface LazyMapProps {
  basemapAddress: string;
  /** The statements that pass the filters. */
  mapFile: MapFile;
  selected: Selected;
  select: Select;
  withPopup: boolean;
}

/** The interactive map, once its script is here; a background that comes late is laid under the marks. */
export function LazyMap({ basemapAddress, ...map }: LazyMapProps) {
  const [basemap, setBasemap] = useState<BasemapShapes | null>(null);
  const [isWaiting, setWaiting] = useState(true);
  useEffect(() => {
    let isWanted = true;
    const end = () => {
      if (isWanted) setWaiting(false);
    };
    const timer = setTimeout(end, PATIENCE);
    Promise.all([loadText(basemapAddress), loadMap()])
      .then(([text, { parseBasemap }]) => {
        if (isWanted && text !== undefined) setBasemap(parseBasemap(text));
      })
      // A map without its background still shows who said what where.
      .catch(() => undefined)
      .finally(end);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [basemapAddress]);
  if (isWaiting) return null;
  return (
    <Suspense>
      <ClaimMap {...map} basemap={basemap} />
    </Suspense>
  );
}
