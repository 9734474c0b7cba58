import { foldToponym, skeletonOfToponym } from "../../../../geo/geocoder/names/fold-toponym.ts";
import type { AtlasOutline, PlaceOutline } from "../../../../geo/geojson/view/atlas-outline.ts";
import type { StatementView } from "../../../../geo/geojson/view/atlas-view.ts";

/** What a statement is found by; a term may come more than once. */
export interface SearchTerms {
  /** Its words, plain: without case, diacritics and apostrophes. */
  words: string[];
  /** Keys that spellings of a name have in common, of whole names and of their words. */
  names: string[];
}

/** A consonant skeleton stands among the keys of names with this before it. */
export const SKELETON = "~";
/** Shorter skeletons fit too many names. */
export const LEAST_SKELETON = 3;

/** Reads the terms of statements; what many of them share, such as words and names, is folded once. */
export function termReader(atlas: AtlasOutline): (statement: StatementView) => SearchTerms {
  const plain = remember(plainWordsOf);
  const wordsOf = remember((text) => text.split(/\s+/).flatMap(plain));
  const keys = remember(keysOfName);
  const aliases = remember((key: string) => namesOfPlace(atlas.placesByKey.get(key)));
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

/** The words of a text as they are indexed and asked for: none where it holds neither letter nor digit. */
export function plainWordsOf(text: string): string[] {
  const { plain } = foldToponym(text);
  return plain === "" ? [] : plain.split(" ");
}

/** Whether a word is an article of names, as in al-X: it says nothing beside another word. */
export function isArticle(word: string): boolean {
  const { bare, kind } = foldToponym(`${word} ${ANY}`);
  return kind === undefined && bare === ANY;
}

const ANY = "qqq";

/** What spellings of a name have in common. */
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

/** The names of a place in every language that the atlas has, those of the candidates for it included. */
function namesOfPlace(place: PlaceOutline | undefined): string[] {
  if (place === undefined) return [];
  const candidates = place.candidates.flatMap(({ names }) => Object.values(names));
  return [...Object.values(place.names), place.province ?? "", ...candidates];
}

function remember<Result>(compute: (text: string) => Result): (text: string) => Result {
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
