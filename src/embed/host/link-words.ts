import type { FrameSelection } from "../frame-messages.ts";
import { findMapOf, type KnownFrame, tell } from "./known-frames.ts";

const WORDS = "[data-claim-map]";

/** A frame without a message in this time is missing, or not ours; milliseconds. */
const PATIENCE = 3000;

/** Words with `data-claim-map` highlight their place while hovered or focused, and select it when clicked. */
export function linkWords(): void {
  for (const type of ["pointerover", "focusin"]) addEventListener(type, (event) => highlight(event, true));
  for (const type of ["pointerout", "focusout"]) addEventListener(type, (event) => highlight(event, false));
  addEventListener("click", open);
}

/** Sets `aria-current` on the words whose target is selected on their map. */
export function markWords(): void {
  for (const words of document.querySelectorAll(WORDS)) {
    const selection = findMapOf(words)?.selection ?? null;
    if (selection !== null && isSelected(readTarget(words), selection)) {
      words.setAttribute("aria-current", "true");
    } else words.removeAttribute("aria-current");
  }
}

function highlight({ target }: Event, isOn: boolean): void {
  const words = findWords(target);
  const map = words && findMapOf(words);
  if (map?.isReady === true) tell(map, { kind: "highlight", target: isOn ? readTarget(words) : null });
}

function open(event: MouseEvent): void {
  const words = findWords(event.target);
  const map = words && findMapOf(words);
  // Without a map, the link opens the full page as usual.
  if (map === undefined || event.defaultPrevented || (map.isSilent && !map.isReady)) return;
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  const target = readTarget(words);
  if (map.isReady) tell(map, { kind: "open", target });
  else wait(words, map, target);
  const isCalm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  map.element.scrollIntoView({ block: "nearest", behavior: isCalm ? "auto" : "smooth" });
}

/** Waits until the frame is ready. If it is not ready in time, follows the link. */
function wait(words: Element | undefined, map: KnownFrame, target: string): void {
  map.pending = target;
  setTimeout(() => {
    if (map.isReady || map.pending !== target) return;
    map.pending = null;
    map.isSilent = true;
    if (words instanceof HTMLElement) words.click();
  }, PATIENCE);
}

function isSelected(target: string, { statement, place, names }: FrameSelection): boolean {
  return (
    target === statement ||
    target === place ||
    names.some((name) => target === name || target === `${statement}/${name}`)
  );
}

function findWords(target: EventTarget | null): Element | undefined {
  return (target instanceof Element && target.closest(WORDS)) || undefined;
}

function readTarget(words: Element | undefined): string {
  return words?.getAttribute("data-claim-map") ?? "";
}
