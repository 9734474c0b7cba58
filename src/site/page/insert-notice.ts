import type { Words } from "../../../geo/messages/words.ts";
import type { Trouble } from "./parse-map-file.ts";

/** Puts a notice in front of the page as it was served, and leaves the page as it is. */
export function insertNotice(root: HTMLElement, trouble: Trouble, words: Words): void {
  root.prepend(buildNotice(root, words.trouble[trouble]));
}

/** Says that the page shows another map file than its address asks for. Outside the root: the page may still come alive. */
export function insertRefusal(root: HTMLElement, reason: "refused" | "failed", words: Words): void {
  root.before(buildNotice(root, words.loading[reason]));
}

function buildNotice(root: HTMLElement, text: string): HTMLElement {
  const notice = root.ownerDocument.createElement("p");
  notice.className = "notice";
  notice.setAttribute("role", "alert");
  notice.textContent = text;
  return notice;
}
