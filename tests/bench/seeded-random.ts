/** Numbers from 0 to 1 that look random and are the same for the same seed (mulberry32, public domain). */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    next,
    below: (limit) => Math.floor(next() * limit),
    pick: (choices) => {
      const chosen = choices[Math.floor(next() * choices.length)];
      if (chosen === undefined) throw new Error("nothing to choose from");
      return chosen;
    },
    // Sum of uniform numbers: near enough to a normal distribution for clumps on a map.
    normal: () => next() + next() + next() + next() - 2,
  };
}

export interface Random {
  next(): number;
  /** A whole number from 0 to below the limit. */
  below(limit: number): number;
  pick<T>(choices: readonly T[]): T;
  /** About 0, rarely beyond -1.5 or 1.5. */
  normal(): number;
}
