declare const lonLat: unique symbol;

/** Longitude, latitude in degrees, WGS 84, in the order of RFC 7946. Only `lonLatOf` makes one. */
export type LonLat = [longitude: number, latitude: number] & { readonly [lonLat]: true };

/** Throws a RangeError when a value is not a number or out of range. */
export function lonLatOf(longitude: number, latitude: number): LonLat {
  if (!(Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90)) {
    throw new RangeError(`no position on Earth: longitude ${longitude}, latitude ${latitude}`);
  }
  return [longitude, latitude] as LonLat;
}

/** The longitude, moved by full turns to lie within 180° of `around`. */
export function wrapLongitude(longitude: number, around: number): number {
  return longitude - 360 * Math.round((longitude - around) / 360);
}

/** West, south, east, north in degrees; RFC 7946 section 5. */
export type BoundingBox = [west: number, south: number, east: number, north: number];

/** Degrees of longitude from west to east, 0 to 360, also across the antimeridian. */
export function longitudeSpan([west, , east]: BoundingBox): number {
  return east >= west ? east - west : east - west + 360;
}

/** Number of decimals at which rounding moves a coordinate by at most a quarter of its uncertainty; 1 to 6. */
export function decimalsFor(uncertaintyKm: number): number {
  // Half a degree in both directions, at the equator.
  const worstShiftAtZeroDecimalsKm = 78.5;
  return Math.min(6, Math.max(1, Math.ceil(Math.log10((4 * worstShiftAtZeroDecimalsKm) / uncertaintyKm))));
}
