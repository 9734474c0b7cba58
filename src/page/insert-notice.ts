import type { Words } from "../words/words.ts";
import type { Trouble } from "./parse-map-file.ts";

/** Puts a notice in front of the page as it was served, and leaves the page as it is. */
export function insertNotice(root: HTMLElement, trouble: Trouble, words: Words): void {
  const notice = root.ownerDocument.createElement("p");
  notice.className = "notice";
  notice.setAttribute("role", "alert");
  notice.textContent = words.trouble[trouble];
  root.prepend(notice);
}
