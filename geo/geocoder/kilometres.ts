const RADIUS_KM = 6371;
const RADIAN = Math.PI / 180;

/** Great-circle distance by the haversine formula; millions are asked for, which is too many for Turf's features. */
export function kilometres(
  [lonA, latA]: readonly [number, number],
  [lonB, latB]: readonly [number, number],
): number {
  const across = Math.sin(((lonB - lonA) * RADIAN) / 2);
  const up = Math.sin(((latB - latA) * RADIAN) / 2);
  const chord = up * up + Math.cos(latA * RADIAN) * Math.cos(latB * RADIAN) * across * across;
  return 2 * RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(chord)));
}
