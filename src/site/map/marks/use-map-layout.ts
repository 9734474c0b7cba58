import type { Map as LeafletMap, Point } from "leaflet";
import { startTransition, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import { useMap, useMapEvents } from "react-leaflet";
import { estimateTextWidth } from "../../../../geo/cartography/labels/estimate-text-width.ts";
import { layOutMapInSteps } from "../../../../geo/cartography/lay-out-map.ts";
import type { MapLayout, MapTexts, MapView, PixelBox } from "../../../../geo/cartography/map-layout.ts";
import type { MarkIndex } from "../../../../geo/cartography/mark-index.ts";
import type { BoundingBox } from "../../../../geo/model/position.ts";
import { runAtOnce, type Steps } from "../../../../geo/steps.ts";
import { runInSlices } from "../../page/run-in-slices.ts";
import {
  type Corners,
  chooseDesign,
  controlBoxes,
  LAYOUT_MARGIN,
  layoutViewOf,
  readOrders,
  viewOfExtent,
} from "../first-view/first-view.ts";
import { sizeOf, toLatLng } from "../leaflet-map.ts";

/** A view of the map, and the pixels that its layout is in. */
interface ViewOfMap extends MapView {
  /** Pixels of the world at its zoom where the pixels of the layout begin. */
  origin: Point;
  /** The area that is laid out, including the margin. */
  area: PixelBox;
}

/** The layout of one view. */
export interface LayoutOfView extends MapLayout {
  zoom: number;
  origin: Point;
  project: MapView["project"];
}

interface LayoutSources {
  index: MarkIndex;
  texts: MapTexts;
  /** Id of the selected mark. */
  chosen: string | undefined;
  /** Extent of the first view. */
  start: BoundingBox;
  corners: Corners;
}

/**
 * The layout of the current view: for each zoom anew, and when the map moves beyond the laid-out area. It is a part of the rendering, so
 * that other marks come in the same frame as all else that filters change. Only the first is made beforehand, in slices of time.
 */
export function useMapLayout({
  index,
  texts,
  chosen,
  start,
  corners,
}: LayoutSources): LayoutOfView | undefined {
  const view = useViewOfMap(start, corners);
  const first = useFirstLayout(index, texts, view);
  const together = useMemo(() => {
    if (first === undefined || view === undefined) return undefined;
    const isFirst = first.index === index && first.texts === texts && first.view === view;
    return isFirst ? first.layout : layOutView(index, texts, view);
  }, [first, index, texts, view]);
  const isHidden = together?.clusters.some(({ members }) => members.some(({ id }) => id === chosen)) === true;
  const apart = isHidden ? chosen : undefined;
  return useMemo(
    () => (view === undefined || apart === undefined ? together : layOutView(index, texts, view, apart)),
    [index, texts, view, together, apart],
  );
}

/** `chosen`: id of the selected mark, where it would otherwise be in a cluster. */
function layOutView(...sources: Parameters<typeof layOutViewInSteps>): LayoutOfView {
  return runAtOnce(layOutViewInSteps(...sources));
}

function* layOutViewInSteps(
  index: MarkIndex,
  texts: MapTexts,
  view: ViewOfMap,
  chosen?: string,
): Steps<LayoutOfView> {
  const { zoom, origin, project } = view;
  const layout = yield* layOutMapInSteps(index, texts, { ...view, chosen }, estimateTextWidth);
  return { ...layout, zoom, origin, project };
}

interface FirstLayout {
  index: MarkIndex;
  texts: MapTexts;
  view: ViewOfMap;
  layout: LayoutOfView;
}

/** The first layout and what it is of. Undefined until it is ready: the picture is shown until then. */
function useFirstLayout(
  index: MarkIndex,
  texts: MapTexts,
  view: ViewOfMap | undefined,
): FirstLayout | undefined {
  const [first, setFirst] = useState<FirstLayout>();
  const isReady = first !== undefined;
  useEffect(() => {
    if (view === undefined || isReady) return;
    const abort = new AbortController();
    runInSlices(layOutViewInSteps(index, texts, view), abort.signal).then((layout) => {
      // A transition: React draws it in slices as well.
      if (layout !== undefined) startTransition(() => setFirst({ index, texts, view, layout }));
    });
    return () => abort.abort();
  }, [index, texts, view, isReady]);
  return first;
}

/** The view that is laid out; undefined until the map has one. */
function useViewOfMap(start: BoundingBox, corners: Corners): ViewOfMap | undefined {
  const map = useMap();
  const [view, setView] = useState<ViewOfMap>();
  const latest = useRef<ViewOfMap>(undefined);
  const read = useCallback(() => {
    latest.current = currentView(map, start, corners);
    setView(latest.current);
  }, [map, start, corners]);
  const readIfMoved = useCallback(() => {
    const known = latest.current;
    if (known === undefined || known.zoom !== map.getZoom() || !isLaidOut(map, known)) read();
  }, [map, read]);
  useLayoutEffect(read, [read]);
  useMapEvents({
    moveend: readIfMoved,
    resize: read,
    // A long drag can leave the laid-out area before it ends.
    move: () => {
      if (map.getZoom() === latest.current?.zoom) readIfMoved();
    },
  });
  return view;
}

/** Whether the whole visible map is laid out. */
function isLaidOut(map: LeafletMap, { area, origin }: ViewOfMap): boolean {
  const { x, y } = map.containerPointToLayerPoint([0, 0]).add(map.getPixelOrigin()).subtract(origin);
  const size = sizeOf(map);
  return (
    x >= area.x &&
    y >= area.y &&
    x + size.width <= area.x + area.width &&
    y + size.height <= area.y + area.height
  );
}

/** The current view. The first view is laid out exactly like the served picture, any other in pixels of the map. */
function currentView(map: LeafletMap, start: BoundingBox, corners: Corners): ViewOfMap {
  const size = sizeOf(map);
  const zoom = map.getZoom();
  const home = viewOfExtent(start, size);
  const middle = map.project(toLatLng(home.center), zoom);
  const isFirst =
    Math.abs(zoom - home.zoom) < 1e-6 && middle.distanceTo(map.project(map.getCenter(), zoom)) < 1.5;
  if (isFirst) {
    const design = chooseDesign(size);
    const first = layoutViewOf(start, design, corners);
    return {
      ...first,
      area: grow(first.viewport),
      orders: readOrders(map.getContainer(), design),
      origin: middle.subtract([design.width / 2, design.height / 2]),
    };
  }
  const origin = map.getPixelOrigin();
  const { x, y } = map.containerPointToLayerPoint([0, 0]);
  const viewport = { x, y, ...size };
  const { lng, lat } = map.getCenter();
  return {
    viewport,
    zoom,
    center: [lng, lat],
    project: (position) => map.project(toLatLng(position), zoom).subtract(origin),
    margin: LAYOUT_MARGIN,
    obstacles: controlBoxes(viewport, corners),
    area: grow(viewport),
    origin,
  };
}

function grow({ x, y, width, height }: PixelBox): PixelBox {
  const [dx, dy] = [LAYOUT_MARGIN * width, LAYOUT_MARGIN * height];
  return { x: x - dx, y: y - dy, width: width + 2 * dx, height: height + 2 * dy };
}
