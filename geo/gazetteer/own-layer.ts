import { buffer, featureCollection, multiPolygon, polygon, union } from "@turf/turf";
import type { AreaGeometry, OwnPlace, Place, Whereabouts } from "../model/place.ts";
import { lonLatOf } from "../model/position.ts";
import type { Outcome, Problem } from "../model/problem.ts";
import type { PlaceKind } from "../model/vocabulary.ts";
import { areaLabel } from "./area-label.ts";
import type { ProvinceFinder } from "./province-finder.ts";
import { settlementUncertaintyKm } from "./settlement-uncertainty.ts";

/** Kinds whose position is a point; the point of any other kind is only where its name may stand. */
const POINTS: PlaceKind[] = ["settlement", "camp", "base", "crossing", "facility"];

/** The author's own rows as places, keys `own:<id>`. A row that cannot be placed becomes a problem. */
export function buildOwnPlaces(
  rows: readonly OwnPlace[],
  provinces: ProvinceFinder,
  file = "places.yaml",
): Outcome<Place[]> {
  const problems: Problem[] = [];
  const value = rows.flatMap((row): Place[] => {
    if (isRemovalAlone(row)) return [];
    const whereabouts = findWhereabouts(row, provinces);
    if (typeof whereabouts === "string") {
      problems.push({ severity: "error", file, id: row.id, what: whereabouts, remedy: remedyFor(row) });
      return [];
    }
    return [
      {
        key: `own:${row.id}`,
        name: row.name,
        names: [...new Set([row.name, ...(row.names ?? []), ...(row.arabic ? [row.arabic] : [])])],
        arabic: row.arabic,
        kind: row.kind,
        country: row.country,
        province:
          row.province ?? (row.kind === "admin1" ? row.name : provinceAt(whereabouts, row, provinces)),
        population: 0,
        whereabouts,
        sameAs: row.sameAs ?? [],
        source: {
          layer: "own",
          name: row.source.name,
          licence: row.source.licence ?? "facts, cited",
          url: row.source.url,
        },
      },
    ];
  });
  return { value, problems };
}

/** A row that only takes entries of other layers out, and is no place itself. */
function isRemovalAlone({ removes, point, around, sameAs }: OwnPlace): boolean {
  return removes !== undefined && point === undefined && around === undefined && sameAs === undefined;
}

/** Where the row lies, or what keeps it from being placed. */
function findWhereabouts(row: OwnPlace, provinces: ProvinceFinder): Whereabouts | string {
  if (row.around !== undefined) return findSoftArea({ ...row, around: row.around }, provinces);
  if (row.point === undefined) {
    const describes = (row.sameAs ?? []).length > 0;
    return describes ? { form: "nowhere" } : `The place "${row.name}" has no position.`;
  }
  const position = lonLatOf(row.point.lon, row.point.lat);
  if (!POINTS.includes(row.kind)) return { form: "label", label: position };
  return {
    form: "point",
    position,
    uncertaintyKm: row.uncertaintyKm ?? settlementUncertaintyKm(row.kind, 0),
  };
}

/** The named provinces as one area, grown on all sides: without an edge, since no line is published. */
function findSoftArea(
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

function provinceAt(whereabouts: Whereabouts, row: OwnPlace, provinces: ProvinceFinder): string | undefined {
  return whereabouts.form === "point"
    ? provinces.holding(whereabouts.position, row.country)?.name
    : undefined;
}

function remedyFor(row: OwnPlace): string {
  if (row.around === undefined) {
    return "Give it a point with lon and lat, or around with provinces, or the identifier of an entry it describes under sameAs.";
  }
  return "Write the provinces as Natural Earth or the author's own rows name them; find NAME --kind admin1 shows them.";
}
