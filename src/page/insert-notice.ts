import type { Trouble } from "./parse-map-file.ts";

const WORDS: Record<Trouble, string> = {
  missing:
    "The interactive map could not be loaded. The list of statements on this page is complete. Reload the page to try the map again.",
  malformed:
    "The interactive map cannot be shown, because its data file cannot be read. The list of statements on this page is complete.",
  newer:
    "The interactive map cannot be shown: its data file is newer than this page. Reload the page to fetch the new one. The list of statements on this page is complete.",
};

/** Puts a notice in front of the page as it was served, and leaves the page as it is. */
export function insertNotice(root: HTMLElement, trouble: Trouble): void {
  const notice = root.ownerDocument.createElement("p");
  notice.className = "notice";
  notice.setAttribute("role", "alert");
  notice.textContent = WORDS[trouble];
  root.prepend(notice);
}
