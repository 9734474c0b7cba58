import type { Words } from "../../../geo/messages/words.ts";
import type { LoadError } from "./load-map-file.ts";

/** Puts a notice in front of the page as it was served, and leaves the page as it is. */
export function insertNotice(root: HTMLElement, error: LoadError, messages: Words): void {
  const notice = root.ownerDocument.createElement("p");
  notice.className = "notice";
  notice.setAttribute("role", "alert");
  notice.textContent = messages.trouble[error];
  root.prepend(notice);
}
