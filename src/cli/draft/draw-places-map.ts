import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { geoMercator, geoPath } from "d3-geo";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import type { ArticleDraft } from "../../../geo/draft/draft-article.ts";
import { element, type Markup, text as plain } from "../../../geo/markup/element.ts";

const WIDTH = 640;
const HEIGHT = 460;
/** Degrees around a single place. */
const LEAST_DEGREES = 3;
const PADDING = 40;

interface Site {
  name: string;
  lon: number;
  lat: number;
  count: number;
  isSure: boolean;
  isCapital: boolean;
}

/**
 * Places of the draft's sites on country outlines, each once, with a number of mentions as the size of its sign. A capital far from all
 * else is named below the map: it mostly stands for its government, and would stretch the map.
 */
export function drawPlacesMap(draft: ArticleDraft): Markup {
  const all = findSites(draft);
  const isFar = isFarCapitalAmong(all);
  const map = drawSites(all.filter((site) => !isFar(site)));
  const far = all.filter(isFar);
  if (far.length === 0) return map;
  const names = far.map(({ name }) => name).join(", ");
  return element("div", {}, map, element("p", { class: "note" }, plain(`Beyond this map: ${names}.`)));
}

/** Degrees that a capital may lie from the other places. */
const NEAR_DEGREES = 8;

function isFarCapitalAmong(sites: readonly Site[]): (site: Site) => boolean {
  const others = sites.filter(({ isCapital }) => !isCapital);
  if (others.length === 0) return () => false;
  const range = (values: number[]) =>
    [Math.min(...values) - NEAR_DEGREES, Math.max(...values) + NEAR_DEGREES] as const;
  const [west, east] = range(others.map(({ lon }) => lon));
  const [south, north] = range(others.map(({ lat }) => lat));
  return ({ isCapital, lon, lat }) => isCapital && (lon < west || lon > east || lat < south || lat > north);
}

function findSites(draft: ArticleDraft): Site[] {
  const sites = new Map<string, Site>();
  for (const toponym of draft.toponyms) {
    const placed = draft.placed.get(toponym);
    if (toponym.use !== "site" || placed?.position === undefined || placed.place?.kind === "country")
      continue;
    const [lon, lat] = placed.position;
    const key = `${lon},${lat}`;
    const known = sites.get(key);
    if (known !== undefined) known.count += 1;
    else
      sites.set(key, {
        name: toponym.text,
        lon,
        lat,
        count: 1,
        isSure: placed.geocoding.outcome === "placed",
        isCapital: placed.place?.isCapital === true,
      });
  }
  return [...sites.values()];
}

function drawSites(sites: readonly Site[]): Markup {
  const attributes = {
    viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
    role: "img",
    "aria-label": `Map of ${sites.length} places that the draft proposes`,
  };
  if (sites.length === 0)
    return element("svg", attributes, element("text", { x: "20", y: "40" }, plain("No place to draw.")));
  const projection = geoMercator().fitExtent(
    [
      [PADDING, PADDING],
      [WIDTH - PADDING, HEIGHT - PADDING],
    ],
    { type: "MultiPoint", coordinates: cornersOf(sites) },
  );
  projection.clipExtent([
    [0, 0],
    [WIDTH, HEIGHT],
  ]);
  const outlines = geoPath(projection).digits(1)(readCountries()) ?? "";
  const marks = sites.flatMap(({ name, lon, lat, count, isSure }) => {
    const at = projection([lon, lat]);
    if (at === null) return [];
    const [x, y] = at.map((value) => value.toFixed(1));
    const radius = (4 + Math.min(6, count)).toFixed(0);
    const fill = isSure ? "#00606b" : "#ffffff";
    const label = isSure ? name : `${name}?`;
    return [
      element(
        "circle",
        {
          cx: x,
          cy: y,
          r: radius,
          fill,
          stroke: "#00606b",
          "stroke-width": "2",
          "stroke-dasharray": isSure ? undefined : "3 2",
        },
        element("title", {}, plain(`${label}: ${count} mentions`)),
      ),
      element(
        "text",
        {
          x,
          y,
          dx: "10",
          dy: "4",
          "font-size": "14",
          "font-family": "sans-serif",
          "paint-order": "stroke",
          stroke: "#ffffff",
          "stroke-width": "3",
        },
        plain(label),
      ),
    ];
  });
  return element(
    "svg",
    attributes,
    element("path", { d: outlines, fill: "#ffffff", stroke: "#9aa7ab", "stroke-width": "1" }),
    ...marks,
  );
}

function cornersOf(sites: readonly { lon: number; lat: number }[]): [number, number][] {
  const half = LEAST_DEGREES / 2;
  return sites.flatMap(({ lon, lat }): [number, number][] => [
    [lon - half, Math.max(-84, lat - half)],
    [lon + half, Math.min(84, lat + half)],
  ]);
}

function readCountries() {
  const path = createRequire(import.meta.url).resolve("world-atlas/countries-50m.json");
  const topology = JSON.parse(readFileSync(path, "utf8")) as Topology<{ countries: GeometryCollection }>;
  return feature(topology, topology.objects.countries);
}
