import type { ReactNode } from "react";
import type { Mark } from "../../geo/cartography/group-marks.ts";
import type { SharedMovement } from "../../geo/model/map-file.ts";
import { ASPECTS, type Aspect } from "../../geo/model/vocabulary.ts";
import { SymbolShapes } from "./SymbolShapes.tsx";

const ASPECT_ORDER: Aspect[] = ["past", "ongoing", "plan"];

/** Explains every symbol on the map, in words; folds. */
export function Legend({ marks, movements }: { marks: Mark[]; movements: SharedMovement[] }) {
  const points = marks.filter(({ form, near }) => form === "point" && !near);
  const areas = marks.filter(({ form }) => form === "area");
  return (
    <details className="legend">
      <summary>Legend</summary>
      <ul>
        {ASPECT_ORDER.map((aspect) => (
          <Entry key={aspect} symbol={<SymbolShapes aspects={only(aspect)} uncertain={false} />}>
            {ASPECTS[aspect]}
          </Entry>
        ))}
        <Entry symbol={<SymbolShapes aspects={{ past: 2, ongoing: 1, plan: 1 }} uncertain={false} />}>
          statements differ; the number counts them
        </Entry>
        {points.some(({ uncertain }) => uncertain) && (
          <Entry symbol={<SymbolShapes aspects={only("past")} uncertain />}>
            more than one place fits the name
          </Entry>
        )}
        {points.some(({ uncertaintyKm }) => uncertaintyKm !== null) && (
          <Entry symbol={<Swatch className="halo" shape="circle" />}>
            how far the place may lie from its symbol
          </Entry>
        )}
        {marks.some(({ near }) => near) && (
          <Entry symbol={<Swatch className="halo halo-ring" shape="circle" />}>
            near the place, not at it
          </Entry>
        )}
        {areas.some(({ soft }) => !soft) && (
          <Entry symbol={<Swatch className="area" shape="area" />}>
            somewhere in this province or district
          </Entry>
        )}
        {areas.some(({ soft }) => soft) && (
          <Entry symbol={<Swatch className="area-soft" shape="area" />}>zone without a published line</Entry>
        )}
        {marks.some(({ form }) => form === "label") && (
          <Entry symbol={<em className="legend-name">Name</em>}>area without a boundary</Entry>
        )}
        {movements.length > 0 && (
          <Entry symbol={<Swatch className="movement" shape="line" />}>
            said to have been moved; not a route
          </Entry>
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
      {children}
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
