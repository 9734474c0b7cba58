import type { AreaGeometry } from "../../../geo/model/place.ts";

/** Longitude, latitude in degrees. */
export type Corner = readonly [longitude: number, latitude: number];

/** Decimals of a corner: about 100 m. An area that is drawn by hand is no sharper. */
const DECIMALS = 3;

/** The outline through the corners as GeoJSON has it: closed, counter-clockwise. Undefined for fewer than three corners. */
export function areaOfCorners(corners: readonly Corner[]): AreaGeometry | undefined {
  if (corners.length < 3) return undefined;
  const rounded = corners.map(([longitude, latitude]) => [roundDegrees(longitude), roundDegrees(latitude)]);
  if (turnOf(corners) < 0) rounded.reverse();
  return { type: "Polygon", coordinates: [[...rounded, rounded[0] ?? []]] };
}

/** The corners of an area of one outline without holes; none of what was not drawn here. */
export function cornersOfArea(area: unknown): Corner[] {
  const { type, coordinates } = (area ?? {}) as Partial<AreaGeometry>;
  if (type !== "Polygon" || coordinates?.length !== 1) return [];
  const [ring = []] = coordinates as number[][][];
  return ring.slice(0, -1).map(([longitude = 0, latitude = 0]) => [longitude, latitude]);
}

/** Whether two sides of the outline cross: such an area has no inside. */
export function crossesItself(corners: readonly Corner[]): boolean {
  const sides = corners.map(
    (corner, index) => [corner, corners[(index + 1) % corners.length] ?? corner] as const,
  );
  return sides.some(([a, b], index) =>
    sides.some(([c, d], other) => {
      const areNeighbours = Math.abs(index - other) <= 1 || Math.abs(index - other) === sides.length - 1;
      return !areNeighbours && side(a, b, c) !== side(a, b, d) && side(c, d, a) !== side(c, d, b);
    }),
  );
}

export function roundDegrees(degrees: number): number {
  return Number(degrees.toFixed(DECIMALS));
}

/** Positive where the corners go counter-clockwise. */
function turnOf(corners: readonly Corner[]): number {
  return corners.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = corners[(index + 1) % corners.length] ?? [x, y];
    return sum + x * nextY - nextX * y;
  }, 0);
}

function side([ax, ay]: Corner, [bx, by]: Corner, [cx, cy]: Corner): number {
  return Math.sign((bx - ax) * (cy - ay) - (by - ay) * (cx - ax));
}
