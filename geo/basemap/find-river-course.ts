import { nearestPointOnLine } from "@turf/turf";
import type { Position } from "geojson";

/** A river farther than this from the point is another one. */
const REACH_KM = 60;
/** Degrees of longitude on both sides over which the course is averaged: about the length of a name. */
const WINDOW = 0.2;

export interface RiverCourse {
  at: { lon: number; lat: number };
  /** Degrees clockwise from east on a Web Mercator map, -90 to 90. */
  angle: number;
}

/** The river nearest to the point, and its course there; undefined where none is near, as for a sea. */
export function findRiverCourse(
  rivers: Position[][],
  point: { lon: number; lat: number },
): RiverCourse | undefined {
  if (rivers.length === 0) return undefined;
  const nearest = nearestPointOnLine({ type: "MultiLineString", coordinates: rivers }, [
    point.lon,
    point.lat,
  ]);
  if (nearest.properties.pointDistance > REACH_KM) return undefined;
  const [lon = 0, lat = 0] = nearest.geometry.coordinates;
  const river = rivers[nearest.properties.multiFeatureIndex] ?? [];
  const around = river.filter(([x = 0, y = 0]) => Math.hypot(x - lon, y - lat) <= WINDOW);
  const [from, to] = around.length > 1 ? [around[0], around.at(-1)] : [river[0], river.at(-1)];
  const [[x0 = 0, y0 = 0] = [], [x1 = 0, y1 = 0] = []] = [from, to];
  const stretch = 1 / Math.cos((lat * Math.PI) / 180);
  const angle = (Math.atan2((y0 - y1) * stretch, x1 - x0) * 180) / Math.PI;
  return { at: { lon, lat }, angle: angle > 90 ? angle - 180 : angle < -90 ? angle + 180 : angle };
}
