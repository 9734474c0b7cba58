import { describe, expect, it } from "vitest";
import { findPopupShift } from "../../../../src/site/map-1/popup-shift.ts";

const FRAME = { left: 0, top: 0, right: 800, bottom: 600 };
const CONTROLS = { left: 760, top: 10, right: 790, bottom: 100 };

describe("room for a popup", () => {
  it("a popup that is inside and away from the controls needs no move", () => {
    const popup = { left: 300, top: 200, right: 600, bottom: 500 };
    expect(findPopupShift(popup, FRAME, CONTROLS)).toEqual([0, 0]);
  });

  it("beside the controls it keeps out of their strip, on whichever side they stand", () => {
    expect(findPopupShift({ left: 480, top: -40, right: 780, bottom: 200 }, FRAME, CONTROLS)).toEqual([
      32, -52,
    ]);
    const onLeft = { ...CONTROLS, left: 10, right: 40 };
    expect(findPopupShift({ left: 20, top: -40, right: 320, bottom: 200 }, FRAME, onLeft)).toEqual([
      -32, -52,
    ]);
  });

  it("below the controls the edge alone counts", () => {
    expect(findPopupShift({ left: 500, top: 200, right: 800, bottom: 500 }, FRAME, CONTROLS)).toEqual([
      12, 0,
    ]);
  });
});
