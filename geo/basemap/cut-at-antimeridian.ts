import { bboxClip } from "@turf/turf";
import type { Position } from "geojson";

/**
 * The polygon as pieces that can be worked on as on a plane. Sources stitch land across the antimeridian, so an edge may
 * jump from 180 to -180; such rings are unrolled and cut there. A ring around a pole is led through the pole.
 */
export function cutAtAntimeridian(rings: Position[][]): Position[][][] {
  if (!rings.some(jumps)) return [rings];
  const unrolled = rings.map(unroll);
  return [-360, 0, 360].flatMap((shift) => {
    const moved = unrolled.map((ring) => ring.map(([lon = 0, lat = 0]) => [lon + shift, lat]));
    const { geometry } = bboxClip({ type: "Polygon", coordinates: moved }, [-180, -90, 180, 90]);
    const pieces = (geometry.coordinates as Position[][]).filter((ring) => ring.length > 3);
    return pieces.length > 0 ? [pieces] : [];
  });
}

function jumps(ring: Position[]): boolean {
  return ring.some(([lon = 0], index) => Math.abs(lon - (ring[index - 1]?.[0] ?? lon)) > 180);
}

/** Longitudes without jumps, which may leave -180 to 180. */
function unroll(ring: Position[]): Position[] {
  let turn = 0;
  const unrolled = ring.map(([lon = 0, lat = 0], index) => {
    const step = lon - (ring[index - 1]?.[0] ?? lon);
    if (step > 180) turn -= 360;
    if (step < -180) turn += 360;
    return [lon + turn, lat];
  });
  const [[start = 0, lat = 0] = [], [end = 0] = []] = [unrolled[0], unrolled.at(-1)];
  if (Math.abs(end - start) < 180) return unrolled;
  const pole = Math.sign(lat) * 90;
  return [...unrolled, [end, pole], [start, pole], [start, lat]];
}
