import type { ReactNode } from "react";
import type { PlacedCluster } from "../../../geo/cartography/map-layout.ts";
import type { Mark } from "../../../geo/cartography/mark.ts";
import { isAreaLabel, LabelLayer, LabelText } from "../../site/map/marks/LabelLayer.tsx";
import { FixedShapes, pathOf, usePress } from "../../site/map/marks/ShapeLayer.tsx";
import { SymbolShapes } from "../../site/map/marks/SymbolShapes.tsx";
import type { DeskLayout } from "./use-layout.ts";

interface MarkLayerProps {
  layout: DeskLayout;
  nameOf: (mark: Mark) => string;
  nameOfCluster: (cluster: PlacedCluster) => string;
  /** Ids of marks. */
  selected: ReadonlySet<string>;
  pointed: ReadonlySet<string>;
  onSelect: (mark: Mark) => void;
  onPoint: (mark: Mark | undefined) => void;
  onCluster: (cluster: PlacedCluster) => void;
}

/** The places of the statements, drawn with the layout and the symbols of the reader's map. */
export function MarkLayer(props: MarkLayerProps) {
  const { layout, nameOf, nameOfCluster, selected, pointed, onSelect, onPoint, onCluster } = props;
  const { areas, symbols, clusters, labels, project } = layout;
  const classOf = ({ id }: Mark) =>
    `${selected.has(id) ? " is-selected" : ""}${pointed.has(id) ? " is-pointed" : ""}`;
  const buttonOf = (mark: Mark) => ({
    isCurrent: selected.has(mark.id),
    onOpen: () => onSelect(mark),
    onPoint: (isOver: boolean) => onPoint(isOver ? mark : undefined),
  });
  return (
    <>
      <svg className="layout-shapes" width="1" height="1" aria-hidden="true">
        {areas.map(({ mark, geometry }) => (
          <path
            key={mark.id}
            className={`${mark.soft ? "area-soft" : "area"}${selected.has(mark.id) ? " is-chosen" : ""}`}
            d={pathOf(geometry, project)}
            fillRule="evenodd"
          />
        ))}
        <FixedShapes layout={layout} />
      </svg>
      <LabelLayer labels={labels} />
      {symbols.map(({ mark, at, symbol }) => (
        <MapButton
          key={mark.id}
          className={`desk-mark${classOf(mark)}`}
          name={nameOf(mark)}
          at={at}
          {...buttonOf(mark)}
        >
          <SymbolShapes symbol={symbol} />
        </MapButton>
      ))}
      {clusters.map((cluster) => (
        <MapButton
          key={cluster.members[0]?.id ?? cluster.id}
          className={`desk-mark${cluster.members.map(classOf).find((each) => each !== "") ?? ""}`}
          name={nameOfCluster(cluster)}
          at={cluster.at}
          onOpen={() => onCluster(cluster)}
        >
          <SymbolShapes symbol={cluster.symbol} />
        </MapButton>
      ))}
      {labels.map((label) => {
        const { mark } = label;
        if (mark === undefined || !isAreaLabel(label)) return null;
        const { x, y, width, height } = label.box;
        return (
          <MapButton
            key={mark.id}
            className={`desk-mark mark-name${classOf(mark)}`}
            name={nameOf(mark)}
            at={{ x: x + width / 2, y: y + height / 2 }}
            {...buttonOf(mark)}
          >
            <svg className="name" width={width} height={height} aria-hidden="true">
              <LabelText label={{ ...label, box: { x: 0, y: 0, width, height } }} />
            </svg>
          </MapButton>
        );
      })}
    </>
  );
}

/** The candidates of a name under the numbers that they have in the list. */
export function CandidateLayer(props: {
  layout: DeskLayout;
  numberOf: (mark: Mark) => number;
  onSelect: (mark: Mark) => void;
}) {
  const { layout, numberOf, onSelect } = props;
  return (
    <>
      <svg className="layout-shapes" width="1" height="1" aria-hidden="true">
        <FixedShapes layout={{ ...layout, halos: [], labels: [] }} />
      </svg>
      <LabelLayer labels={layout.labels.filter(({ mark }) => mark === undefined)} />
      {layout.symbols.map(({ mark, at }) => (
        <MapButton
          key={mark.id}
          className="candidate-mark"
          name={Object.values(mark.names)[0] ?? ""}
          at={at}
          onOpen={() => onSelect(mark)}
        >
          {numberOf(mark)}
        </MapButton>
      ))}
    </>
  );
}

interface MapButtonProps {
  className: string;
  /** For those who do not see the symbol; a number that is written in it is read before. */
  name: string;
  at: { x: number; y: number };
  isCurrent?: boolean;
  onOpen: () => void;
  onPoint?: (isOver: boolean) => void;
  children: ReactNode;
}

function MapButton({ className, name, at, isCurrent, onOpen, onPoint, children }: MapButtonProps) {
  const press = usePress(onOpen);
  return (
    <button
      type="button"
      className={`map-button ${className}`}
      aria-current={isCurrent || undefined}
      style={{ left: at.x, top: at.y }}
      onPointerEnter={() => onPoint?.(true)}
      onPointerLeave={() => onPoint?.(false)}
      {...press}
    >
      {children} <span className="unseen">{name}</span>
    </button>
  );
}
