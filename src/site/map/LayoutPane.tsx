import { DomUtil, type Point, point, type ZoomAnimEvent } from "leaflet";
import { type ReactNode, useEffect, useLayoutEffect, useRef } from "react";
import { Pane, useMap, useMapEvents } from "react-leaflet";

interface LayoutPaneProps {
  name: string;
  /** The zoom and the origin, in pixels of the world, that the positions of the children belong to. */
  zoom: number;
  origin: Point;
  children: ReactNode;
}

/**
 * Holds what stands at the pixels of one layout. Between two zooms the pane is moved and stretched as a whole, and what has the
 * class `keeps-size` in it keeps its size, so that React need not draw anything in each frame.
 */
export function LayoutPane({ name, zoom, origin, children }: LayoutPaneProps) {
  const map = useMap();
  const holder = useRef<HTMLDivElement>(null);

  function follow(toZoom: number, toOrigin: Point): void {
    if (holder.current === null) return;
    const scale = map.getZoomScale(toZoom, zoom);
    DomUtil.setTransform(holder.current, origin.multiplyBy(scale).subtract(toOrigin), scale);
    holder.current.style.setProperty("--unscaled", String(1 / scale));
  }

  function followAnimation({ center, zoom: toZoom }: ZoomAnimEvent): void {
    const halfView = map.getSize().divideBy(2);
    const pane = DomUtil.getPosition(map.getPane("mapPane") ?? map.getContainer()) ?? point(0, 0);
    follow(toZoom, map.project(center, toZoom).subtract(halfView).add(pane).round());
  }

  useMapEvents({
    zoomanim: followAnimation,
    zoom: () => follow(map.getZoom(), map.getPixelOrigin()),
    viewreset: () => follow(map.getZoom(), map.getPixelOrigin()),
  });
  // Before the paint, or new positions would be seen to jump.
  useLayoutEffect(() => follow(map.getZoom(), map.getPixelOrigin()));
  useEffect(() => {
    if (map.options.zoomAnimation) holder.current?.classList.add("leaflet-zoom-animated");
  }, [map]);

  return (
    <Pane name={name}>
      <div ref={holder} className="layout-holder">
        {children}
      </div>
    </Pane>
  );
}
