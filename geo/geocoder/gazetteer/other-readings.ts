import { type FoldedToponym, keyOfWords } from "./fold-toponym.ts";
import { skeletonOf } from "./skeleton.ts";

/**
 * Letters that stand for different sounds in different romanisations, and in different languages. The fold takes the
 * reading of English; a lookup tries the others too, one at a time.
 */
const READINGS: [written: RegExp, read: string][][] = [
  // French of the mandates writes ghayn as rh: Mrhara, Sirhata.
  [[/rh/g, "gh"]],
  [[/gh/g, "rh"]],
  // German ch is kha, and j is ya: Chan Scheichun. Kurdish x is kha too: Xerab.
  [[/(?<!s)ch/g, "kh"]],
  [[/x/g, "kh"]],
  // Polish: Szajch, Hadżin.
  [
    [/sz/g, "sh"],
    [/(?<!d)j/g, "y"],
    [/ch/g, "kh"],
    [/cz/g, "ch"],
    [/dz/g, "j"],
  ],
  // French t and ch may be ta and shin: Atchane.
  [[/tch/g, "tsh"]],
  // Turkish c is jim: Carablus.
  [[/c(?!h)/g, "j"]],
  // Turkish, Persian and Russian v is waw: Nava.
  [[/v/g, "w"]],
  [[/w/g, "v"]],
  // Bedouin and Egyptian g is qaf: Gamishli.
  [[/g(?!h)/g, "k"]],
  // In Latin letters an h after another consonant looks like a digraph with it: مسحرة, Masharah.
  [
    [/[سص](?=[حه])/g, "ش"],
    [/(?<=ش)[حه]/g, ""],
  ],
  // ... and one at the end like a ta marbuta: وقاح, Waqah.
  [[/(?<=..)ح(?= |$)/g, ""]],
];
/** A name proper as other readings of its letters have it; none where there is no such letter. */
export function otherReadingsOf(bare: string): string[] {
  const readings = new Set<string>();
  for (const rules of READINGS) {
    const read = rules.reduce((text, [written, sound]) => text.replace(written, sound), bare);
    if (read !== bare) readings.add(read);
  }
  return [...readings];
}

/** Consonants of a name in each of its readings, the usual one first. */
export function skeletonsOfReadings({ bare, key }: FoldedToponym): string[] {
  const keys = [key, ...otherReadingsOf(bare).map((other) => keyOfWords(other.split(" ")))];
  return [...new Set(keys.map(skeletonOf))].filter((skeleton) => skeleton !== "");
}
