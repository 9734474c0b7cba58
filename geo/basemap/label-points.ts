import { nearestPointOnLine } from "@turf/turf";
import type { Position } from "geojson";

export interface LabelPoint {
  lon: number;
  lat: number;
  /** Width of the area at that latitude, in degrees of longitude. */
  span: number;
}

const LINES = 41;

/**
 * The label position of an area: the middle of its widest stretch along a parallel. Parallels near the middle of the area are
 * preferred, since a name also needs height. Undefined for an area without width.
 */
export function findLabelPoint(polygons: Position[][][]): LabelPoint | undefined {
  const latitudes = polygons.flat(2).map(([, lat = 0]) => lat);
  const [south, north] = [minimum(latitudes), -minimum(latitudes.map((lat) => -lat))];
  let best: (LabelPoint & { score: number }) | undefined;
  for (let i = 1; i < LINES; i++) {
    const share = i / LINES;
    const lat = south + (north - south) * share;
    for (const polygon of polygons) {
      for (const [from, to] of insideSpans(polygon, lat)) {
        const score = (to - from) * (1 - (2 * share - 1) ** 2) ** 0.5;
        if (best === undefined || score > best.score) {
          best = { lon: (from + to) / 2, lat, span: to - from, score };
        }
      }
    }
  }
  return best;
}

/** The parts of a parallel inside the polygon, by the even-odd rule. */
function insideSpans(polygon: Position[][], lat: number): [number, number][] {
  const crossings = polygon.flatMap((ring) =>
    ring.slice(1).flatMap(([x1 = 0, y1 = 0], index) => {
      const [x0 = 0, y0 = 0] = ring[index] ?? [];
      return y0 > lat === y1 > lat ? [] : [x0 + ((lat - y0) / (y1 - y0)) * (x1 - x0)];
    }),
  );
  crossings.sort((a, b) => a - b);
  return crossings.flatMap((from, index): [number, number][] => {
    const to = crossings[index + 1];
    return index % 2 === 0 && to !== undefined && to > from ? [[from, to]] : [];
  });
}

function minimum(values: number[]): number {
  return values.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY);
}

/** A river farther from the point than this is another river. */
const REACH_KM = 60;
/** The course is averaged over this many degrees on both sides: about the length of a name. */
const WINDOW = 0.2;

export interface RiverCourse {
  at: { lon: number; lat: number };
  /** Degrees clockwise from east on a Web Mercator map, -90 to 90. */
  angle: number;
}

/** The position and course of the nearest river; undefined when none is near, as for a sea. */
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
