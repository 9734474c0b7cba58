import type { Place } from "../../../model/place.ts";
import type { PlaceLayer } from "../place-table.ts";

/** Entries of several layers read as one: those that share an identifier are one place. */
export interface MergedLayers {
  /** The place that an entry is part of: the same object for all its entries, as long as anybody holds it. */
  placeOf(layer: number, entry: number): Place | undefined;
  placesWithId(id: string): Place[];
}

/** Entries of one layer are told from those of another by this factor. */
const LARGEST_LAYER = 2 ** 32;

/**
 * Merges layers in order of precedence, place by place as they are asked for. Of entries that share an identifier (`key` or
 * `sameAs`) the first gives name, kind and position, the others add spellings and identifiers. An entry without a
 * position of its own only describes: it keeps its names but takes key, position and source from the entry it
 * describes, and where no layer holds that, it is no place. Places with an identifier in `removed` are none.
 */
export function mergeLayers(layers: readonly PlaceLayer[], removed: ReadonlySet<string>): MergedLayers {
  const known = createPlaceMemory();
  const none = new Set<number>();

  function placeOf(layer: number, entry: number): Place | undefined {
    const number = layer * LARGEST_LAYER + entry;
    const place = known.get(number);
    if (place !== undefined || none.has(number)) return place;
    const members = membersOf(layer, entry);
    const merged = members.map(([, alone]) => alone).reduce(mergePlaces);
    const isPlace =
      merged.location.form !== "none" && ![merged.key, ...merged.sameAs].some((id) => removed.has(id));
    for (const [member] of members) {
      if (isPlace) known.set(member, merged);
      else none.add(member);
    }
    return isPlace ? merged : undefined;
  }

  /** All entries that share an identifier with this one, directly or by way of others, in order of precedence. */
  function membersOf(layer: number, entry: number): [number, Place][] {
    const members = new Map<number, Place>();
    const asked = new Set<string>();
    const open: [number, number][] = [[layer, entry]];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      const [inLayer, atEntry] = next;
      const number = inLayer * LARGEST_LAYER + atEntry;
      const alone = members.has(number) ? undefined : layers[inLayer]?.placeAt(atEntry);
      if (alone === undefined) continue;
      members.set(number, alone);
      for (const id of [alone.key, ...alone.sameAs]) {
        if (asked.has(id)) continue;
        asked.add(id);
        for (const [index, other] of layers.entries()) {
          for (const found of other.entriesWithId(id)) open.push([index, found]);
        }
      }
    }
    return [...members].sort(([a], [b]) => a - b);
  }

  return {
    placeOf,
    placesWithId(id) {
      const found = layers.flatMap((layer, index) =>
        layer.entriesWithId(id).flatMap((entry) => placeOf(index, entry) ?? []),
      );
      return [...new Set(found)];
    },
  };
}

/** Two entries of one place as one; see `mergeLayers`. */
function mergePlaces(first: Place, second: Place): Place {
  const placed = first.location.form === "none" ? second : first;
  const ids = new Set([first.key, ...first.sameAs, second.key, ...second.sameAs]);
  ids.delete(placed.key);
  const former = [...(first.formerNames ?? []), ...(second.formerNames ?? [])];
  let names: string[] | undefined;
  return {
    key: placed.key,
    name: first.name,
    // Still worked out when first read; see `geonames-layer.ts`.
    get names() {
      names ??= [...new Set([...first.names, ...second.names])];
      return names;
    },
    get arabic() {
      return first.arabic ?? second.arabic;
    },
    ...(former.length === 0 ? {} : { formerNames: [...new Set(former)] }),
    kind: first.kind,
    country: first.country,
    get province() {
      return first.kind === "admin1" ? first.name : (first.province ?? second.province);
    },
    get admin1Code() {
      return first.admin1Code ?? second.admin1Code;
    },
    ...(first.isCapital === true || second.isCapital === true ? { isCapital: true } : {}),
    // An author who gives a position of their own means another point than the other layer's: its people may be others.
    population:
      placed.source.layer === "own" ? placed.population : Math.max(first.population, second.population),
    location: placed.location,
    sameAs: [...ids],
    source: placed.source,
  };
}

/** Places that are kept whether or not anybody holds them: those of some hundred lookups. */
const KEPT = 10_000;

/**
 * Remembers places by number. The latest are kept; an older one is forgotten once nobody holds it, and until then
 * remains the same object: whoever compares places by identity may go on doing so.
 */
function createPlaceMemory() {
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
