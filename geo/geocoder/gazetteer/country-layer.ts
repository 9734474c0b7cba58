import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import type { Place } from "../../model/place.ts";
import { areaLabel } from "./area-label.ts";
import { alpha2OfNumeric } from "./country-codes.ts";
import { roundArea } from "./round-area.ts";

/** `countries-50m.json` of world-atlas; ids are ISO 3166-1 numeric. */
export type CountryTopology = Topology<{ countries: GeometryCollection<{ name: string }> }>;

/** Languages whose names of countries are looked up by, beside the English one. */
const LANGUAGES = ["ar", "de", "es", "fr", "it", "pt", "ru", "tr", "uk"];

/** Every country as an area, with its names in some languages from `Intl`. Territories without a code are left out. */
export function buildCountries(topology: CountryTopology): Place[] {
  const english = new Intl.DisplayNames(["en"], { type: "region" });
  const others = LANGUAGES.map((language) => new Intl.DisplayNames([language], { type: "region" }));
  const arabic = others[LANGUAGES.indexOf("ar")];
  const seen = new Set<string>();
  return feature(topology, topology.objects.countries).features.flatMap(
    ({ id, properties, geometry }): Place[] => {
      const code = alpha2OfNumeric(String(id ?? "").padStart(3, "0"));
      // Some dependencies bear their sovereign's code; the sovereign itself comes with the largest area.
      if (code === undefined || seen.has(code)) return [];
      if (geometry.type !== "Polygon" && geometry.type !== "MultiPolygon") return [];
      seen.add(code);
      const name = english.of(code) ?? properties.name;
      return [
        {
          key: `iso:${code}`,
          name,
          names: [
            ...new Set([name, properties.name, ...others.map((language) => language.of(code) ?? name)]),
          ],
          arabic: arabic?.of(code),
          kind: "country",
          country: code,
          population: 0,
          whereabouts: { form: "area", area: roundArea(geometry), label: areaLabel(geometry), soft: false },
          sameAs: [],
          source: {
            layer: "countries",
            name: "Natural Earth, countries (via world-atlas)",
            licence: "public domain",
            url: "https://www.naturalearthdata.com/",
          },
        },
      ];
    },
  );
}
