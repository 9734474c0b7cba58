import { FORMAT_VERSION } from "../../../geo/model/format-version-1.ts";
import type { MapFile } from "../../../geo/model/map-file-1.ts";

/** Why there is no map, in the terms that a notice needs. */
export type LoadError = "missing" | "malformed" | "newer";

export type LoadedMapFile = { ok: true; mapFile: MapFile } | { ok: false; error: LoadError };

/** Fetches the page's map file and reads it. Addresses are relative to the document. */
export async function loadMapFile(address: string): Promise<LoadedMapFile> {
  const text = await loadText(address);
  return text === undefined ? { ok: false, error: "missing" } : parseMapFile(text);
}

/** The text at an address, or undefined where nothing can be had there. */
export async function loadText(address: string): Promise<string | undefined> {
  try {
    const response = await fetch(address);
    return response.ok ? await response.text() : undefined;
  } catch {
    return undefined;
  }
}

/** A larger format version than this page knows is "newer", whatever else the file holds. */
export function parseMapFile(text: string): LoadedMapFile {
  const content = parseJson(text);
  const version = isRecord(content) && isRecord(content.atlas) ? content.atlas.formatVersion : undefined;
  if (typeof version === "number" && version > FORMAT_VERSION) return { ok: false, error: "newer" };
  return isMapFile(content) && version === FORMAT_VERSION
    ? { ok: true, mapFile: content }
    : { ok: false, error: "malformed" };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The parts without which nothing could be drawn, positions on Earth, and links that open pages only. */
function isMapFile(content: unknown): content is MapFile {
  if (!isRecord(content) || content.type !== "FeatureCollection" || !isRecord(content.atlas)) return false;
  const { features, atlas } = content;
  const lists = ["statements", "responses", "places", "movements", "corrections", "credits", "speakers"];
  return (
    Array.isArray(features) &&
    features.every(isFeature) &&
    lists.every((name) => Array.isArray(atlas[name])) &&
    isRecord(atlas.article) &&
    isRecord(atlas.counts) &&
    isRecord(atlas.searched) &&
    hasPlainLinks(atlas)
  );
}

function isFeature(feature: unknown): boolean {
  if (!isRecord(feature) || !isRecord(feature.properties)) return false;
  const { properties, geometry } = feature;
  if (typeof properties.statement !== "string" || typeof properties.text !== "string") return false;
  return geometry === null || (isRecord(geometry) && arePositions(geometry.coordinates));
}

function arePositions(coordinates: unknown): boolean {
  if (!Array.isArray(coordinates)) return false;
  const [lon, lat] = coordinates;
  if (typeof lon === "number") return Math.abs(lon) <= 180 && typeof lat === "number" && Math.abs(lat) <= 90;
  return coordinates.every(arePositions);
}

function hasPlainLinks(value: unknown): boolean {
  if (Array.isArray(value)) return value.every(hasPlainLinks);
  if (!isRecord(value)) return true;
  return Object.entries(value).every(([name, member]) =>
    name === "url" && member !== null ? /^https?:\/\/[^"\s]+$/i.test(String(member)) : hasPlainLinks(member),
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
