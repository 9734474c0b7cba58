import { DomUtil, type Point, point, type ZoomAnimEvent } from "leaflet";
import { type ReactNode, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import { CircleMarker, Pane, useMap, useMapEvent, useMapEvents } from "react-leaflet";
import type { MapTexts, PixelBox, PlacedCluster } from "../../../../geo/cartography/map-layout.ts";
import type { LonLatPair, Mark } from "../../../../geo/cartography/mark.ts";
import type { MarkIndex } from "../../../../geo/cartography/mark-index.ts";
import type { BoundingBox } from "../../../../geo/model/position.ts";
import type { Selected } from "../../page/address/selection.ts";
import type { Select } from "../../page/address/use-address.ts";
import { isMotionReduced } from "../../page/media-queries.ts";
import { cornersOf } from "../first-view/first-view.ts";
import { sizeOf, toLatLng } from "../leaflet-map.ts";
import { findHaloState, type HaloState } from "../MapFoot.tsx";
import { ClusterPopup } from "../popup/ClusterPopup.tsx";
import type { PopupAnchor } from "../popup/MapPopup.tsx";
import { PlacePopup } from "../popup/PlacePopup.tsx";
import { isAreaLabel, LabelLayer } from "./LabelLayer.tsx";
import { MarkLayer } from "./MarkLayer.tsx";
import { clusterName, markName, type Wording } from "./mark-texts.ts";
import { ShapeLayer } from "./ShapeLayer.tsx";
import { type LayoutOfView, useMapLayout } from "./use-map-layout.ts";

interface MapMarksProps {
  index: MarkIndex;
  texts: MapTexts;
  wording: Wording;
  selected: Pick<Selected, "statement" | "placeKey">;
  select: Select;
  withPopup: boolean;
  /** Extent of the first view, and the extent that stays in reach. */
  start: BoundingBox;
  reach: BoundingBox;
  /** Key of a place to highlight. */
  pointed: string | null;
  onHalos: (state: HaloState) => void;
  onClusters: (hasClusters: boolean) => void;
  onDrawn: () => void;
  /** Called with the position of the open popup, or undefined. */
  onLook: (at: LonLatPair | undefined) => void;
}

/** All marks, labels and shapes of the map, and the open popup. */
export function MapMarks(props: MapMarksProps) {
  const {
    index,
    texts,
    wording,
    selected,
    select,
    withPopup,
    start,
    reach,
    pointed,
    onHalos,
    onClusters,
    onDrawn,
    onLook,
  } = props;
  const map = useMap();
  const { atlas, messages } = wording;
  const chosen = useMemo(
    () => index.marks.find(({ id }) => id === selected.placeKey),
    [index, selected.placeKey],
  );
  const [opened, setOpened] = useState<{ cluster: PlacedCluster; of: MarkIndex }>();
  // Filters change the members of clusters, so they close the list.
  const openCluster = opened?.of === index ? opened.cluster : undefined;
  const corners = useMemo(() => cornersOf(atlas, messages), [atlas, messages]);
  const layout = useMapLayout({ index, texts, chosen: chosen?.id, start, corners });
  useEffect(() => {
    if (layout !== undefined) onDrawn();
  }, [layout, onDrawn]);

  const onCluster = useCallback(
    (cluster: PlacedCluster) => {
      setOpened({ cluster, of: index });
      select(undefined);
    },
    [select, index],
  );
  const closeAll = useCallback(() => {
    setOpened(undefined);
    select(undefined);
  }, [select]);
  useMapEvent("click", ({ originalEvent: { target } }) => {
    // A removed target was inside a popup: not a click on the empty map.
    if (target instanceof Node && target.isConnected) closeAll();
  });
  const nameOfMark = useCallback((mark: Mark) => markName(mark, wording), [wording]);
  const nameOfCluster = useCallback((cluster: PlacedCluster) => clusterName(cluster, wording), [wording]);

  const lookedAt = (chosen ?? openCluster?.members[0])?.at;
  useEffect(() => onLook(lookedAt), [onLook, lookedAt]);
  useChosenInView(chosen);
  // Before the paint: the legend changes in the same frame.
  useLayoutEffect(() => {
    if (layout === undefined) return;
    onHalos(findHaloState(layout, sizeOf(map)));
    onClusters(layout.clusters.length > 0);
  }, [layout, onHalos, onClusters, map]);

  const place = chosen && atlas.placesByKey.get(chosen.id);
  const back = chosen !== undefined && openCluster?.members.includes(chosen) === true && (
    <button type="button" className="sheet-back" data-opens-popup="" onClick={() => select(undefined)}>
      {messages.map.backToCluster(
        openCluster.members.length,
        texts.nameMark(openCluster.members[0] ?? chosen).text,
      )}
    </button>
  );
  return (
    <>
      {/* There before the layout is: React would draw all of a pane that comes with it at once. */}
      <Pane name="layout">
        {layout !== undefined && (
          <LayoutHolder zoom={layout.zoom} origin={layout.origin}>
            <ShapeLayer
              layout={layout}
              chosen={chosen}
              candidatesOf={withPopup && chosen?.uncertain === true ? chosen : undefined}
              select={select}
            />
            <LabelLayer labels={layout.labels} />
            <MarkLayer
              layout={layout}
              chosen={chosen?.id}
              openCluster={chosen === undefined ? openCluster?.id : undefined}
              nameOfMark={nameOfMark}
              nameOfCluster={nameOfCluster}
              select={select}
              onCluster={onCluster}
            />
          </LayoutHolder>
        )}
      </Pane>
      {layout !== undefined && (
        <PointedPlace mark={index.marks.find(({ id }) => id === pointed)} layout={layout} />
      )}
      {layout !== undefined && chosen !== undefined && place !== undefined && withPopup && (
        <PlacePopup
          key={chosen.id}
          mark={chosen}
          place={place}
          statement={selected.statement}
          anchor={findAnchor(layout, chosen)}
          reach={reach}
          wording={wording}
          back={back}
          onClose={closeAll}
        />
      )}
      {layout !== undefined && chosen === undefined && openCluster?.members[0] !== undefined && (
        <ClusterPopup
          key={openCluster.id}
          cluster={openCluster}
          anchor={findAnchor(layout, openCluster.members[0])}
          reach={reach}
          wording={wording}
          onClose={closeAll}
        />
      )}
    </>
  );
}

/** Moves the map to the selected mark before its popup opens. */
function useChosenInView(chosen: Mark | undefined): void {
  const map = useMap();
  // Depends on the id, not on the mark: filters make new marks, and the reader may have moved the map.
  const id = chosen?.id;
  const [longitude, latitude] = chosen?.at ?? [];
  useEffect(() => {
    if (id === undefined || longitude === undefined || latitude === undefined) return;
    const position = toLatLng([longitude, latitude]);
    if (!map.getBounds().pad(-0.1).contains(position))
      map.setView(position, map.getZoom(), { animate: false });
  }, [map, id, longitude, latitude]);
}

/** The anchor of the popup of a mark: its symbol, its cluster, or the label of its area. */
function findAnchor(
  { symbols, clusters, labels, project, origin, zoom }: LayoutOfView,
  mark: Mark,
): PopupAnchor {
  const boxes = [
    ...symbols.map((symbol) => ({ marks: [symbol.mark], box: boxAround(symbol.at, symbol.radius) })),
    ...clusters.map((cluster) => ({ marks: cluster.members, box: boxAround(cluster.at, cluster.radius) })),
    ...labels.flatMap((label) =>
      label.mark !== undefined && isAreaLabel(label) ? [{ marks: [label.mark], box: label.box }] : [],
    ),
  ];
  const own = boxes.find(({ marks }) => marks.includes(mark));
  const names = labels.filter((label) => label.kind === "point" && label.mark?.id !== mark.id);
  return {
    mark: mark.id,
    at: mark.at,
    box: own?.box ?? boxAround(project(mark.at), 12),
    others: [...boxes.filter((other) => other !== own), ...names].map(({ box }) => box),
    origin,
    zoom,
  };
}

function boxAround({ x, y }: { x: number; y: number }, radius: number): PixelBox {
  return { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius };
}

/** A ring around the highlighted place. Moves the place into view. */
function PointedPlace({ mark, layout }: { mark: Mark | undefined; layout: LayoutOfView }) {
  const map = useMap();
  const [longitude, latitude] = mark?.at ?? [];
  useEffect(() => {
    if (longitude === undefined || latitude === undefined) return;
    map.panInside(toLatLng([longitude, latitude]), { padding: [48, 48], animate: !isMotionReduced() });
  }, [map, longitude, latitude]);
  if (mark === undefined) return null;
  const radius = layout.symbols.find((symbol) => symbol.mark === mark)?.radius ?? 12;
  return (
    <Pane name="pointed">
      <CircleMarker
        center={toLatLng(mark.at)}
        radius={radius + POINTED_GAP}
        className="pointed"
        interactive={false}
      />
    </Pane>
  );
}

/** Pixels between a symbol and the ring around it. */
const POINTED_GAP = 6;

interface LayoutHolderProps {
  /** Zoom and origin of the layout, in pixels of the world. */
  zoom: number;
  origin: Point;
  children: ReactNode;
}

/**
 * Holds one layout. During zoom animations it is scaled as a whole, except elements with the class `keeps-size`, so that
 * React does not render in each frame.
 */
function LayoutHolder({ zoom, origin, children }: LayoutHolderProps) {
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
  // Before the paint, so that new positions do not jump.
  useLayoutEffect(() => follow(map.getZoom(), map.getPixelOrigin()));
  useEffect(() => {
    if (map.options.zoomAnimation) holder.current?.classList.add("leaflet-zoom-animated");
  }, [map]);

  return (
    <div ref={holder} className="layout-holder">
      {children}
    </div>
  );
}
