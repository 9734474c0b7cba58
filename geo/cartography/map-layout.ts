import type { MultiPolygon, Polygon } from "geojson";
import type { BasemapLabel } from "../model/basemap.ts";
import type { Aspect } from "../model/vocabulary.ts";
import type { LonLatPair, Mark, Movement } from "./mark.ts";
import type { MarkSymbol } from "./symbols/mark-symbol.ts";

/** Pixels from the origin that `MapView.project` has; y grows downwards. */
export interface Pixel {
  x: number;
  y: number;
}

/** Pixels; x and y are the upper left corner. */
export interface PixelBox extends Pixel {
  width: number;
  height: number;
}

/** Input of the layout about the map. Web Mercator with tiles of 256 pixels, as in Leaflet. */
export interface MapView {
  /** What the reader sees, in the pixels of `project`. */
  viewport: PixelBox;
  /** May be fractional. */
  zoom: number;
  /** Longitude and latitude in the middle of the viewport. Longitudes are wrapped to be within 180° of it. */
  center: LonLatPair;
  project: (position: LonLatPair) => Pixel;
  /** Share of the viewport by which more is laid out on each side, ready for panning. Default 0. */
  margin?: number;
  /** Controls and the like, which no label may stand under. */
  obstacles?: readonly PixelBox[];
  /** Id of the mark that is selected: always a symbol or label of its own. */
  chosen?: string | undefined;
  /** Smaller letters, one language, no descriptions. Default: the viewport is narrower than SMALL_MAP. */
  small?: boolean;
  /** Whether marks may become clusters. Default true; without, all are parted, however far that takes them. */
  clusters?: boolean;
  /** Symbols are drawn in this size. Default 1. */
  symbolScale?: number;
  /** Each symbol has a square of at least this side to itself, in pixels. Default 24 (WCAG 2.5.8). */
  target?: number;
  /** Ground labels that belong to this many zooms more are shown too. Default 0. */
  labelZoom?: number;
}

/** A text in one language. */
export interface LabelText {
  text: string;
  /** BCP 47. */
  lang: string;
}

/** A name, and the same name in another script. */
export interface LabelName extends LabelText {
  second?: LabelText | undefined;
}

/** What is written on the map. */
export interface MapTexts {
  /** Countries, towns, rivers. Those that a mark names already are left out. */
  ground: readonly BasemapLabel[];
  nameGround: (label: BasemapLabel) => LabelName;
  nameMark: (mark: Mark) => LabelName;
  /** Written under the name of a mark beyond 85°, which stands at the edge of the map. */
  describeBeyond?: (mark: Mark) => LabelText;
  /** What is there in a few words, written where there is room: "arrivals, Russia said", "4 statements". */
  describeMark?: (mark: Mark) => LabelText | undefined;
  /** The name beside a cluster; its first member has most statements. */
  nameCluster: (members: readonly Mark[]) => LabelText;
  /** What is written along a movement; undefined for nothing. */
  describeMovement?: (movement: Movement) => LabelText | undefined;
}

export interface TextStyle {
  family: "sans" | "serif";
  /** Pixels. */
  size: number;
  bold?: boolean;
  italic?: boolean;
  /** Pixels added after each letter. */
  letterSpacing?: number;
}

/** Width of a text in pixels. */
export type MeasureText = (text: string, style: TextStyle) => number;

/** Everything that stands on the map in one view. Pixels are those of `MapView.project`. */
export interface MapLayout {
  /** Marks with a symbol of their own, those with most statements first. */
  symbols: PlacedSymbol[];
  /** Several marks that stand as one symbol, those with most statements first. */
  clusters: PlacedCluster[];
  /** Of marks, clusters, movements and the ground. None overlaps another, a symbol or an obstacle. */
  labels: PlacedLabel[];
  /** Areas to draw, largest first. */
  areas: PlacedArea[];
  /** How far off a place may lie, where that is wider than its symbol. */
  halos: PlacedHalo[];
  movements: PlacedMovement[];
}

export interface PlacedSymbol {
  mark: Mark;
  /**
   * `symbol`: at a point. `ring`: near a point, not at it. `badge`: the number of an area for whose name there is no room.
   * `edge`: at the edge of the map, since the place lies beyond what Web Mercator can show.
   */
  kind: "symbol" | "ring" | "badge" | "edge";
  /** Where the place is. */
  home: Pixel;
  /** Where the symbol stands: `home`, unless it had to make room. */
  at: Pixel;
  /** Of what is drawn, outer edge; pixels. */
  radius: number;
  /** To be drawn around `at`, scaled by `MapView.symbolScale`. */
  symbol: MarkSymbol;
  /** From the edge of the symbol to `home`, when the symbol does not cover it. A dot marks the far end. */
  leader?: Leader;
}

export interface PlacedCluster {
  /** The same members have the same id and the same `members`, from view to view. */
  id: string;
  /** The mark with most statements first. */
  members: readonly Mark[];
  /** Each statement once, however many of the members it mentions. */
  statements: number;
  aspects: Record<Aspect, number>;
  /** The name of none of the places is certain. */
  uncertain: boolean;
  home: Pixel;
  at: Pixel;
  radius: number;
  symbol: MarkSymbol;
  leader?: Leader;
}

export interface Leader {
  from: Pixel;
  to: Pixel;
}

type GroundKind = BasemapLabel["kind"];

export interface PlacedLabel {
  /** `mark azaz`, `cluster …`, `movement …`, `town Aleppo …`: unique in the layout. */
  id: string;
  kind: "point" | "area" | "region" | "cluster" | "movement" | GroundKind;
  /** The mark that it names. */
  mark?: Mark;
  /** The cluster that it names. */
  cluster?: string;
  /** The point that it names: the middle of the symbol, or the position of the area, town, region. */
  at: Pixel;
  /** Where that place is. At another zoom the label keeps its distance from here. */
  home: Pixel;
  lines: readonly LabelLine[];
  box: PixelBox;
  /** Which side of the box the lines are set against. */
  anchor: "start" | "middle" | "end";
  /** Degrees clockwise around the middle of the box; `box` is then the upright box around the inclined text. */
  angle?: number;
  /** From what it names to the edge of the label. Without a symbol at its start, a dot marks it. */
  leader?: Leader & { dot: boolean };
}

/** One line: runs from left to right, whatever their language. */
export interface LabelLine {
  /** Pixels. */
  height: number;
  runs: readonly LabelRun[];
}

export interface LabelRun extends LabelText {
  /** `count`: a number in a small box. */
  role: "name" | "second" | "count" | "description";
  style: TextStyle;
  width: number;
}

export interface PlacedArea {
  mark: Mark;
  /** Longitudes wrapped to the view: draw them as they are. */
  geometry: Polygon | MultiPolygon;
}

export interface PlacedHalo {
  mark: Mark;
  at: Pixel;
  /** Pixels. */
  radius: number;
}

export interface PlacedMovement {
  movement: Movement;
  /** At the edge of the symbol or label that it comes from, and of the one that it goes to. */
  from: Pixel;
  to: Pixel;
  /** Where the places of both ends are. At another zoom the ends keep their distance from here. */
  homes: readonly [from: Pixel, to: Pixel];
  /** The two strokes of an arrowhead, only when the direction is certain. */
  arrowhead?: readonly [left: Pixel, tip: Pixel, right: Pixel];
}
