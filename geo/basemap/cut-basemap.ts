import type { Position } from "geojson";
import type { Basemap } from "../model/basemap.ts";
import type { BoundingBox } from "../model/position.ts";
import type { BasemapSources } from "./basemap-sources.ts";
import { countryBorders, provinceLines } from "./borders.ts";
import { chooseLabels, type LabelSources } from "./choose-labels.ts";
import { areasGeometry, areaTest, clipAreas, linesGeometry } from "./clip-layer.ts";
import { type CountryOutline, outlinesOf, unpackCountries } from "./countries.ts";
import { type Frame, frameAround } from "./frame-around.ts";
import { cutWater, landBeyond, landPolygons } from "./land-and-water.ts";
import { packLayers, simplifyLayers } from "./pack-layers.ts";

export interface BasemapOptions extends Partial<LabelSources> {
  /** Height of the detailed surroundings above and below, as a share of the longer side of the extent. */
  margin?: number;
  /** Positions of the marks, longitude and latitude. Countries with a mark form the layer `focus`. */
  focus?: readonly (readonly [number, number])[];
  /** ISO 3166-1 alpha-2 codes of further countries of the layer `focus`. */
  focusCountries?: readonly string[];
}

/** About a pixel at zoom 9 in middle latitudes. The sources have little more detail. */
const FINEST_TOLERANCE_METRES = 250;
/** Outside the frame the basemap is coarse. */
const WORLD_TOLERANCE_METRES = 60_000;
/** How far the coarse part reaches beyond the frame, in multiples of its longer side: as far as readers can move the map. */
const WORLD_BEYOND = 2;
/** Wider frames have no provinces: their lines would fill the map. */
const WIDEST_WITH_PROVINCES_KM = 4500;

/**
 * Cuts the background map of an atlas from Natural Earth: the extent and its margin in detail, the land around it coarsely. Anything
 * smaller than the tolerance is left out: 1/3000 of the frame's width, at least 250 metres. Deterministic.
 *
 * The layer `focus` holds the countries with marks, to set them off from their neighbours. Exterior rings are clockwise, as d3-geo
 * expects. `extent` of the result is the detailed frame; west is larger than east when it crosses the antimeridian.
 */
export function cutBasemap(
  sources: BasemapSources,
  extent: BoundingBox,
  options: BasemapOptions = {},
): Basemap {
  const frame = frameAround(extent, options.margin ?? 0.5);
  const tolerance = Math.max(FINEST_TOLERANCE_METRES, (frame.widthKm * 1000) / 3000);
  const topology = sources.countries[frame.widthKm < 6000 ? "10m" : frame.widthKm < 15_000 ? "50m" : "110m"];

  const land = clipAreas(landPolygons(topology), frame.parts);
  const { borders, disputed } = countryBorders(topology, sources.disputed, frame.parts);
  const inner =
    frame.widthKm > WIDEST_WITH_PROVINCES_KM
      ? { provinces: [], disputed: [] }
      : provinceLines(
          sources.provinces,
          sources.disputed,
          [...borders, ...disputed, ...land.flat()],
          frame.parts,
        );
  const { lakes, rivers } = cutWater(sources.waters, frame);

  const countries = unpackCountries(topology);
  const focus = [
    ...focusPolygons(countries, options.focus ?? []),
    ...outlinesOf(countries, options.focusCountries ?? []).flat(),
  ];

  const detailed = simplifyLayers(
    {
      land: areasGeometry(land),
      focus: areasGeometry(clipAreas(focus, frame.parts)),
      lakes: areasGeometry(lakes),
      rivers: linesGeometry(rivers),
      provinces: linesGeometry(inner.provinces),
      borders: linesGeometry(borders),
      disputed: linesGeometry([...disputed, ...inner.disputed]),
    },
    tolerance,
  );
  const world = landBeyond(sources.countries["110m"], frame);
  const around = boxAround(frame);
  const beyond = { world: areasGeometry(around === undefined ? world : clipAreas(world, [around])) };
  const layers = { ...simplifyLayers(beyond, WORLD_TOLERANCE_METRES), ...detailed };
  return {
    ...packLayers(layers, tolerance / 2),
    extent: frame.box.map((degrees) => Math.round(degrees * 1e4) / 1e4) as BoundingBox,
    labels: chooseLabels(
      { countries, rivers, focus, marks: options.focus ?? [], frame, extent },
      {
        towns: options.towns ?? [],
        // A disputed unit of the source, such as a ceasefire zone, is no province.
        provinces: (options.provinces ?? []).filter(({ name }) =>
          sources.disputed.every(({ province }) => province?.name !== name),
        ),
        water: options.water ?? [],
      },
    ),
  };
}

/** The box of the coarse part; undefined for the whole world, when the frame is large or meets the antimeridian. */
function boxAround({ parts: [part, ...others] }: Frame): BoundingBox | undefined {
  if (part === undefined || others.length > 0) return undefined;
  const [west, south, east, north] = part;
  const beyond = WORLD_BEYOND * Math.max(east - west, north - south);
  if (west - beyond < -180 || east + beyond > 180) return undefined;
  return [west - beyond, Math.max(-90, south - beyond), east + beyond, Math.min(90, north + beyond)];
}

function focusPolygons(
  countries: readonly CountryOutline[],
  focus: readonly (readonly [number, number])[],
): Position[][][] {
  return countries.flatMap(({ polygons }) => (focus.some(areaTest(polygons)) ? polygons : []));
}
