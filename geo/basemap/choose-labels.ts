import type { Position } from "geojson";
import type { BasemapLabel } from "../model/basemap.ts";
import type { BoundingBox } from "../model/position.ts";
import { areaTest, clipAreas } from "./clip-layer.ts";
import { type CountryOutline, nameCountry } from "./countries.ts";
import { type Frame, frameAround, isInBox } from "./frame-around.ts";
import { findLabelPoint, findRiverCourse } from "./label-points.ts";

/** A name and its label position. */
export interface NamedPoint {
  name: string;
  arabic?: string | undefined;
  lon: number;
  lat: number;
}

export interface Town extends NamedPoint {
  population: number;
  /** Seat of a country's government. */
  capital: boolean;
}

export interface LabelSources {
  towns: readonly Town[];
  provinces: readonly NamedPoint[];
  /** Rivers, lakes and seas, each with a point on or near it. */
  water: readonly NamedPoint[];
}

const MAX_TOWNS = 110;
/** Number of towns to consider, largest first. A frame of half the world has a hundred thousand. */
const MAX_CONSIDERED = 3000;
const MAX_ZOOM = 10;
const MIN_ZOOM = 3;
/** Minimum pixels between two names of a kind, so that each zoom shows as many as it has room for. */
const SPACING = { province: 90, town: 72 };
/** A province is taken for the town of its name when their positions are closer than this. */
const SAME_NAME_DEGREES = 0.25;
/** Distance from the nearest mark at which a town counts half as much. About 50 kilometres. */
const HALF_DEGREES = 0.5;
/** Number of marks to compare towns with, after merging marks within a quarter of a degree. */
const MAX_COMPARED = 400;
/** Width of a letter in a country's name, in spaced capitals; pixels. */
const COUNTRY_LETTER = 11;

/** The map for which names are chosen. */
export interface LabelScene {
  countries: readonly CountryOutline[];
  rivers: Position[][];
  /** Polygons of the countries with marks. Their towns come first. */
  focus: Position[][][];
  /** Positions of the marks. Of two towns of similar size, the one nearer to a mark comes first. */
  marks: readonly (readonly [number, number])[];
  frame: Frame;
  extent: BoundingBox;
}

/** Chooses the names inside the frame, each with a unique rank and the lowest zoom at which it has room. */
export function chooseLabels(scene: LabelScene, { towns, provinces, water }: LabelSources): BasemapLabel[] {
  const { countries, rivers, frame, extent } = scene;
  const inFrame = <Point extends NamedPoint>(points: readonly Point[]) =>
    points.filter(({ lon, lat }) => frame.parts.some((part) => isInBox([lon, lat], part)));
  const isInFocus = areaTest(clipAreas(scene.focus, frame.parts));
  const [inFocus, elsewhere] = [[], []] as [Town[], Town[]];
  const considered = inFrame(towns).sort(byImportance).slice(0, MAX_CONSIDERED);
  for (const town of sortByUse(considered, scene.marks)) {
    (isInFocus([town.lon, town.lat]) ? inFocus : elsewhere).push(town);
  }
  const chosenTowns = spread([...inFocus, ...elsewhere], SPACING.town, MAX_TOWNS)
    // Towns that need more than the largest zoom would never be shown.
    .filter(({ minZoom }) => minZoom <= MAX_ZOOM);
  // A province and its city at the same position need one name.
  const isTown = (province: NamedPoint) =>
    chosenTowns.some(
      ({ point }) =>
        province.name.startsWith(point.name) &&
        nearestOf(onPlane(point), [onPlane(province)]) < SAME_NAME_DEGREES,
    );
  const chosenProvinces = spread(
    inFrame(provinces).filter((province) => !isTown(province)),
    SPACING.province,
  );
  const labels: Omit<BasemapLabel, "rank">[] = [
    ...labelCountries(countries, frame, extent),
    ...chosenTowns
      .filter(({ point }) => point.capital)
      .map(({ point, minZoom }) => ({ ...labelOf(point, "capital"), minZoom })),
    ...inFrame(water).map((point) => labelWater(point, rivers)),
    ...chosenProvinces.map(({ point, minZoom }) => ({
      ...labelOf(point, "province"),
      minZoom: Math.min(minZoom, MAX_ZOOM - 1),
    })),
    ...chosenTowns
      .filter(({ point }) => !point.capital)
      .map(({ point, minZoom }) => ({ ...labelOf(point, "town"), minZoom })),
  ];
  return labels.map((label, rank) => ({ ...label, rank }));
}

function byImportance(a: Town, b: Town): number {
  return (
    Number(b.capital) - Number(a.capital) ||
    b.population - a.population ||
    a.name.localeCompare(b.name, "en") ||
    a.lon - b.lon
  );
}

/**
 * Capitals first, then by population and nearness: population is divided by 1 + (d / `HALF_DEGREES`)², where d is the distance to the
 * nearest mark.
 */
function sortByUse(towns: readonly Town[], marks: LabelScene["marks"]): Town[] {
  const places = new Map(
    marks.map(([lon, lat]) => [`${Math.round(4 * lon)} ${Math.round(4 * lat)}`, { lon, lat }]),
  );
  const near = [...places.values()].slice(0, MAX_COMPARED).map(onPlane);
  const use = new Map(
    towns.map((town) => {
      const nearest = nearestOf(onPlane(town), near);
      return [
        town,
        near.length === 0 ? town.population : town.population / (1 + (nearest / HALF_DEGREES) ** 2),
      ];
    }),
  );
  return [...towns].sort(
    (a, b) => Number(b.capital) - Number(a.capital) || (use.get(b) ?? 0) - (use.get(a) ?? 0),
  );
}

function labelOf<Kind extends BasemapLabel["kind"]>(point: NamedPoint, kind: Kind) {
  const arabic = point.arabic === undefined ? {} : { arabic: point.arabic };
  return { text: point.name, ...arabic, kind, lon: round(point.lon), lat: round(point.lat) };
}

/**
 * The lowest zoom at which each point keeps its distance from all points before it. A crowded coast shows a smaller share of its
 * towns than an empty steppe. Ends when `most` points have room at the largest zoom.
 */
function spread<Point extends NamedPoint>(
  points: readonly Point[],
  spacing: number,
  most = Number.POSITIVE_INFINITY,
): { point: Point; minZoom: number }[] {
  const placed: { point: Point; minZoom: number }[] = [];
  const before: OnPlane[] = [];
  let withRoom = 0;
  for (const point of points) {
    if (withRoom >= most) break;
    const at = onPlane(point);
    const zoom = Math.ceil(Math.log2((spacing * 360) / (256 * nearestOf(at, before))));
    placed.push({ point, minZoom: Math.max(MIN_ZOOM, Math.min(zoom, MAX_ZOOM + 1)) });
    before.push(at);
    if (zoom <= MAX_ZOOM) withRoom += 1;
  }
  return placed;
}

/** On the Web Mercator plane, in degrees of longitude: the world is 360 wide. */
interface OnPlane {
  x: number;
  y: number;
}

function onPlane({ lon, lat }: Pick<NamedPoint, "lon" | "lat">): OnPlane {
  return { x: lon, y: mercatorLatitude(lat) };
}

/** Distance of the nearest; infinite where there is none. */
function nearestOf({ x, y }: OnPlane, others: readonly OnPlane[]): number {
  let least = Number.POSITIVE_INFINITY;
  for (const other of others) least = Math.min(least, (x - other.x) ** 2 + (y - other.y) ** 2);
  return Math.sqrt(least);
}

function mercatorLatitude(lat: number): number {
  return (Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) * 180) / Math.PI;
}

function labelCountries(countries: readonly CountryOutline[], frame: Frame, extent: BoundingBox) {
  const near = frameAround(extent, 0.12);
  return countries
    .flatMap(({ id, name: sourceName, polygons }) => {
      const name = nameCountry(id, sourceName);
      if (name === undefined) return [];
      const inside = findLabelPoint(clipAreas(polygons, frame.parts));
      if (inside === undefined) return [];
      // Prefer a position near the marks, if the country is wide enough there.
      const nearby = findLabelPoint(clipAreas(polygons, near.parts));
      const point = nearby !== undefined && nearby.span > inside.span / 4 ? nearby : inside;
      const minZoom = Math.ceil(Math.log2((name.english.length * COUNTRY_LETTER * 360) / (256 * point.span)));
      const named = labelOf({ name: name.english, arabic: name.arabic, ...point }, "country");
      const label = { ...named, country: name.code };
      return minZoom > MAX_ZOOM - 2
        ? []
        : [{ ...label, minZoom: Math.max(MIN_ZOOM - 1, minZoom), span: point.span }];
    })
    .sort((a, b) => b.span - a.span)
    .map(({ span: _, ...label }) => label);
}

function labelWater(point: NamedPoint, rivers: Position[][]) {
  const course = findRiverCourse(rivers, point);
  const label = { ...labelOf({ ...point, ...course?.at }, "water" as const), minZoom: MIN_ZOOM + 2 };
  return course === undefined ? label : { ...label, angle: Math.round(course.angle) };
}

function round(degrees: number): number {
  return Math.round(degrees * 1e3) / 1e3;
}
