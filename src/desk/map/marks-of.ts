import type { Mark } from "../../../geo/cartography/mark.ts";
import type { StatementRecord } from "../atlas/statement-record.ts";
import type { Examination } from "../worker/examine.ts";
import type { FoundPlace } from "../worker/places.ts";

/** A place on the desk's map, as the shared layout takes it, with its statements. */
export interface DeskMark {
  mark: Mark;
  name: string;
  /** Keys of its statements. */
  statements: readonly string[];
}

/**
 * A mark for each place of the statements that are not refused; an ambiguous name stands at its likeliest place. What is decided is
 * drawn as readers see what has happened, filled; what is only proposed as they see a plan, hollow.
 */
export function marksOf(
  records: readonly Pick<StatementRecord, "key" | "state">[],
  statements: Examination["statements"],
): DeskMark[] {
  const marks = new Map<
    string,
    { place: FoundPlace; isAmbiguous: boolean; keys: string[]; orders: Mark["statements"][number][] }
  >();
  for (const [order, { key, state }] of records.entries()) {
    if (state === "refused") continue;
    for (const { name, place, candidates, outcome, isSite } of statements[key]?.findings ?? []) {
      if (!isSite) continue;
      const likeliest = place ?? (outcome === "ambiguous" ? candidates[0] : undefined);
      // As on the readers' map, where a whole country has no mark.
      if (likeliest?.at === undefined || likeliest.kind === "country") continue;
      const known = marks.get(likeliest.key) ?? {
        // As the article prints it.
        place: { ...likeliest, name },
        isAmbiguous: false,
        keys: [],
        orders: [],
      };
      marks.set(likeliest.key, known);
      known.isAmbiguous ||= outcome === "ambiguous";
      if (known.keys.includes(key)) continue;
      known.keys.push(key);
      known.orders.push({ order, aspect: state === "proposed" ? "plan" : "past" });
    }
  }
  return [...marks.values()].flatMap(({ place, isAmbiguous, keys, orders }) => {
    const mark = markAt(place, orders, isAmbiguous);
    return mark === undefined ? [] : [{ mark, name: place.name, statements: keys }];
  });
}

/** A mark for each candidate of a name that lies somewhere: without a statement of its own. */
export function marksOfCandidates(candidates: readonly FoundPlace[]): Mark[] {
  return candidates.flatMap(
    (candidate) => markAt({ ...candidate, area: undefined }, [{ order: 0, aspect: "plan" }], false) ?? [],
  );
}

function markAt(place: FoundPlace, statements: Mark["statements"], uncertain: boolean): Mark | undefined {
  const { key, name, at, area, uncertaintyKm } = place;
  if (at === undefined) return undefined;
  return {
    id: key,
    anchor: key,
    names: { en: name },
    at,
    form: area === undefined ? "point" : "area",
    geometry: area ?? { type: "Point", coordinates: [...at] },
    statements,
    uncertain,
    near: false,
    soft: key.startsWith("own:"),
    precision: area === undefined ? "settlement" : "zone",
    uncertaintyKm: uncertaintyKm ?? null,
    candidates: [],
  };
}
