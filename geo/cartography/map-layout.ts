import type { MultiPolygon, Polygon } from "geojson";
import type { BasemapLabel } from "../model/basemap.ts";
import type { Aspect } from "../model/vocabulary.ts";
import type { LonLatPair, Mark, Movement } from "./mark.ts";
import type { MarkSymbol } from "./symbols/mark-symbol.ts";

/** Up to this number of symbols in view are moved apart; more become clusters. */
export const MAX_PARTED = 60;

/** Pixels from the origin of `MapView.project`. y grows downwards. */
export interface Pixel {
  x: number;
  y: number;
}

/** In pixels. x and y are the upper left corner. */
export interface PixelBox extends Pixel {
  width: number;
  height: number;
}

/** The view to lay out. Web Mercator with tiles of 256 pixels, as in Leaflet. */
export interface MapView {
  /** The visible part, in pixels of `project`. */
  viewport: PixelBox;
  /** May be fractional. */
  zoom: number;
  /** Longitude and latitude in the middle of the viewport. Longitudes are wrapped to be within 180° of it. */
  center: LonLatPair;
  project: (position: LonLatPair) => Pixel;
  /** The layout also covers this share of the viewport on each side, ready for panning. Default 0. */
  margin?: number;
  /** Controls and the like, which no label may stand under. */
  obstacles?: readonly PixelBox[];
  /** Id of the mark that is selected: always a symbol or label of its own. */
  chosen?: string | undefined;
  /** Smaller letters, one language, no descriptions. Default: the viewport is narrower than 600 pixels. */
  small?: boolean;
  /** Whether marks may become clusters. Default true. False: all symbols are moved apart, however far. */
  clusters?: boolean;
  /** Scale of symbols. Default 1. */
  symbolScale?: number;
  /** Minimum size of the square around each symbol that no other overlaps; pixels. Default 24 (WCAG 2.5.8). */
  target?: number;
  /** Basemap labels are chosen for a zoom that is higher by this. Default 0. */
  labelZoom?: number;
  /** The `orders` of a layout of this view that was made before: the same result with fewer tries. */
  orders?: readonly LabelOrder[] | undefined;
}

/** The order in which the labels of marks were placed. */
export interface LabelOrder {
  labels: number;
  /** Number of the shuffled order that won; 0 where none was better than the order of the ranks. */
  shuffle: number;
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

/** The texts of the map. */
export interface MapTexts {
  /** Names of the basemap. Those that a mark already has are left out. */
  ground: readonly BasemapLabel[];
  nameGround: (label: BasemapLabel) => LabelName;
  nameMark: (mark: Mark) => LabelName;
  /** The line under the name of a mark beyond 85° latitude, which is drawn at the edge of the map. */
  describeBeyond?: (mark: Mark) => LabelText;
  /** A few words about the mark, shown when there is room: "arrivals, Russia said". */
  describeMark?: (mark: Mark) => LabelText | undefined;
  /** The label of a cluster. Its first member has most statements. */
  nameCluster: (members: readonly Mark[]) => LabelText;
  /** The label along a movement. */
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

/** The layout of one view, in pixels of `MapView.project`. */
export interface MapLayout {
  /** Marks with their own symbol, most statements first. */
  symbols: PlacedSymbol[];
  /** Several marks as one symbol, most statements first. */
  clusters: PlacedCluster[];
  /** Labels of marks, clusters, movements and the basemap. None overlaps another label, a symbol or an obstacle. */
  labels: PlacedLabel[];
  /** Areas to draw, largest first. */
  areas: PlacedArea[];
  /** Circles of uncertainty that are larger than their symbol. */
  halos: PlacedHalo[];
  movements: PlacedMovement[];
  /** One for each attempt to name the areas. */
  orders: LabelOrder[];
}

export interface PlacedSymbol {
  mark: Mark;
  /**
   * `symbol`: at a point. `ring`: near a point. `badge`: the number of statements of an area without room for its name.
   * `edge`: at the edge of the map, for a place beyond the limit of Web Mercator.
   */
  kind: "symbol" | "ring" | "badge" | "edge";
  /** Where the place is. */
  home: Pixel;
  /** Where the symbol is: `home`, unless it was moved. */
  at: Pixel;
  /** Outer radius of the drawn symbol; pixels. */
  radius: number;
  /** Draw it around `at`, scaled by `MapView.symbolScale`. */
  symbol: MarkSymbol;
  /** From the edge of the symbol to `home`, when the symbol does not cover it. Its far end has a dot. */
  leader?: Leader;
}

export interface PlacedCluster {
  /** The same members have the same id and the same `members` object in every view. */
  id: string;
  /** The mark with most statements first. */
  members: readonly Mark[];
  /** Each statement once, however many of the members it mentions. */
  statements: number;
  aspects: Record<Aspect, number>;
  /** All members are uncertain. */
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
  /** Position of the place. At another zoom the label keeps its distance from here. */
  home: Pixel;
  lines: readonly LabelLine[];
  box: PixelBox;
  /** Alignment of the lines in the box. */
  anchor: "start" | "middle" | "end";
  /** Rotation in degrees, clockwise around the middle of the box. `box` is the bounding box of the rotated text. */
  angle?: number;
  /** From the named point to the edge of the label. `dot`: the point has no symbol and gets a dot. */
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
  /** Longitudes are wrapped to the view: project them unchanged. */
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
  /** Both ends, at the edges of their symbols or labels. */
  from: Pixel;
  to: Pixel;
  /** Positions of both places. At another zoom the ends keep their distance from here. */
  homes: readonly [from: Pixel, to: Pixel];
  /** The two strokes of an arrowhead, only when the direction is certain. */
  arrowhead?: readonly [left: Pixel, tip: Pixel, right: Pixel];
}
