import type { RankingRule } from "../ranking-context.ts";

/** A city of ten million counts full, by the logarithm. */
const LARGEST = 7;
/** The world layer has towns over 500 people and seats of divisions: being there says more than a village's record. */
const IN_WORLD_LAYER = 0.4;
/** A little less than a province: a name that is also a river's means the state or the country more often. */
const GREAT_WATER = 0.55;
const COUNT = new Intl.NumberFormat("en");
/** Numbers in words as they were first met: formatting one takes longer than judging a place. */
const counts = new Map<number, string>();
const MAX_COUNTS = 50_000;

/** A country file's hamlet, and what it gains each time its listed spellings double: the known have many names. */
const HAMLET = 0.1;
const PER_DOUBLING = 0.03;

/** A country as a city of 150,000, a province as one of 10,000: its capital, of the same name, is meant more often. */
const AREAS = { country: 0.74, admin1: 0.57 };

/** Better known places are named more often. */
export const importance: RankingRule = {
  name: "importance",
  weight: 1,
  judge({ place }) {
    const { population, source, kind, names } = place;
    if (kind === "admin1" || kind === "country") return { value: AREAS[kind] };
    if (population > 0) {
      const value = Math.max(IN_WORLD_LAYER, Math.log10(population) / LARGEST);
      return {
        value: Math.min(1, value),
        reason: peopleInWords(population),
      };
    }
    if (source.layer === "world") {
      return { value: IN_WORLD_LAYER, reason: "listed among the world's towns and seats of districts" };
    }
    if (source.layer === "waters") {
      return { value: GREAT_WATER, reason: "one of the great rivers, lakes and seas of the world" };
    }
    if (source.layer === "own") return { value: IN_WORLD_LAYER };
    return { value: Math.min(IN_WORLD_LAYER, HAMLET + PER_DOUBLING * Math.log2(names.length)) };
  },
};

function peopleInWords(population: number): string {
  const known = counts.get(population);
  if (known !== undefined) return known;
  const words = `about ${COUNT.format(population)} people, says the gazetteer`;
  if (counts.size < MAX_COUNTS) counts.set(population, words);
  return words;
}
