import type { FrameState } from "./frame-globals.ts";

/** Marks the selected statements in the list, and leaves those out that the filters leave out, saying how many; and if one is selected. */
export function markCards(frame: HTMLElement, { selected, shown, hidden }: FrameState): void {
  for (const card of frame.querySelectorAll<HTMLElement>(".frame-card")) {
    if (selected.statements.includes(card.id)) card.setAttribute("aria-current", "true");
    else card.removeAttribute("aria-current");
    card.hidden = shown !== null && !shown.ids.has(card.id);
  }
  for (const group of frame.querySelectorAll<HTMLElement>(".frame-list section")) {
    group.hidden = group.querySelector(".frame-card:not([hidden])") === null;
  }
  const line = frame.querySelector<HTMLElement>(".frame-filtered");
  const words = line?.querySelector("span");
  if (!line || !words) return;
  line.hidden = shown === null;
  words.textContent = [hidden?.words, shown?.words].filter((each) => each !== undefined).join(" ");
  const showAll = line.querySelector<HTMLElement>(".show-all");
  if (showAll === null) return;
  showAll.dataset.words ??= showAll.textContent ?? "";
  showAll.textContent = hidden?.show ?? showAll.dataset.words;
}

/** Brings a statement's card to the top of the list. False where the frame has none of that name, or the filters hide it. */
export function showCard(frame: HTMLElement, statement: string): boolean {
  const list = frame.querySelector<HTMLElement>(".frame-list");
  const card = document.getElementById(statement);
  if (list === null || card === null || !card.matches(".frame-card:not([hidden])")) return false;
  const heading = card.parentElement?.querySelector("h2");
  // Not scrollIntoView, which moves the page around the frame as well.
  list.scrollTop +=
    card.getBoundingClientRect().top - list.getBoundingClientRect().top - (heading?.offsetHeight ?? 0);
  return true;
}
