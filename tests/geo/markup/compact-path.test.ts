import fc from "fast-check";
import { expect, test } from "vitest";
import { compactPath } from "../../../geo/markup/compact-path.ts";

test("a path in steps is short", () => {
  expect(compactPath("M10,20L10.5,19.5L12,19.5L12,19.5L9,25Z")).toBe("M10,20l.5-.5 1.5,0-3,5.5z");
  expect(compactPath("M1,1L2,2ZM5,5L4,4Z")).toBe("M1,1l1,1zM5,5l-1-1z");
  expect(compactPath("")).toBe("");
});

test("leads through the same points as the path in positions", () => {
  const coordinate = fc.integer({ min: -9999, max: 9999 }).map((tenths) => tenths / 10);
  const ring = fc.array(fc.tuple(coordinate, coordinate), { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(fc.array(ring, { maxLength: 4 }), (rings) => {
      const path = rings.map((points) => `M${points.map((point) => point.join(",")).join("L")}Z`).join("");
      expect(walk(compactPath(path))).toEqual(rings.map(withoutRepeats));
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
      const [x = 0, y = 0] = start.split(",").map(Number);
      const moves = [...steps.matchAll(/-?(?:\d+\.?\d*|\.\d+)/g)].map(([number]) => Number(number));
      const points: [number, number][] = [[x, y]];
      for (let at = 0; at < moves.length; at += 2) {
        const [lastX, lastY] = points.at(-1) ?? [0, 0];
        points.push([tenth(lastX + (moves[at] ?? 0)), tenth(lastY + (moves[at + 1] ?? 0))]);
      }
      return points;
    });
}

function withoutRepeats(points: [number, number][]): [number, number][] {
  return points
    .map(([x, y]): [number, number] => [tenth(x), tenth(y)])
    .filter(([x, y], at, all) => at === 0 || x !== all[at - 1]?.[0] || y !== all[at - 1]?.[1]);
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10 + 0;
}
