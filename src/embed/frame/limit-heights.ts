/** Smaller changes are rounding. CSS pixels. */
const LEAST_CHANGE = 1;
/** Growing so often at one width is a chase of frame and page, and so is changing so often without a second's rest. */
const MOST_STEPS = 20;
const REST = 1000;

/**
 * Whether a new height is worth saying: it differs from the last one said, and frame and page are not chasing each other.
 * `at` in milliseconds, from any start.
 */
export function limitHeights(): (height: number, width: number, at: number) => boolean {
  let last = { height: Number.NaN, width: Number.NaN };
  let growth = 0;
  let changes = 0;
  let heardAt = Number.NEGATIVE_INFINITY;
  return (height, width, at) => {
    if (Math.abs(height - last.height) <= LEAST_CHANGE) return false;
    const grows = height > last.height && width === last.width;
    growth = grows ? growth + 1 : width === last.width ? growth : 0;
    changes = at - heardAt > REST ? 0 : changes + 1;
    heardAt = at;
    if (growth > MOST_STEPS || changes > MOST_STEPS) return false;
    last = { height, width };
    return true;
  };
}
