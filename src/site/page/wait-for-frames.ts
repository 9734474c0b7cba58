/** Longer than frames ever take; a page in the background has none. Milliseconds. */
const LONGEST = 1000;

/** Waits until what was handed to the page is painted: two frames. */
export function waitForFrames(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, LONGEST);
    requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
  });
}
