import { computeAccessibleName, getRole } from "dom-accessibility-api";

/** What a reader, or a screen reader, finds in the page. Runs inside it, in every engine alike. */
export interface FoundElement {
  name: string;
  text: string;
  /** Middle of the element in CSS pixels of its window. */
  x: number;
  y: number;
  /** A click at its middle reaches it. */
  isReachable: boolean;
  isChecked: boolean;
  isFocused: boolean;
  /** Number of the picture that the browser draws next; types that still load come before it. */
  frame: number;
}

let frame = 0;

function countFrames(): void {
  if (document.fonts.status === "loaded") frame += 1;
  requestAnimationFrame(countFrames);
}

countFrames();

/** Visible elements of a role whose accessible name fits the pattern, in the order of the page. */
function findAll(role: string, pattern: string, within: string): Element[] {
  const name = new RegExp(pattern, "u");
  const scope = document.querySelector(within);
  return [...(scope?.querySelectorAll("*") ?? [])].filter(
    (element) =>
      getRole(element) === role &&
      element.checkVisibility({ visibilityProperty: true }) &&
      name.test(computeAccessibleName(element)),
  );
}

function count(role: string, pattern: string, within: string): number {
  return findAll(role, pattern, within).length;
}

/** The first of them, scrolled into view where it is not. */
function find(role: string, pattern: string, within: string): FoundElement | null {
  const [element] = findAll(role, pattern, within);
  if (element === undefined) return null;
  if (!isReachable(element)) element.scrollIntoView({ block: "center", behavior: "instant" });
  return {
    name: computeAccessibleName(element),
    text: element.textContent ?? "",
    ...middleOf(element),
    isReachable: isReachable(element),
    isChecked: element instanceof HTMLInputElement && element.checked,
    isFocused: element === document.activeElement,
    frame,
  };
}

function middleOf(element: Element): { x: number; y: number } {
  const { left, top, width, height } = element.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
}

function isReachable(element: Element): boolean {
  const { x, y } = middleOf(element);
  const hit = document.elementFromPoint(x, y);
  return hit !== null && (element.contains(hit) || hit.closest("label")?.control === element);
}

export const queries = { find, count };
