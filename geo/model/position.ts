declare const lonLat: unique symbol;

/** Longitude, latitude in degrees, WGS 84, in the order of RFC 7946. Only `lonLatOf` makes one. */
export type LonLat = [longitude: number, latitude: number] & { readonly [lonLat]: true };

/** Throws a RangeError, with the values, when either is no number or out of range. */
export function lonLatOf(longitude: number, latitude: number): LonLat {
  if (!(Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90)) {
    throw new RangeError(`no position on Earth: longitude ${longitude}, latitude ${latitude}`);
  }
  return [longitude, latitude] as LonLat;
}

/** The longitude plus or minus full turns, so that it lies within 180° of another. */
export function wrapLongitude(longitude: number, around: number): number {
  return longitude - 360 * Math.round((longitude - around) / 360);
}

/** West, south, east, north in degrees; RFC 7946 section 5. */
export type BoundingBox = [west: number, south: number, east: number, north: number];

/** Decimals that a coordinate deserves: rounding then moves it by at most a quarter of its uncertainty. */
export function decimalsFor(uncertaintyKm: number): number {
  const worstShiftAtZeroDecimalsKm = 78.5;
  return Math.min(6, Math.max(1, Math.ceil(Math.log10((4 * worstShiftAtZeroDecimalsKm) / uncertaintyKm))));
}
