/**
 * Weights of the ranking rules, in natural logarithms of odds: a rule of value 1 and weight 2 makes a place e² times as
 * likely. Fitted by maximum likelihood (`tests/bench/fit-weights.ts`); see the table in `../README.md`.
 */
export const WEIGHTS = {
  spelling: 14,
  sameWords: 2.2,
  province: 4.2,
  near: 4,
  region: 4,
  kind: 10,
  country: 9,
  coherence: 12,
  importance: 4.8,
  greatPlace: 2,
  kindPrior: 2,
  namesakeOfTown: -4.5,
  ownFile: 1,
};

/** Points of the answer that the name is no place the gazetteers know. */
export const UNKNOWN_POINTS = 20;
/** The same of a name that stands alone, where no other names could have spoken for a place. */
export const UNKNOWN_POINTS_ALONE = 17.3;
/** Points become probabilities a little sharper than they were fitted: several right candidates share what the fit gives them. */
export const SHARPNESS = 1.5;
