import type { AtlasMember } from "../../geo/model/map-file.ts";

/** Whose data the map is drawn from. */
export function MapCredit({ credits }: { credits: AtlasMember["credits"] }) {
  const names = [...new Set(credits.map(({ name }) => name))];
  return <p className="map-credit">{names.join(" · ")}</p>;
}
