import type { Place } from "../../model/place.ts";
import type { Outcome } from "../../model/problem.ts";
import { areaLabel } from "./area-label.ts";
import { type ProvinceTopology, readProvinceUnits } from "./province-units.ts";
import { roundArea } from "./round-area.ts";

/** The first-level divisions of a country as areas; see `readProvinceUnits`. */
export function buildProvinces(topology: ProvinceTopology, country: string, file: string): Outcome<Place[]> {
  const { value: units, problems } = readProvinceUnits(topology, country, file);
  const value = units.map(({ place, geometry }): Place => {
    const whereabouts = { form: "area", label: areaLabel(geometry), soft: false } as const;
    // Worked out when first read: of the thousands of provinces an atlas draws a dozen.
    let area: ReturnType<typeof roundArea> | undefined;
    return {
      ...place,
      whereabouts: {
        ...whereabouts,
        get area() {
          area ??= roundArea(geometry);
          return area;
        },
      },
    };
  });
  return { value, problems };
}
