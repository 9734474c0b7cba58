import type { AtlasMember } from "../../../geo/model/map-file-1.ts";

/** Whose data the map is drawn from. */
export function MapCredit({ credits }: { credits: AtlasMember["credits"] }) {
  const names = [...new Set(credits.map(({ name }) => name))];
  // Names from the left to the right on every page.
  return (
    <p className="map-credit">
      <bdi dir="ltr">{names.join(" · ")}</bdi>
    </p>
  );
}
