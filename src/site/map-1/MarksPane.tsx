import type { Point, ZoomAnimEvent } from "leaflet";
import { DomUtil, point } from "leaflet";
import { type ReactNode, useEffect, useLayoutEffect, useRef } from "react";
import { Pane, useMap, useMapEvents } from "react-leaflet";

interface MarksPaneProps {
  /** The zoom and the pixel origin that the positions of the children belong to. */
  zoom: number;
  origin: Point;
  children: ReactNode;
}

/**
 * Holds buttons at layer pixels, above everything else that is drawn. While the map is between two zooms the pane as a whole
 * is moved and stretched and its buttons keep their size, so that React need not draw them anew in each frame.
 */
export function MarksPane({ zoom, origin, children }: MarksPaneProps) {
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
  // New positions need no help. Before the paint, or they would be seen to jump.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the origin says to which view the children belong
  useLayoutEffect(() => {
    if (holder.current === null) return;
    DomUtil.setTransform(holder.current, point(0, 0), 1);
    holder.current.style.setProperty("--unscaled", "1");
  }, [origin]);
  useEffect(() => {
    const element = holder.current;
    if (element !== null && map.options.zoomAnimation) element.classList.add("leaflet-zoom-animated");
  }, [map]);

  return (
    <Pane name="marks">
      <div ref={holder} className="marks-holder">
        {children}
      </div>
    </Pane>
  );
}
