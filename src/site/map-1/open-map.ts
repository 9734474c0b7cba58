/** What draws the map, in one chunk of its own: the list needs none of it. */
export { ClaimMap } from "./ClaimMap.tsx";
export { parseBasemap } from "./parse-basemap.ts";
