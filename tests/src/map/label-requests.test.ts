import { describe, expect, it } from "vitest";
import { groupMarks, type Mark } from "../../../geo/cartography/group-marks.ts";
import {
  isNamed,
  type LabelView,
  markRequest,
  movementBoxes,
  symbolBoxes,
} from "../../../src/map/label-requests.ts";
import { exampleMapFile } from "../example-map-file.ts";

/** Ten pixels a degree, south downwards. */
const VIEW: LabelView = {
  project: ([lon, lat]) => ({ x: 10 * lon, y: -10 * lat }),
  shifts: new Map(),
  small: false,
};

function exampleMark(changes: Partial<Mark> = {}): Mark {
  const [mark] = groupMarks(exampleMapFile());
  if (mark === undefined) throw new Error("the example draws nothing");
  return { ...mark, ...changes };
}

describe("names on the map", () => {
  it("a point has its name beside its symbol, which no name covers", () => {
    const mark = exampleMark();
    const [box] = symbolBoxes([mark], VIEW);
    expect(markRequest(mark, VIEW)).toMatchObject({ at: [125, 412.5], placement: "beside", mayLead: true });
    expect(markRequest(mark, VIEW).gap).toBeGreaterThan((box?.width ?? 0) / 2);
  });

  it("areas, regions and rings are named where they are, and have no symbol", () => {
    for (const changes of [{ form: "area" }, { form: "label" }, { near: true }] as const) {
      const mark = exampleMark(changes);
      expect(isNamed(mark)).toBe(true);
      expect(markRequest(mark, VIEW).placement).toBe("centred");
      expect(symbolBoxes([mark], VIEW)).toEqual([]);
    }
  });

  it("a long name of an area breaks into lines instead of growing wider", () => {
    const short = markRequest(exampleMark({ form: "area", place: "Lowbank" }), VIEW);
    const long = markRequest(
      exampleMark({ form: "area", place: "the banks of the river below Lowbank" }),
      VIEW,
    );
    expect(long.height).toBeGreaterThan(short.height);
    expect(long.width).toBeLessThanOrEqual(168);
  });

  it("a small map asks for less room", () => {
    const mark = exampleMark({ form: "area", arabic: "ضفة" });
    const small = markRequest(mark, { ...VIEW, small: true });
    expect(small.height).toBeLessThan(markRequest(mark, VIEW).height);
  });

  it("a movement keeps names off its whole length", () => {
    const line: [[number, number], [number, number]] = [
      [0, 0],
      [8, 0],
    ];
    const movement = {
      statement: "A1",
      what: "ash",
      from: "a",
      to: ["b"],
      directionCertain: true,
      label: "moved",
      note: null,
    };
    const boxes = movementBoxes({ ...movement, line }, VIEW);
    expect(Math.min(...boxes.map(({ x }) => x))).toBeLessThanOrEqual(0);
    expect(Math.max(...boxes.map(({ x, width }) => x + width))).toBeGreaterThanOrEqual(80);
    expect(boxes).toHaveLength(11);
  });
});
