import { buffer, featureCollection, multiPolygon, polygon, union } from "@turf/turf";
import type { AreaGeometry, OwnPlace, Whereabouts } from "../../model/place.ts";
import { lonLatOf } from "../../model/position.ts";
import { areaLabel } from "./area-label.ts";
import type { ProvinceFinder } from "./provinces.ts";

/** The named provinces as one area, grown on all sides: without an edge, since no line is published. */
export function buildSoftArea(
  { around, country, point }: OwnPlace & { around: NonNullable<OwnPlace["around"]> },
  provinces: ProvinceFinder,
): Whereabouts | string {
  const areas: AreaGeometry[] = [];
  for (const name of around.provinces) {
    const found = provinces.named(name, country)?.whereabouts;
    if (found?.form !== "area") return `No province of ${country} is called "${name}".`;
    areas.push(found.area);
  }
  const grown = areas.map((area) => buffer(featureOf(area), around.growKm, { units: "kilometers" }));
  const parts = grown.filter((part) => part !== undefined);
  const [first] = parts;
  const whole = parts.length > 1 ? union(featureCollection(parts)) : first;
  if (!whole) return `The provinces ${around.provinces.join(", ")} make no area.`;
  const label = point === undefined ? areaLabel(whole.geometry) : lonLatOf(point.lon, point.lat);
  return { form: "area", area: whole.geometry, label, soft: true };
}

function featureOf(area: AreaGeometry) {
  return area.type === "Polygon" ? polygon(area.coordinates) : multiPolygon(area.coordinates);
}
