import type { Position } from "geojson";
import { mesh } from "topojson-client";
import type { GeometryObject } from "topojson-specification";
import type { BoundingBox } from "../model/position.ts";
import type { CountriesTopology } from "./basemap-sources.ts";
import { clipLines } from "./clip-layer.ts";
import type { DisputedBoundary } from "./parse-disputed.ts";

export interface CountryBorders {
  borders: Position[][];
  disputed: Position[][];
}

/** The common boundaries of countries inside the boxes, those that are disputed apart. Coasts are no boundaries. */
export function countryBorders(
  topology: CountriesTopology,
  disputed: DisputedBoundary[],
  boxes: BoundingBox[],
): CountryBorders {
  const rules = disputed.filter(({ province }) => province === undefined);
  const linesWhere = (filter: (a: GeometryObject, b: GeometryObject) => boolean) =>
    clipLines(mesh(topology, topology.objects.countries, filter).coordinates, boxes);
  const ruleOf = (a: GeometryObject, b: GeometryObject) => rules.filter((rule) => speaksOf(rule, a, b));

  const parts: CountryBorders = {
    borders: linesWhere((a, b) => a !== b && ruleOf(a, b).length === 0),
    disputed: linesWhere((a, b) => a !== b && ruleOf(a, b).some(({ within }) => within === undefined)),
  };
  // Where only a part is disputed, the line is first taken whole, then cut at the boxes of every rule for that pair.
  const partial = rules.filter((rule) => rule.within !== undefined);
  for (const pair of new Set(partial.map(pairKey))) {
    const group = partial.filter((rule) => pairKey(rule) === pair);
    const lines = linesWhere((a, b) => a !== b && group.some((rule) => speaksOf(rule, a, b)));
    const within = group.flatMap((rule) => (rule.within === undefined ? [] : [rule.within]));
    for (const line of lines) splitAtBoxes(line, within, parts);
  }
  return parts;
}

function speaksOf({ between, feature }: DisputedBoundary, a: GeometryObject, b: GeometryObject): boolean {
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

/** Cuts a line where it enters or leaves one of the boxes; neighbouring pieces share the vertex. */
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
