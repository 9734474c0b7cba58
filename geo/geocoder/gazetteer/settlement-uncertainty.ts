import type { PlaceKind } from "../../model/vocabulary.ts";

/**
 * How far the point of a gazetteer may lie from the middle of a town, kilometres: the minute-rounded positions that
 * much of GeoNames was made from. Independent sources differ by 0.1 to 3.5 km for the towns of the first atlas.
 */
const GAZETTEER_ERROR_KM = 1;
/** People a square kilometre of built-up area, the order of magnitude of towns in the World Urbanization Prospects. */
const TOWN_DENSITY = 5000;
/** Where the number of people is not known: a village's built-up area, kilometres. */
const UNKNOWN_RADIUS_KM = 0.8;
/** Sites that nobody lives in have an extent all the same. */
const SITE_RADIUS_KM: Partial<Record<PlaceKind, number>> = { camp: 2, base: 2, crossing: 1, facility: 0.5 };

/**
 * Uncertainty of a point in kilometres: the radius of a round built-up area of that population, plus the gazetteer's
 * error. A town of 65,000 gives 3 km, a city of 1.6 million 11 km. One decimal.
 */
export function settlementUncertaintyKm(kind: PlaceKind, population: number): number {
  const radius =
    population > 0
      ? Math.sqrt(population / TOWN_DENSITY / Math.PI)
      : (SITE_RADIUS_KM[kind] ?? UNKNOWN_RADIUS_KM);
  return Math.round((radius + GAZETTEER_ERROR_KM) * 10) / 10;
}
