import { describe, expect, test } from "vitest";
import type { PixelBox } from "../../../../../geo/cartography/map-layout.ts";
import { type PopupSituation, placePopup } from "../../../../../src/site/map/popup/popup-position.ts";

const POPUP = { width: 384, height: 420 };
const MAPS = [
  { width: 600, height: 420 },
  { width: 845, height: 800 },
  { width: 950, height: 900 },
  { width: 1344, height: 480 },
];

function markAt(x: number, y: number): PixelBox {
  return { x: x - 12, y: y - 12, width: 24, height: 24 };
}

function situation(overrides: Partial<PopupSituation>): PopupSituation {
  return {
    map: { width: 950, height: 900 },
    popup: POPUP,
    mark: markAt(475, 450),
    others: [],
    controls: [],
    mayMove: () => true,
    ...overrides,
  };
}

function overlaps(a: PixelBox, b: PixelBox): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

describe("a popup", () => {
  for (const map of MAPS) {
    test(`is in sight wherever its mark stands in ${map.width} by ${map.height}`, () => {
      const popup = { ...POPUP, height: Math.min(POPUP.height, map.height - 24) };
      for (let x = 0; x <= map.width; x += map.width / 8) {
        for (let y = 0; y <= map.height; y += map.height / 8) {
          for (const mayMove of [() => true, () => false]) {
            const { move, ...at } = placePopup(situation({ map, popup, mark: markAt(x, y), mayMove }));
            expect(at.x + move.x).toBeGreaterThanOrEqual(0);
            expect(at.y + move.y).toBeGreaterThanOrEqual(0);
            expect(at.x + move.x + popup.width).toBeLessThanOrEqual(map.width);
            expect(at.y + move.y + popup.height).toBeLessThanOrEqual(map.height);
          }
        }
      }
    });
  }

  test("does not move the map when there is room beside the mark", () => {
    expect(placePopup(situation({}))).toMatchObject({ side: "right", move: { x: 0, y: 0 } });
  });

  test("stands on the other side in a page that runs from right to left", () => {
    expect(placePopup(situation({ mirrored: true })).side).toBe("left");
  });

  test("covers no mark of the neighbourhood while another side is free", () => {
    const mark = markAt(475, 450);
    for (const [dx, dy] of [
      [60, 0],
      [-60, 0],
      [0, 60],
      [0, -60],
    ] as const) {
      const others = [markAt(475 + dx, 450 + dy), markAt(475 + 1.6 * dx, 450 + 1.6 * dy)];
      const { x, y } = placePopup(situation({ mark, others }));
      expect(others.filter((other) => overlaps({ x, y, ...POPUP }, other))).toEqual([]);
    }
  });

  test("moves the map rather than cover the neighbours of its mark", () => {
    const mark = markAt(100, 450);
    const others = [170, 260, 350, 440].flatMap((x) => [0, 1, 2, 3].map((row) => markAt(x, 380 + 40 * row)));
    const { x, y, move } = placePopup(situation({ mark, others }));
    expect(others.filter((other) => overlaps({ x, y, ...POPUP }, other))).toEqual([]);
    expect(Math.hypot(move.x, move.y)).toBeGreaterThan(0);
  });

  test("stands off, beyond the neighbours, where its mark has them on every side", () => {
    const mark = markAt(300, 450);
    const others = [
      [-30, 10],
      [30, -10],
      [60, 20],
      [-10, -35],
      [5, 40],
    ].map(([dx = 0, dy = 0]) => markAt(300 + dx, 450 + dy));
    const { x, y, gap } = placePopup(situation({ mark, others }));
    expect(others.filter((other) => overlaps({ x, y, ...POPUP }, other))).toEqual([]);
    expect(gap).toBeGreaterThan(10);
  });

  test("keeps clear of the buttons of the map", () => {
    const controls = [{ x: 900, y: 10, width: 40, height: 100 }];
    const { x, y, move } = placePopup(situation({ mark: markAt(800, 60), controls }));
    expect(controls.some((control) => overlaps({ x: x + move.x, y: y + move.y, ...POPUP }, control))).toBe(
      false,
    );
  });

  test("stays on its side when it grows", () => {
    const grown = situation({ side: "left", popup: { width: 384, height: 600 } });
    expect(placePopup(grown).side).toBe("left");
  });

  test("has its tip at the mark", () => {
    for (const y of [20, 200, 450, 700, 880]) {
      const mark = markAt(300, y);
      const { side, ...at } = placePopup(situation({ mark }));
      expect(side).toBe("right");
      expect(y - at.y).toBeGreaterThanOrEqual(12 - 1e-9);
      expect(at.y + POPUP.height - y).toBeGreaterThanOrEqual(12 - 1e-9);
    }
  });
});
