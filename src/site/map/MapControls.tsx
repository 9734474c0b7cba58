import { DomEvent } from "leaflet";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { useMap, useMapEvents } from "react-leaflet";
import { useMessages } from "../page/messages-context.tsx";
import { noteReaderMove } from "./use-view-address.ts";

interface MapControlsProps {
  onWhole: () => void;
  /** The map goes no nearer because its ground has no more detail: it says so there. */
  endsWithGround: boolean;
}

/** Zoom in, zoom out, and back to the whole map. */
export function MapControls({ onWhole, endsWithGround }: MapControlsProps) {
  const map = useMap();
  const { map: messages } = useMessages();
  const bar = useRef<HTMLDivElement>(null);
  const [zoom, setZoom] = useState(map.getZoom());
  useMapEvents({
    zoomend: () => setZoom(map.getZoom()),
    zoomlevelschange: () => setZoom(map.getZoom()),
  });
  useEffect(() => {
    // What is pressed here is no click on the map.
    if (bar.current !== null) DomEvent.disableClickPropagation(bar.current);
  }, []);
  const zoomBy = (steps: number) => () => {
    noteReaderMove(map);
    // As precise as the address holds it: a link shows the same.
    map.setZoom(Math.round(100 * (map.getZoom() + steps)) / 100);
  };
  const isNearest = zoom >= map.getMaxZoom();
  return (
    <>
      <div ref={bar} className="map-controls">
        <Control name={messages.zoomIn} path="M7 2V12M2 7H12" stopped={isNearest} onPress={zoomBy(1)} />
        <Control
          name={messages.zoomOut}
          path="M2 7H12"
          stopped={zoom <= map.getMinZoom()}
          onPress={zoomBy(-1)}
        />
        <Control name={messages.whole} path="M2 5V2H5M9 2H12V5M12 9V12H9M5 12H2V9" onPress={onWhole} />
      </div>
      <p className="map-note" role="status">
        {isNearest && endsWithGround && messages.zoomEnds}
      </p>
    </>
  );
}

interface ControlProps {
  name: string;
  path: string;
  /** There is nothing farther in this direction. */
  stopped?: boolean;
  onPress: () => void;
}

function Control({ name, path, stopped = false, onPress }: ControlProps): ReactNode {
  return (
    <button
      type="button"
      aria-label={name}
      title={name}
      // Not disabled: a button that vanishes under the finger takes the focus with it.
      aria-disabled={stopped}
      onClick={() => {
        if (!stopped) onPress();
      }}
    >
      <svg viewBox="0 0 14 14" width="14" height="14" aria-hidden="true">
        <path d={path} />
      </svg>
    </button>
  );
}
