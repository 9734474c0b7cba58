import { lengthToDegrees } from "@turf/turf";
import type { Position } from "geojson";
import { bbox, mesh } from "topojson-client";
import type { GeometryObject } from "topojson-specification";
import type { BoundingBox } from "../model/position.ts";
import type { CountriesTopology, DisputedBoundary, ProvincesTopology } from "./basemap-sources.ts";
import { clipLines } from "./clip-layer.ts";
import { boxesMeet } from "./frame-around.ts";

export interface CountryBorders {
  borders: Position[][];
  disputed: Position[][];
}

/** The common boundaries of countries inside the boxes, disputed ones separate. Coasts are not included. */
export function countryBorders(
  topology: CountriesTopology,
  disputed: DisputedBoundary[],
  boxes: BoundingBox[],
): CountryBorders {
  const rules = disputed.filter(({ province }) => province === undefined);
  const linesWhere = (filter: (a: GeometryObject, b: GeometryObject) => boolean) =>
    clipLines(mesh(topology, topology.objects.countries, filter).coordinates, boxes);
  const ruleOf = (a: GeometryObject, b: GeometryObject) => rules.filter((rule) => appliesTo(rule, a, b));

  const parts: CountryBorders = {
    borders: linesWhere((a, b) => a !== b && ruleOf(a, b).length === 0),
    disputed: linesWhere((a, b) => a !== b && ruleOf(a, b).some(({ within }) => within === undefined)),
  };
  // A boundary that is disputed in part: take the whole line, then split it at the boxes of all rules for that pair.
  const partial = rules.filter((rule) => rule.within !== undefined);
  for (const pair of new Set(partial.map(pairKey))) {
    const group = partial.filter((rule) => pairKey(rule) === pair);
    const lines = linesWhere((a, b) => a !== b && group.some((rule) => appliesTo(rule, a, b)));
    const within = group.flatMap((rule) => (rule.within === undefined ? [] : [rule.within]));
    for (const line of lines) splitAtBoxes(line, within, parts);
  }
  return parts;
}

function appliesTo({ between, feature }: DisputedBoundary, a: GeometryObject, b: GeometryObject): boolean {
  const names = [nameOf(a), nameOf(b)];
  if (feature !== undefined) return names.includes(feature);
  return between?.every((name) => names.includes(name)) ?? false;
}

function nameOf({ properties }: GeometryObject): string {
  return properties !== undefined && "name" in properties ? String(properties.name) : "";
}

function pairKey({ between, feature }: DisputedBoundary): string {
  return between === undefined ? String(feature) : [...between].sort().join("/");
}

/** Splits a line where it enters or leaves a box. Neighbouring pieces share the vertex. */
function splitAtBoxes(line: Position[], boxes: BoundingBox[], parts: CountryBorders): void {
  const isInside = ([lon = 0, lat = 0]: Position) =>
    boxes.some(([west, south, east, north]) => lon >= west && lon <= east && lat >= south && lat <= north);
  let piece = line.slice(0, 1);
  for (let i = 1; i < line.length; i++) {
    const [from = [0, 0], to = [0, 0], next] = [line[i - 1], line[i], line[i + 1]];
    piece.push(to);
    const inside = isInside(from) && isInside(to);
    if (next !== undefined && (isInside(to) && isInside(next)) === inside) continue;
    (inside ? parts.disputed : parts.borders).push(piece);
    piece = [to];
  }
}

/** How far the end of a province line may move to meet the country's outline, which comes from another file. */
const SNAP_KM = 4;

export interface ProvinceLines {
  provinces: Position[][];
  disputed: Position[][];
}

/**
 * The boundaries between provinces inside the boxes. Their outer ends are moved onto `outline` (country borders and
 * coasts), since provinces and countries come from two files with different generalisation.
 */
export function provinceLines(
  provinces: Record<string, ProvincesTopology>,
  disputed: DisputedBoundary[],
  outline: Position[][],
  boxes: BoundingBox[],
): ProvinceLines {
  const lines: ProvinceLines = { provinces: [], disputed: [] };
  const codes = Object.keys(provinces).sort();
  for (const code of codes) {
    const topology = provinces[code];
    if (topology === undefined) continue;
    // Before the mesh, which takes long.
    const [west, south, east, north] = bbox(topology);
    if (!boxes.some((box) => boxesMeet([west, south, east, north], box))) continue;
    const { units } = topology.objects;
    const outer = mesh(topology, units, (a, b) => a === b);
    const contested = disputed.flatMap(({ province }) => (province?.country === code ? [province.name] : []));
    const isContested = (unit: GeometryObject) => contested.includes(nameOf(unit));
    const inner = mesh(topology, units, (a, b) => a !== b && !isContested(a) && !isContested(b));
    // All boundaries of contested units, except those on the border of the country.
    const around = mesh(topology, units, (a, b) => a !== b && (isContested(a) || isContested(b)));
    const ends = new Set(outer.coordinates.flat().map(String));
    const snap = (line: Position[]) => snapEnds(line, ends, outline);
    lines.provinces.push(...clipLines(inner.coordinates, boxes).map(snap));
    lines.disputed.push(...clipLines(around.coordinates, boxes).map(snap));
  }
  return lines;
}

function snapEnds(line: Position[], ends: Set<string>, outline: Position[][]): Position[] {
  return line.map((position, index) => {
    const isEnd = index === 0 || index === line.length - 1;
    return isEnd && ends.has(String(position)) ? (nearestOn(outline, position) ?? position) : position;
  });
}

/**
 * The nearest position on the lines within `SNAP_KM`. Computed on a plane with scaled longitudes: exact enough for a few kilometres,
 * and much faster than spherical geometry for tens of thousands of segments.
 */
function nearestOn(lines: Position[][], [lon = 0, lat = 0]: Position): Position | undefined {
  const shrink = Math.cos((lat * Math.PI) / 180);
  let best: Position | undefined;
  let least = lengthToDegrees(SNAP_KM, "kilometers");
  for (const line of lines) {
    for (let i = 1; i < line.length; i++) {
      const [[x0 = 0, y0 = 0] = [], [x1 = 0, y1 = 0] = []] = [line[i - 1], line[i]];
      const [dx, dy] = [(x1 - x0) * shrink, y1 - y0];
      const [px, py] = [(lon - x0) * shrink, lat - y0];
      const along = Math.max(0, Math.min(1, (px * dx + py * dy) / (dx * dx + dy * dy || 1)));
      const degrees = Math.hypot(px - along * dx, py - along * dy);
      if (degrees < least) {
        least = degrees;
        best = [x0 + along * (x1 - x0), y0 + along * (y1 - y0)];
      }
    }
  }
  return best;
}
