import { FORMAT_VERSION } from "../../../geo/model/format-version-1.ts";
import type { MapFile } from "../../../geo/model/map-file-1.ts";
import { isMapFile } from "./map-file-checks.ts";

/** Why there is no map, in the terms that a notice needs. */
export type Trouble = "missing" | "malformed" | "newer";

export type ParsedMapFile = { ok: true; mapFile: MapFile } | { ok: false; trouble: Trouble };

/** Parses the text of a map file. A larger format version than this page knows is "newer", whatever else it holds. */
export function parseMapFile(text: string): ParsedMapFile {
  const content = parseJson(text);
  const version = versionOf(content);
  if (version !== undefined && version > FORMAT_VERSION) return { ok: false, trouble: "newer" };
  return isMapFile(content) && version === FORMAT_VERSION
    ? { ok: true, mapFile: content }
    : { ok: false, trouble: "malformed" };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function versionOf(content: unknown): number | undefined {
  if (!isRecord(content) || !isRecord(content.atlas)) return undefined;
  const { formatVersion } = content.atlas;
  return typeof formatVersion === "number" ? formatVersion : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
