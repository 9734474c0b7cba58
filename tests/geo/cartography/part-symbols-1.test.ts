import { describe, expect, test } from "vitest";
import { type Disc, partSymbols } from "../../../geo/cartography/part-symbols-1.ts";

describe("parting symbols", () => {
  test("leaves symbols that do not overlap where they are", () => {
    expect(partSymbols([disc(0, 0), disc(30, 0)], 40)).toEqual([
      [0, 0],
      [0, 0],
    ]);
  });

  test("moves two that overlap apart until they only touch, half the way each", () => {
    const [a, b] = partSymbols([disc(0, 0), disc(10, 0)], 40);
    expect(a?.[0]).toBeCloseTo(-5);
    expect(b?.[0]).toBeCloseTo(5);
  });

  test("parts two at one point to left and right", () => {
    const [a, b] = partSymbols([disc(5, 5), disc(5, 5)], 40);
    expect(a?.[0]).toBeCloseTo(-10);
    expect(b?.[0]).toBeCloseTo(10);
  });

  test("frees a crowd of seven", () => {
    const discs = [0, 1, 2, 3, 4, 5, 6].map((index) => disc(index * 3, (index % 3) * 4));
    const moved = discs.map(({ at }, index) => {
      const [dx, dy] = partSymbols(discs, 100)[index] ?? [0, 0];
      return [at[0] + dx, at[1] + dy] as const;
    });
    for (const [index, a] of moved.entries()) {
      for (const b of moved.slice(index + 1))
        expect(Math.hypot(a[0] - b[0], a[1] - b[1])).toBeGreaterThan(19);
    }
  });

  test("moves none farther than it may", () => {
    for (const [dx, dy] of partSymbols([disc(0, 0), disc(1, 0), disc(2, 0)], 4))
      expect(Math.hypot(dx, dy)).toBeLessThanOrEqual(4.001);
  });
});

function disc(x: number, y: number): Disc {
  return { at: [x, y], radius: 10 };
}
