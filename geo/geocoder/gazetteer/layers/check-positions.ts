import type { AreaGeometry, OwnPlace } from "../../../model/place.ts";
import { type LonLat, lonLatOf } from "../../../model/position.ts";
import type { Problem } from "../../../model/problem.ts";

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
    const { id, names, country, point } = row;
    if (point === undefined || areas.isInOrNear(lonLatOf(point.lon, point.lat), country)) return [];
    if (country === "AQ" && point.lat <= ANTARCTICA) return [];
    const where = areas.nameOf(country);
    const { error, remedy } = explain({ lon: point.lon, lat: point.lat }, row, areas);
    const what = `The point of "${Object.values(names)[0] ?? id}" (lon ${point.lon}, lat ${point.lat}) lies outside ${where}${error}.`;
    return [{ severity: "error", file, id, what, remedy: `The row was left out. ${remedy}` }];
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
    const where = areas.nameOf(row.country);
    return [
      {
        severity: "error",
        file,
        id: row.id,
        what: `The area of "${Object.values(row.names)[0] ?? row.id}" lies outside ${where}${holder === undefined ? "" : `, in ${areas.nameOf(holder)}`}.`,
        remedy: `The row was left out. Correct its country, or ${mayCross ? "its area: longitude comes first" : "the identifier under sameAs"}.`,
      },
    ];
  });
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
const SLIPS: [what: string, undo: (point: Point) => Point][] = [
  ["lon and lat exchanged", ({ lon, lat }) => ({ lon: lat, lat: lon })],
  ["the other sign of lon", ({ lon, lat }) => ({ lon: -lon, lat })],
  ["the other sign of lat", ({ lon, lat }) => ({ lon, lat: -lat })],
  ["the other sign of both", ({ lon, lat }) => ({ lon: -lon, lat: -lat })],
  ["lon and lat exchanged and the other sign of lon", ({ lon, lat }) => ({ lon: -lat, lat: lon })],
  ["lon and lat exchanged and the other sign of lat", ({ lon, lat }) => ({ lon: lat, lat: -lon })],
  ["lon and lat exchanged and the other sign of both", ({ lon, lat }) => ({ lon: -lat, lat: -lon })],
  ...[10, 100, 0.1, 0.01].flatMap((factor): typeof SLIPS => [
    ["the decimal point of lon moved", ({ lon, lat }) => ({ lon: shift(lon, factor), lat })],
    ["the decimal point of lat moved", ({ lon, lat }) => ({ lon, lat: shift(lat, factor) })],
    ["both decimal points moved", ({ lon, lat }) => ({ lon: shift(lon, factor), lat: shift(lat, factor) })],
  ]),
];

function shift(degrees: number, factor: number): number {
  return Number((degrees * factor).toPrecision(12));
}

function explain(
  point: Point,
  { country }: OwnPlace,
  areas: CountryAreas,
): { error: string; remedy: string } {
  if (point.lon === 0 && point.lat === 0) {
    const remedy = "Write the position, or leave point out and the names will still be found.";
    return { error: ": zeros stand where no position was known", remedy };
  }
  for (const [what, undo] of SLIPS) {
    const { lon, lat } = undo(point);
    if (Math.abs(lon) > 180 || Math.abs(lat) > 90 || !areas.isInOrNear(lonLatOf(lon, lat), country)) continue;
    return {
      error: `, and inside it with ${what}`,
      remedy: `Write lon: ${lon}, lat: ${lat}, or correct the country.`,
    };
  }
  if (point.lon === 0 || point.lat === 0) {
    const axis = point.lon === 0 ? "lon" : "lat";
    return {
      error: `: a zero stands where ${axis} was not known`,
      remedy: `Write ${axis}, or leave point out.`,
    };
  }
  const holder = areas.holding(lonLatOf(point.lon, point.lat));
  return holder === undefined
    ? { error: "", remedy: "Correct the position, or the country." }
    : {
        error: `, in ${areas.nameOf(holder)}`,
        remedy: `Write country: ${holder}, or correct the position.`,
      };
}
