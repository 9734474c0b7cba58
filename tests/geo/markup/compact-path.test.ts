import fc from "fast-check";
import { expect, test } from "vitest";
import { compactPath } from "../../../geo/markup/compact-path.ts";

test("a path in steps is short", () => {
  expect(compactPath("M10,20L10.5,19.5L12,19.5L12,19.5L9,25Z", 0.5)).toBe("M20 40l1-1 3 0-6 11z");
  expect(compactPath("M1,1L2,2ZM5 5L4 4", 1)).toBe("M1 1l1 1zM5 5l-1-1");
  expect(compactPath("", 1)).toBe("");
});

test("what is smaller than the unit is left out", () => {
  expect(compactPath("M1,1L1.1,1.1L1,1ZM5,5L9,9", 1)).toBe("M5 5l4 4");
});

test("leads through the same points as the path in positions", () => {
  const coordinate = fc.integer({ min: -9999, max: 9999 }).map((tenths) => tenths / 10);
  const ring = fc.array(fc.tuple(coordinate, coordinate), { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(fc.array(ring, { maxLength: 4 }), (rings) => {
      const path = rings.map((points) => `M${points.map((point) => point.join(",")).join("L")}Z`).join("");
      const drawn = rings.map(withoutRepeats).filter(({ length }) => length > 1);
      expect(walk(compactPath(path, 0.1))).toEqual(drawn);
    }),
  );
});

/** The points of each ring, by an own reading of the steps. */
function walk(path: string): [number, number][][] {
  return path
    .split("z")
    .filter((ring) => ring !== "")
    .map((ring) => {
      const [start = "", steps = ""] = ring.slice(1).split("l");
      const [x = 0, y = 0] = start.split(" ").map(Number);
      const moves = [...steps.matchAll(/-?\d+/g)].map(([number]) => Number(number));
      const points: [number, number][] = [[x, y]];
      for (let at = 0; at < moves.length; at += 2) {
        const [lastX, lastY] = points.at(-1) ?? [0, 0];
        points.push([lastX + (moves[at] ?? 0), lastY + (moves[at + 1] ?? 0)]);
      }
      return points;
    });
}

/** In tenths. */
function withoutRepeats(points: [number, number][]): [number, number][] {
  return points
    .map(([x, y]): [number, number] => [Math.round(x * 10) + 0, Math.round(y * 10) + 0])
    .filter(([x, y], at, all) => at === 0 || x !== all[at - 1]?.[0] || y !== all[at - 1]?.[1]);
}
