import type { Aspect } from "../../model/vocabulary.ts";

/** One shape of a symbol around the origin, in pixels. Colours are roles; the renderer chooses their values. */
interface SymbolShape {
  path: string;
  fill: "ink" | "paper" | "none";
  stroke: "ink" | "paper" | "none";
  strokeWidth: number;
  dashes?: string;
}

export interface MarkSymbol {
  /** Outer radius in pixels, stroke included. */
  radius: number;
  shapes: SymbolShape[];
  /** Number or "?" in the middle; may be empty. */
  text: string;
  textFill: "ink" | "paper";
  fontSize: number;
}

export interface SymbolInput {
  aspects: Record<Aspect, number>;
  uncertain: boolean;
  /** A cluster: the symbol has a second edge. */
  group?: boolean;
}

/** Radius of the ring around a place that statements say "near" of; pixels. */
const NEAR_RADIUS = 12;
/** Height of the box around the number of an area, and its font size; pixels. */
const BADGE_HEIGHT = 18;
const BADGE_FONT = 12;
/** Height of the arrow at a symbol on the edge of the map; pixels. */
const ARROW = 5;

const HAIRLINE = 1.6;
const RING = 4.2;
/** Gap between a symbol and the second edge of a cluster, and the width of that edge; pixels. */
const GROUP_GAP = 2.2;
const GROUP_EDGE = 1.3;
/** Up to this radius the area of a symbol is proportional to its number; pixels. */
const PROPORTIONAL = 22;
/** Beyond it the radius grows by this for each factor of ten; pixels. */
const PER_TENFOLD = 7;

/** Outer radius of a symbol that stands for so many statements; pixels. */
export function symbolRadius(count: number, group = false): number {
  // Area proportional to the number, plus a constant so that one statement is still large enough to press.
  const plain = 6.5 + 3.1 * Math.sqrt(Math.max(1, count));
  const most = ((PROPORTIONAL - 6.5) / 3.1) ** 2;
  const radius = count <= most ? plain : PROPORTIONAL + PER_TENFOLD * Math.log10(count / most);
  return radius + (group ? GROUP_GAP + GROUP_EDGE : 0);
}

/**
 * The symbol of a place: filled when all its statements are about something past, a heavy ring when all are about something ongoing, a
 * thin hollow ring when all are plans, a ring with a segment for each aspect when they differ. Its area grows with their number. An
 * uncertain place is hollow and dashed, with "?". Colour carries no meaning.
 */
export function markSymbol(input: SymbolInput): MarkSymbol {
  const symbol = placeSymbol(input);
  if (!input.group) return symbol;
  const radius = symbol.radius + GROUP_GAP + GROUP_EDGE;
  const edge: SymbolShape = {
    path: circle(radius - GROUP_EDGE / 2),
    fill: "paper",
    stroke: "ink",
    strokeWidth: GROUP_EDGE,
  };
  return { ...symbol, radius, shapes: [edge, ...symbol.shapes] };
}

/** A dashed ring around a place that statements say "near" of. Its middle is empty. */
export function ringSymbol(): MarkSymbol {
  const path = circle(NEAR_RADIUS - 1);
  return {
    radius: NEAR_RADIUS,
    shapes: [{ path, fill: "none", stroke: "ink", strokeWidth: 1.5, dashes: "2 3" }],
    text: "",
    textFill: "ink",
    fontSize: 0,
  };
}

/** The number of statements about an area without room for its label. */
export function badgeSymbol(count: number): MarkSymbol {
  const text = shortNumber(count);
  const half = BADGE_HEIGHT / 2;
  const side = Math.max(half, 3.4 * text.length + 4);
  const path = `M${-side} ${-half}H${side}V${half}H${-side}Z`;
  return {
    radius: side + 1,
    shapes: [{ path, fill: "paper", stroke: "ink", strokeWidth: 1.2 }],
    text,
    textFill: "ink",
    fontSize: BADGE_FONT,
  };
}

/** The symbol with an arrow to the north or to the south, for a place beyond the edge of the map. */
export function edgeSymbol(symbol: MarkSymbol, north: boolean): MarkSymbol {
  const side = north ? -1 : 1;
  const base = round(side * (symbol.radius + 1.5));
  const tip = round(side * (symbol.radius + 1.5 + ARROW));
  const path = `M${-ARROW} ${base}L0 ${tip}L${ARROW} ${base}Z`;
  const arrow: SymbolShape = { path, fill: "ink", stroke: "none", strokeWidth: 0 };
  return { ...symbol, radius: symbol.radius + 1.5 + ARROW, shapes: [...symbol.shapes, arrow] };
}

function placeSymbol({ aspects, uncertain, group = false }: SymbolInput): MarkSymbol {
  const count = aspects.past + aspects.ongoing + aspects.plan;
  const radius = symbolRadius(count);
  const text = uncertain && !group ? "?" : count > 1 || group ? shortNumber(count) : "";
  // Four characters and more must fit inside, too.
  const fontSize = Math.min(radius * 1.05, (radius * 3) / Math.max(1, text.length));
  if (uncertain) {
    const shape: SymbolShape = {
      path: circle(radius - 1),
      fill: "paper",
      stroke: "ink",
      strokeWidth: HAIRLINE,
      dashes: "3.2 2.6",
    };
    return { radius, shapes: [shape], text, textFill: "ink", fontSize: fontSize * 1.1 };
  }
  if (aspects.past === count) {
    return {
      radius,
      shapes: [{ path: circle(radius - 0.75), fill: "ink", stroke: "paper", strokeWidth: 1.5 }],
      text,
      textFill: "paper",
      fontSize,
    };
  }
  // The number must not touch the dark segments of the ring.
  const inside = 1.45 * (radius - bandWidth(radius));
  return {
    radius,
    shapes: ringOf(aspects, count, radius),
    text,
    textFill: "ink",
    fontSize: Math.min(fontSize * 0.95, inside),
  };
}

/** A ring of segments in the order past, ongoing, plan, clockwise from the top. */
function ringOf(aspects: Record<Aspect, number>, count: number, radius: number): SymbolShape[] {
  const base: SymbolShape = {
    path: circle(radius - HAIRLINE / 2),
    fill: "paper",
    stroke: "ink",
    strokeWidth: HAIRLINE,
  };
  const order: Aspect[] = ["past", "ongoing", "plan"];
  let done = 0;
  const segments = order.flatMap((aspect): SymbolShape[] => {
    const from = done / count;
    done += aspects[aspect];
    const to = done / count;
    if (aspects[aspect] === 0 || aspect === "plan") return [];
    // Ongoing: a band inside the edge. Past: a band up to the edge.
    const width = aspect === "past" ? bandWidth(radius) : RING - 1;
    const middle = aspect === "past" ? radius - width / 2 : radius - HAIRLINE - 0.4 - width / 2;
    const path = to - from >= 1 ? circle(middle) : arc(middle, from, to);
    return [{ path, fill: "none", stroke: "ink", strokeWidth: aspect === "past" ? width : 1.6 }];
  });
  return [base, ...segments];
}

/** Width of the segment for past statements; thinner on small symbols, which need room for their number. */
function bandWidth(radius: number): number {
  return Math.min(RING + HAIRLINE, 0.37 * radius);
}

/** "950", "1.2k", "13k". */
function shortNumber(count: number): string {
  if (count < 1000) return String(count);
  const thousands = count / 1000;
  return `${thousands < 10 ? Math.floor(thousands * 10) / 10 : Math.floor(thousands)}k`;
}

function circle(radius: number): string {
  const r = round(radius);
  return `M0 ${-r}A${r} ${r} 0 1 1 0 ${r}A${r} ${r} 0 1 1 0 ${-r}Z`;
}

/** An arc from and to a share of the full turn, clockwise from the top. */
function arc(radius: number, from: number, to: number): string {
  const [x0, y0, x1, y1] = [from, to].flatMap((share) => {
    const angle = 2 * Math.PI * share;
    return [round(radius * Math.sin(angle)), round(-radius * Math.cos(angle))];
  }) as [number, number, number, number];
  return `M${x0} ${y0}A${round(radius)} ${round(radius)} 0 ${to - from > 0.5 ? 1 : 0} 1 ${x1} ${y1}`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
