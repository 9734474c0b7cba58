import type { MapFile, SharedMovement, SharedPlace, StatementFeature } from "../model/map-file-1.ts";
import type { Aspect, Precision } from "../model/vocabulary.ts";

/**
 * What a map draws for one place, once, however many statements mention it: the plain middle form between the map
 * file and whatever draws it (the page, the poster).
 */
export interface Mark {
  /** Key of the gazetteer entry. */
  key: string;
  place: string;
  arabic: string | null;
  /** `point`: a symbol with its halo; `area`: an outline or soft area with its name; `label`: the name alone. */
  form: "point" | "area" | "label";
  /** Longitude, latitude of the symbol, or of the name of an area. */
  at: [number, number];
  geometry: StatementFeature["geometry"];
  soft: boolean;
  /** The name fits more than one place: drawn hollow, dashed and with "?". */
  uncertain: boolean;
  /** A ring around the place instead of a symbol at it. */
  near: boolean;
  precision: Precision;
  precisionLabel: string;
  uncertaintyKm: number | null;
  /** In the order of the article, one a statement. */
  features: StatementFeature[];
  aspects: Record<Aspect, number>;
}

/** Groups the drawn features by place, places with most statements first, then by name. */
export function groupMarks(mapFile: MapFile): Mark[] {
  const byPlace = new Map<string, StatementFeature[]>();
  for (const feature of mapFile.features) {
    const { placeKey, drawn } = feature.properties;
    if (!drawn || placeKey === null) continue;
    const features = byPlace.get(placeKey);
    if (features === undefined) byPlace.set(placeKey, [feature]);
    else features.push(feature);
  }
  const places = new Map(mapFile.atlas.places.map((place) => [place.key, place]));
  const marks = [...byPlace].flatMap(([key, features]) => buildMark(key, features, places.get(key)) ?? []);
  return marks.sort((a, b) => b.features.length - a.features.length || compareNames(a.place, b.place));
}

/*/** By code units, which is quick everywhere: a browser takes longer to make a collator than to draw the map. */
function compareNames(a: string, b: string): number {
  const [one, other] = [a.toLowerCase(), b.toLowerCase()];
  return one < other ? -1 : one > other ? 1 : 0;
}
function buildMark(
  key: string,
  features: StatementFeature[],
  shared: SharedPlace | undefined,
): Mark | undefined {
  // Where one place is mentioned with more and with less certainty, the clearest mention lends its words.
  const sorted = [...features].sort((a, b) => a.properties.order - b.properties.order);
  const first = sorted.find((feature) => feature.properties.toponymCertainty === "certain") ?? sorted[0];
  if (first === undefined) return undefined;
  const { labelLon, labelLat, precision } = first.properties;
  const at: [number, number] | undefined =
    first.geometry?.type === "Point"
      ? first.geometry.coordinates
      : labelLon === null || labelLat === null
        ? undefined
        : [labelLon, labelLat];
  if (at === undefined || precision === null) return undefined;
  const seen = new Set<string>();
  const onePerStatement = sorted.filter(({ properties: { statement } }) => {
    const isNew = !seen.has(statement);
    seen.add(statement);
    return isNew;
  });
  return {
    key,
    place: shared?.name ?? first.properties.place ?? key,
    arabic: shared?.arabic ?? first.properties.placeArabic,
    form: first.geometry === null ? "label" : first.geometry.type === "Point" ? "point" : "area",
    at,
    geometry: first.geometry,
    soft: first.properties.soft,
    uncertain: sorted.every((feature) => feature.properties.toponymCertainty === "uncertain"),
    near: sorted.every((feature) => feature.properties.precision === "near_place"),
    precision,
    precisionLabel: first.properties.precisionLabel ?? "",
    uncertaintyKm: first.properties.uncertaintyKm,
    features: onePerStatement,
    aspects: {
      past: count(onePerStatement, "past"),
      ongoing: count(onePerStatement, "ongoing"),
      plan: count(onePerStatement, "plan"),
    },
  };
}

function count(features: StatementFeature[], aspect: Aspect): number {
  return features.filter((feature) => feature.properties.aspect === aspect).length;
}

/** "2 statements mention Azaz": the short name of a mark. */
export function markTitle(mark: Mark): string {
  return mark.features.length === 1
    ? `1 statement mentions ${mark.place}`
    : `${mark.features.length} statements mention ${mark.place}`;
}

/** The accessible name of a mark: count, place, precision, then each statement with its speaker inside and its status. */
export function markName(mark: Mark): string {
  const statements = mark.features.map(
    ({ properties }) => `${properties.text} Status: ${properties.statusLabel}.`,
  );
  return `${markTitle(mark)} (${mark.precisionLabel}). ${statements.join(" ")}`;
}

/** Movements whose two ends are both stated and can be drawn. */
export function drawnMovements(
  mapFile: MapFile,
): (SharedMovement & { line: NonNullable<SharedMovement["line"]> })[] {
  return mapFile.atlas.movements.flatMap((movement) =>
    movement.line === null ? [] : [{ ...movement, line: movement.line }],
  );
}
