import { type FocusEvent, type ReactNode, useRef } from "react";
import { useMap } from "react-leaflet";

interface MapButtonProps {
  /** Key of the place that it stands at. */
  place: string;
  /** Layer pixels of its middle. */
  x: number;
  y: number;
  /** Where its lines break; pixels. */
  widest?: number | undefined;
  className: string;
  /** Accessible name, where the children do not give it. */
  name?: string | undefined;
  expanded: boolean;
  onOpen: () => void;
  children: ReactNode;
}

/** A real button on the map, reached by keyboard like any other. */
export function MapButton({
  place,
  x,
  y,
  widest,
  className,
  name,
  expanded,
  onOpen,
  children,
}: MapButtonProps) {
  const map = useMap();
  const pressedAt = useRef<[number, number]>([0, 0]);

  /** For readers who go by keys; under a pointer that is down the map must not move, or the click is lost. */
  function keepInView({ currentTarget }: FocusEvent<HTMLElement>): void {
    if (!currentTarget.matches(":focus-visible")) return;
    map.panInside(map.layerPointToLatLng([x, y]), { padding: [48, 48], animate: false });
    // Browsers scroll the clipped container to what takes focus; the map moves itself.
    map.getContainer().scrollTo(0, 0);
  }

  return (
    <button
      type="button"
      className={`map-button ${className}`}
      aria-label={name}
      aria-expanded={expanded}
      aria-haspopup="dialog"
      data-opens-popup=""
      data-place={place}
      style={{ left: x, top: y, maxWidth: widest }}
      onFocus={keepInView}
      onPointerDown={({ clientX, clientY }) => {
        pressedAt.current = [clientX, clientY];
      }}
      onClick={(event) => {
        // To Leaflet this would be a click on the bare map.
        event.stopPropagation();
        const [x, y] = pressedAt.current;
        // A drag of the map that began on the button; key presses have no pointer detail.
        if (event.detail !== 0 && Math.hypot(event.clientX - x, event.clientY - y) > STILL) return;
        event.currentTarget.focus({ preventScroll: true });
        onOpen();
      }}
      onDoubleClick={(event) => event.stopPropagation()}
    >
      {children}
    </button>
  );
}

/** A press that moves no farther than this is no drag; pixels, as in Leaflet. */
const STILL = 3;
