import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { limitHeights } from "../../../../src/embed/frame/limit-heights.ts";

describe("heights worth saying", () => {
  it("are the first, and those that differ by more than a pixel", () => {
    const isWorthSaying = limitHeights();
    expect(isWorthSaying(400, 480, 0)).toBe(true);
    expect(isWorthSaying(400, 480, 5000)).toBe(false);
    expect(isWorthSaying(401, 480, 10_000)).toBe(false);
    expect(isWorthSaying(402, 480, 15_000)).toBe(true);
    expect(isWorthSaying(300, 480, 20_000)).toBe(true);
  });

  it("end where the height keeps growing at one width, however slowly", () => {
    const isWorthSaying = limitHeights();
    const said = Array.from({ length: 100 }, (_, step) => isWorthSaying(400 + 10 * step, 480, 5000 * step));
    expect(said.filter(Boolean).length).toBeLessThan(30);
    expect(said.slice(30)).not.toContain(true);
  });

  it("come again at another width after that", () => {
    const isWorthSaying = limitHeights();
    for (let step = 0; step < 100; step += 1) isWorthSaying(400 + 10 * step, 480, 5000 * step);
    expect(isWorthSaying(380, 320, 600_000)).toBe(true);
  });

  it("end where frame and page chase each other without rest", () => {
    const isWorthSaying = limitHeights();
    const said = Array.from({ length: 200 }, (_, step) =>
      isWorthSaying(step % 2 === 0 ? 400 : 420, step % 2 === 0 ? 480 : 465, 16 * step),
    );
    expect(said.filter(Boolean).length).toBeLessThan(30);
  });

  it("are never so many in a second, whatever comes", () => {
    const readings = fc.array(fc.tuple(fc.nat(5000), fc.nat(2000), fc.nat(10)), { maxLength: 300 });
    fc.assert(
      fc.property(readings, (steps) => {
        const isWorthSaying = limitHeights();
        let at = 0;
        const said = steps.filter(([height, width, pause]) => {
          at += pause;
          return isWorthSaying(height, width, at);
        });
        expect(said.length).toBeLessThan(30);
      }),
    );
  });
});
