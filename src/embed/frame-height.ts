/** Lowest and highest frame on a page, in CSS pixels. */
export const LEAST_HEIGHT = 200;
export const MOST_HEIGHT = 4000;
/** How high a frame begins that sets its own height. */
export const FIRST_HEIGHT = 480;

/** Keeps a height, in CSS pixels, between the lowest and the highest frame. */
export function boundHeight(height: number): number {
  return Math.min(Math.max(height, LEAST_HEIGHT), MOST_HEIGHT);
}
