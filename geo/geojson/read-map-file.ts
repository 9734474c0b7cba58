import { FORMAT_VERSION, mapFileShape } from "../model/map-file.ts";
import type { AtlasView } from "./atlas-view.ts";
import { buildAtlasView, UnknownReference } from "./build-atlas-view.ts";

/** Why a map file cannot be shown. `newer`: the page is older than the file. `path`: where the file is wrong. */
export interface LoadError {
  code: "malformed" | "newer";
  path?: string;
}

export type LoadedAtlas = { ok: true; atlas: AtlasView } | { ok: false; error: LoadError };

/** Reads a parsed map file into the view model. Never throws, whatever it is given. */
export function readMapFile(json: unknown): LoadedAtlas {
  if (versionOf(json) > FORMAT_VERSION) return { ok: false, error: { code: "newer" } };
  const fault = mapFileShape(json);
  if (fault !== undefined) return malformed(fault.replace(/^\./, ""));
  try {
    // The shape has been checked.
    return { ok: true, atlas: buildAtlasView(json as Parameters<typeof buildAtlasView>[0]) };
  } catch (error) {
    if (error instanceof UnknownReference) return malformed(error.message);
    throw error;
  }
}

function malformed(path: string): LoadedAtlas {
  return { ok: false, error: { code: "malformed", path } };
}

function versionOf(json: unknown): number {
  const atlas = typeof json === "object" && json !== null && "atlas" in json ? json.atlas : undefined;
  const isObject = typeof atlas === "object" && atlas !== null && "formatVersion" in atlas;
  return isObject && typeof atlas.formatVersion === "number" ? atlas.formatVersion : 0;
}
