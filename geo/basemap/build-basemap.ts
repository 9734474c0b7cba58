import type { Gazetteer } from "../geocoder/gazetteer/gazetteer.ts";
import type { Basemap } from "../model/basemap.ts";
import type { Place } from "../model/place.ts";
import type { BoundingBox } from "../model/position.ts";
import type { BasemapSources } from "./basemap-sources.ts";
import type { NamedPoint, Town } from "./choose-labels.ts";
import { countriesExtent } from "./countries.ts";
import { cutBasemap } from "./cut-basemap.ts";
import { frameAround } from "./frame-around.ts";

/** Where Natural Earth comes from: files on a disk, or those of a site. */
export interface LoadGround {
  load(): Promise<Omit<BasemapSources, "provinces">>;
  /** The provinces of the countries that reach into one of the boxes at least. */
  loadProvinces(boxes: readonly BoundingBox[]): Promise<BasemapSources["provinces"]>;
}

/** What a map shows. */
export interface BasemapScene {
  /** Null for a map without places: then it shows its countries, or the world. */
  extent: BoundingBox | null;
  marks: readonly { id: string; at: readonly [number, number]; names: { ar?: string | undefined } }[];
  /** ISO 3166-1 alpha-2 codes of the atlas's countries. */
  countries: readonly string[];
  /** Ids of the author's places that name waters. */
  waters?: readonly string[];
  /** Surroundings, as a share of the longer side of the extent. */
  margin?: number | undefined;
}

/** As `cutBasemap` has it where none is given; and around whole countries. */
const MARGIN = 0.5;
const COUNTRY_MARGIN = 0.08;
/** A smaller town says little about where one is. */
const LEAST_POPULATION = 15_000;
/** For an atlas in which nothing is drawn. */
const WORLD: BoundingBox = [-170, -56, 180, 74];

/**
 * The ground around everything drawn, with what it may print: the larger towns, the provinces of the atlas's countries, the waters that
 * the author names; not what has a mark and so a name already. The author's own names win.
 */
export async function buildBasemap(
  ground: LoadGround,
  gazetteer: Gazetteer,
  { extent: wanted, marks, countries, waters = [], margin: given }: BasemapScene,
): Promise<Basemap> {
  const sources = await ground.load();
  const extent = wanted ?? countriesExtent(sources.countries["50m"], countries) ?? WORLD;
  const margin = given ?? (marks.length === 0 ? COUNTRY_MARGIN : MARGIN);
  const { parts } = frameAround(extent, margin);
  const marked = new Set(marks.map(({ id }) => id));
  const isFree = ({ key }: Place) => !marked.has(key);
  const basemap = cutBasemap({ ...sources, provinces: await ground.loadProvinces(parts) }, extent, {
    margin,
    focus: marks.map(({ at: [longitude, latitude] }) => [longitude, latitude] as const),
    ...(marks.length === 0 ? { focusCountries: countries } : {}),
    towns: parts
      .flatMap((part) => gazetteer.placesInBox(part, LEAST_POPULATION))
      .filter(isFree)
      .flatMap(townOf),
    provinces: countries
      .flatMap((country) => gazetteer.provincesOf(country))
      .filter(isFree)
      .flatMap(namedPoint),
    water: waters.flatMap((id) => {
      const place = gazetteer.get(`own:${id}`);
      return place === undefined ? [] : namedPoint(place);
    }),
  });
  // A second script helps readers only where the article's own places have one.
  if (!marks.some(({ names }) => names.ar !== undefined)) {
    for (const label of basemap.labels) delete label.arabic;
  }
  return basemap;
}

function townOf(place: Place): Town[] {
  const { population, isCapital = false } = place;
  return namedPoint(place).map((point) => ({ ...point, population, capital: isCapital }));
}

function namedPoint({ name, arabic, location }: Place): NamedPoint[] {
  if (location.form === "none") return [];
  const [lon, lat] = location.form === "point" ? location.position : location.label;
  return [{ name, arabic, lon, lat }];
}
