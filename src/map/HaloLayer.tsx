import { Circle, Pane } from "react-leaflet";
import type { Mark } from "../../geo/cartography/group-marks.ts";
import { toLatLng } from "./to-lat-lng.ts";

const METRES_PER_KM = 1000;

/** A circle on the ground around each point, as wide as its place is uncertain; a ring where only "near" is said. */
export function HaloLayer({ marks }: { marks: Mark[] }) {
  return (
    <Pane name="halos">
      {marks.map((mark) =>
        mark.form === "point" && mark.uncertaintyKm !== null ? (
          <Circle
            key={mark.key}
            center={toLatLng(mark.at)}
            radius={mark.uncertaintyKm * METRES_PER_KM}
            interactive={false}
            className={`halo ${mark.near ? "halo-ring" : mark.uncertain ? "halo-uncertain" : ""}`}
          />
        ) : null,
      )}
    </Pane>
  );
}
