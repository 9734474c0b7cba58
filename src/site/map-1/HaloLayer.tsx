import type { Map as LeafletMap } from "leaflet";
import { Circle, Pane } from "react-leaflet";
import type { Mark } from "../../../geo/cartography/group-marks.ts";
import { symbolRadius } from "../../../geo/cartography/mark-symbol.ts";
import { isCluster } from "./mark-group.ts";
import { toLatLng } from "./to-lat-lng.ts";
import type { ViewLayout } from "./use-view-layout.ts";

const METRES_PER_KM = 1000;
/** From here on more circles would be a grey field. */
const MOST_HALOS = 200;

/** What the legend has to say of the circles at this zoom: none to be seen, some, or one that holds the whole view. */
export type HaloState = "hidden" | "shown" | "wide";

/** A circle on the ground around each point, as wide as its place is uncertain; a ring where only "near" is said. */
export function HaloLayer({ marks }: { marks: Mark[] }) {
  return (
    <Pane name="halos">
      {marks.map((mark) =>
        mark.uncertaintyKm === null ? null : (
          <Circle
            key={mark.key}
            center={toLatLng(mark.at)}
            radius={mark.uncertaintyKm * METRES_PER_KM}
            interactive={false}
            className={`halo ${mark.near ? "halo-ring" : mark.uncertain ? "halo-uncertain" : ""}`}
          />
        ),
      )}
    </Pane>
  );
}

/** The places whose circle is wider than their symbol. Those in a cluster have no symbol, and so no circle. */
export function findHalos(
  { groups, named }: ViewLayout,
  map: LeafletMap,
): { marks: Mark[]; state: HaloState } {
  const { x: width, y: height } = map.getSize();
  const middle = map.containerPointToLayerPoint([width / 2, height / 2]);
  const halfView = Math.hypot(width, height) / 2;
  let state: HaloState = "hidden";
  const alone = groups.filter((group) => !isCluster(group) && group.anchor.form === "point");
  const shown = alone.filter(({ anchor, summary, x, y }) => {
    const radius = pixelsOf(anchor, map);
    if (radius <= symbolRadius(summary.statements)) return false;
    const distance = Math.hypot(x - middle.x, y - middle.y);
    if (radius > distance + halfView) state = "wide";
    else if (state === "hidden" && distance < radius + halfView) state = "shown";
    return true;
  });
  const rings = named.filter(({ form, near }) => form === "point" && near);
  return { marks: [...shown.slice(0, MOST_HALOS).map(({ anchor }) => anchor), ...rings], state };
}

/** Radius on the screen at the latitude of the place. */
function pixelsOf({ uncertaintyKm, at: [, latitude] }: Mark, map: LeafletMap): number {
  const metresPerPixel = (EQUATOR * Math.cos((latitude * Math.PI) / 180)) / (256 * 2 ** map.getZoom());
  return ((uncertaintyKm ?? 0) * METRES_PER_KM) / metresPerPixel;
}

/** Length of the equator in metres, on the sphere of web maps. */
const EQUATOR = 2 * Math.PI * 6_378_137;
