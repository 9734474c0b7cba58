import type { PixelBox } from "../cartography/place-labels-1.ts";
import { type Markup, text } from "../markup/element.ts";
import type { Basemap } from "../model/basemap.ts";
import type { MapProjection } from "./project-map.ts";
import { drawElement } from "./svg.ts";

const LONGEST = 140;
const ROUND_KM = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000];

/** A bar of a round number of kilometres, at the lower right, true at the middle latitude of the basemap. */
export function drawScaleBar(
  { pixelsPerKm }: MapProjection,
  { extent: [, south, , north] }: Basemap,
  map: PixelBox,
): { markup: Markup[]; box: PixelBox } {
  const perKm = pixelsPerKm((south + north) / 2);
  const km = ROUND_KM.findLast((each) => each * perKm <= LONGEST) ?? 1;
  const [right, y] = [map.x + map.width - 20, map.y + map.height - 18];
  const left = right - km * perKm;
  return {
    markup: [
      drawElement("path", {
        class: "line scale",
        d: `M${round(left)} ${y - 5}V${y}H${round(right)}V${y - 5}`,
      }),
      drawElement(
        "text",
        { x: (left + right) / 2, y: y - 6, "text-anchor": "middle", "font-size": 13 },
        drawElement("tspan", { class: "name muted" }, text(`${km} km`)),
      ),
    ],
    box: { x: left - 6, y: y - 22, width: right - left + 12, height: 30 },
  };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
