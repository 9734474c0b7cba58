/** Pixels; x and y are the upper left corner. */
export interface PixelBox {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A name that wants a place on the map. */
export interface LabelRequest {
  id: string;
  /** What it names, in pixels: a symbol's centre, or where the name of an area may stand. */
  at: readonly [x: number, y: number];
  width: number;
  height: number;
  /** `beside` a symbol: right, left, above, below; `centred` on an area: at the point, or not far from it. */
  placement: "beside" | "centred";
  /** Distance of a `beside` label from the point: the radius of its symbol and a little air. */
  gap?: number;
  /** Degrees clockwise, around the point; for the course of a river. */
  angle?: number;
  /** Smaller numbers are placed first. Ties go by id. */
  rank: number;
  /** Further points of an area where its name may stand, tried in this order. */
  alsoAt?: readonly (readonly [x: number, y: number])[];
  /** Where nothing near is free, try farther off, to be joined to what it names by a thin line. */
  mayLead?: boolean;
}

export interface PlacedLabel {
  id: string;
  /** The box that the text takes; of an inclined label, the upright box around it. */
  box: PixelBox;
  /** Where the text begins or ends: at the left edge of the box, its middle, or its right edge. */
  anchor: "start" | "middle" | "end";
  /** Joined to what it names by a line, which runs from that to the edge of the box. */
  led: boolean;
  leader?: readonly [from: Pixel, to: Pixel];
}

type Pixel = readonly [x: number, y: number];

/** Pixels of air kept between any two labels, and between a label and a mark. */
const AIR = 2;
/** How far beyond the gap a led label may stand, nearest first. */
const LEADS = [14, 30, 50, 80];
/** The same for the name of an area, which has no symbol to stand next to. */
const AREA_LEADS = [30, 50, 75, 100, 140, 180];

/** Right and left first, then ever steeper. */
const DIRECTIONS = [0, 180, -30, 30, 210, 150, -60, 60, 240, 120, -90, 90].map((degrees) => {
  const angle = (degrees * Math.PI) / 180;
  return [Math.cos(angle), Math.sin(angle)] as const;
});
/** Size of the boxes that a leader counts as; pixels. */
const BEAD = 3;

/** Where a centred name may move to, in shares of its height: no farther than the eye still takes it as in place. */
const NEAR_SHIFTS = [0, -1, 1];

/**
 * Greedy label placement: in the order of their ranks, each label takes the first of its positions that is inside the
 * bounds and free of obstacles and of labels already placed. What does not fit is left out. Pure, and the same for the same input.
 */
export function placeLabels(
  requests: readonly LabelRequest[],
  obstacles: readonly PixelBox[],
  bounds: PixelBox,
): PlacedLabel[] {
  const taken = [...obstacles];
  const ordered = [...requests].sort((a, b) => a.rank - b.rank || (a.id < b.id ? -1 : 1));
  return ordered.flatMap((request) => {
    const placed = positionsOf(request).find(
      ({ box, leader }) =>
        isInside(box, bounds) &&
        !taken.some((other) => boxesOverlap(box, other, AIR)) &&
        !beads(leader).some((bead) => taken.some((other) => boxesOverlap(bead, other))),
    );
    if (placed === undefined) return [];
    taken.push(placed.box, ...beads(placed.leader));
    return [{ id: request.id, ...placed }];
  });
}

/** A leader as a row of small boxes, so that nothing is set across it. */
function beads(leader: PlacedLabel["leader"]): PixelBox[] {
  if (leader === undefined) return [];
  const [[x0, y0], [x1, y1]] = leader;
  const count = Math.ceil(Math.hypot(x1 - x0, y1 - y0) / BEAD);
  // The first and the last would touch the symbol and the label that the line joins.
  return Array.from({ length: Math.max(0, count - 1) }, (_, index) => {
    const share = (index + 1) / count;
    const [x, y] = [x0 + (x1 - x0) * share, y0 + (y1 - y0) * share];
    return { x: x - BEAD / 2, y: y - BEAD / 2, width: BEAD, height: BEAD };
  });
}

type Position = Omit<PlacedLabel, "id">;

function positionsOf(request: LabelRequest): Position[] {
  const { at, placement, mayLead = false } = request;
  const { width, height } = uprightSize(request);
  const [x, y] = at;
  const centredAt = (cx: number, cy: number): Position => ({
    box: { x: cx - width / 2, y: cy - height / 2, width, height },
    anchor: "middle",
    led: false,
  });
  const around = (distance: number): Position[] => {
    // Above and below come after the sides: beside its symbol a name reads as part of the same line.
    const diagonal = distance * Math.SQRT1_2;
    const right = { anchor: "start" as const, led: false };
    const left = { anchor: "end" as const, led: false };
    return [
      { box: { x: x + distance, y: y - height / 2, width, height }, ...right },
      { box: { x: x - distance - width, y: y - height / 2, width, height }, ...left },
      centredAt(x, y - distance - height / 2),
      centredAt(x, y + distance + height / 2),
      { box: { x: x + diagonal, y: y - diagonal - height, width, height }, ...right },
      { box: { x: x + diagonal, y: y + diagonal, width, height }, ...right },
      { box: { x: x - diagonal - width, y: y - diagonal - height, width, height }, ...left },
      { box: { x: x - diagonal - width, y: y + diagonal, width, height }, ...left },
    ];
  };
  // Farther off, any direction will do: the line says what the name belongs to.
  const allAround = (distance: number): Position[] =>
    DIRECTIONS.map(([cos, sin]) => ({
      box: {
        x: x + distance * cos - (width * (1 - cos)) / 2,
        y: y + distance * sin - (height * (1 - sin)) / 2,
        width,
        height,
      },
      anchor: cos > 0.3 ? "start" : cos < -0.3 ? "end" : "middle",
      led: true,
    }));
  if (placement === "centred") {
    const near = [
      ...NEAR_SHIFTS.map((heights) => centredAt(x, y + heights * height)),
      ...(request.alsoAt ?? []).map(([cx, cy]) => centredAt(cx, cy)),
    ];
    if (!mayLead) return near;
    const starts: readonly Pixel[] = [at, ...(request.alsoAt ?? [])];
    const far = AREA_LEADS.flatMap(allAround).map((position) =>
      lead(position, nearestStart(starts, position.box), 0),
    );
    return [...near, ...far];
  }
  const gap = request.gap ?? 0;
  const far = LEADS.flatMap((more) => allAround(gap + more)).map((position) => lead(position, at, gap));
  return [...around(gap), ...(mayLead ? far : [])];
}

/** Joins the label by a line that begins `gap` away from the point, at the edge of its symbol. */
function lead(position: Position, [x, y]: Pixel, gap: number): Position {
  const { box } = position;
  const to: Pixel = [
    Math.max(box.x, Math.min(x, box.x + box.width)),
    Math.max(box.y + 2, Math.min(y, box.y + box.height - 2)),
  ];
  const length = Math.hypot(to[0] - x, to[1] - y) || 1;
  const from: Pixel = [x + ((to[0] - x) * gap) / length, y + ((to[1] - y) * gap) / length];
  return { ...position, led: true, leader: [from, to] };
}

function nearestStart(starts: readonly Pixel[], box: PixelBox): Pixel {
  const distance = ([x, y]: Pixel) => Math.hypot(x - box.x - box.width / 2, y - box.y - box.height / 2);
  return starts.reduce((nearest, start) => (distance(start) < distance(nearest) ? start : nearest));
}

/** Size of the upright box around the label when it is inclined. */
function uprightSize({ width, height, angle = 0 }: LabelRequest): { width: number; height: number } {
  const [cos, sin] = [Math.cos, Math.sin].map((f) => Math.abs(f((angle * Math.PI) / 180))) as [
    number,
    number,
  ];
  return { width: width * cos + height * sin, height: width * sin + height * cos };
}

function isInside(box: PixelBox, bounds: PixelBox): boolean {
  return (
    box.x >= bounds.x &&
    box.y >= bounds.y &&
    box.x + box.width <= bounds.x + bounds.width &&
    box.y + box.height <= bounds.y + bounds.height
  );
}

/** Whether the boxes overlap, or come closer to each other than `air`. */
export function boxesOverlap(a: PixelBox, b: PixelBox, air = 0): boolean {
  return (
    a.x < b.x + b.width + air &&
    b.x < a.x + a.width + air &&
    a.y < b.y + b.height + air &&
    b.y < a.y + a.height + air
  );
}
