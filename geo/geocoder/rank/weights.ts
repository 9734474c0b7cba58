/**
 * Weights of the ranking rules, in natural logarithms of odds: a rule of value 1 and weight 2 makes a place e² times as
 * likely. Fitted by maximum likelihood (`tests/bench/fit-weights.ts`); see the table in `../README.md`.
 */
export const WEIGHTS = {
  spelling: 14,
  sameWords: 1.5,
  province: 4,
  near: 4,
  region: 4,
  kind: 4,
  country: 3,
  coherence: 5,
  importance: 6,
  kindPrior: 1,
  ownFile: 4,
};

/** Points of the answer that the name is no place the gazetteers know. */
export const UNKNOWN_POINTS = 15;
