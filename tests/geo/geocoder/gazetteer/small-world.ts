import { topology } from "topojson-server";
import { assembleGazetteer } from "../../../../geo/geocoder/gazetteer/assemble-gazetteer.ts";
import { buildCountries, type CountryTopology } from "../../../../geo/geocoder/gazetteer/layers/countries.ts";
import type { GeonamesRecord } from "../../../../geo/geocoder/gazetteer/layers/geonames-file.ts";
import { addGeonamesRecord } from "../../../../geo/geocoder/gazetteer/layers/geonames-layer.ts";
import type { ProvinceTopology } from "../../../../geo/geocoder/gazetteer/layers/province-topology.ts";
import { buildProvinces } from "../../../../geo/geocoder/gazetteer/layers/province-topology.ts";
import { buildPlaceTable, PlaceTableBuilder } from "../../../../geo/geocoder/gazetteer/place-table.ts";
import type { OwnPlace } from "../../../../geo/model/place.ts";
import { lonLatOf } from "../../../../geo/model/position.ts";

/** A made-up country of two square provinces, two degrees wide: Westria (code 01) and Ostria (code 02). */
export function square(west: number, south: number, width = 2): GeoJSON.Polygon {
  const [east, north] = [west + width, south + width];
  const ring = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  return { type: "Polygon", coordinates: [ring] };
}

export function unit(name: string | null, fips: string, geometry: GeoJSON.Geometry): GeoJSON.Feature {
  return { type: "Feature", properties: { name, fips }, geometry };
}

export function provinceTopology(units: GeoJSON.Feature[]): ProvinceTopology {
  const collection: GeoJSON.FeatureCollection = { type: "FeatureCollection", features: units };
  return topology({ units: collection }) as unknown as ProvinceTopology;
}

export const TWO_PROVINCES = provinceTopology([
  unit("Westria", "LI01", square(0, 0)),
  unit("Ostria (Estria)", "LI02", square(2, 0)),
]);

/** Numeric code 438 is Liechtenstein, lent to the made-up country. */
const COUNTRY: GeoJSON.FeatureCollection = {
  type: "FeatureCollection",
  features: [{ type: "Feature", id: "438", properties: { name: "Squareland" }, geometry: square(0, 0, 4) }],
};
const COUNTRIES = topology({ countries: COUNTRY }) as unknown as CountryTopology;

export function record(
  id: string,
  name: string,
  lon: number,
  lat: number,
  more: Partial<GeonamesRecord> = {},
) {
  return {
    id,
    name,
    alternateNames: [],
    position: lonLatOf(lon, lat),
    featureClass: "P",
    featureCode: "PPL",
    country: "LI",
    admin1: "",
    population: 0,
    ...more,
  } satisfies GeonamesRecord;
}

export function own(id: string, name: string, more: Partial<OwnPlace> = {}): OwnPlace {
  return {
    id,
    names: { en: name },
    kind: "settlement",
    country: "LI",
    source: { name: "a test" },
    reason: "a test",
    ...more,
  };
}

interface SmallLayers {
  own?: OwnPlace[];
  world?: GeonamesRecord[];
  country?: GeonamesRecord[];
  asked?: ReadonlySet<string>;
}

export function assemble({ own: ownRows = [], world = [], country = [], asked }: SmallLayers = {}) {
  return assembleGazetteer({
    own: ownRows,
    provinces: buildPlaceTable(buildProvinces(TWO_PROVINCES, "LI", "LIE.json").value),
    countries: buildPlaceTable(buildCountries(COUNTRIES)),
    geonames: [
      { layer: "world", table: geonamesTable(world) },
      { layer: "country", table: geonamesTable(country) },
    ],
    asked,
  });
}

function geonamesTable(records: GeonamesRecord[]) {
  const builder = new PlaceTableBuilder();
  for (const each of records) addGeonamesRecord(builder, each);
  return builder.finish();
}
