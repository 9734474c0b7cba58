/** Frames until a part of the page has surely drawn what was asked for: it may still have to be hydrated. */
const LONGEST_WAIT = 120;

/** Calls `act` once an element with this id is in the page; returns a function that cancels. */
export function whenInPage(id: string, act: (element: HTMLElement) => void): () => void {
  let frame = 0;
  const look = (left: number) => {
    const element = document.getElementById(id);
    if (element !== null) act(element);
    else if (left > 0) frame = requestAnimationFrame(() => look(left - 1));
  };
  look(LONGEST_WAIT);
  return () => cancelAnimationFrame(frame);
}
