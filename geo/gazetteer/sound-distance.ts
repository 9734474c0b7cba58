/** What it costs to read one sound for another; pairs not listed cost 1. Both directions. */
const CONFUSIONS: [cost: number, pairs: string][] = [
  [0.02, "aA iy uw Tt"],
  [0.06, "ae ei ou ow Dz jg Gg vw ey a3"],
  [0.12, "eA ai au ao yA SC Dd e3 o3 u3 i3 A3"],
  [0.2, "eo eu io iu oA uA iA hX kg vf aw ay oy uy iw ew vu"],
  [0.35, "Gj Ss Ts CX Xk jC jy jz Gk dz td sz Gr vb"],
  [0.6, "mn lr kC kj Gh bm"],
];
/** What it costs to leave a sound out or put one in; consonants not listed cost 1. */
const GAPS: [cost: number, sounds: string][] = [
  [0.05, "3"],
  [0.18, "aeiou"],
  [0.3, "Ah"],
  [0.45, "wy"],
];
/** Between a script that writes short vowels and one that does not, a vowel is no news. */
const BETWEEN_SCRIPTS: [cost: number, sounds: string][] = [[0.06, "aeiou"]];
/** Where neither writes them, the vowels that are written tell names apart: مشرفة and مشيرفة. */
const WITHOUT_VOWELS: [cost: number, sounds: string][] = [[0.55, "Awy"]];
/** Neighbours in the wrong order. */
const SWAP = 0.7;
const CODES = 128;

const substitution = new Float64Array(CODES * CODES).fill(1);
for (let code = 0; code < CODES; code++) substitution[code * CODES + code] = 0;
for (const [cost, pairs] of CONFUSIONS) {
  for (const pair of pairs.split(" ")) {
    const [a, b] = [pair.charCodeAt(0), pair.charCodeAt(1)];
    substitution[a * CODES + b] = cost;
    substitution[b * CODES + a] = cost;
  }
}
const gaps = gapTable(GAPS);
const gapsBetweenScripts = gapTable([...GAPS, ...BETWEEN_SCRIPTS]);
const gapsWithoutVowels = gapTable([...GAPS, ...WITHOUT_VOWELS]);

function gapTable(costs: [cost: number, sounds: string][]): Float64Array {
  const table = new Float64Array(CODES).fill(1);
  for (const [cost, sounds] of costs) for (const sound of sounds) table[sound.charCodeAt(0)] = cost;
  return table;
}

const LONGEST = 200;
const rows = [0, 1, 2].map(() => new Float64Array(LONGEST + 1));

/**
 * How alike two names sound, 1 for the same sounds, 0 for nothing in common: a weighted optimal string alignment
 * (Damerau-Levenshtein) in which sounds that romanisations confuse cost little. Of each is said whether its script is
 * consonantal, that is, leaves short vowels out. Sounds as `soundsOf` gives them.
 */
export function soundLikeness(a: string, aConsonantal: boolean, b: string, bConsonantal: boolean): number {
  if (a === b) return 1;
  const longest = Math.max(weightOf(a), weightOf(b));
  if (longest === 0) return 0;
  const sameScript = aConsonantal ? gapsWithoutVowels : gaps;
  const costs = aConsonantal === bConsonantal ? sameScript : gapsBetweenScripts;
  return Math.max(0, 1 - alignmentCost(a, b, costs) / longest);
}

function weightOf(sounds: string): number {
  let weight = 0;
  for (let at = 0; at < sounds.length && at < LONGEST; at++) weight += gapOf(sounds.charCodeAt(at), gaps);
  return weight;
}

function alignmentCost(a: string, b: string, gapCosts: Float64Array): number {
  let [before, previous, current] = rows;
  if (before === undefined || previous === undefined || current === undefined) return 0;
  const [height, width] = [Math.min(a.length, LONGEST), Math.min(b.length, LONGEST)];
  previous[0] = 0;
  for (let j = 1; j <= width; j++) previous[j] = at(previous, j - 1) + gapOf(b.charCodeAt(j - 1), gapCosts);
  for (let i = 1; i <= height; i++) {
    const left = a.charCodeAt(i - 1);
    const gap = gapOf(left, gapCosts);
    current[0] = at(previous, 0) + gap;
    for (let j = 1; j <= width; j++) {
      const right = b.charCodeAt(j - 1);
      let cost = at(previous, j - 1) + substitutionOf(left, right);
      cost = Math.min(cost, at(previous, j) + gap, at(current, j - 1) + gapOf(right, gapCosts));
      if (i > 1 && j > 1 && left === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === right) {
        cost = Math.min(cost, at(before, j - 2) + SWAP);
      }
      current[j] = cost;
    }
    [before, previous, current] = [previous, current, before];
  }
  return at(previous, width);
}

function at(row: Float64Array, index: number): number {
  return row[index] ?? 0;
}

function gapOf(code: number, costs: Float64Array): number {
  return code < CODES ? (costs[code] ?? 1) : 1;
}

function substitutionOf(a: number, b: number): number {
  if (a === b) return 0;
  return a < CODES && b < CODES ? (substitution[a * CODES + b] ?? 1) : 1;
}
