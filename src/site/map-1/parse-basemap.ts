import schema from "../../../geo/data/schema/basemap.schema.json";
import type { Basemap } from "../../../geo/model/basemap.ts";
import { compileCheck } from "../page/compile-check.ts";
import { type BasemapShapes, unpackBasemap } from "./unpack-basemap.ts";

const isBasemap = compileCheck<Basemap>(schema);

/** Parses the text of a basemap; null where it cannot be drawn. */
export function parseBasemap(text: string): BasemapShapes | null {
  try {
    const content: unknown = JSON.parse(text);
    return isBasemap(content) ? unpackBasemap(content) : null;
  } catch {
    return null;
  }
}
