import type { Position } from "geojson";
import { feature } from "topojson-client";
import type { Basemap } from "../model/basemap.ts";
import type { BoundingBox } from "../model/position.ts";
import type { BasemapSources, CountriesTopology } from "./basemap-sources.ts";
import { countryBorders, provinceLines } from "./borders.ts";
import { chooseLabels, type LabelSources } from "./choose-labels.ts";
import { areasGeometry, areaTest, clipAreas, linesGeometry, polygonsOf } from "./clip-layer.ts";
import { outlinesOf } from "./countries.ts";
import { type Frame, frameAround } from "./frame-around.ts";
import { cutWater, landBeyond, landPolygons } from "./land-and-water.ts";
import { packLayers, simplifyLayers } from "./pack-layers.ts";

export interface BasemapOptions extends Partial<LabelSources> {
  /** Height of the detailed surroundings above and below, as a share of the longer side of the extent. */
  margin?: number;
  /** Positions of the marks, longitude and latitude: the countries that hold one become the layer `focus`. */
  focus?: readonly (readonly [number, number])[];
  /** ISO 3166-1 alpha-2 codes of countries that belong to the layer `focus` whether or not they hold a mark. */
  focusCountries?: readonly string[];
}

/** A pixel of zoom 9 is about this large in middle latitudes, and the sources hold little more. */
const FINEST_TOLERANCE_METRES = 250;
/** Outside the frame the ground is coarse. It reaches as far as a reader can move the map: this many times the frame's longer side. */
const WORLD_TOLERANCE_METRES = 60_000;
const WORLD_BEYOND = 2;
/** Provinces are left out of frames wider than this: their lines would fill the map. */
const WIDEST_WITH_PROVINCES_KM = 4500;

/**
 * Cuts the background map of an atlas from Natural Earth: everything within the extent and its margin in detail, the
 * lands around it coarsely. Detail follows size: what is smaller than the tolerance, 1/3000 of the frame's
 * width and at least 250 metres, is left out. The same input gives the same bytes.
 *
 * The layer `focus` holds the countries that the marks lie in, so that they can be set off from their neighbours.
 * Rings wind as d3-geo wants them (exterior clockwise). `extent` of the result is the detailed frame; west is larger
 * than east in it where it crosses the antimeridian.
 */
export function cutBasemap(
  sources: BasemapSources,
  extent: BoundingBox,
  options: BasemapOptions = {},
): Basemap {
  const frame = frameAround(extent, options.margin ?? 0.5);
  const tolerance = Math.max(FINEST_TOLERANCE_METRES, (frame.widthKm * 1000) / 3000);
  const countries = sources.countries[frame.widthKm < 6000 ? "10m" : frame.widthKm < 15_000 ? "50m" : "110m"];

  const land = clipAreas(landPolygons(countries), frame.parts);
  const { borders, disputed } = countryBorders(countries, sources.disputed, frame.parts);
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
    ...packLayers(layers, tolerance / 3),
    extent: frame.box.map((degrees) => Math.round(degrees * 1e4) / 1e4) as BoundingBox,
    labels: chooseLabels(
      { countries, rivers, focus, marks: options.focus ?? [], frame, extent },
      {
        towns: options.towns ?? [],
        // An area between two lines of ceasefire is a unit of the source, but no province.
        provinces: (options.provinces ?? []).filter(({ name }) =>
          sources.disputed.every(({ province }) => province?.name !== name),
        ),
        water: options.water ?? [],
      },
    ),
  };
}

/** Undefined where the frame is large or meets the antimeridian: there the whole world is kept. */
function boxAround({ parts: [part, ...others] }: Frame): BoundingBox | undefined {
  if (part === undefined || others.length > 0) return undefined;
  const [west, south, east, north] = part;
  const beyond = WORLD_BEYOND * Math.max(east - west, north - south);
  if (west - beyond < -180 || east + beyond > 180) return undefined;
  return [west - beyond, Math.max(-90, south - beyond), east + beyond, Math.min(90, north + beyond)];
}

function focusPolygons(
  countries: CountriesTopology,
  focus: readonly (readonly [number, number])[],
): Position[][][] {
  return feature(countries, countries.objects.countries).features.flatMap(({ geometry }) => {
    const polygons = polygonsOf(geometry);
    return focus.some(areaTest(polygons)) ? polygons : [];
  });
}
