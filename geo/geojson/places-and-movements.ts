import type { MovementRecord, PlaceRecord } from "../model/map-file.ts";
import type { Candidate, Mention, Place } from "../model/place.ts";
import type { LonLat } from "../model/position.ts";
import type { Names } from "../model/schema.ts";
import type { Statement } from "../model/statement.ts";
import type { ResolvedPlacement } from "./resolve-placement.ts";
import { roundPosition } from "./round-geometry.ts";

/** Decimals of a candidate's position: about 100 m. */
const CANDIDATE_DECIMALS = 3;

/** All places that statements name, each once, with the name of its most certain mention. */
export function buildPlaces(placements: Iterable<ResolvedPlacement>, language: string): PlaceRecord[] {
  const byKey = new Map<string, ResolvedPlacement[]>();
  for (const placement of placements) {
    if (placement.placeKey === null) continue;
    const same = byKey.get(placement.placeKey);
    if (same === undefined) byKey.set(placement.placeKey, [placement]);
    else same.push(placement);
  }
  return [...byKey].map(([key, same]) => {
    const surest = same.reduce((best, other) => (rankMention(other) > rankMention(best) ? other : best));
    const { mention, place, candidates, reasons } = surest;
    if (place === null) throw new TypeError(`a key without a place: ${key}`);
    return {
      key,
      anchor: mention.id,
      mentions: [...new Set(same.map((placement) => placement.mention.id))],
      names: namesOf(mention, place, language),
      kind: place.kind,
      province: place.province ?? null,
      country: place.country,
      reasons,
      source: {
        name: place.source.name,
        licence: place.source.licence,
        url: place.source.url ?? null,
        id: place.key,
      },
      candidates: candidates.length < 2 ? [] : candidates.map((item) => buildCandidate(item, language)),
    };
  });
}

/** Certain mentions rank highest, then those that are drawn. */
function rankMention({ certainty, notDrawn }: ResolvedPlacement): number {
  return (certainty === "certain" ? 2 : 0) + (notDrawn === null ? 1 : 0);
}

/** The names of a place. The author's names override the printed name, which overrides the gazetteer. The atlas's language is first. */
function namesOf({ name, names }: Mention, place: Place, language: string): Names {
  const ofPlace = place.arabic === undefined ? {} : { ar: place.arabic };
  return { [language]: name, ...ofPlace, ...(language === "ar" ? { ar: name } : {}), ...names };
}

function buildCandidate({ place, reasons }: Candidate, language: string): PlaceRecord["candidates"][number] {
  const { location } = place;
  return {
    names: {
      [language]: place.name,
      ...(place.arabic === undefined ? {} : { ar: place.arabic }),
    },
    kind: place.kind,
    province: place.province ?? null,
    position: location.form === "point" ? roundPosition(location.position, CANDIDATE_DECIMALS) : null,
    reasons: [...reasons],
  };
}

/** Decimals of the ends of a line: about 1 km. No route is known. */
const END_DECIMALS = 2;

/**
 * The movements of a statement: one record for each pair of ends. A record has a line only when both ends are stated, drawn for
 * this statement, and not uncertain.
 */
export function buildMovements(
  { id, movement }: Statement,
  placements: readonly ResolvedPlacement[],
  mentions: ReadonlyMap<string, Mention>,
): MovementRecord[] {
  if (movement === undefined) return [];
  const find = (mention: string) => placements.find((placement) => placement.mention.id === mention);
  const endOf = (mention: string) => ({
    toponym: mentions.get(mention)?.name ?? mention,
    place: find(mention)?.placeKey ?? null,
  });
  const { what, from, to = [], directionCertain, note = null } = movement;
  const shared = {
    statement: id,
    what,
    from: from === undefined ? null : endOf(from),
    directionCertain,
    note,
  };
  if (from === undefined || to.length === 0) return [{ ...shared, to: to.map(endOf), line: null }];
  return to.map((end) => ({ ...shared, to: [endOf(end)], line: connect(find(from), find(end)) }));
}

/** A straight line: no route is known. At an area it ends at the label position. */
function connect(
  from: ResolvedPlacement | undefined,
  to: ResolvedPlacement | undefined,
): MovementRecord["line"] {
  const [start, end] = [positionOf(from), positionOf(to)];
  return start === undefined || end === undefined ? null : [start, end];
}

function positionOf(placement: ResolvedPlacement | undefined): LonLat | undefined {
  if (placement === undefined || placement.notDrawn !== null || placement.certainty === "uncertain")
    return undefined;
  const { geometry, label } = placement;
  if (geometry?.type === "Point") return roundPosition(geometry.coordinates, END_DECIMALS);
  return geometry === null || label === null ? undefined : roundPosition(label, END_DECIMALS);
}
