import { divIcon } from "leaflet";
import { type ReactNode, useMemo, useState } from "react";
import { createPortal } from "react-dom";
import { Marker, useMap } from "react-leaflet";
import { toLatLng } from "./to-lat-lng.ts";

interface MapButtonProps {
  /** Longitude, latitude. */
  at: [number, number];
  /** Pixels right and down from the position. */
  shift: [number, number];
  className: string;
  /** Accessible name, where the children do not give it. */
  name?: string;
  pressed: boolean;
  onOpen: () => void;
  children: ReactNode;
}

/** A real button at a position of the map, drawn by React, reached by keyboard like any other. */
export function MapButton({ at, shift, className, name, pressed, onOpen, children }: MapButtonProps) {
  const map = useMap();
  const [holder] = useState(() => document.createElement("div"));
  const icon = useMemo(
    () => divIcon({ html: holder, className: "map-button-holder", iconSize: [0, 0] }),
    [holder],
  );
  const [longitude, latitude] = at;
  const position = useMemo(() => toLatLng([longitude, latitude]), [longitude, latitude]);
  // Leaflet's click and not the button's: it stays silent when the map was dragged by the button.
  const handlers = useMemo(() => ({ click: onOpen }), [onOpen]);

  function keepInView(): void {
    map.panInside(position, { padding: [48, 48], animate: false });
    // Browsers scroll the clipped container to what takes focus; the map moves itself.
    map.getContainer().scrollTo(0, 0);
  }

  return (
    <>
      <Marker position={position} icon={icon} keyboard={false} eventHandlers={handlers} />
      {createPortal(
        <button
          type="button"
          className={`map-button ${className}`}
          aria-label={name}
          aria-expanded={pressed}
          aria-haspopup="dialog"
          data-opens-popup=""
          style={{ left: shift[0], top: shift[1] }}
          onFocus={keepInView}
          onClick={(event) => {
            // Leaflet also drops key presses after a drag; those have no pointer detail.
            if (event.detail === 0) onOpen();
            else event.currentTarget.focus({ preventScroll: true });
          }}
        >
          {children}
        </button>,
        holder,
      )}
    </>
  );
}
