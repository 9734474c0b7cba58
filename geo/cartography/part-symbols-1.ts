/** A round thing on a map that must not overlap another: pixels. */
export interface Disc {
  at: readonly [number, number];
  radius: number;
}

const ROUNDS = 60;
/** More discs than this want clusters, not pushing. */
const MOST_DISCS = 300;

/**
 * Moves discs that overlap apart, each as little as that takes, and returns by how many pixels each was moved, in the
 * order given. None moves farther than `farthest`; what still overlaps then stays so. The same input gives the same
 * output.
 */
export function partSymbols(discs: readonly Disc[], farthest: number): [number, number][] {
  const parted = discs.map(({ at, radius }) => ({ x: at[0], y: at[1], radius }));
  for (let round = 0; round < (discs.length > MOST_DISCS ? 0 : ROUNDS); round += 1) {
    let moved = false;
    for (const [index, a] of parted.entries()) {
      for (const b of parted.slice(index + 1)) {
        const [dx, dy] = [b.x - a.x, b.y - a.y];
        const distance = Math.hypot(dx, dy);
        const overlap = a.radius + b.radius - distance;
        if (overlap <= 0.01) continue;
        moved = true;
        // Two at one point part to left and right.
        const [ux, uy] = distance === 0 ? [1, 0] : [dx / distance, dy / distance];
        a.x -= (ux * overlap) / 2;
        a.y -= (uy * overlap) / 2;
        b.x += (ux * overlap) / 2;
        b.y += (uy * overlap) / 2;
      }
    }
    if (!moved) break;
  }
  return parted.map(({ x, y }, index) => {
    const [homeX, homeY] = discs[index]?.at ?? [x, y];
    const [dx, dy] = [x - homeX, y - homeY];
    const share = Math.min(1, farthest / (Math.hypot(dx, dy) || 1));
    return [dx * share, dy * share];
  });
}
