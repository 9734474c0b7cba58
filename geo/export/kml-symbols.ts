import { markSymbol } from "../cartography/mark-symbol.ts";
import type { Aspect } from "../model/vocabulary.ts";

/** The symbols of pins: how a statement speaks of its content, or that its place is uncertain. */
export type KmlSymbol = Aspect | "uncertain";

const INK = "#1c2430";
const QUESTION_MARK = "M-2.6 -2.2A2.7 2.7 0 1 1 1.2 0.3Q0 1 0 2.4M0 4.6V4.7";

/** Each as SVG of 64 by 64 pixels; the build writes them as PNG beside the KML, which knows no other pictures. */
export const KML_SYMBOLS: Record<KmlSymbol, string> = {
  past: draw("past", false),
  ongoing: draw("ongoing", false),
  plan: draw("plan", false),
  uncertain: draw("past", true),
};

/** Its file beside the KML. */
export function kmlSymbolFile(symbol: KmlSymbol): string {
  return `pin-${symbol}.png`;
}

function draw(aspect: Aspect, uncertain: boolean): string {
  const { radius, shapes } = markSymbol({
    aspects: { past: 0, ongoing: 0, plan: 0, [aspect]: 1 },
    uncertain,
  });
  const colour = (role: "ink" | "paper" | "none") =>
    role === "ink" ? INK : role === "paper" ? "#ffffff" : "none";
  const paths = shapes.map(
    ({ path, fill, stroke, strokeWidth, dashes }) =>
      `<path d="${path}" fill="${colour(fill)}" stroke="${colour(stroke)}" stroke-width="${strokeWidth}"${dashes === undefined ? "" : ` stroke-dasharray="${dashes}"`}/>`,
  );
  const mark = uncertain
    ? `<path d="${QUESTION_MARK}" fill="none" stroke="${INK}" stroke-width="1.5" stroke-linecap="round"/>`
    : "";
  const box = `${-radius} ${-radius} ${2 * radius} ${2 * radius}`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="64" height="64" viewBox="${box}">${paths.join("")}${mark}</svg>`;
}
