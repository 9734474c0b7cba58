import { useEffect, useState } from "react";
import type { Basemap } from "../../../geo/model/basemap.ts";
import type { BoundingBox } from "../../../geo/model/position.ts";
import { deskWorker } from "../worker/use-worker.ts";

/** The map goes to the candidates of a name and back again: what was cut is kept. */
const cuts = new Map<string, Promise<Basemap>>();
const MOST_CUTS = 8;

interface GroundRequest {
  extent: BoundingBox | null;
  countries: string[];
}

/**
 * The ground around some positions, or else of the countries, cut in the worker; the one before stays until the new one is there. None
 * while the positions are not known: the whole world would be cut in vain.
 */
export function useGround(
  positions: readonly (readonly [number, number])[] | undefined,
  countries: readonly string[],
): Basemap | undefined {
  const [ground, setGround] = useState<Basemap>();
  const wanted = positions && JSON.stringify({ extent: extentOf(positions), countries });
  useEffect(() => {
    if (wanted === undefined) return;
    let isCurrent = true;
    cutGround(wanted).then(
      // One that comes late is better than none.
      (cut) => setGround((before) => (isCurrent ? cut : (before ?? cut))),
      // A map without its ground still shows what stands where.
      (error: unknown) => console.warn("The ground of the map was not drawn.", error),
    );
    return () => {
      isCurrent = false;
    };
  }, [wanted]);
  return ground;
}

function cutGround(wanted: string): Promise<Basemap> {
  const known = cuts.get(wanted);
  if (known !== undefined) return known;
  const { extent, countries }: GroundRequest = JSON.parse(wanted);
  const cut = deskWorker().then((worker) => worker.cutGround(extent, countries));
  cuts.set(wanted, cut);
  cut.catch(() => cuts.delete(wanted));
  const [oldest] = cuts.keys();
  if (cuts.size > MOST_CUTS && oldest !== undefined) cuts.delete(oldest);
  return cut;
}

/** In steps of a degree, so that not every new place is a new ground. */
function extentOf(positions: readonly (readonly [number, number])[]): BoundingBox | null {
  if (positions.length === 0) return null;
  const longitudes = positions.map(([longitude]) => longitude);
  const latitudes = positions.map(([, latitude]) => latitude);
  return [
    Math.max(-180, Math.floor(Math.min(...longitudes)) - 1),
    Math.max(-85, Math.floor(Math.min(...latitudes)) - 1),
    Math.min(180, Math.ceil(Math.max(...longitudes)) + 1),
    Math.min(85, Math.ceil(Math.max(...latitudes)) + 1),
  ];
}
