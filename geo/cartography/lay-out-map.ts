import type { MapLayout, MapTexts, MapView, MeasureText } from "./map-layout.ts";
import type { MarkIndex } from "./mark-index.ts";

/** The layout of one view. Pure: the same input gives the same result. */
export function layOutMap(
  _index: MarkIndex,
  _texts: MapTexts,
  _view: MapView,
  _measureText: MeasureText,
): MapLayout {
  throw new Error("not written yet");
}
