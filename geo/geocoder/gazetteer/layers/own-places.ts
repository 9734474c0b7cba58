import { describeProblem } from "../../../messages/problems/describe-problem.ts";
import type { OwnPlace, Place, PlaceLocation } from "../../../model/place.ts";
import { lonLatOf } from "../../../model/position.ts";
import type { Problem, Result } from "../../../model/problem.ts";
import type { PlaceKind } from "../../../model/vocabulary.ts";
import type { ProvinceFinder } from "../provinces.ts";
import { areaLabel } from "./area-label.ts";
import { settlementUncertaintyKm } from "./geonames-layer.ts";

/** Kinds whose position is a point; the point of any other kind is only where its name may stand. */
const POINTS: PlaceKind[] = ["settlement", "camp", "base", "crossing", "facility"];
/** A point in them stands for them where the author says how far off it may be; else only their names stand there. */
const NATURAL: PlaceKind[] = ["island", "mountain", "lake", "sea", "river", "desert"];

/** The author's own rows as places, keys `own:<id>`. A row that cannot be placed becomes a problem. */
export function buildOwnPlaces(
  rows: readonly OwnPlace[],
  provinces: ProvinceFinder,
  file = "places.yaml",
): Result<Place[]> {
  const problems: Problem[] = [];
  const value = rows.flatMap((row): Place[] => {
    if (isRemovalAlone(row)) return [];
    const location = findLocation(row);
    const name = nameOf(row);
    if (location === undefined) {
      problems.push({ severity: "error", file, id: row.id, ...describeProblem("ownPlaceNowhere", { name }) });
      return [];
    }
    return [
      {
        key: `own:${row.id}`,
        name,
        names: [
          ...new Set([...Object.values(row.names), ...(row.alsoKnownAs ?? []), ...(row.formerNames ?? [])]),
        ],
        ...(row.formerNames === undefined ? {} : { formerNames: row.formerNames }),
        arabic: row.names.ar,
        kind: row.kind,
        country: row.country,
        province: row.province ?? (row.kind === "admin1" ? name : provinceAt(location, row, provinces)),
        population: 0,
        location,
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

/** The first of its names: the author puts the atlas's language first. */
function nameOf({ names, id }: OwnPlace): string {
  return Object.values(names)[0] ?? id;
}

/** A row that only takes entries of other layers out, and is no place itself. */
function isRemovalAlone({ removes, point, area, sameAs }: OwnPlace): boolean {
  return removes !== undefined && point === undefined && area === undefined && sameAs === undefined;
}

/** Where the row lies; undefined where nothing says it. */
function findLocation(row: OwnPlace): PlaceLocation | undefined {
  if (row.area !== undefined) {
    const label = row.point === undefined ? areaLabel(row.area) : lonLatOf(row.point.lon, row.point.lat);
    return { form: "area", area: row.area, label };
  }
  if (row.point === undefined) {
    return (row.sameAs ?? []).length > 0 ? { form: "none" } : undefined;
  }
  const position = lonLatOf(row.point.lon, row.point.lat);
  const isPoint =
    POINTS.includes(row.kind) || (NATURAL.includes(row.kind) && row.uncertaintyKm !== undefined);
  if (!isPoint) return { form: "label", label: position };
  return {
    form: "point",
    position,
    uncertaintyKm: row.uncertaintyKm ?? settlementUncertaintyKm(row.kind, 0),
  };
}

function provinceAt(location: PlaceLocation, row: OwnPlace, provinces: ProvinceFinder): string | undefined {
  const position =
    location.form === "point" ? location.position : location.form === "area" ? location.label : undefined;
  return position && provinces.holding(position, row.country)?.name;
}
