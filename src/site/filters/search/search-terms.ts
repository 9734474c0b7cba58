import { foldToponym, skeletonOfToponym } from "../../../../geo/geocoder/names/fold-toponym.ts";
import type { AtlasOutline, PlaceOutline } from "../../../../geo/geojson/view/atlas-outline.ts";
import type { StatementView } from "../../../../geo/geojson/view/atlas-view.ts";

/** The search terms of a statement. Terms can occur more than once. */
export interface SearchTerms {
  /** Words in lower case, without diacritics and apostrophes. */
  words: string[];
  /** Keys of whole names and of their words. Spellings of one name have the same key. */
  names: string[];
}

/** Prefix of consonant skeletons among the name keys. */
export const SKELETON = "~";
/** Shorter skeletons match too many names. */
export const LEAST_SKELETON = 3;

/** Returns a function from statements to their terms. It caches folded words and names. */
export function termReader(atlas: AtlasOutline): (statement: StatementView) => SearchTerms {
  const plain = memoise(plainWordsOf);
  const wordsOf = memoise((text) => text.split(/\s+/).flatMap(plain));
  const keys = memoise(keysOfName);
  const aliases = memoise((key: string) => namesOfPlace(atlas.placesByKey.get(key)));
  return ({ id, text, quote, placements, speakers, speakerAs, organisation, accused, claim, topic }) => {
    const places = placements.flatMap(({ toponym, place }) => [
      toponym,
      ...(place === null ? [] : aliases(place.key)),
    ]);
    const actors = [...speakers, ...accused, ...(organisation === null ? [] : [organisation])];
    const people = [speakerAs, ...actors.flatMap(({ names }) => Object.values(names))];
    const names = [...new Set([...places, ...people])].filter((name) => name !== "");
    const shared = [...names, claim?.name ?? "", topic.label];
    const own = `${id} ${text} ${quote ?? ""}`.split(/\s+/);
    return { words: [...own.flatMap(plain), ...shared.flatMap(wordsOf)], names: names.flatMap(keys) };
  };
}

/** The words of a text in the form of the index; none for a text without letters and digits. */
export function plainWordsOf(text: string): string[] {
  const { plain } = foldToponym(text);
  return plain === "" ? [] : plain.split(" ");
}

/** Whether a word is an article in names, such as "al". Articles are ignored beside other words. */
export function isArticle(word: string): boolean {
  const { bare, kind } = foldToponym(`${word} ${ANY}`);
  return kind === undefined && bare === ANY;
}

/** Any word without a meaning of its own. */
const ANY = "qqq";

/** The key that all spellings of a name share. */
export function nameKeyOf(name: string): string {
  return foldToponym(name).key;
}

function keysOfName(name: string): string[] {
  const words = plainWordsOf(name);
  const skeleton = skeletonOfToponym(name);
  return [
    nameKeyOf(name),
    ...(words.length > 1 ? words.filter((word) => !isArticle(word)).map(nameKeyOf) : []),
    ...(skeleton.length >= LEAST_SKELETON ? [`${SKELETON}${skeleton}`] : []),
  ].filter((key) => key !== "");
}

/** The names of a place in all languages, its province, and the names of its candidates. */
function namesOfPlace(place: PlaceOutline | undefined): string[] {
  if (place === undefined) return [];
  const candidates = place.candidates.flatMap(({ names }) => Object.values(names));
  return [...Object.values(place.names), place.province ?? "", ...candidates];
}

function memoise<Result>(compute: (text: string) => Result): (text: string) => Result {
  const known = new Map<string, Result>();
  return (text) => {
    let result = known.get(text);
    if (result === undefined) {
      result = compute(text);
      known.set(text, result);
    }
    return result;
  };
}
