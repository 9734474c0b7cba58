import type { MultiPolygon, Polygon, Position } from "geojson";
import { type MouseEvent, memo, type PointerEvent, useRef } from "react";
import type {
  MapLayout,
  MapView,
  Pixel,
  PlacedArea,
  PlacedHalo,
} from "../../../../geo/cartography/map-layout.ts";
import type { Mark } from "../../../../geo/cartography/mark.ts";
import { wrapLongitude } from "../../../../geo/model/position.ts";
import type { Select } from "../../page/address/use-address.ts";
import type { LayoutOfView } from "./use-map-layout.ts";

interface ShapeLayerProps {
  layout: LayoutOfView;
  chosen: Mark | undefined;
  /** An uncertain place with an open popup: its candidates are shown. */
  candidatesOf: Mark | undefined;
  select: Select;
}

/** The shapes below symbols and labels: areas, circles of uncertainty, movements, leader lines, candidates. */
export const ShapeLayer = memo(function ShapeLayer({
  layout,
  chosen,
  candidatesOf,
  select,
}: ShapeLayerProps) {
  const { areas, project } = layout;
  return (
    <svg className="layout-shapes" width="1" height="1" aria-hidden="true">
      {areas.map((area) => (
        <Area
          key={area.mark.id}
          area={area}
          project={project}
          isChosen={area.mark === chosen}
          select={select}
        />
      ))}
      <FixedShapes layout={layout} />
      {candidatesOf !== undefined && <Candidates mark={candidatesOf} layout={layout} />}
    </svg>
  );
});

/** The shapes that cannot be pressed: circles of uncertainty, movements, and the leader lines of symbols and labels. */
export function FixedShapes({ layout }: { layout: MapLayout }) {
  const { halos, movements, symbols, clusters, labels } = layout;
  return (
    <>
      {halos.map((halo) => (
        <Halo key={halo.mark.id} halo={halo} />
      ))}
      {movements.map(({ movement, from, to, arrowhead }) => (
        <g key={movement.id} className="movement">
          <path d={`M${pair(from)}L${pair(to)}`} />
          {arrowhead !== undefined && <path className="arrow" d={`M${arrowhead.map(pair).join("L")}`} />}
        </g>
      ))}
      {[...symbols, ...clusters].map(
        ({ leader, home }) =>
          leader !== undefined && (
            <g key={`${pair(leader.from)} ${pair(home)}`} className="leader">
              <path d={`M${pair(leader.from)}L${pair(leader.to)}`} />
              <circle cx={tenth(home.x)} cy={tenth(home.y)} r="2" />
            </g>
          ),
      )}
      {labels.map(
        ({ id, leader }) =>
          leader !== undefined && (
            <g key={id} className="leader">
              <path d={`M${pair(leader.from)}L${pair(leader.to)}`} />
              {leader.dot && <circle cx={tenth(leader.from.x)} cy={tenth(leader.from.y)} r="2" />}
            </g>
          ),
      )}
    </>
  );
}

interface AreaProps {
  area: PlacedArea;
  project: MapView["project"];
  isChosen: boolean;
  select: Select;
}

/** An area: outlined and hatched; without a published boundary faded, without an edge. */
function Area({ area: { mark, geometry }, project, isChosen, select }: AreaProps) {
  const press = usePress(() => select({ kind: "place", key: mark.anchor }));
  return (
    <path
      className={`${mark.soft ? "area-soft" : "area"}${isChosen ? " is-chosen" : ""}`}
      d={pathOf(geometry, project)}
      fillRule="evenodd"
      {...press}
    />
  );
}

function Halo({ halo: { mark, at, radius } }: { halo: PlacedHalo }) {
  const kind = mark.near ? " halo-ring" : mark.uncertain ? " halo-uncertain" : "";
  return <circle className={`halo${kind}`} cx={tenth(at.x)} cy={tenth(at.y)} r={tenth(radius)} />;
}

/** The candidates of a place: small dashed rings, numbered as in the popup, with lines to the symbol. */
function Candidates({ mark, layout: { symbols, project } }: { mark: Mark; layout: LayoutOfView }) {
  const from = symbols.find((symbol) => symbol.mark.id === mark.id)?.at ?? project(mark.at);
  return mark.candidates.map(({ at }, position) => {
    const to = project([wrapLongitude(at[0], mark.at[0]), at[1]]);
    // No ring at the symbol itself.
    if (Math.hypot(to.x - from.x, to.y - from.y) < CANDIDATE_RADIUS) return null;
    return (
      <g key={pair(to)} className="candidate">
        <path d={`M${pair(from)}L${pair(to)}`} />
        <g className="keeps-size" style={{ transformOrigin: `${to.x}px ${to.y}px` }}>
          <circle cx={to.x} cy={to.y} r={CANDIDATE_RADIUS} />
          <text x={to.x} y={to.y + 4}>
            {position + 1}
          </text>
        </g>
      </g>
    );
  });
}

const CANDIDATE_RADIUS = 9;

/** An area as simplified SVG path data. */
export function pathOf(geometry: Polygon | MultiPolygon, project: MapView["project"]): string {
  const polygons: Position[][][] =
    geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  return polygons
    .flat()
    .map((ring) => ring.map(([longitude = 0, latitude = 0]) => project([longitude, latitude])))
    .map((pixels) => `M${simplifyLine(pixels).map(pair).join("L")}Z`)
    .join("");
}

/** Maximum error of the simplification; pixels. */
const TOLERANCE = 0.4;

/** Ramer–Douglas–Peucker simplification: drops points closer than the tolerance to the line without them. */
function simplifyLine(line: readonly Pixel[]): Pixel[] {
  const kept = new Set([0, line.length - 1]);
  const spans: [from: number, to: number][] = [[0, line.length - 1]];
  for (let span = spans.pop(); span !== undefined; span = spans.pop()) {
    const [from, to] = span;
    let farthest = { index: -1, distance: TOLERANCE };
    for (let index = from + 1; index < to; index += 1) {
      const distance = distanceToSegment(line[index] as Pixel, line[from] as Pixel, line[to] as Pixel);
      if (distance > farthest.distance) farthest = { index, distance };
    }
    if (farthest.index < 0) continue;
    kept.add(farthest.index);
    spans.push([from, farthest.index], [farthest.index, to]);
  }
  return line.filter((_, index) => kept.has(index));
}

function distanceToSegment({ x, y }: Pixel, a: Pixel, b: Pixel): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const length = dx * dx + dy * dy;
  const share = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - a.x) * dx + (y - a.y) * dy) / length));
  return Math.hypot(x - a.x - share * dx, y - a.y - share * dy);
}

function pair({ x, y }: Pixel): string {
  return `${tenth(x)} ${tenth(y)}`;
}

function tenth(value: number): number {
  return Math.round(10 * value) / 10;
}

/** Maximum movement of a press; pixels, as in Leaflet. A longer movement is a drag. */
const STILL = 3;

/** Handlers for a pressable element on the map. They ignore drags of the map, and keep clicks from Leaflet. */
export function usePress(onPress: () => void) {
  const pressedAt = useRef<[number, number]>([0, 0]);
  return {
    onPointerDown: ({ clientX, clientY }: PointerEvent) => {
      pressedAt.current = [clientX, clientY];
    },
    onClick: (event: MouseEvent<Element>) => {
      // Leaflet would take it for a click on the empty map.
      event.stopPropagation();
      const [x, y] = pressedAt.current;
      // `detail` is 0 for a key press.
      if (event.detail !== 0 && Math.hypot(event.clientX - x, event.clientY - y) > STILL) return;
      onPress();
    },
    onDoubleClick: (event: MouseEvent) => event.stopPropagation(),
  };
}
