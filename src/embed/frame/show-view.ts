export type View = "map" | "list";

/** Shows the map or the list of statements; the other keeps its place and its state. */
export function showView(frame: HTMLElement, view: View): void {
  frame.dataset.view = view;
}
