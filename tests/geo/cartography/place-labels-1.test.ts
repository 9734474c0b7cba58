import { describe, expect, it } from "vitest";
import {
  boxesOverlap,
  type LabelRequest,
  type PixelBox,
  placeLabels,
} from "../../../geo/cartography/place-labels-1.ts";

const BOUNDS: PixelBox = { x: 0, y: 0, width: 800, height: 500 };

/** A reproducible source of numbers from 0 to 1: a linear congruential generator (Numerical Recipes). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

function layoutOf(seed: number): { requests: LabelRequest[]; obstacles: PixelBox[] } {
  const next = seeded(seed);
  const obstacles = Array.from({ length: Math.floor(next() * 12) }, () => ({
    x: next() * 780,
    y: next() * 480,
    width: 8 + next() * 30,
    height: 8 + next() * 30,
  }));
  const requests = Array.from({ length: 10 + Math.floor(next() * 50) }, (_, index): LabelRequest => {
    const beside = next() < 0.7;
    return {
      id: `label ${index}`,
      at: [next() * 800, next() * 500],
      width: 20 + next() * 140,
      height: 12 + next() * 20,
      placement: beside ? "beside" : "centred",
      gap: beside ? next() * 15 : 0,
      rank: Math.floor(next() * 20),
      mayLead: next() < 0.3,
      ...(next() < 0.15 ? { angle: next() * 180 - 90 } : {}),
      ...(beside ? {} : { alsoAt: [[next() * 800, next() * 500] as const] }),
    };
  });
  return { requests, obstacles };
}

const LAYOUTS = Array.from({ length: 200 }, (_, seed) => layoutOf(seed));

describe("label placement, over many layouts", () => {
  it("never lets two labels meet", () => {
    for (const { requests, obstacles } of LAYOUTS) {
      const boxes = placeLabels(requests, obstacles, BOUNDS).map(({ box }) => box);
      for (const [index, box] of boxes.entries()) {
        expect(boxes.slice(index + 1).some((other) => boxesOverlap(box, other))).toBe(false);
      }
    }
  });

  it("never covers an obstacle and never leaves the bounds", () => {
    for (const { requests, obstacles } of LAYOUTS) {
      for (const { box } of placeLabels(requests, obstacles, BOUNDS)) {
        expect(obstacles.some((obstacle) => boxesOverlap(box, obstacle))).toBe(false);
        expect(
          box.x >= 0 && box.y >= 0 && box.x + box.width <= 800.001 && box.y + box.height <= 500.001,
        ).toBe(true);
      }
    }
  });

  it("never draws a leader across another label", () => {
    for (const { requests, obstacles } of LAYOUTS) {
      const placed = placeLabels(requests, obstacles, BOUNDS);
      for (const { id, leader } of placed) {
        if (leader === undefined) continue;
        const [[x0, y0], [x1, y1]] = leader;
        const middle = { x: (x0 + x1) / 2, y: (y0 + y1) / 2, width: 0.01, height: 0.01 };
        expect(placed.some((other) => other.id !== id && boxesOverlap(middle, other.box))).toBe(false);
      }
    }
  });

  it("places the same labels in the same way whatever their order", () => {
    for (const { requests, obstacles } of LAYOUTS.slice(0, 40)) {
      const placed = placeLabels(requests, obstacles, BOUNDS);
      expect(placeLabels([...requests].reverse(), obstacles, BOUNDS)).toEqual(placed);
    }
  });

  it("places something in every layout", () => {
    for (const { requests, obstacles } of LAYOUTS) {
      expect(placeLabels(requests, obstacles, BOUNDS).length).toBeGreaterThan(0);
    }
  });
});

describe("label placement", () => {
  const town: LabelRequest = {
    id: "town",
    at: [100, 100],
    width: 60,
    height: 14,
    placement: "beside",
    gap: 10,
    rank: 1,
  };

  it("puts a name to the right of its symbol where it can, else to the left, above, below", () => {
    const right = { x: 115, y: 96, width: 50, height: 8 };
    const left = { x: 30, y: 96, width: 50, height: 8 };
    const above = { x: 60, y: 60, width: 80, height: 25 };
    const sideOf = (obstacles: PixelBox[]) => placeLabels([town], obstacles, BOUNDS)[0]?.box;
    expect(sideOf([])).toMatchObject({ x: 110, y: 93 });
    expect(sideOf([right])).toMatchObject({ x: 30, y: 93 });
    expect(sideOf([right, left])).toMatchObject({ x: 70, y: 76 });
    expect(sideOf([right, left, above])).toMatchObject({ x: 70, y: 110 });
  });

  it("lets the lower rank go first and leaves out what does not fit", () => {
    const rival: LabelRequest = { ...town, id: "rival", placement: "centred", at: [140, 100], rank: 0 };
    const wide: LabelRequest = { ...town, id: "wide", width: 900, rank: 0 };
    const placed = placeLabels([town, rival, wide], [], BOUNDS);
    expect(placed.map(({ id }) => id)).toEqual(["rival", "town"]);
    expect(placed[1]?.box.x).toBe(30);
  });

  it("joins a name to its symbol by a line where every near place is taken and a line is allowed", () => {
    const walls = [
      { x: 120, y: 90, width: 60, height: 20 },
      { x: 20, y: 90, width: 60, height: 20 },
      { x: 80, y: 70, width: 40, height: 14 },
      { x: 80, y: 116, width: 40, height: 14 },
    ];
    expect(placeLabels([town], walls, BOUNDS)).toEqual([]);
    const [placed] = placeLabels([{ ...town, mayLead: true }], walls, BOUNDS);
    const [from, to] = placed?.leader ?? [];
    expect(placed?.led).toBe(true);
    // From the edge of the symbol, away from it.
    expect(Math.hypot((from?.[0] ?? 0) - 100, (from?.[1] ?? 0) - 100)).toBeCloseTo(10);
    expect(Math.hypot((to?.[0] ?? 0) - 100, (to?.[1] ?? 0) - 100)).toBeGreaterThan(20);
  });

  it("names an area at another of its points where the first is taken", () => {
    const area: LabelRequest = {
      ...town,
      placement: "centred",
      gap: 0,
      alsoAt: [
        [100, 100],
        [300, 300],
      ],
    };
    const [placed] = placeLabels([area], [{ x: 50, y: 50, width: 100, height: 100 }], BOUNDS);
    expect(placed).toMatchObject({ box: { x: 270, y: 293 }, led: false });
  });

  it("reserves the upright box around an inclined name", () => {
    const river: LabelRequest = { ...town, placement: "centred", angle: 90 };
    expect(placeLabels([river], [], BOUNDS)[0]?.box.height).toBeCloseTo(60);
  });
});
