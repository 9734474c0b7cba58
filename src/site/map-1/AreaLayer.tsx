import type { PathOptions } from "leaflet";
import { useMemo } from "react";
import { GeoJSON, Pane } from "react-leaflet";
import type { Mark } from "../../../geo/cartography/group-marks.ts";
import type { Select } from "../page-1/use-address.ts";

const HATCHED: PathOptions = { className: "area", fillColor: "url(#hatch)", fillOpacity: 1 };
const HATCHED_CHOSEN: PathOptions = { className: "area is-chosen", fillColor: "url(#hatch)", fillOpacity: 1 };
const SOFT: PathOptions = { className: "area-soft", stroke: false };
const SOFT_CHOSEN: PathOptions = { className: "area-soft is-chosen", stroke: false };

interface AreaLayerProps {
  areas: Mark[];
  chosen: Mark | undefined;
  select: Select;
}

/** Areas: outlined and hatched, or faded and without an edge where no line of them was ever published. */
export function AreaLayer({ areas, chosen, select }: AreaLayerProps) {
  return (
    <Pane name="areas">
      {areas.map((mark) => {
        const isChosen = mark.key === chosen?.key;
        // Leaflet takes a class name only when it makes the path, so the key makes a new one.
        return <Area key={`${mark.key} ${isChosen}`} mark={mark} isChosen={isChosen} select={select} />;
      })}
    </Pane>
  );
}

function Area({ mark, isChosen, select }: { mark: Mark; isChosen: boolean; select: Select }) {
  const { key, geometry, soft } = mark;
  const handlers = useMemo(() => ({ click: () => select({ kind: "place", key }) }), [key, select]);
  if (geometry === null) return null;
  const style = soft ? (isChosen ? SOFT_CHOSEN : SOFT) : isChosen ? HATCHED_CHOSEN : HATCHED;
  return <GeoJSON data={geometry} style={style} eventHandlers={handlers} bubblingMouseEvents={false} />;
}
