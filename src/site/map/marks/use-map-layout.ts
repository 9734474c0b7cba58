import type { Map as LeafletMap, Point } from "leaflet";
import { useCallback, useLayoutEffect, useRef, useState } from "react";
import { useMap, useMapEvents } from "react-leaflet";
import { estimateTextWidth } from "../../../../geo/cartography/labels/estimate-text-width.ts";
import { layOutMap } from "../../../../geo/cartography/lay-out-map.ts";
import type { MapLayout, MapTexts, MapView, PixelBox } from "../../../../geo/cartography/map-layout.ts";
import type { MarkIndex } from "../../../../geo/cartography/mark-index.ts";
import type { BoundingBox } from "../../../../geo/model/position.ts";
import {
  type Corners,
  chooseDesign,
  controlBoxes,
  LAYOUT_MARGIN,
  layoutViewOf,
  viewOfExtent,
} from "../first-view/first-view.ts";
import { sizeOf, toLatLng } from "../leaflet-map.ts";

/** The layout of one view. */
export interface LayoutOfView extends MapLayout {
  zoom: number;
  /** Pixels of the world at that zoom where the pixels of the layout begin. */
  origin: Point;
  project: MapView["project"];
  /** The area that is laid out, including the margin. */
  area: PixelBox;
  /** Id of the selected mark, if it would otherwise be in a cluster. */
  apart: string | undefined;
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

/** The layout of the current view. It is computed after each zoom, and when the map moves beyond the laid-out area. */
export function useMapLayout({
  index,
  texts,
  chosen,
  start,
  corners,
}: LayoutSources): LayoutOfView | undefined {
  const map = useMap();
  const [layout, setLayout] = useState<LayoutOfView>();
  const latest = useRef<LayoutOfView>(undefined);

  const arrange = useCallback(
    (apart: string | undefined) => {
      const view = { ...currentView(map, start, corners), chosen: apart };
      const { zoom, origin, project } = view;
      latest.current = {
        ...layOutMap(index, texts, view, estimateTextWidth),
        zoom,
        origin,
        project,
        area: grow(view.viewport),
        apart,
      };
      setLayout(latest.current);
    },
    [map, index, texts, start, corners],
  );
  const arrangeAgain = useCallback(() => arrange(latest.current?.apart), [arrange]);
  const arrangeIfMoved = useCallback(() => {
    const known = latest.current;
    if (known === undefined || known.zoom !== map.getZoom() || !isLaidOut(map, known)) arrangeAgain();
  }, [map, arrangeAgain]);

  useLayoutEffect(() => {
    // Before the paint, so that nothing jumps. The first layout is a task of its own, since the picture is still shown.
    if (latest.current !== undefined) return arrangeAgain();
    const timer = setTimeout(arrangeAgain);
    return () => clearTimeout(timer);
  }, [arrangeAgain]);
  useLayoutEffect(() => {
    const { apart, clusters = [] } = latest.current ?? {};
    const isHidden = clusters.some(({ members }) => members.some(({ id }) => id === chosen));
    if (isHidden) arrange(chosen);
    else if (apart !== undefined && apart !== chosen) arrange(undefined);
  }, [arrange, chosen]);
  useMapEvents({
    moveend: arrangeIfMoved,
    resize: arrangeAgain,
    // A long drag can leave the laid-out area before it ends.
    move: () => {
      if (map.getZoom() === latest.current?.zoom) arrangeIfMoved();
    },
  });
  return layout;
}

/** Whether the whole visible map is laid out. */
function isLaidOut(map: LeafletMap, { area, origin }: LayoutOfView): boolean {
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
function currentView(map: LeafletMap, start: BoundingBox, corners: Corners): MapView & { origin: Point } {
  const size = sizeOf(map);
  const zoom = map.getZoom();
  const first = viewOfExtent(start, size);
  const middle = map.project(toLatLng(first.center), zoom);
  const isFirst =
    Math.abs(zoom - first.zoom) < 1e-6 && middle.distanceTo(map.project(map.getCenter(), zoom)) < 1.5;
  if (isFirst) {
    const design = chooseDesign(size);
    return {
      ...layoutViewOf(start, design, corners),
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
    origin,
  };
}

function grow({ x, y, width, height }: PixelBox): PixelBox {
  const [dx, dy] = [LAYOUT_MARGIN * width, LAYOUT_MARGIN * height];
  return { x: x - dx, y: y - dy, width: width + 2 * dx, height: height + 2 * dy };
}
