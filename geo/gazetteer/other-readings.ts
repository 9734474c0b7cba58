import { type FoldedToponym, keyOfWords } from "./fold-toponym.ts";
import { skeletonOf } from "./skeleton.ts";

/**
 * Letters that stand for different sounds in different romanisations. The fold takes the reading of English; a
 * lookup tries the others too, one at a time.
 */
const READINGS: [written: RegExp, read: string][] = [
  // French of the mandates writes ghayn as rh: Mrhara, Sirhata.
  [/rh/g, "gh"],
  [/gh/g, "rh"],
  // German ch is kha: Chan Scheichun. Kurdish x is kha too: Xerab.
  [/(?<!s)ch/g, "kh"],
  [/x/g, "kh"],
  // Turkish c is jim: Carablus.
  [/c(?!h)/g, "j"],
  // Turkish, Persian and Russian v is waw: Nava.
  [/v/g, "w"],
  [/w/g, "v"],
  // Bedouin and Egyptian g is qaf: Gamishli.
  [/g(?!h)/g, "k"],
];

/** Consonants of a name in each of its readings, the usual one first. */
export function skeletonsOfReadings({ bare, key }: FoldedToponym): string[] {
  const skeletons = new Set([skeletonOf(key)]);
  for (const [written, read] of READINGS) {
    const other = bare.replace(written, read);
    if (other !== bare) skeletons.add(skeletonOf(keyOfWords(other.split(" "))));
  }
  skeletons.delete("");
  return [...skeletons];
}
