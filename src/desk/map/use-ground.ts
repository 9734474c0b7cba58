import { useEffect, useState } from "react";
import type { Basemap } from "../../../geo/model/basemap.ts";
import type { BoundingBox } from "../../../geo/model/position.ts";
import { deskWorker } from "../worker/use-worker.ts";

/** The map goes to the candidates of a name and back again: what was cut is kept. */
const cuts = new Map<string, Basemap>();
const MOST_CUTS = 8;

/** The ground around some positions, cut in the worker; the one before stays until the new one is there. */
export function useGround(
  positions: readonly (readonly [number, number])[],
  countries: readonly string[],
): Basemap | undefined {
  const [ground, setGround] = useState<Basemap>();
  const wanted = JSON.stringify({ extent: extentOf(positions), countries });
  useEffect(() => {
    let isCurrent = true;
    const known = cuts.get(wanted);
    if (known !== undefined) {
      setGround(known);
      return;
    }
    const request: { extent: BoundingBox; countries: string[] } = JSON.parse(wanted);
    deskWorker()
      .then((worker) => worker.cutGround(request.extent, request.countries))
      .then(
        (cut) => {
          cuts.set(wanted, cut);
          const [oldest] = cuts.keys();
          if (cuts.size > MOST_CUTS && oldest !== undefined) cuts.delete(oldest);
          if (isCurrent) setGround(cut);
        },
        // A map without its ground still shows what stands where.
        (error: unknown) => console.warn("The ground of the map was not drawn.", error),
      );
    return () => {
      isCurrent = false;
    };
  }, [wanted]);
  return ground;
}

/** In steps of a degree, so that not every new place is a new ground. */
function extentOf(positions: readonly (readonly [number, number])[]): BoundingBox {
  if (positions.length === 0) return [-170, -56, 180, 74];
  const longitudes = positions.map(([longitude]) => longitude);
  const latitudes = positions.map(([, latitude]) => latitude);
  return [
    Math.max(-180, Math.floor(Math.min(...longitudes)) - 1),
    Math.max(-85, Math.floor(Math.min(...latitudes)) - 1),
    Math.min(180, Math.ceil(Math.max(...longitudes)) + 1),
    Math.min(85, Math.ceil(Math.max(...latitudes)) + 1),
  ];
}
