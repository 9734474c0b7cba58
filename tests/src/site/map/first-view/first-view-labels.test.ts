import { describe, expect, test } from "vitest";
import { buildMapTexts } from "../../../../../geo/cartography/build-map-texts.ts";
import { estimateTextWidth } from "../../../../../geo/cartography/labels/estimate-text-width.ts";
import { layOutMap } from "../../../../../geo/cartography/lay-out-map.ts";
import type { MapLayout, PixelBox } from "../../../../../geo/cartography/map-layout.ts";
import { buildMarks, buildMovements } from "../../../../../geo/cartography/mark.ts";
import { buildMarkIndex } from "../../../../../geo/cartography/mark-index.ts";
import { outlineOf } from "../../../../../geo/geojson/view/atlas-outline.ts";
import { loadMessages } from "../../../../../geo/messages/load-messages.ts";
import { LOCALES } from "../../../../../geo/messages/messages.ts";
import {
  controlBoxes,
  cornersOf,
  DESIGNS,
  extentOfMap,
  layoutViewOf,
} from "../../../../../src/site/map/first-view/first-view.ts";
import { FIRST_ATLAS, mapAtlasFolder } from "../../../../geo/atlas-folder.ts";

const { atlas } = await mapAtlasFolder("syria-2018", FIRST_ATLAS);
const outline = outlineOf(atlas);
const index = buildMarkIndex(buildMarks(outline), buildMovements(outline));

/** Every design from that of a phone on, in every language. */
const layouts = await Promise.all(
  LOCALES.flatMap((locale) =>
    DESIGNS.filter(({ width }) => width >= 356).map(async (design) => {
      const messages = await loadMessages(locale);
      const corners = cornersOf(outline, messages);
      const view = layoutViewOf(extentOfMap(atlas, null), design, corners);
      const texts = buildMapTexts(outline, [], { messages, locale });
      return { locale, design, corners, layout: layOutMap(index, texts, view, estimateTextWidth) };
    }),
  ),
);

/** A longer leader line cannot be followed at a glance; pixels. */
const FARTHEST = 140;
const FARTHEST_OF_A_POINT = 70;

describe("the labels of the first atlas", () => {
  test("stand near what they name, those of towns and camps nearest", () => {
    for (const { locale, design, layout } of layouts) {
      const led = layout.labels.flatMap((label) =>
        label.leader === undefined ? [] : [{ ...label, leader: label.leader }],
      );
      expect(led.length, `${locale}, ${design.width} px`).toBeGreaterThan(0);
      for (const { id, kind, leader } of led) {
        const length = Math.hypot(leader.to.x - leader.from.x, leader.to.y - leader.from.y);
        const most = kind === "point" ? FARTHEST_OF_A_POINT : FARTHEST;
        expect(length, `${id}, ${locale}, ${design.width} px`).toBeLessThanOrEqual(most);
      }
    }
  });

  test("stand under neither legend, credit nor buttons, in maps that are larger than their design too", () => {
    for (const { locale, design, corners, layout } of layouts) {
      for (const [more, higher] of [
        [0, 0],
        [15, 96],
        [70, 0],
        [90, 140],
      ] as const) {
        const size = { width: design.width + more, height: design.height + higher };
        const map = { x: -more / 2, y: -higher / 2, ...size };
        expect(covered(layout, controlBoxes(map, corners)), `${locale}, ${design.width} px`).toEqual([]);
      }
    }
  });
});

function covered({ labels }: MapLayout, boxes: readonly PixelBox[]): string[] {
  return labels.filter(({ box }) => boxes.some((other) => meet(box, other))).map(({ id }) => id);
}

function meet(a: PixelBox, b: PixelBox): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
