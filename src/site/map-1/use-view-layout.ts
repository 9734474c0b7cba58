import type { Map as LeafletMap, Point } from "leaflet";
import { useCallback, useLayoutEffect, useMemo, useRef, useState } from "react";
import { useMap, useMapEvents } from "react-leaflet";
import type { Mark } from "../../../geo/cartography/group-marks.ts";
import type { PixelBox } from "../../../geo/cartography/place-labels-1.ts";
import type { BasemapLabel } from "../../../geo/model/basemap.ts";
import { groupMarksInView, type MarksInView } from "./group-marks-in-view.ts";
import { type DrawnMovement, SMALL_MAP } from "./label-requests.ts";
import type { MarkGroup } from "./mark-group.ts";
import { type Box, buildMarkIndex } from "./mark-index.ts";
import { buildTextMeasure } from "./measure-text.ts";
import { type PlacedName, placeNames } from "./place-names.ts";
import { toLatLng } from "./to-lat-lng.ts";

interface LayoutSources {
  marks: readonly Mark[];
  movements: readonly DrawnMovement[];
  labels: readonly BasemapLabel[];
  chosen: Mark | undefined;
  /** The words beside a symbol; the same function from render to render. */
  nameOf: (group: MarkGroup) => string;
  /** Controls of the map stand on the other side. */
  mirrored: boolean;
}

/** What stands where, in Leaflet's layer pixels of one zoom. */
export interface ViewLayout extends MarksInView {
  names: ReadonlyMap<string, PlacedName>;
  /** The zoom and the origin of the pixels. */
  zoom: number;
  origin: Point;
}

/** Share of the view by which more is drawn on each side, so that a map that is moved is not empty at its edges. */
const MARGIN = 0.35;

/** Lays out marks and names for the view at hand, anew after each move; undefined before the first. */
export function useViewLayout({
  marks,
  movements,
  labels,
  chosen,
  nameOf,
  mirrored,
}: LayoutSources): ViewLayout | undefined {
  const map = useMap();
  const index = useMemo(() => buildMarkIndex(marks), [marks]);
  const [layout, setLayout] = useState<ViewLayout>();
  const measure = useMemo(() => buildTextMeasure(map.getContainer()), [map]);
  const drawn = useRef<Box>(undefined);

  const arrange = useCallback(() => {
    const zoom = map.getZoom();
    const project = (position: readonly [number, number]) => map.latLngToLayerPoint(toLatLng(position));
    const box = boxOfView(map, MARGIN);
    drawn.current = box;
    const view = { box, zoom, project };
    const frame = frameOf(map);
    const nearby = labels.filter(({ minZoom }) => minZoom <= zoom);
    const place = (inView: MarksInView) =>
      placeNames(
        { ...inView, movements, labels: nearby, nameOf },
        { project, small: frame.width < SMALL_MAP, measure },
        frame,
        controlBoxes(frame, mirrored),
      );
    let inView = groupMarksInView(index, view, chosen);
    let names = place(inView);
    const placed = new Set(names.map(({ id }) => id));
    const unnamed = inView.named.filter(
      (mark) => mark !== chosen && !placed.has(mark.key) && contains(frame, project(mark.at)),
    );
    // An area without room for its name is a number; it must not stand on a symbol either.
    if (unnamed.length > 0) {
      inView = groupMarksInView(index, view, chosen, new Set(unnamed));
      names = place(inView);
    }
    setLayout({
      ...inView,
      names: new Map(names.map((name) => [name.id, name])),
      zoom,
      origin: map.getPixelOrigin(),
    });
  }, [map, index, movements, labels, chosen, nameOf, mirrored, measure]);

  // Before the first paint, so that nothing is seen to move.
  useLayoutEffect(arrange, [arrange]);
  useMapEvents({
    moveend: arrange,
    resize: arrange,
    // A long drag leaves what was drawn before it ends.
    move: () => {
      const [west, south, east, north] = boxOfView(map, 0);
      const [w, s, e, n] = drawn.current ?? [0, 0, 0, 0];
      if (map.getZoom() === layout?.zoom && (west < w || south < s || east > e || north > n)) arrange();
    },
  });
  return layout;
}

function boxOfView(map: LeafletMap, margin: number): Box {
  const bounds = map.getBounds().pad(margin);
  return [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()];
}

function frameOf(map: LeafletMap): PixelBox {
  const { x, y } = map.containerPointToLayerPoint([0, 0]);
  const size = map.getSize();
  return { x, y, width: size.x, height: size.y };
}

function contains({ x, y, width, height }: PixelBox, point: { x: number; y: number }): boolean {
  return point.x >= x && point.y >= y && point.x <= x + width && point.y <= y + height;
}

/** The corners that the folded legend and the zoom buttons cover; as in popup.css. */
function controlBoxes({ x, y, width, height }: PixelBox, mirrored: boolean): PixelBox[] {
  const [start, end] = mirrored ? [x + width - 100, x] : [x, x + width - 48];
  return [
    { x: start, y: y + height - 50, width: 100, height: 50 },
    { x: end, y, width: 48, height: 122 },
  ];
}
