import type { OwnPlace, Place } from "../../model/place.ts";
import { type LonLat, lonLatOf } from "../../model/position.ts";
import type { Problem } from "../../model/problem.ts";

/** Rows whose point lies outside their country, and inside it with latitude and longitude the other way round. */
export function findSwapped(
  rows: readonly OwnPlace[],
  isInCountry: (position: LonLat, country: string) => Place | undefined,
  file: string,
): Problem[] {
  return rows.flatMap(({ id, name, country, point }): Problem[] => {
    if (point === undefined || Math.abs(point.lon) > 90) return [];
    const isIn = (lon: number, lat: number) => isInCountry(lonLatOf(lon, lat), country) !== undefined;
    if (around(point).some(([lon, lat]) => isIn(lon, lat)) || !isIn(point.lat, point.lon)) return [];
    const what = `The point of "${name}" lies outside ${country}, and inside it with lon and lat exchanged.`;
    const remedy = `The row was left out. Write lon: ${point.lat}, lat: ${point.lon}, or correct the country.`;
    return [{ severity: "error", file, id, what, remedy }];
  });
}

/** Degrees by which coasts and borders may be simplified. */
const SLACK = 0.5;

/** The point and its neighbours in eight directions. */
function around({ lon, lat }: { lon: number; lat: number }): [lon: number, lat: number][] {
  const steps = [-SLACK, 0, SLACK];
  return steps.flatMap((east) =>
    steps.map((north): [number, number] => [
      Math.max(-180, Math.min(180, lon + east)),
      Math.max(-90, Math.min(90, lat + north)),
    ]),
  );
}
