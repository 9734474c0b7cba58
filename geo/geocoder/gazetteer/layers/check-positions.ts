import { describeProblem } from "../../../messages/problems/describe-problem.ts";
import type { AreaGeometry, OwnPlace } from "../../../model/place.ts";
import { type LonLat, lonLatOf } from "../../../model/position.ts";
import type { Problem } from "../../../model/problem.ts";
import type { NamedCountry, PositionFault, PositionSlip } from "../../../model/problem-message.ts";

/** What is asked of the gazetteer while the author's positions are checked. */
export interface CountryAreas {
  /** Whether a position lies in a country, or so near its area or one of its towns that a simplified coast explains it. */
  isInOrNear(position: LonLat, country: string): boolean;
  /** Code of the country whose area holds a position. */
  holding(position: LonLat): string | undefined;
  /** Name of a country, for people. */
  nameOf(country: string): string;
}

/**
 * Rows whose point lies far outside their country: latitude and longitude exchanged, a sign lost, a decimal point
 * slipped, nothing but zeros, or another country's code. Each problem says what would put the point inside.
 */
export function checkPositions(rows: readonly OwnPlace[], areas: CountryAreas, file: string): Problem[] {
  return rows.flatMap((row): Problem[] => {
    const { id, country, point } = row;
    if (point === undefined || areas.isInOrNear(lonLatOf(point.lon, point.lat), country)) return [];
    if (country === "AQ" && point.lat <= ANTARCTICA) return [];
    const { lon, lat } = point;
    const params = { name: nameOf(row), lon, lat, country: named(country, areas) };
    const fault = findFault({ lon, lat }, row, areas);
    return [{ severity: "error", file, id, ...describeProblem("ownPointOutside", { ...params, fault }) }];
  });
}

/** Corners of an area that are looked at. */
const CORNERS = 24;

/** Rows whose area lies outside their country: drawn elsewhere, or taken over from a namesake. */
export function checkAreas(
  rows: readonly OwnPlace[],
  areaOf: (row: OwnPlace) => AreaGeometry | undefined,
  areas: CountryAreas,
  file: string,
): Problem[] {
  return rows.flatMap((row): Problem[] => {
    const area = areaOf(row);
    if (area === undefined) return [];
    const outside = cornersOf(area).filter((corner) => !areas.isInOrNear(corner, row.country));
    // An area of the author's own may reach across a border; one that is taken over lies in one country.
    const mayCross = row.area !== undefined;
    if (outside.length === 0 || (mayCross && outside.length < cornersOf(area).length)) return [];
    const [first] = outside;
    const holder = first && areas.holding(first);
    const params = {
      name: nameOf(row),
      country: named(row.country, areas),
      holder: holder === undefined ? null : named(holder, areas),
      isTakenOver: !mayCross,
    };
    return [{ severity: "error", file, id: row.id, ...describeProblem("ownAreaOutside", params) }];
  });
}

function nameOf({ id, names }: OwnPlace): string {
  return Object.values(names)[0] ?? id;
}

function named(code: string, areas: CountryAreas): NamedCountry {
  return { code, name: areas.nameOf(code) };
}

function cornersOf(area: AreaGeometry): LonLat[] {
  const polygons = area.type === "Polygon" ? [area.coordinates] : area.coordinates;
  const corners = polygons.flatMap(([outline = []]) => outline);
  const step = Math.ceil(corners.length / CORNERS);
  return corners
    .filter((_, order) => order % step === 0)
    .map(([lon = Number.NaN, lat = Number.NaN]) => lonLatOf(lon, lat));
}

/** The area of the Antarctic Treaty (article VI) begins here. The country's outline is open at the pole. */
const ANTARCTICA = -60;

interface Point {
  lon: number;
  lat: number;
}

/** What may have happened to a position, likeliest first, and the position as it was before. */
const SLIPS: [slip: PositionSlip, undo: (point: Point) => Point][] = [
  ["exchanged", ({ lon, lat }) => ({ lon: lat, lat: lon })],
  ["signOfLon", ({ lon, lat }) => ({ lon: -lon, lat })],
  ["signOfLat", ({ lon, lat }) => ({ lon, lat: -lat })],
  ["signOfBoth", ({ lon, lat }) => ({ lon: -lon, lat: -lat })],
  ["exchangedAndSignOfLon", ({ lon, lat }) => ({ lon: -lat, lat: lon })],
  ["exchangedAndSignOfLat", ({ lon, lat }) => ({ lon: lat, lat: -lon })],
  ["exchangedAndSignOfBoth", ({ lon, lat }) => ({ lon: -lat, lat: -lon })],
  ...[10, 100, 0.1, 0.01].flatMap((factor): typeof SLIPS => [
    ["decimalOfLon", ({ lon, lat }) => ({ lon: shift(lon, factor), lat })],
    ["decimalOfLat", ({ lon, lat }) => ({ lon, lat: shift(lat, factor) })],
    ["decimalOfBoth", ({ lon, lat }) => ({ lon: shift(lon, factor), lat: shift(lat, factor) })],
  ]),
];

function shift(degrees: number, factor: number): number {
  return Number((degrees * factor).toPrecision(12));
}

function findFault(point: Point, { country }: OwnPlace, areas: CountryAreas): PositionFault {
  if (point.lon === 0 && point.lat === 0) return { kind: "zeros" };
  for (const [slip, undo] of SLIPS) {
    const { lon, lat } = undo(point);
    if (Math.abs(lon) > 180 || Math.abs(lat) > 90 || !areas.isInOrNear(lonLatOf(lon, lat), country)) continue;
    return { kind: "slip", slip, lon, lat };
  }
  if (point.lon === 0 || point.lat === 0) return { kind: "zero", axis: point.lon === 0 ? "lon" : "lat" };
  const holder = areas.holding(lonLatOf(point.lon, point.lat));
  return holder === undefined ? { kind: "unknown" } : { kind: "abroad", holder: named(holder, areas) };
}
