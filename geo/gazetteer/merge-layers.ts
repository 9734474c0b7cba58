import type { Place } from "../model/place.ts";

/**
 * Makes one gazetteer of layers in order of precedence. Entries that share an identifier (`key` or `sameAs`) become
 * one: the first gives name, kind and position, the others add spellings and identifiers. An entry without a position
 * of its own only describes: it keeps its names but takes key, position and source from the entry it describes.
 */
export function mergeLayers(layers: readonly (readonly Place[])[]): Place[] {
  const places: (Place | undefined)[] = [];
  const indexOf = new Map<string, number>();
  for (const place of layers.flat()) {
    const ids = [place.key, ...place.sameAs];
    if (!ids.some((id) => indexOf.has(id))) {
      for (const id of ids) indexOf.set(id, places.length);
      places.push(place);
      continue;
    }
    const known = [...new Set(ids.flatMap((id) => indexOf.get(id) ?? []))].sort((a, b) => a - b);
    const target = known[0] ?? 0;
    const merged = [...known.map((index) => places[index]), place]
      .filter((entry) => entry !== undefined)
      .reduce((first, second) => mergePlaces(first, second));
    for (const index of known) places[index] = undefined;
    places[target] = merged;
    for (const id of [merged.key, ...merged.sameAs]) indexOf.set(id, target);
  }
  return places.filter((place) => place !== undefined);
}

function mergePlaces(first: Place, second: Place): Place {
  const placed = first.whereabouts.form === "nowhere" ? second : first;
  const ids = new Set([first.key, ...first.sameAs, second.key, ...second.sameAs]);
  ids.delete(placed.key);
  return {
    ...first,
    key: placed.key,
    names: [...new Set([...first.names, ...second.names])],
    arabic: first.arabic ?? second.arabic,
    province: first.kind === "admin1" ? first.name : (first.province ?? second.province),
    population: Math.max(first.population, second.population),
    whereabouts: placed.whereabouts,
    sameAs: [...ids],
    source: placed.source,
  };
}
