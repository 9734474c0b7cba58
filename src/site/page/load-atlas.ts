import type { AtlasView } from "../../../geo/geojson/atlas-view.ts";
import { readMapFile } from "../../../geo/geojson/read-map-file.ts";
import type { Messages } from "../../../geo/messages/messages.ts";

/** Why there is no interactive page, in the terms that a notice needs. */
export type LoadError = keyof Pick<Messages["trouble"], "missing" | "malformed" | "newer">;

export type LoadedAtlas = { ok: true; atlas: AtlasView } | { ok: false; error: LoadError };

/** Fetches the page's map file and reads it. Addresses are relative to the document. */
export async function loadAtlas(address: string): Promise<LoadedAtlas> {
  let text: string;
  try {
    const response = await fetch(address);
    if (!response.ok) return { ok: false, error: "missing" };
    text = await response.text();
  } catch {
    return { ok: false, error: "missing" };
  }
  const read = readMapFile(parseJson(text));
  return read.ok ? read : { ok: false, error: read.error.code };
}

/** Puts a notice in front of the page as it was served, and leaves the page as it is. */
export function insertNotice(root: HTMLElement, error: LoadError, messages: Messages): void {
  const notice = root.ownerDocument.createElement("p");
  notice.className = "notice";
  notice.setAttribute("role", "alert");
  notice.textContent = messages.trouble[error];
  root.prepend(notice);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
