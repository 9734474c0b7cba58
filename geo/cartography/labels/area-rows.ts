import type { MultiPolygon, Polygon } from "geojson";
import type { Pixel, PixelBox } from "../map-layout.ts";
import type { LonLatPair } from "../mark.ts";

/**
 * The part of an area that is in view, as horizontal rows with the spans that lie inside it:
 *
 *     row 0   ......[=====]..........
 *     row 1   ....[=========].[==]...
 *     row 2   ......[====]....[==]...
 */
export interface AreaRows {
  /** Of the first row; pixels. */
  top: number;
  /** From row to row; pixels. */
  step: number;
  rows: readonly (readonly Span[])[];
}

type Span = readonly [from: number, to: number];

const MOST_ROWS = 48;
const LEAST_STEP = 4;
/** Between the text and the edge of the area; pixels. */
const PADDING = 3;

/** Rows over the part of the area that lies in the box. */
export function cutIntoRows(
  geometry: Polygon | MultiPolygon,
  project: (position: LonLatPair) => Pixel,
  view: PixelBox,
): AreaRows {
  const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  const rings = polygons.flat().map((ring) => ring.map(([x = 0, y = 0]) => project([x, y])));
  let [north, south] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const ring of rings) {
    for (const { y } of ring) {
      north = Math.min(north, y);
      south = Math.max(south, y);
    }
  }
  const top = Math.max(north, view.y);
  const bottom = Math.min(south, view.y + view.height);
  const step = Math.max(LEAST_STEP, (bottom - top) / MOST_ROWS);
  const count = Math.max(0, Math.floor((bottom - top) / step));
  const first = top + step / 2;
  const crossings: number[][] = Array.from({ length: count }, () => []);
  for (const ring of rings) addCrossings(ring, crossings, first, step);
  const rows = crossings.map((xs) => spansOf(xs, view.x, view.x + view.width));
  return { top: first, step, rows };
}

/** Adds to each row the places where the ring crosses it. */
function addCrossings(ring: readonly Pixel[], crossings: number[][], first: number, step: number): void {
  for (let i = 1; i < ring.length; i += 1) {
    const [a, b] = [ring[i - 1], ring[i]];
    if (a === undefined || b === undefined || a.y === b.y) continue;
    const [low, high] = a.y < b.y ? [a, b] : [b, a];
    const from = Math.max(0, Math.ceil((low.y - first) / step));
    const to = Math.min(crossings.length - 1, Math.ceil((high.y - first) / step) - 1);
    for (let row = from; row <= to; row += 1) {
      const share = (first + row * step - low.y) / (high.y - low.y);
      crossings[row]?.push(low.x + share * (high.x - low.x));
    }
  }
}

/** By the even-odd rule, cut to the view. */
function spansOf(crossings: number[], left: number, right: number): Span[] {
  crossings.sort((a, b) => a - b);
  const spans: Span[] = [];
  for (let i = 0; i + 1 < crossings.length; i += 2) {
    const from = Math.max(left, crossings[i] ?? 0);
    const to = Math.min(right, crossings[i + 1] ?? 0);
    if (to > from) spans.push([from, to]);
  }
  return spans;
}

/** Centres of boxes of that size that lie wholly inside the area, the nearest to `preferred` first. */
export function findRoom(
  { top, step, rows }: AreaRows,
  size: { width: number; height: number },
  preferred: Pixel,
): Pixel[] {
  const width = size.width + 2 * PADDING;
  const needed = Math.ceil((size.height + 2 * PADDING) / step);
  const centres: Pixel[] = [];
  for (let row = 0; row + needed < rows.length; row += 1) {
    const y = top + (row + needed / 2) * step;
    for (const [from, to] of commonSpans(rows.slice(row, row + needed + 1), width)) {
      const [least, most] = [from + width / 2, to - width / 2];
      const near = Math.max(least, Math.min(most, preferred.x));
      for (const x of new Set([near, (least + most) / 2, least, most])) centres.push({ x, y });
    }
  }
  const distance = ({ x, y }: Pixel) => Math.hypot(x - preferred.x, y - preferred.y);
  return centres.sort((a, b) => distance(a) - distance(b));
}

/** Stretches of at least that width that lie inside the area in all of the rows. */
function commonSpans(rows: readonly (readonly Span[])[], width: number): Span[] {
  let common: readonly Span[] = rows[0] ?? [];
  for (const row of rows.slice(1)) {
    common = common.flatMap(([from, to]) =>
      row.flatMap(([otherFrom, otherTo]): Span[] => {
        const span: Span = [Math.max(from, otherFrom), Math.min(to, otherTo)];
        return span[1] - span[0] >= width ? [span] : [];
      }),
    );
  }
  return common.filter(([from, to]) => to - from >= width);
}

/** Points inside the area, one a span, the nearest to `preferred` first. Narrow tips only where there is nothing else. */
export function findPointsInside({ top, step, rows }: AreaRows, preferred: Pixel): Pixel[] {
  const widest = Math.max(0, ...rows.flat().map(([from, to]) => to - from));
  const points = rows.flatMap((spans, row) =>
    spans.flatMap(([from, to]): Pixel[] => {
      if (to - from < Math.min(24, widest / 2)) return [];
      const inset = Math.min(10, (to - from) / 2);
      const x = Math.max(from + inset, Math.min(to - inset, preferred.x));
      return [{ x, y: top + row * step }];
    }),
  );
  const distance = ({ x, y }: Pixel) => Math.hypot(x - preferred.x, y - preferred.y);
  return points.sort((a, b) => distance(a) - distance(b));
}
