import { type MouseEvent, type PointerEvent, useRef } from "react";

/** A press that moves no farther than this is no drag; pixels, as in Leaflet. */
const STILL = 3;

/** Handlers for what is pressed on the map: a drag of the map that begins there is no press, and Leaflet hears of none. */
export function usePress(onPress: () => void) {
  const pressedAt = useRef<[number, number]>([0, 0]);
  return {
    onPointerDown: ({ clientX, clientY }: PointerEvent) => {
      pressedAt.current = [clientX, clientY];
    },
    onClick: (event: MouseEvent<Element>) => {
      // To Leaflet this would be a click on the bare map.
      event.stopPropagation();
      const [x, y] = pressedAt.current;
      // Key presses have no pointer detail.
      if (event.detail !== 0 && Math.hypot(event.clientX - x, event.clientY - y) > STILL) return;
      onPress();
    },
    onDoubleClick: (event: MouseEvent) => event.stopPropagation(),
  };
}
