import { estimateTextWidth, type TextOptions } from "../../../geo/cartography/text-width-1.ts";

/** Pixels that a text takes, in the serif or the sans of the page. */
export type MeasureText = (text: string, fontSize: number, lettering: Lettering) => number;

export interface Lettering extends TextOptions {
  serif?: boolean;
}

/**
 * The width by the fonts that the reader has at this moment, which in a frame are not those of the page. No less than the
 * estimate: the page's own may still come.
 */
export function buildTextMeasure(container: HTMLElement): MeasureText {
  const context = document.createElement("canvas").getContext("2d");
  const style = getComputedStyle(container);
  return (text, fontSize, { serif = false, ...options }) => {
    const estimate = estimateTextWidth(text, fontSize, options);
    if (context === null) return estimate;
    const family = style.getPropertyValue(serif ? "--serif" : "--sans");
    context.font = `${serif ? "italic " : ""}${options.bold ? 600 : 400} ${fontSize}px ${family}`;
    const spacing = (options.letterSpacing ?? 0) * text.length;
    return Math.max(estimate, context.measureText(text).width + spacing);
  };
}
