import { extentOf } from "../geojson/antimeridian.ts";
import { type BoundingBox, longitudeSpan, wrapLongitude } from "../model/position.ts";
import type { MapView, MeasureText, Pixel, PixelBox } from "./map-layout.ts";
import type { LonLatPair, Mark } from "./mark.ts";
import { projectToWorld, unprojectFromWorld } from "./web-mercator.ts";

/** A view with its defaults, and the values derived from it. */
export interface Scene {
  view: MapView;
  viewport: PixelBox;
  /** The viewport and its margin. */
  padded: PixelBox;
  small: boolean;
  target: number;
  scale: number;
  /** From degrees to pixels. Longitudes are first wrapped to be within 180° of the centre. */
  project: (position: LonLatPair) => Pixel;
  measure: MeasureText;
}

/** A narrower map has small letters; pixels. */
const SMALL_MAP = 600;

export function buildScene(view: MapView, measure: MeasureText): Scene {
  const { viewport, center, margin = 0 } = view;
  const padded = growBox(viewport, margin * viewport.width, margin * viewport.height);
  return {
    view,
    viewport,
    padded,
    small: view.small ?? viewport.width < SMALL_MAP,
    target: view.target ?? 24,
    scale: view.symbolScale ?? 1,
    project: ([longitude, latitude]) => view.project([wrapLongitude(longitude, center[0]), latitude]),
    measure: cacheWidths(measure),
  };
}

/**
 * A box of pixels in degrees. West is larger than east when it crosses the antimeridian. At the edge of Web Mercator it reaches to the
 * pole, since marks beyond the edge are drawn at it.
 */
export function boundsOf({ viewport, center, zoom }: MapView, box: PixelBox): BoundingBox {
  const middle = projectToWorld(center, zoom);
  const left = middle.x + box.x - (viewport.x + viewport.width / 2);
  const top = middle.y + box.y - (viewport.y + viewport.height / 2);
  const [west, north] = unprojectFromWorld({ x: left, y: top }, zoom);
  const [east, south] = unprojectFromWorld({ x: left + box.width, y: top + box.height }, zoom);
  const latitudes = [south < -85 ? -90 : south, north > 85 ? 90 : north] as const;
  if (east - west >= 360) return [-180, latitudes[0], 180, latitudes[1]];
  return [wrapLongitude(west, 0), latitudes[0], wrapLongitude(east, 0), latitudes[1]];
}

const extents = new WeakMap<Mark, BoundingBox>();

/** The box around an area, in pixels; for other marks a box without size at their position. */
export function boxOfMark(mark: Mark, { view, project }: Scene): PixelBox {
  if (mark.geometry === null || mark.geometry.type === "Point")
    return { ...project(mark.at), width: 0, height: 0 };
  let extent = extents.get(mark);
  if (extent === undefined) {
    extent = extentOf([mark.geometry]) ?? [0, 0, 0, 0];
    extents.set(mark, extent);
  }
  const [west, south, , north] = extent;
  const half = longitudeSpan(extent) / 2;
  const middle = wrapLongitude(west + half, view.center[0]);
  const [from, to] = [view.project([middle - half, north]), view.project([middle + half, south])];
  return { x: from.x, y: from.y, width: to.x - from.x, height: to.y - from.y };
}

export function boxesMeet(a: PixelBox, b: PixelBox): boolean {
  return a.x <= b.x + b.width && b.x <= a.x + a.width && a.y <= b.y + b.height && b.y <= a.y + a.height;
}

export function isInside({ x, y }: Pixel, box: PixelBox): boolean {
  return x >= box.x && y >= box.y && x <= box.x + box.width && y <= box.y + box.height;
}

export function holdsBox(outer: PixelBox, inner: PixelBox): boolean {
  return isInside(inner, outer) && isInside({ x: inner.x + inner.width, y: inner.y + inner.height }, outer);
}

export function growBox({ x, y, width, height }: PixelBox, across: number, down = across): PixelBox {
  return { x: x - across, y: y - down, width: width + 2 * across, height: height + 2 * down };
}

const widths = new WeakMap<MeasureText, Map<string, number>>();
const MAX_WIDTHS = 20_000;

/** Caches widths: each view measures the same texts. */
function cacheWidths(measure: MeasureText): MeasureText {
  const known = widths.get(measure) ?? new Map<string, number>();
  widths.set(measure, known);
  return (text, style) => {
    const { family, size, bold = false, italic = false, letterSpacing = 0 } = style;
    const key = `${family} ${size} ${bold} ${italic} ${letterSpacing} ${text}`;
    let width = known.get(key);
    if (width === undefined) {
      if (known.size >= MAX_WIDTHS) known.clear();
      width = measure(text, style);
      known.set(key, width);
    }
    return width;
  };
}
