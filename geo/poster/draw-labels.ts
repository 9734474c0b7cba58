import { bbox, booleanPointInPolygon } from "@turf/turf";
import { type Mark, markName } from "../cartography/group-marks.ts";
import { type PixelBox, type PlacedLabel, placeLabels } from "../cartography/place-labels-1.ts";
import type { Markup } from "../markup/element.ts";
import type { BasemapLabel } from "../model/basemap.ts";
import { arabicRuns, drawLabel, type MapLabel, type Run, requestLabel, runWidth } from "./draw-label.ts";
import type { PlottedMark, PlottedMovement } from "./draw-marks.ts";
import type { MapProjection } from "./project-map.ts";
import { wrapBalanced } from "./wrap-text.ts";

const TRIES = 6;
/** Pixels between the rings of points that the name of a vague region may move to. */
const VAGUE_STEP = 18;
/** On a map narrower than this many pixels, areas bear no Arabic name. */
const COMPACT = 700;
/** Pixels; longer names of areas and regions are broken into lines. */
const AREA_NAME_WIDTH = 190;
const BASEMAP_RANKS = 1000;
/** A basemap name may show this many zooms earlier than on the page: the poster cannot be zoomed. */
const EARLIER = 0.7;
/** Columns and rows of the grid on which places for the name of an area are sought. */
const GRID = 12;

export interface NamedThings {
  plotted: PlottedMark[];
  movements: PlottedMovement[];
  basemapLabels: BasemapLabel[];
  /** Symbols and whatever else no name may cover. */
  obstacles: PixelBox[];
  bounds: PixelBox;
}

/** The names of marks and, where there is room left, of the basemap; no two of them touch, and none hides a symbol. */
export function drawLabels(
  { plotted, movements, basemapLabels, obstacles, bounds }: NamedThings,
  projection: MapProjection,
): Markup[] {
  const labels = [
    ...plotted.map((mark, index) => markLabel(mark, index, projection, bounds.width < COMPACT)),
    ...movements.flatMap((movement, index) => movementLabel(movement, index)),
    ...basemapLabels
      .filter((label) => label.minZoom <= projection.zoom + EARLIER)
      .map((label) => basemapLabel(label, projection)),
  ];
  const placed = placeInTries(labels, obstacles, bounds);
  const byId = new Map(labels.map((label) => [label.id, label]));
  return placed.flatMap((place) => {
    const label = byId.get(place.id);
    if (label === undefined || (label.dot && isUnderOther(label, place, placed))) return [];
    return [drawLabel(label, place)];
  });
}

/**
 * Greedy placement may shut a mark's name in behind others. Those that found no place go first in another try; the try that names most
 * marks wins.
 */
function placeInTries(labels: MapLabel[], obstacles: PixelBox[], bounds: PixelBox): PlacedLabel[] {
  const first = new Set<string>();
  let best: PlacedLabel[] = [];
  let fewestMissing = Number.POSITIVE_INFINITY;
  for (let round = 0; round < TRIES; round++) {
    const ranked = labels.map((label) =>
      first.has(label.id) ? { ...label, rank: label.rank - 3 * BASEMAP_RANKS } : label,
    );
    const placed = placeLabels(ranked, obstacles, bounds);
    const ids = new Set(placed.map(({ id }) => id));
    const missing = labels.filter(({ id, rank }) => rank < BASEMAP_RANKS && !ids.has(id));
    if (missing.length < fewestMissing) [best, fewestMissing] = [placed, missing.length];
    if (missing.length === 0) break;
    for (const { id } of missing) first.add(id);
  }
  return best;
}

function markLabel(
  { mark, at, radius }: PlottedMark,
  index: number,
  projection: MapProjection,
  compact: boolean,
): MapLabel {
  const name: Run = { content: mark.place, className: "name strong ink", size: 15 };
  const arabic = arabicRuns(compact && mark.form !== "point" ? null : mark.arabic, "name muted", 14);
  if (mark.form === "point") {
    return requestLabel([[name, ...arabic]], {
      id: `mark ${mark.key}`,
      at,
      placement: "beside",
      gap: radius + 4,
      rank: index,
      mayLead: true,
    });
  }
  const count = mark.features.length === 1 ? "1 statement" : `${mark.features.length} statements`;
  const second: Run = { content: count, className: "name muted", size: 13 };
  const names = wrapBalanced(mark.place, AREA_NAME_WIDTH, name.size, { bold: true });
  const nameLines = names.map((content): Run[] => [{ ...name, content }]);
  const inline =
    names.length === 1 && runWidth(name) + arabic.reduce((sum, run) => sum + runWidth(run), 0) < 200;
  const lines = inline ? [[name, ...arabic], [second]] : [...nameLines, arabic, [second]];
  return requestLabel(
    lines.filter((runs) => runs.length > 0),
    {
      id: `mark ${mark.key}`,
      at,
      placement: "centred",
      // Names of regions have no symbol to stand for them, so they come before all others; areas have their outline.
      rank: (mark.form === "label" ? -BASEMAP_RANKS : BASEMAP_RANKS / 2) + index,
      // A line would point at a spot in what has no known place.
      mayLead: mark.form === "area" && !mark.soft,
      alsoAt: mark.geometry === null ? placesAround(at) : placesInside(mark, at, projection),
      ...(mark.form === "label" ? { title: markName(mark) } : {}),
    },
  );
}

/** Points around, for the name of a region whose place is vague anyway. */
function placesAround([x, y]: readonly [number, number]): [number, number][] {
  return [1, 2, 3].flatMap((ring) =>
    Array.from({ length: 8 }, (_, index): [number, number] => {
      const angle = (index * Math.PI) / 4;
      return [x + ring * VAGUE_STEP * Math.cos(angle), y + ring * VAGUE_STEP * Math.sin(angle)];
    }),
  );
}

/** Points of a grid over the area that lie inside it, those nearest to its own label point first. */
function placesInside(
  { geometry }: Mark,
  [x0, y0]: readonly [number, number],
  { pixelOf }: MapProjection,
): [number, number][] {
  if (geometry === null || geometry.type === "Point") return [];
  const [west, south, east, north] = bbox(geometry);
  const steps = Array.from({ length: GRID - 1 }, (_, index) => (index + 1) / GRID);
  return steps
    .flatMap((across) =>
      steps.map((up): [number, number] => [west + (east - west) * across, south + (north - south) * up]),
    )
    .filter((position) => booleanPointInPolygon(position, geometry))
    .map(pixelOf)
    .sort((a, b) => Math.hypot(a[0] - x0, a[1] - y0) - Math.hypot(b[0] - x0, b[1] - y0));
}

/** What is said of a connector, along it, where it is long enough. */
function movementLabel({ from, to, label }: PlottedMovement, index: number): MapLabel[] {
  const run: Run = { content: label, className: "name italic muted", size: 13 };
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  if (Math.hypot(dx, dy) < runWidth(run)) return [];
  const turn = Math.atan(dy / dx);
  const aside = 10;
  return [
    requestLabel([[run]], {
      id: `movement ${index}`,
      at: [(from[0] + to[0]) / 2 + aside * Math.sin(turn), (from[1] + to[1]) / 2 - aside * Math.cos(turn)],
      placement: "centred",
      angle: (turn * 180) / Math.PI,
      rank: BASEMAP_RANKS - 1,
    }),
  ];
}

function basemapLabel(label: BasemapLabel, projection: MapProjection): MapLabel {
  const { kind, rank, angle = 0 } = label;
  const [x, y] = projection.pixelOf([label.lon, label.lat]);
  const common = { id: `${kind} ${rank}`, rank: BASEMAP_RANKS + rank };
  switch (kind) {
    case "country": {
      const name = {
        content: label.text.toUpperCase(),
        className: "name faint",
        size: 13,
        letterSpacing: 1.6,
      };
      const arabic = arabicRuns(label.arabic, "name faint", 12.5);
      return requestLabel([[name], ...(arabic.length > 0 ? [arabic] : [])], {
        ...common,
        at: [x, y],
        placement: "centred",
      });
    }
    case "province": {
      const name = { content: label.text, className: "name faint", size: 12.5, letterSpacing: 0.7 };
      return requestLabel([[name, ...arabicRuns(label.arabic, "name faint", 12)]], {
        ...common,
        at: [x, y],
        placement: "centred",
      });
    }
    case "water": {
      const name = { content: label.text, className: "name water-name", size: 14 };
      const turn = (angle * Math.PI) / 180;
      // Beside the river, not on it.
      const aside = label.angle === undefined ? 0 : 11;
      return requestLabel([[name, ...arabicRuns(label.arabic, "name water-name", 13)]], {
        ...common,
        at: [x + aside * Math.sin(turn), y - aside * Math.cos(turn)],
        placement: "centred",
        angle,
      });
    }
    default: {
      const name = {
        content: label.text,
        className: kind === "capital" ? "name strong muted" : "name muted",
        size: 12.5,
      };
      return requestLabel([[name, ...arabicRuns(label.arabic, "name faint", 12)]], {
        ...common,
        at: [x, y],
        placement: "beside",
        gap: 5,
        dot: true,
      });
    }
  }
}

function isUnderOther({ at: [x, y] }: MapLabel, own: PlacedLabel, placed: PlacedLabel[]): boolean {
  return placed.some(
    ({ id, box }) =>
      id !== own.id &&
      x > box.x - 3 &&
      x < box.x + box.width + 3 &&
      y > box.y - 3 &&
      y < box.y + box.height + 3,
  );
}
