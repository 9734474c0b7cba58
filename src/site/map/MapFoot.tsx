import { memo, type ReactNode, Suspense } from "react";
import type { MapLayout } from "../../../geo/cartography/map-layout.ts";
import { MAX_PARTED } from "../../../geo/cartography/map-layout.ts";
import type { Mark, Movement } from "../../../geo/cartography/mark.ts";
import type { AtlasView } from "../../../geo/geojson/view/atlas-view.ts";
import type { Aspect } from "../../../geo/model/vocabulary.ts";
import { useMessages } from "../page/messages-context.tsx";
import { creditOf } from "./first-view/first-view.ts";
import type { MapSize } from "./leaflet-map.ts";
import { SymbolOf } from "./marks/SymbolShapes.tsx";
import type { TileSource } from "./TileLayers.tsx";

/** Visibility of the circles of uncertainty: none, some, or one larger than the whole view. */
export type HaloState = "hidden" | "shown" | "wide";

const ASPECT_ORDER: Aspect[] = ["past", "ongoing", "plan"];

interface MapFootProps {
  marks: readonly Mark[];
  movements: readonly Movement[];
  halos: HaloState;
  /** Whether the current view has clusters. */
  hasClusters: boolean;
  credits: AtlasView["credits"];
  /** The tiles that are shown. */
  tiles: TileSource | null;
  /** The switch of the tiles. */
  children: ReactNode;
}

/** Legend and credit, below the map on it: there before any script. */
export function MapFoot({ credits, tiles, children, ...legend }: MapFootProps) {
  return (
    <div className="map-foot">
      <Suspense>
        <Legend {...legend} />
      </Suspense>
      {children}
      {/* Names from the left to the right on every page. */}
      <p className="map-credit">
        <bdi dir="ltr">
          {tiles !== null && (
            <>
              <Credit address={tiles.creditUrl}>{tiles.credit}</Credit> ·{" "}
            </>
          )}
          {creditOf(credits)}
        </bdi>
      </p>
    </div>
  );
}

function Credit({ address, children }: { address: string | null; children: string }) {
  if (address === null || !/^https?:\/\//.test(address)) return children;
  return (
    <a href={address} rel="noreferrer">
      {children}
    </a>
  );
}

type LegendProps = Pick<MapFootProps, "marks" | "movements" | "halos" | "hasClusters">;

/** Explains all symbols on the map; folded at first. */
const Legend = memo(function Legend({ marks, movements, halos, hasClusters }: LegendProps) {
  const { legend } = useMessages();
  const points = marks.filter(({ form, near }) => form === "point" && !near);
  const areas = marks.filter(({ form }) => form === "area");
  return (
    <details className="legend">
      <summary>{legend.title}</summary>
      <ul>
        {ASPECT_ORDER.map((aspect) => (
          <Entry key={aspect} symbol={<SymbolOf aspects={only(aspect)} uncertain={false} />}>
            {legend[aspect]}
          </Entry>
        ))}
        <Entry symbol={<SymbolOf aspects={{ past: 2, ongoing: 1, plan: 1 }} uncertain={false} />}>
          {legend.differ}
        </Entry>
        {(hasClusters || points.length > MAX_PARTED) && (
          <Entry symbol={<SymbolOf aspects={{ past: 3, ongoing: 0, plan: 0 }} uncertain={false} group />}>
            {legend.cluster}
          </Entry>
        )}
        {points.some(({ uncertain }) => uncertain) && (
          <>
            <Entry symbol={<SymbolOf aspects={only("past")} uncertain />}>{legend.uncertain}</Entry>
            <Entry symbol={<CandidateSwatch />}>{legend.candidates}</Entry>
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
          <Entry symbol={<span className="legend-count">4</span>}>{legend.onePerArea}</Entry>
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
});

export function findHaloState({ halos }: Pick<MapLayout, "halos">, { width, height }: MapSize): HaloState {
  if (halos.some(({ radius }) => radius > Math.hypot(width, height))) return "wide";
  return halos.length > 0 ? "shown" : "hidden";
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
  return (
    <svg width="30" height="20" viewBox="0 0 30 20" aria-hidden="true">
      {shape === "circle" && <circle className={className} cx="15" cy="10" r="8" />}
      {shape === "area" && <rect className={className} x="3" y="2" width="24" height="16" rx="3" />}
      {shape === "line" && <path className={className} d="M1 10H29" fill="none" />}
    </svg>
  );
}

function CandidateSwatch() {
  return (
    <svg width="20" height="20" viewBox="-10 -10 20 20" className="candidate" aria-hidden="true">
      <circle r="9" />
      <text y="4">2</text>
    </svg>
  );
}
