import { type ComponentProps, startTransition, useEffect, useState } from "react";
import type { ClaimMap } from "./ClaimMap.tsx";
import type { BasemapShapes } from "./unpack-basemap.ts";

export type MapProps = Omit<ComponentProps<typeof ClaimMap>, "basemap">;
/** Null where there is none; kept late, or never, where the host is slow. */
export type ReadBasemap = () => Promise<BasemapShapes | null>;

interface MapWithBackgroundProps extends MapProps {
  /** What draws it: the chunk of the map, once it is here. */
  drawnBy: typeof ClaimMap;
  /** The background, where it is here before the map is drawn. */
  first: BasemapShapes | null;
  readBasemap: ReadBasemap;
}

/** The map with the background that there is; one that comes later is laid under the marks. */
export function MapWithBackground({ drawnBy: Drawn, first, readBasemap, ...map }: MapWithBackgroundProps) {
  const [basemap, setBasemap] = useState(first);
  useEffect(() => {
    if (first !== null) return;
    let isWanted = true;
    readBasemap().then((shapes) => {
      if (isWanted) startTransition(() => setBasemap(shapes));
    });
    return () => {
      isWanted = false;
    };
  }, [first, readBasemap]);
  return <Drawn {...map} basemap={basemap} />;
}
