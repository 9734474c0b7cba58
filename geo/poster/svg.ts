import { element, type Markup, own } from "../markup/element.ts";

export type Attributes = Record<string, string | number | undefined>;

/** An element of SVG: numbers are pixels. */
export function drawElement(name: string, attributes: Attributes = {}, ...children: Markup[]): Markup {
  const written = Object.entries(attributes).map(([key, value]): [string, string | undefined] => [
    key,
    typeof value === "number" ? formatPixels(value) : value,
  ]);
  return element(name, Object.fromEntries(written), ...children);
}

/** Style rules, which are ours and hold nothing of the atlas. */
export function style(rules: string): Markup {
  return element("style", {}, own(rules));
}

/** At most one decimal: a tenth of a pixel is finer than anything drawn. */
export function formatPixels(value: number): string {
  return String(Math.round(value * 10) / 10 + 0);
}
