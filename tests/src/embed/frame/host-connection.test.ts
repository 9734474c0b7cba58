import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { limitHeights } from "../../../../src/embed/frame/host-connection.ts";

describe("heights that are told", () => {
  it("are the first, and those that differ by more than a pixel", () => {
    const isNewHeight = limitHeights();
    expect(isNewHeight(400, 480, 0)).toBe(true);
    expect(isNewHeight(400, 480, 5000)).toBe(false);
    expect(isNewHeight(401, 480, 10_000)).toBe(false);
    expect(isNewHeight(402, 480, 15_000)).toBe(true);
    expect(isNewHeight(300, 480, 20_000)).toBe(true);
  });

  it("end where the height keeps growing at one width, however slowly", () => {
    const isNewHeight = limitHeights();
    const said = Array.from({ length: 100 }, (_, step) => isNewHeight(400 + 10 * step, 480, 5000 * step));
    expect(said.filter(Boolean).length).toBeLessThan(30);
    expect(said.slice(30)).not.toContain(true);
  });

  it("come again at another width after that", () => {
    const isNewHeight = limitHeights();
    for (let step = 0; step < 100; step += 1) isNewHeight(400 + 10 * step, 480, 5000 * step);
    expect(isNewHeight(380, 320, 600_000)).toBe(true);
  });

  it("end where frame and page chase each other without rest", () => {
    const isNewHeight = limitHeights();
    const said = Array.from({ length: 200 }, (_, step) =>
      isNewHeight(step % 2 === 0 ? 400 : 420, step % 2 === 0 ? 480 : 465, 16 * step),
    );
    expect(said.filter(Boolean).length).toBeLessThan(30);
  });

  it("are never so many in a second, whatever comes", () => {
    const readings = fc.array(fc.tuple(fc.nat(5000), fc.nat(2000), fc.nat(10)), { maxLength: 300 });
    fc.assert(
      fc.property(readings, (steps) => {
        const isNewHeight = limitHeights();
        let at = 0;
        const said = steps.filter(([height, width, pause]) => {
          at += pause;
          return isNewHeight(height, width, at);
        });
        expect(said.length).toBeLessThan(30);
      }),
    );
  });
});
