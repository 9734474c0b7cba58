import { memo, type ReactNode, useCallback, useLayoutEffect, useRef } from "react";
import { useMap } from "react-leaflet";
import type { PlacedCluster, PlacedLabel, PlacedSymbol } from "../../../../geo/cartography/map-layout.ts";
import type { Mark } from "../../../../geo/cartography/mark.ts";
import type { Select } from "../../page/address/use-address.ts";
import { isAreaLabel, LabelText } from "./LabelLayer.tsx";
import { usePress } from "./ShapeLayer.tsx";
import { SymbolShapes } from "./SymbolShapes.tsx";
import type { LayoutOfView } from "./use-map-layout.ts";

interface MarkLayerProps {
  layout: LayoutOfView;
  /** Id of the selected mark. */
  chosen: string | undefined;
  /** Id of the cluster whose list is open. */
  openCluster: string | undefined;
  /** Accessible names. Must be the same functions in every render. */
  nameOfMark: (mark: Mark) => string;
  nameOfCluster: (cluster: PlacedCluster) => string;
  select: Select;
  onCluster: (cluster: PlacedCluster) => void;
}

/**
 * A button for each mark and each cluster: its symbol, or the label of its area. Ordered by number of statements, so that the tab order
 * does not change when the map moves.
 */
export function MarkLayer(props: MarkLayerProps) {
  const { layout, chosen, openCluster, nameOfMark, nameOfCluster, select, onCluster } = props;
  const { symbols, clusters, labels } = layout;
  const list = useKeptFocus(layout);
  const map = useMap();
  const latest = useRef(layout);
  useLayoutEffect(() => {
    latest.current = layout;
  }, [layout]);
  const panInside = useCallback(
    (x: number, y: number) => {
      const { origin, zoom } = latest.current;
      map.panInside(map.unproject(origin.add([x, y]), zoom), { padding: [48, 48], animate: false });
      // Browsers scroll the clipped container to the element with focus; here the map pans instead.
      map.getContainer().scrollTo(0, 0);
    },
    [map],
  );
  return (
    <div ref={list} className="layout-marks">
      {symbols.map((symbol) => (
        <SymbolButton
          key={symbol.mark.id}
          symbol={symbol}
          name={nameOfMark}
          expanded={symbol.mark.id === chosen}
          select={select}
          panInside={panInside}
        />
      ))}
      {clusters.map((cluster) => (
        <ClusterButton
          // Keyed by the first member, so that the button keeps its focus when other members change.
          key={cluster.members[0]?.id ?? cluster.id}
          cluster={cluster}
          name={nameOfCluster}
          expanded={cluster.id === openCluster}
          onCluster={onCluster}
          panInside={panInside}
        />
      ))}
      {labels.map((label) =>
        isAreaLabel(label) && label.mark !== undefined ? (
          <AreaButton
            key={label.mark.id}
            label={label}
            mark={label.mark}
            name={nameOfMark}
            expanded={label.mark.id === chosen}
            select={select}
            panInside={panInside}
          />
        ) : null,
      )}
    </div>
  );
}

type PanInside = (x: number, y: number) => void;

interface SymbolButtonProps {
  symbol: PlacedSymbol;
  name: (mark: Mark) => string;
  expanded: boolean;
  select: Select;
  panInside: PanInside;
}

/** Compares by content: each layout makes new objects for the same marks. */
const SymbolButton = memo(
  function SymbolButton({ symbol: placed, name, expanded, select, panInside }: SymbolButtonProps) {
    const { mark, at, kind, symbol } = placed;
    return (
      <MapButton
        mark={mark.id}
        x={at.x}
        y={at.y}
        className={`mark mark-${kind}`}
        name={name(mark)}
        expanded={expanded}
        onOpen={() => select({ kind: "place", key: mark.anchor })}
        panInside={panInside}
      >
        <SymbolShapes symbol={symbol} />
      </MapButton>
    );
  },
  (before, after) =>
    before.symbol.mark === after.symbol.mark &&
    before.symbol.kind === after.symbol.kind &&
    before.symbol.at.x === after.symbol.at.x &&
    before.symbol.at.y === after.symbol.at.y &&
    before.symbol.radius === after.symbol.radius &&
    before.name === after.name &&
    before.expanded === after.expanded &&
    before.select === after.select,
);

interface ClusterButtonProps {
  cluster: PlacedCluster;
  name: (cluster: PlacedCluster) => string;
  expanded: boolean;
  onCluster: (cluster: PlacedCluster) => void;
  panInside: PanInside;
}

const ClusterButton = memo(
  function ClusterButton({ cluster, name, expanded, onCluster, panInside }: ClusterButtonProps) {
    const [first] = cluster.members;
    return (
      <MapButton
        mark={first?.id ?? cluster.id}
        x={cluster.at.x}
        y={cluster.at.y}
        className="mark mark-cluster"
        name={name(cluster)}
        expanded={expanded}
        onOpen={() => onCluster(cluster)}
        panInside={panInside}
      >
        <SymbolShapes symbol={cluster.symbol} />
      </MapButton>
    );
  },
  (before, after) =>
    before.cluster.members === after.cluster.members &&
    before.cluster.at.x === after.cluster.at.x &&
    before.cluster.at.y === after.cluster.at.y &&
    before.cluster.radius === after.cluster.radius &&
    before.name === after.name &&
    before.expanded === after.expanded &&
    before.onCluster === after.onCluster,
);

interface AreaButtonProps {
  label: PlacedLabel;
  mark: Mark;
  name: (mark: Mark) => string;
  expanded: boolean;
  select: Select;
  panInside: PanInside;
}

/** The button of an area or region: its label. */
function AreaButton({ label, mark, name, expanded, select, panInside }: AreaButtonProps) {
  const { x, y, width, height } = label.box;
  return (
    <MapButton
      mark={mark.id}
      x={x + width / 2}
      y={y + height / 2}
      className="mark-name"
      expanded={expanded}
      onOpen={() => select({ kind: "place", key: mark.anchor })}
      panInside={panInside}
    >
      <span className="unseen">{name(mark)}</span>
      <svg className="name" width={width} height={height} aria-hidden="true">
        <LabelText label={{ ...label, box: { x: 0, y: 0, width, height } }} />
      </svg>
    </MapButton>
  );
}

interface MapButtonProps {
  /** Id of the mark, or of the first mark of a cluster. */
  mark: string;
  /** The middle of the button, in layer pixels. */
  x: number;
  y: number;
  className: string;
  /** Accessible name, when the content does not give it. */
  name?: string;
  expanded: boolean;
  onOpen: () => void;
  panInside: PanInside;
  children: ReactNode;
}

/** A button on the map. */
function MapButton({ mark, x, y, className, name, expanded, onOpen, panInside, children }: MapButtonProps) {
  const button = useRef<HTMLButtonElement>(null);
  const press = usePress(() => {
    button.current?.focus({ preventScroll: true });
    onOpen();
  });
  return (
    <button
      ref={button}
      type="button"
      className={`map-button keeps-size ${className}`}
      aria-label={name}
      aria-expanded={expanded}
      aria-haspopup="dialog"
      data-opens-popup=""
      data-place={mark}
      style={{ left: x, top: y }}
      onFocus={({ currentTarget }) => {
        // Only for the keyboard: if the map moved under a pressed pointer, the click would be lost.
        if (currentTarget.matches(":focus-visible")) panInside(x, y);
      }}
      {...press}
    >
      {children}
    </button>
  );
}

/** When a mark that has focus becomes a member of a cluster, the cluster gets the focus. */
function useKeptFocus({ symbols, clusters }: LayoutOfView) {
  const list = useRef<HTMLDivElement>(null);
  const focused = useRef<string>(undefined);
  useLayoutEffect(() => {
    const element = list.current;
    if (element === null) return;
    const remember = ({ target }: FocusEvent) => {
      focused.current = target instanceof HTMLElement ? target.dataset.place : undefined;
    };
    // `focusout` also fires before React removes a button. Afterwards, `isConnected` tells the two cases apart.
    const forget = ({ target }: FocusEvent) =>
      queueMicrotask(() => {
        if (target instanceof HTMLElement && target.isConnected) focused.current = undefined;
      });
    element.addEventListener("focusin", remember);
    element.addEventListener("focusout", forget);
    return () => {
      element.removeEventListener("focusin", remember);
      element.removeEventListener("focusout", forget);
    };
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: must also run for new symbols
  useLayoutEffect(() => {
    const id = focused.current;
    if (id === undefined || document.activeElement !== document.body) return;
    focused.current = undefined;
    const cluster = clusters.find(({ members }) => members.some((mark) => mark.id === id));
    const wanted = cluster?.members[0]?.id ?? id;
    const buttons = [...(list.current?.querySelectorAll<HTMLElement>("[data-place]") ?? [])];
    buttons.find(({ dataset }) => dataset.place === wanted)?.focus({ preventScroll: true });
  }, [symbols, clusters]);
  return list;
}
