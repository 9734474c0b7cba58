declare module "subset-font" {
  interface SubsetOptions {
    targetFormat?: "sfnt" | "woff" | "woff2";
    /** Axes of a variable font: a number pins one, a range limits it. */
    variationAxes?: Record<string, number | { min: number; max: number; default?: number }>;
    /** OpenType features that are kept; all of them when absent. */
    keepFeatures?: string[];
  }
  /** The font with the characters of `text` alone. */
  export default function subsetFont(
    font: Uint8Array,
    text: string,
    options?: SubsetOptions,
  ): Promise<Uint8Array>;
}
