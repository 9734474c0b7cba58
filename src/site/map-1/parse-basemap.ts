import type { Basemap } from "../../../geo/model/basemap.ts";
import { type BasemapShapes, unpackBasemap } from "./unpack-basemap.ts";

/** Parses the text of a basemap; null where it cannot be drawn. */
export function parseBasemap(text: string): BasemapShapes | null {
  try {
    const content: unknown = JSON.parse(text);
    return isBasemap(content) ? unpackBasemap(content) : null;
  } catch {
    return null;
  }
}

/** What must hold before it is unpacked; arcs that do not fit make `unpackBasemap` throw. */
function isBasemap(content: unknown): content is Basemap {
  const { type, arcs, objects, extent, labels }: Record<string, unknown> = Object(content);
  return (
    type === "Topology" &&
    Array.isArray(arcs) &&
    typeof objects === "object" &&
    Array.isArray(extent) &&
    extent.length === 4 &&
    extent.every(Number.isFinite) &&
    Array.isArray(labels) &&
    labels.every(({ text, lon, lat }) => typeof text === "string" && Number.isFinite(lon + lat))
  );
}
