import {
  type LabelRequest,
  type PixelBox,
  type PlacedLabel,
  placeLabels,
} from "../../../geo/cartography/place-labels-1.ts";
import type { BasemapLabel } from "../../../geo/model/basemap.ts";
import type { MarksInView } from "./group-marks-in-view.ts";
import {
  AREA_NAME_WIDTH,
  areaRequest,
  basemapRequest,
  type DrawnMovement,
  groupRequest,
  type LabelView,
  movementBoxes,
  movementRequest,
  symbolBox,
} from "./label-requests.ts";
import type { MarkGroup } from "./mark-group.ts";

/** What wants a name in a view. */
export interface NameSources extends Pick<MarksInView, "groups" | "named"> {
  movements: readonly DrawnMovement[];
  labels: readonly BasemapLabel[];
  /** The words beside a symbol. */
  nameOf: (group: MarkGroup) => string;
}

/** A name and where it found room, in the pixels of the view. */
export interface PlacedName extends PlacedLabel {
  /** What it names, in the same pixels. */
  at: LabelRequest["at"];
}

/** More names than these are no longer read; those of the places with most statements are tried. */
const MOST_NAMES = 60;
/** Among more symbols than these a line to a name farther off would cross others. */
const MOST_WITH_LEADS = 40;

/** Places the names of a view so that none hides another or a symbol. `frame` is the view, in its own pixels. */
export function placeNames(
  { groups, named, movements, labels, nameOf }: NameSources,
  view: LabelView,
  frame: PixelBox,
  controls: readonly PixelBox[],
): PlacedName[] {
  const inFrame = groups.filter(({ x, y }) => isInside(x, y, frame));
  const mayLead = inFrame.length <= MOST_WITH_LEADS;
  const points = [...inFrame]
    .sort((a, b) => b.summary.statements - a.summary.statements)
    .slice(0, MOST_NAMES)
    .map((group) => groupRequest(group, nameOf(group), mayLead, view));
  const obstacles = [
    ...inFrame.map(symbolBox),
    ...movements.flatMap((movement) => movementBoxes(movement, view)),
    ...controls,
  ];
  return placeInTurn(
    {
      // Where there is little room, the names of points give way: their symbols can be opened without them.
      first: view.small ? [] : points,
      areas: named.map((mark) => areaRequest(mark, view)),
      others: [
        ...(view.small ? points : []),
        ...movements.map((movement) => movementRequest(movement, view)),
        ...labels.map((label) => basemapRequest(label, view)).filter(({ at }) => isInside(...at, frame)),
      ],
    },
    obstacles,
    grow(frame, -4),
  );
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
  // What is named outside the view is not looked at.
  const near = grow(bounds, AREA_NAME_WIDTH);
  const wanted = areas.filter(({ at }) => isInside(...at, near));
  const homeless = () => wanted.filter(({ id }) => placed.every((label) => label.id !== id));
  placed.push(...place(wanted));
  // What is in the view has its name in it, whole; the names of what is outside wait there for a map that is moved.
  for (const within of [bounds, near]) {
    for (const gap of GAPS) {
      const requests = homeless()
        .filter(({ at }) => within === bounds || !isInside(...at, bounds))
        .map((request): LabelRequest => ({ ...request, placement: "beside", gap }));
      placed.push(...place(requests, within).map((label) => ({ ...label, led: gap > SHORT_GAP })));
    }
  }
  placed.push(...place(others));
  const positions = new Map([...first, ...areas, ...others].map(({ id, at }) => [id, at]));
  return placed.map((label) => ({ ...label, at: positions.get(label.id) ?? [0, 0] }));
}

function isInside(x: number, y: number, box: PixelBox): boolean {
  return x >= box.x && y >= box.y && x <= box.x + box.width && y <= box.y + box.height;
}

function grow({ x, y, width, height }: PixelBox, by: number): PixelBox {
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by };
}
