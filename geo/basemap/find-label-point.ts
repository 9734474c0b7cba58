import type { Position } from "geojson";

export interface LabelPoint {
  lon: number;
  lat: number;
  /** Width of the area at that latitude, in degrees of longitude. */
  span: number;
}

const LINES = 41;

/**
 * Where the name of an area reads best: on the parallel where the area is widest, the middle of that width, with
 * parallels near the middle of the area preferred, since a name needs room above and below too. Undefined where nothing has a width.
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

/** The stretches of the parallel that lie inside the polygon, by the even-odd rule. */
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
