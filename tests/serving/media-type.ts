import { extname } from "node:path";

const TYPES: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".json": "application/json",
  ".geojson": "application/geo+json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
};

/** The media type of a file by its name, as a plain static host says it. */
export function mediaTypeOf(path: string): string {
  return TYPES[extname(path)] ?? "application/octet-stream";
}
