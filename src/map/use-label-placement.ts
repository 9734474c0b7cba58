import { useCallback, useLayoutEffect, useState } from "react";
import { useMap, useMapEvents } from "react-leaflet";
import type { Mark } from "../../geo/cartography/group-marks.ts";
import {
  type LabelRequest,
  type PixelBox,
  type PlacedLabel,
  placeLabels,
} from "../../geo/cartography/place-labels.ts";
import type { BasemapLabel } from "../../geo/model/basemap.ts";
import {
  AREA_NAME_WIDTH,
  basemapRequest,
  type DrawnMovement,
  isNamed,
  type LabelView,
  markRequest,
  movementBoxes,
  movementRequest,
  partMarks,
  SMALL_MAP,
  symbolBoxes,
} from "./label-requests.ts";
import { toLatLng } from "./to-lat-lng.ts";

interface LabelSources {
  marks: Mark[];
  movements: DrawnMovement[];
  labels: BasemapLabel[];
}

interface Placement {
  placed: Map<string, PlacedName>;
  /** How far each symbol stands from its place, pixels. */
  shifts: LabelView["shifts"];
  /** The map is between two zooms: positions are those before. */
  zooming: boolean;
}

/** A name and where it found room, in Leaflet's layer pixels. */
export interface PlacedName extends PlacedLabel {
  /** What it names, in the same pixels. */
  at: LabelRequest["at"];
}

/** Places the names for the view at hand, anew after each move. */
export function useLabelPlacement({ marks, movements, labels }: LabelSources): Placement {
  const map = useMap();
  const [placed, setPlaced] = useState<Placement["placed"]>(new Map());
  const [shifts, setShifts] = useState<Placement["shifts"]>(new Map());
  const [zooming, setZooming] = useState(false);

  const place = useCallback(() => {
    const zoom = map.getZoom();
    const corner = map.containerPointToLayerPoint([0, 0]);
    const { x: width, y: height } = map.getSize();
    const project: LabelView["project"] = (position) => map.latLngToLayerPoint(toLatLng(position));
    const view: LabelView = {
      project,
      shifts: partMarks(marks, project),
      small: width < SMALL_MAP,
    };
    const obstacles = [
      ...symbolBoxes(marks, view),
      ...movements.flatMap((movement) => movementBoxes(movement, view)),
    ];
    const request = (mark: Mark) => markRequest(mark, view);
    const points = marks.filter((mark) => !isNamed(mark)).map(request);
    const names = placeInTurn(
      {
        // Where there is little room, the names of points give way: their symbols can be opened without them.
        first: view.small ? [] : points,
        areas: marks.filter(isNamed).map(request),
        others: [
          ...(view.small ? points : []),
          ...movements.map((movement) => movementRequest(movement, view)),
          ...labels.filter(({ minZoom }) => minZoom <= zoom).map((label) => basemapRequest(label, view)),
        ],
      },
      [...obstacles, ...controlBoxes(corner, width, height)],
      { x: corner.x + 4, y: corner.y + 4, width: width - 8, height: height - 8 },
    );
    setShifts(view.shifts);
    setPlaced(new Map(names.map((name) => [name.id, name])));
    setZooming(false);
  }, [map, marks, movements, labels]);

  // Before the first paint, so that no name is seen to move.
  useLayoutEffect(place, [place]);
  useMapEvents({ moveend: place, resize: place, zoomanim: () => setZooming(true) });
  return { placed, shifts, zooming };
}

/** How far the name of an area may stand from its middle where the area has no room for it; pixels. */
const GAPS = [0, 12, 30, 60, 90, 130];
/** Up to here a name is near enough to need no line to its area. */
const SHORT_GAP = 12;

/**
 * The names that matter most first, then areas: inside the area, or else ever farther from its middle; then what may be
 * left out.
 */
function placeInTurn(
  { first, areas, others }: Record<"first" | "areas" | "others", LabelRequest[]>,
  obstacles: PixelBox[],
  bounds: PixelBox,
): PlacedName[] {
  const placed = placeLabels(first, obstacles, bounds);
  const place = (requests: LabelRequest[], within = bounds) =>
    placeLabels(requests, [...obstacles, ...placed.map(({ box }) => box)], within);
  const homeless = () => areas.filter(({ id }) => placed.every((label) => label.id !== id));
  placed.push(...place(areas));
  // An area at the edge of the view may have its name cut off there rather than lie across another.
  for (const within of [bounds, grow(bounds, AREA_NAME_WIDTH)]) {
    for (const gap of GAPS) {
      const requests = homeless().map((request): LabelRequest => ({ ...request, placement: "beside", gap }));
      placed.push(...place(requests, within).map((label) => ({ ...label, led: gap > SHORT_GAP })));
    }
  }
  placed.push(...place(others));
  const positions = new Map([...first, ...areas, ...others].map(({ id, at }) => [id, at]));
  return placed.map((label) => ({ ...label, at: positions.get(label.id) ?? [0, 0] }));
}

function grow({ x, y, width, height }: PixelBox, by: number): PixelBox {
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by };
}

/** The corners that the folded legend and the zoom buttons cover; as in map.css. */
function controlBoxes(corner: { x: number; y: number }, width: number, height: number): PixelBox[] {
  return [
    { x: corner.x, y: corner.y + height - 50, width: 100, height: 50 },
    { x: corner.x + width - 48, y: corner.y, width: 48, height: 80 },
  ];
}
