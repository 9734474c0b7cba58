import { type LeafletEvent, Polyline as LeafletPolyline } from "leaflet";
import { useMemo } from "react";
import { Pane, Polyline } from "react-leaflet";
import { type DrawnMovement, movementId } from "./label-requests.ts";
import { toLatLng } from "./to-lat-lng.ts";

/** A dashed straight connector between the two stated ends, with an arrowhead only where the direction is certain. */
export function MovementLayer({ movements }: { movements: readonly DrawnMovement[] }) {
  return (
    <Pane name="movements">
      {movements.map((movement) => (
        <MovementLine key={movementId(movement)} movement={movement} />
      ))}
    </Pane>
  );
}

function MovementLine({ movement: { line, directionCertain } }: { movement: DrawnMovement }) {
  const positions = useMemo(() => line.map(toLatLng), [line]);
  const handlers = useMemo(
    () => ({ add: (event: LeafletEvent) => markDirection(event.target, directionCertain) }),
    [directionCertain],
  );
  return <Polyline positions={positions} className="movement" interactive={false} eventHandlers={handlers} />;
}

function markDirection(line: unknown, certain: boolean): void {
  if (certain && line instanceof LeafletPolyline)
    line.getElement()?.setAttribute("marker-end", "url(#arrowhead)");
}
