import { difference, multiPolygon, polygon, rewind } from "@turf/turf";
import type { Geometry, MultiPolygon, Polygon, Position } from "geojson";
import { feature } from "topojson-client";
import type { GeometryCollection } from "topojson-specification";
import type { BoundingBox } from "../model/position.ts";
import type { CountriesTopology, WaterTopology } from "./basemap-sources.ts";
import { boxOf, clipAreas, clipLines, polygonsOf } from "./clip-layer.ts";
import { boxesMeet, type Frame } from "./frame-around.ts";

export interface Waters {
  lakes: Position[][][];
  rivers: Position[][];
}

/**
 * Lakes and rivers inside the frame, each from the best sheet. The sheets are rounded to grids of one to four kilometres; cutting
 * corners twice turns the steps into curves.
 */
export function cutWater(sheets: WaterTopology[], { parts }: Frame): Waters {
  const lakes = bestSheet(sheets, parts, (sheet) =>
    geometriesOf(sheet, sheet.objects.lakes).flatMap(polygonsOf),
  );
  const rivers = bestSheet(sheets, parts, (sheet) =>
    geometriesOf(sheet, sheet.objects.rivers).flatMap(linesOf),
  );
  return {
    lakes: clipAreas(
      lakes.map((rings) => rings.map((ring) => cutCorners(ring))),
      parts,
    ),
    rivers: clipLines(
      rivers.map((line) => cutCorners(line)),
      parts,
    ),
  };
}

/**
 * The pieces of the sheet with most pieces in the frame; of several, the one with the finest grid. A sheet of one continent may
 * overlap another continent without its lakes.
 */
function bestSheet<Piece extends Position[] | Position[][]>(
  sheets: WaterTopology[],
  parts: BoundingBox[],
  piecesOf: (sheet: WaterTopology) => Piece[],
): Piece[] {
  const rated = sheets.map((sheet) => {
    const pieces = piecesOf(sheet).filter((piece) => {
      const box = boxOf(isLine(piece) ? piece : piece.flat());
      return parts.some((part) => boxesMeet(box, part));
    });
    return { pieces, grid: gridOf(sheet) };
  });
  return rated.sort((a, b) => b.pieces.length - a.pieces.length || a.grid - b.grid)[0]?.pieces ?? [];
}

function isLine(piece: Position[] | Position[][]): piece is Position[] {
  return typeof piece[0]?.[0] === "number";
}

/** Area of a grid cell, in square degrees. */
function gridOf({ transform }: WaterTopology): number {
  return transform === undefined ? 0 : transform.scale[0] * transform.scale[1];
}

function geometriesOf(sheet: WaterTopology, layer: GeometryCollection): Geometry[] {
  return feature(sheet, layer).features.map(({ geometry }) => geometry);
}

function linesOf(river: Geometry): Position[][] {
  if (river.type === "LineString") return [river.coordinates];
  return river.type === "MultiLineString" ? river.coordinates : [];
}

/** Chaikin's corner cutting: replaces each corner by points at a quarter of both edges. Ends stay. */
function cutCorners(line: Position[], times = 2): Position[] {
  const [first, last] = [line[0], line.at(-1)];
  if (times === 0 || first === undefined || last === undefined || line.length < 3) return line;
  const isRing = first[0] === last[0] && first[1] === last[1];
  const cut = line.slice(1).flatMap((to, index) => {
    const from = line[index] ?? to;
    return [between(from, to, 0.25), between(from, to, 0.75)];
  });
  const start = cut[0] ?? first;
  return cutCorners(isRing ? [...cut, start] : [first, ...cut.slice(1, -1), last], times - 1);
}

function between([x0 = 0, y0 = 0]: Position, [x1 = 0, y1 = 0]: Position, share: number): Position {
  return [x0 + (x1 - x0) * share, y0 + (y1 - y0) * share];
}

/** Overlap of coarse and detailed land in degrees, so that no gap shows between them. */
const OVERLAP = 0.05;

/** Coarse land with the frame cut out of it. */
export function landBeyond(coarse: CountriesTopology, frame: Frame): Position[][][] {
  const holes = multiPolygon(frame.parts.map((part) => [shrunkRing(part)]));
  // Without Antarctica: only maps of it show it, and its ring around the pole breaks spherical clipping.
  const inhabited = landPolygons(coarse).filter((rings) => rings.flat().some(([, lat = 0]) => lat > -60));
  return inhabited.flatMap((rings) => {
    const rest = difference({ type: "FeatureCollection", features: [polygon(rings), holes] });
    if (rest === null) return [];
    // Exterior clockwise: on a sphere, the other direction encloses the rest of the Earth.
    return polygonsOf(
      rewind<Polygon | MultiPolygon>(rest.geometry, { reverse: true }) as Polygon | MultiPolygon,
    );
  });
}

export function landPolygons(countries: CountriesTopology): Position[][][] {
  return feature(countries, countries.objects.land).features.flatMap(({ geometry }) => polygonsOf(geometry));
}

function shrunkRing([west, south, east, north]: BoundingBox): Position[] {
  const [w, e] = [west <= -180 ? -181 : west + OVERLAP, east >= 180 ? 181 : east - OVERLAP];
  const [s, n] = [south + OVERLAP, north - OVERLAP];
  return [
    [w, s],
    [e, s],
    [e, n],
    [w, n],
    [w, s],
  ];
}
