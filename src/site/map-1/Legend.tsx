import type { ReactNode } from "react";
import type { Mark } from "../../../geo/cartography/group-marks.ts";
import type { SharedMovement } from "../../../geo/model/map-file-1.ts";
import type { Aspect } from "../../../geo/model/vocabulary.ts";
import { useMessages } from "../page-1/messages-context.tsx";
import type { HaloState } from "./HaloLayer.tsx";
import { SymbolShapes } from "./SymbolShapes.tsx";

const ASPECT_ORDER: Aspect[] = ["past", "ongoing", "plan"];

interface LegendProps {
  marks: readonly Mark[];
  movements: readonly SharedMovement[];
  /** What can be seen of the circles at this zoom. */
  halos: HaloState;
}

/** Explains every symbol on the map, in words; folds. */
export function Legend({ marks, movements, halos }: LegendProps) {
  const { legend } = useMessages();
  const points = marks.filter(({ form, near }) => form === "point" && !near);
  const areas = marks.filter(({ form }) => form === "area");
  return (
    <details className="legend">
      <summary>{legend.title}</summary>
      <ul>
        {ASPECT_ORDER.map((aspect) => (
          <Entry key={aspect} symbol={<SymbolShapes aspects={only(aspect)} uncertain={false} />}>
            {legend[aspect]}
          </Entry>
        ))}
        <Entry symbol={<SymbolShapes aspects={{ past: 2, ongoing: 1, plan: 1 }} uncertain={false} />}>
          {legend.differ}
        </Entry>
        {points.length > 1 && (
          <Entry symbol={<SymbolShapes aspects={{ past: 3, ongoing: 0, plan: 0 }} uncertain={false} group />}>
            {legend.cluster}
          </Entry>
        )}
        {points.some(({ uncertain }) => uncertain) && (
          <>
            <Entry symbol={<SymbolShapes aspects={only("past")} uncertain />}>{legend.uncertain}</Entry>
            <Entry symbol={<span className="candidate">2</span>}>{legend.candidates}</Entry>
          </>
        )}
        {points.some(({ uncertaintyKm }) => uncertaintyKm !== null) && (
          <Entry symbol={<Swatch className="halo" shape="circle" />}>
            {legend.halo}
            {halos !== "shown" && (
              <span className="legend-note">{halos === "wide" ? legend.haloWide : legend.haloHidden}</span>
            )}
          </Entry>
        )}
        {marks.some(({ near }) => near) && (
          <Entry symbol={<Swatch className="halo halo-ring" shape="circle" />}>{legend.near}</Entry>
        )}
        {areas.some(({ soft }) => !soft) && (
          <Entry symbol={<Swatch className="area" shape="area" />}>{legend.area}</Entry>
        )}
        {areas.some(({ soft }) => soft) && (
          <Entry symbol={<Swatch className="area-soft" shape="area" />}>{legend.soft}</Entry>
        )}
        {areas.length > 0 && (
          <Entry symbol={<span className="mark-count">4</span>}>{legend.onePerArea}</Entry>
        )}
        {marks.some(({ form }) => form === "label") && (
          <Entry symbol={<em className="legend-name">{legend.name}</em>}>{legend.label}</Entry>
        )}
        {movements.length > 0 && (
          <Entry symbol={<Swatch className="movement" shape="line" />}>{legend.movement}</Entry>
        )}
      </ul>
    </details>
  );
}

function Entry({ symbol, children }: { symbol: ReactNode; children: ReactNode }) {
  return (
    <li>
      <span className="legend-symbol" aria-hidden="true">
        {symbol}
      </span>
      <span>{children}</span>
    </li>
  );
}

function only(aspect: Aspect): Record<Aspect, number> {
  return { past: 0, ongoing: 0, plan: 0, [aspect]: 1 };
}

function Swatch({ className, shape }: { className: string; shape: "circle" | "area" | "line" }) {
  const fill = className === "area" ? "url(#hatch)" : undefined;
  return (
    <svg width="30" height="20" viewBox="0 0 30 20" aria-hidden="true">
      {shape === "circle" && <circle className={className} cx="15" cy="10" r="8" />}
      {shape === "area" && (
        <rect className={className} x="3" y="2" width="24" height="16" rx="3" fill={fill} />
      )}
      {shape === "line" && <path className={className} d="M1 10H29" fill="none" />}
    </svg>
  );
}
