import type { Place } from "../../model/place.ts";

/** Places that are kept whether or not anybody holds them: those of some hundred lookups. */
const KEPT = 10_000;

/**
 * Remembers places by number. The latest are kept; an older one is forgotten once nobody holds it, and until then
 * remains the same object: whoever compares places by identity may go on doing so.
 */
export function createPlaceMemory() {
  let latest = new Map<number, Place>();
  let older = new Map<number, WeakRef<Place>>();

  function set(number: number, place: Place): void {
    latest.set(number, place);
    if (latest.size < KEPT) return;
    const held = [...older].filter(([, reference]) => reference.deref() !== undefined);
    older = new Map(held);
    for (const [each, kept] of latest) older.set(each, new WeakRef(kept));
    latest = new Map();
  }

  return {
    get(number: number): Place | undefined {
      return latest.get(number) ?? older.get(number)?.deref();
    },
    set,
  };
}
