import { useLayoutEffect, useRef } from "react";
import { Pane, useMapEvent } from "react-leaflet";
import type { PixelBox } from "../../../geo/cartography/place-labels-1.ts";
import type { BasemapLabel } from "../../../geo/model/basemap.ts";
import { basemapLabelId, type DrawnMovement, movementId, movementLabel } from "./label-requests.ts";
import { isCluster, type MarkGroup } from "./mark-group.ts";
import type { PlacedName } from "./place-names.ts";
import type { ViewLayout } from "./use-view-layout.ts";

interface NameLayerProps {
  layout: ViewLayout;
  movements: readonly DrawnMovement[];
  labels: readonly BasemapLabel[];
  nameOf: (group: MarkGroup) => string;
}

/**
 * The names of the background and of the points. Hidden from assistive technology: marks carry their names themselves, and
 * the background names nothing that statements speak of.
 */
export function NameLayer({ layout, movements, labels, nameOf }: NameLayerProps) {
  const { groups, named, names } = layout;
  const holder = useRef<HTMLDivElement>(null);
  // Their pixels are those of one zoom; until those of the next are known they would stand in the wrong place.
  useMapEvent("zoomstart", () => holder.current?.classList.add("is-between-zooms"));
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new layout is the occasion
  useLayoutEffect(() => holder.current?.classList.remove("is-between-zooms"), [layout]);
  return (
    <Pane name="names">
      <div ref={holder} aria-hidden="true">
        {named.map(({ key }) => {
          // The names of areas are buttons of their own.
          const name = names.get(key);
          return name?.led && <Lead key={key} box={name.box} at={name.at} symbol={false} />;
        })}
        {groups.map((group) => {
          const { key, arabic } = group.anchor;
          return (
            <Name
              key={key}
              placed={names.get(key)}
              kind={group.anchor.form === "point" ? "point" : "area"}
              text={nameOf(group)}
              arabic={isCluster(group) ? null : arabic}
            />
          );
        })}
        {movements.map((movement) => {
          const id = movementId(movement);
          return (
            <Name
              key={id}
              placed={names.get(id)}
              kind="movement"
              text={movementLabel(movement)}
              arabic={null}
            />
          );
        })}
        {labels.map((label) => {
          const id = basemapLabelId(label);
          const { kind, text, arabic = null, angle = 0 } = label;
          return (
            <Name key={id} placed={names.get(id)} kind={kind} text={text} arabic={arabic} angle={angle} />
          );
        })}
      </div>
    </Pane>
  );
}

interface NameProps {
  placed: PlacedName | undefined;
  kind: BasemapLabel["kind"] | "point" | "area" | "movement";
  text: string;
  arabic: string | null;
  /** Degrees clockwise. */
  angle?: number;
}

function Name({ placed, kind, text, arabic, angle = 0 }: NameProps) {
  if (placed === undefined) return null;
  const { box, anchor, at, led } = placed;
  const isTown = kind === "town" || kind === "capital";
  return (
    <>
      {isTown && <span className="town-dot" style={{ left: at[0], top: at[1] }} />}
      {led && <Lead box={box} at={at} symbol />}
      <span
        className={`name name-${kind} name-${anchor}`}
        style={{
          left: box.x,
          top: box.y,
          width: box.width,
          height: box.height,
          ...(angle === 0 ? {} : { transform: `rotate(${angle}deg)` }),
        }}
      >
        <span>
          {text}
          {arabic !== null && (
            <span className="arabic" lang="ar" dir="rtl">
              {arabic}
            </span>
          )}
        </span>
      </span>
    </>
  );
}

interface LeadProps {
  box: PixelBox;
  at: PlacedName["at"];
  /** A symbol or a line stands at the far end; otherwise a dot marks it. */
  symbol: boolean;
}

/** A hairline to the nearest point of a name that stands farther off. */
function Lead({ box, at: [x, y], symbol }: LeadProps) {
  const toX = Math.min(Math.max(x, box.x), box.x + box.width) - x;
  const toY = Math.min(Math.max(y, box.y), box.y + box.height) - y;
  return (
    <svg className="name-lead" aria-hidden="true" style={{ left: x, top: y }} width="1" height="1">
      <path d={`M0 0L${toX} ${toY}`} />
      {!symbol && <circle r="2" />}
    </svg>
  );
}
