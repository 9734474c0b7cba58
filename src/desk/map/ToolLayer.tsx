import type { Map as LeafletMap } from "leaflet";
import { type KeyboardEvent, type PointerEvent, type SyntheticEvent, useEffect, useRef } from "react";
import { pathOf } from "../../site/map/marks/ShapeLayer.tsx";
import { areaOfCorners, type Corner, roundDegrees } from "../atlas/drawn-area.ts";
import { useDeskMessages } from "../messages/desk-context.tsx";
import { insertCorner, type PlaceChoice, setCorner } from "./place-choice.ts";
import type { DeskLayout } from "./use-layout.ts";

interface ToolLayerProps {
  map: LeafletMap;
  project: DeskLayout["project"];
  choice: PlaceChoice;
  choose: (choice: PlaceChoice) => void;
}

/** Pixels by which an arrow key moves a corner. */
const STEP = 10;
const ARROWS: Record<string, readonly [x: number, y: number]> = {
  ArrowLeft: [-STEP, 0],
  ArrowRight: [STEP, 0],
  ArrowUp: [0, -STEP],
  ArrowDown: [0, STEP],
};

/** The author's own pin with how far it may be off, or the outline that is being drawn, whose corners can be moved. */
export function ToolLayer({ map, project, choice, choose }: ToolLayerProps) {
  const { map: messages } = useDeskMessages();
  const { tool, pin, corners } = choice;
  const points = corners.map((corner) => project(corner));
  const area = areaOfCorners(corners);
  const at = pin && project([pin.lon, pin.lat]);
  // A corner that a key added has the focus once it is there.
  const added = useRef<number>(undefined);
  const layer = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (added.current === undefined) return;
    layer.current?.querySelectorAll<HTMLElement>(".corner")[added.current]?.focus();
    added.current = undefined;
  });
  // Between two corners there is one side, and from three on as many as corners.
  const sides = points.length < 2 ? [] : points.length === 2 ? points.slice(0, 1) : points;
  return (
    <>
      <svg className="layout-shapes" width="1" height="1" aria-hidden="true">
        {area !== undefined && <path className="drawn-area" d={pathOf(area, project)} />}
        {area === undefined && points.length === 2 && (
          <path className="drawn-area" d={`M${points.map(({ x, y }) => `${x} ${y}`).join("L")}`} />
        )}
        {at !== undefined && pin !== undefined && tool === "pin" && (
          <>
            <circle className="doubt-ring" cx={at.x} cy={at.y} r={radiusOf(pin, project)} />
            <path className="pin-cross" d={`M${at.x - 9} ${at.y}h18M${at.x} ${at.y - 9}v18`} />
          </>
        )}
      </svg>
      {tool === "area" && (
        // biome-ignore lint/a11y/noStaticElementInteractions: a press that began on a handle sets no corner of its own.
        // biome-ignore lint/a11y/useKeyWithClickEvents: corners are added by key at a corner.
        <div ref={layer} onClick={(event) => event.stopPropagation()}>
          {sides.map(({ x, y }, index) => {
            const next = points[(index + 1) % points.length] ?? { x, y };
            return (
              <SideButton
                // biome-ignore lint/suspicious/noArrayIndexKey: sides have no name of their own but their order.
                key={index}
                map={map}
                at={{ x: (x + next.x) / 2, y: (y + next.y) / 2 }}
                label={messages.insertCorner(index + 1)}
                insert={() => choose(insertCorner(choice, index))}
                move={(corner) => choose(setCorner(choice, index + 1, corner))}
              />
            );
          })}
          {corners.map((_, index) => (
            <CornerButton
              // biome-ignore lint/suspicious/noArrayIndexKey: corners have no name of their own but their order.
              key={index}
              map={map}
              at={points[index] ?? { x: 0, y: 0 }}
              label={messages.corner(index + 1, corners.length)}
              number={index + 1}
              move={(corner) => choose(setCorner(choice, index, corner))}
              insert={() => {
                added.current = index + 1;
                choose(insertCorner(choice, index));
              }}
            />
          ))}
        </div>
      )}
    </>
  );
}

interface CornerButtonProps {
  map: LeafletMap;
  at: { x: number; y: number };
  label: string;
  number: number;
  /** `undefined` takes the corner out. */
  move: (corner: Corner | undefined) => void;
  /** Another corner after it. */
  insert: () => void;
}

/** Moved by dragging or by the arrow keys; the delete key takes it out, plus adds one after it. */
function CornerButton({ map, at, label, number, move, insert }: CornerButtonProps) {
  const isDragged = useRef(false);
  // To Leaflet these would move the map.
  const keep = (event: SyntheticEvent) => event.stopPropagation();
  function moveTo(x: number, y: number) {
    const { lng, lat } = map.layerPointToLatLng([x, y]);
    move([roundDegrees(lng), roundDegrees(lat)]);
  }
  function onKeyDown(event: KeyboardEvent) {
    const step = ARROWS[event.key];
    if (step !== undefined) moveTo(at.x + step[0], at.y + step[1]);
    else if (event.key === "Delete" || event.key === "Backspace") move(undefined);
    else if (event.key === "+" || event.key === "Insert") insert();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }
  return (
    <button
      type="button"
      className="map-button corner"
      aria-label={label}
      style={{ left: at.x, top: at.y }}
      onKeyDown={onKeyDown}
      onPointerDown={(event: PointerEvent<HTMLButtonElement>) => {
        keep(event);
        isDragged.current = true;
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={({ nativeEvent }) => {
        if (!isDragged.current) return;
        const { x, y } = map.mouseEventToLayerPoint(nativeEvent);
        moveTo(x, y);
      }}
      onPointerUp={() => {
        isDragged.current = false;
      }}
      onPointerCancel={() => {
        isDragged.current = false;
      }}
      onMouseDown={keep}
      onTouchStart={keep}
      onClick={keep}
      onDoubleClick={keep}
    >
      {number}
    </button>
  );
}

interface SideButtonProps {
  map: LeafletMap;
  at: { x: number; y: number };
  label: string;
  insert: () => void;
  move: (corner: Corner) => void;
}

/** The middle of a side: a press adds a corner there, which follows the pointer until it is let go. Keys add one at a corner. */
function SideButton({ map, at, label, insert, move }: SideButtonProps) {
  const keep = (event: SyntheticEvent) => event.stopPropagation();
  function onPointerDown(event: PointerEvent<HTMLButtonElement>) {
    event.stopPropagation();
    event.preventDefault();
    insert();
    const follow = (moved: globalThis.PointerEvent) => {
      const { lng, lat } = map.layerPointToLatLng(map.mouseEventToLayerPoint(moved));
      latestMove.current([roundDegrees(lng), roundDegrees(lat)]);
    };
    const stop = () => {
      document.removeEventListener("pointermove", follow);
      document.removeEventListener("pointerup", stop);
      document.removeEventListener("pointercancel", stop);
    };
    document.addEventListener("pointermove", follow);
    document.addEventListener("pointerup", stop);
    document.addEventListener("pointercancel", stop);
  }
  const latestMove = useRef(move);
  latestMove.current = move;
  return (
    <button
      type="button"
      className="map-button corner-between"
      tabIndex={-1}
      aria-label={label}
      style={{ left: at.x, top: at.y }}
      onPointerDown={onPointerDown}
      onMouseDown={keep}
      onTouchStart={keep}
      onClick={keep}
      onDoubleClick={keep}
    />
  );
}

const KM_PER_DEGREE = 111.32;

/** The radius of doubt in pixels: measured to the north, where a degree is the same everywhere. */
function radiusOf(
  { lat, lon, uncertaintyKm }: NonNullable<PlaceChoice["pin"]>,
  project: DeskLayout["project"],
) {
  const north = Math.min(85, lat + uncertaintyKm / KM_PER_DEGREE);
  return Math.abs(project([lon, north]).y - project([lon, lat]).y);
}
