import { type GeoPath, geoMercator, geoPath } from "d3-geo";
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { simplifyBasemap } from "../../../../geo/basemap/pack-layers.ts";
import { buildMapTexts } from "../../../../geo/cartography/build-map-texts.ts";
import { estimateTextWidth } from "../../../../geo/cartography/labels/estimate-text-width.ts";
import { layOutMap } from "../../../../geo/cartography/lay-out-map.ts";
import type { MapLayout, MapView, Pixel, PixelBox } from "../../../../geo/cartography/map-layout.ts";
import type { Mark } from "../../../../geo/cartography/mark.ts";
import { buildMarks, buildMovements } from "../../../../geo/cartography/mark.ts";
import { buildMarkIndex } from "../../../../geo/cartography/mark-index.ts";
import { compactPath } from "../../../../geo/markup/compact-path.ts";
import type { Basemap } from "../../../../geo/model/basemap.ts";
import { formatSelection } from "../../page/address/selection.ts";
import type { PageContext } from "../../page/atlas-context.ts";
import type { LocalizedMessages } from "../../page/messages-context.tsx";
import { isAreaLabel, Label } from "../marks/LabelLayer.tsx";
import { clusterName, markName } from "../marks/mark-texts.ts";
import { FixedShapes, pathOf } from "../marks/ShapeLayer.tsx";
import { ShapesOf } from "../marks/SymbolShapes.tsx";
import { cornersOf, DESIGNS, extentOfMap, formatOrders, layoutViewOf, unpackBasemap } from "./first-view.ts";

/** The design whose pixels the ground is drawn in; the others scale it. */
const GROUND_DESIGN = DESIGNS.at(-3) as (typeof DESIGNS)[number];
/** How far the ground reaches beyond that design on each side, in shares of its width and height: large maps, and high ones, show that. */
const GROUND_BEYOND = { width: 0.6, height: 1.5 };
/** Points of the ground that stand out by less than this are left out; pixels. */
const TOLERANCE = 1.5;
/** Coordinates of the ground are whole numbers of this; pixels. */
const GROUND_UNIT = 0.5;

/**
 * The first view of the map as HTML: an inline SVG for each design, of which the style sheet shows the one that fits. Every mark is
 * a link to its place's statements, which works without script. Drawn by the parts that draw the map later, from the same layout.
 */
export function renderFirstView(
  { atlas, texts: statements }: Pick<PageContext, "atlas" | "texts">,
  basemap: Basemap | null,
  { messages, locale }: LocalizedMessages,
): string {
  const marks = buildMarks(atlas);
  const index = buildMarkIndex(marks, buildMovements(atlas));
  const texts = buildMapTexts(atlas, basemap?.labels ?? [], { messages, locale });
  const wording = { atlas, texts: statements, messages, locale };
  const start = atlas.firstView ?? extentOfMap(atlas, basemap);
  const corners = cornersOf(atlas, messages);
  const groundView = layoutViewOf(start, GROUND_DESIGN, corners);
  const views = DESIGNS.map((design) => {
    const view = layoutViewOf(start, design, corners);
    return { design, view, layout: layOutMap(index, texts, view, estimateTextWidth) };
  });
  const named = new Set(
    views.flatMap(({ layout: { symbols, labels } }) => [
      ...symbols.map(({ mark }) => mark),
      ...labels.flatMap((label) => (label.mark !== undefined && isAreaLabel(label) ? [label.mark] : [])),
    ]),
  );
  const clusters = new Map(
    views.flatMap(({ layout }) => layout.clusters).map((cluster) => [cluster.id, cluster]),
  );
  return renderToStaticMarkup(
    <>
      {basemap !== null && <Ground basemap={basemap} view={groundView} />}
      {/* Each design refers to these names, which stand here once. */}
      <div hidden>
        {[...named].map((mark) => (
          <span key={mark.id} id={nameId(mark)}>
            {markName(mark, wording)}
          </span>
        ))}
        {[...clusters.values()].map((cluster) => (
          <span key={cluster.id} id={clusterNameId(cluster.members)}>
            {clusterName(cluster, wording)}
          </span>
        ))}
      </div>
      {views.map(({ design, view, layout }) => (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset is no drawing
        <svg
          key={design.width}
          className={`design design-${design.width}`}
          width={design.width}
          height={design.height}
          role="group"
          aria-label={messages.page.map}
          data-orders={formatOrders(layout.orders)}
        >
          {basemap !== null && <use href="#ground" transform={transformTo(view, groundView)} />}
          <svg className="picture" aria-hidden="true">
            {layout.areas.map(({ mark, geometry }) => (
              <path
                key={mark.id}
                className={mark.soft ? "area-soft" : "area"}
                d={compactPath(pathOf(geometry, view.project), 1)}
                fillRule="evenodd"
              />
            ))}
            <FixedShapes layout={layout} />
            {layout.labels.map((label) => (
              <Label key={label.id} label={label} />
            ))}
          </svg>
          <Marks layout={layout} />
        </svg>
      ))}
    </>,
  );
}

/** Links in the order of the buttons that take their place: symbols, clusters, names of areas. */
function Marks({ layout: { symbols, clusters, labels } }: { layout: MapLayout }) {
  return (
    <>
      {symbols.map(({ mark, at, symbol, radius }) => (
        <MarkLink key={mark.id} mark={mark} name={nameId(mark)}>
          <Target x={at.x} y={at.y} radius={radius} />
          <g transform={`translate(${round(at.x)} ${round(at.y)})`}>
            <ShapesOf symbol={symbol} />
          </g>
        </MarkLink>
      ))}
      {clusters.map(({ id, members, at, symbol, radius }) => {
        const [first] = members;
        return (
          first !== undefined && (
            <MarkLink key={id} mark={first} name={clusterNameId(members)}>
              <Target x={at.x} y={at.y} radius={radius} />
              <g transform={`translate(${round(at.x)} ${round(at.y)})`}>
                <ShapesOf symbol={symbol} />
              </g>
            </MarkLink>
          )
        );
      })}
      {labels.map((label) => {
        const { mark, box } = label;
        if (mark === undefined || !isAreaLabel(label)) return null;
        return (
          <MarkLink key={mark.id} mark={mark} name={nameId(mark)} className="mark-name">
            <rect
              className="target"
              x={round(box.x)}
              y={round(box.y)}
              width={round(box.width)}
              height={round(box.height)}
            />
          </MarkLink>
        );
      })}
    </>
  );
}

interface MarkLinkProps {
  mark: Mark;
  /** Id of the element that has its accessible name. */
  name: string;
  className?: string;
  children: ReactNode;
}

function MarkLink({ mark, name, className = "mark", children }: MarkLinkProps) {
  return (
    <a
      href={formatSelection({ kind: "place", key: mark.anchor })}
      className={className}
      aria-labelledby={name}
      data-place={mark.id}
      data-opens-popup=""
    >
      {children}
    </a>
  );
}

/** Half the side of what a finger can hit (WCAG 2.2, 2.5.8). */
const HALF_TARGET = 12;

function Target({ x, y, radius }: Pixel & { radius: number }) {
  return <circle className="target" cx={round(x)} cy={round(y)} r={Math.max(HALF_TARGET, round(radius))} />;
}

function nameId({ anchor }: Mark): string {
  return `name-${anchor}`;
}

function clusterNameId(members: readonly Mark[]): string {
  return `names-${members.map(({ anchor }) => anchor).join("-")}`.slice(0, 80);
}

/** Land, water and boundaries, once; every design shows it in its own scale. */
function Ground({ basemap, view }: { basemap: Basemap; view: MapView }) {
  const { width, height } = view.viewport;
  const path = pathInView(view, {
    x: -GROUND_BEYOND.width * width,
    y: -GROUND_BEYOND.height * height,
    width: (1 + 2 * GROUND_BEYOND.width) * width,
    height: (1 + 2 * GROUND_BEYOND.height) * height,
  });
  const simpler = unpackBasemap(simplifyBasemap(basemap, view, TOLERANCE));
  return (
    <svg className="ground-defs" width="0" height="0" aria-hidden="true">
      <defs>
        <g id="ground" transform={`scale(${GROUND_UNIT})`}>
          {simpler?.map(({ name, shapes }) => (
            <path key={name} className={`basemap-${name}`} d={compactPath(path(shapes) ?? "", GROUND_UNIT)} />
          ))}
        </g>
      </defs>
    </svg>
  );
}

/** From the pixels of the ground to those of a design. */
function transformTo(view: MapView, ground: MapView): string {
  const scale = 2 ** (view.zoom - ground.zoom);
  const { x, y } = view.project(ground.center);
  const middle = ground.project(ground.center);
  return `translate(${round(x - scale * middle.x)} ${round(y - scale * middle.y)}) scale(${scale.toFixed(5)})`;
}

/** The path of a layer in the pixels of a view, cut at the clip. */
function pathInView({ center, zoom, viewport }: MapView, clip: PixelBox): GeoPath {
  const projection = geoMercator()
    .rotate([-center[0], 0])
    .center([0, center[1]])
    .scale((256 * 2 ** zoom) / (2 * Math.PI))
    .translate([viewport.width / 2, viewport.height / 2])
    // Straight between two points, as Leaflet draws.
    .precision(0)
    .clipExtent([
      [clip.x, clip.y],
      [clip.x + clip.width, clip.y + clip.height],
    ]);
  return geoPath(projection).digits(1);
}

function round(value: number): number {
  return Math.round(10 * value) / 10;
}
