import { dirname } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of a file of a package, such as "leaflet/dist/leaflet.js". */
export function packageFolder(file: string): string {
  return dirname(fileURLToPath(import.meta.resolve(file)));
}
