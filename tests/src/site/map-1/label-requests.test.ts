import { describe, expect, it } from "vitest";
import { groupMarks, type Mark } from "../../../../geo/cartography/group-marks.ts";
import { isNamed } from "../../../../src/site/map-1/is-named.ts";
import {
  areaRequest,
  groupRequest,
  type LabelView,
  movementBoxes,
  symbolBox,
} from "../../../../src/site/map-1/label-requests.ts";
import { type MarkGroup, summariseMarks } from "../../../../src/site/map-1/mark-group.ts";
import { exampleMapFile } from "../../example-map-file.ts";

/** Ten pixels a degree, south downwards. */
const VIEW: LabelView = {
  project: ([lon, lat]) => ({ x: 10 * lon, y: -10 * lat }),
  small: false,
};

function exampleMark(changes: Partial<Mark> = {}): Mark {
  const [mark] = groupMarks(exampleMapFile());
  if (mark === undefined) throw new Error("the example draws nothing");
  return { ...mark, ...changes };
}

function exampleGroup(...members: [Mark, ...Mark[]]): MarkGroup {
  const { x, y } = VIEW.project(members[0].at);
  const summary = summariseMarks(members);
  return { id: "example", anchor: members[0], members, summary, x, y, shift: [0, 0] };
}

describe("names on the map", () => {
  it("a point has its name beside its symbol, which no name covers", () => {
    const group = exampleGroup(exampleMark());
    const request = groupRequest(group, "Lowbank", true, VIEW);
    expect(request).toMatchObject({ at: [125, 412.5], placement: "beside", mayLead: true });
    expect(request.gap).toBeGreaterThan(symbolBox(group).width / 2);
  });

  it("the symbol of a cluster keeps names farther off than that of one of its places", () => {
    const mark = exampleMark();
    const alone = symbolBox(exampleGroup(mark));
    const together = symbolBox(exampleGroup(mark, exampleMark({ key: "another" })));
    expect(together.width).toBeGreaterThan(alone.width);
  });

  it("areas, regions and rings bear their names; points do not", () => {
    expect(isNamed(exampleMark())).toBe(false);
    for (const changes of [{ form: "area" }, { form: "label" }, { near: true }] as const) {
      expect(isNamed(exampleMark(changes))).toBe(true);
    }
    expect(areaRequest(exampleMark({ form: "area" }), VIEW).placement).toBe("centred");
  });

  it("a long name of an area breaks into lines instead of growing wider", () => {
    const short = areaRequest(exampleMark({ form: "area", place: "Lowbank" }), VIEW);
    const long = areaRequest(
      exampleMark({ form: "area", place: "the banks of the river below Lowbank" }),
      VIEW,
    );
    expect(long.height).toBeGreaterThan(short.height);
    expect(long.width).toBeLessThanOrEqual(168);
  });

  it("a small map asks for less room", () => {
    const mark = exampleMark({ form: "area", arabic: "ضفة" });
    const small = areaRequest(mark, { ...VIEW, small: true });
    expect(small.height).toBeLessThan(areaRequest(mark, VIEW).height);
  });

  it("a movement keeps names off its whole length, and off its head where it has one", () => {
    const line: [[number, number], [number, number]] = [
      [0, 0],
      [8, 0],
    ];
    const movement = { statement: "A1", what: "ash", from: "a", to: ["b"], label: "moved", note: null, line };
    const shaft = movementBoxes({ ...movement, directionCertain: false }, VIEW);
    expect(Math.min(...shaft.map(({ x }) => x))).toBeLessThanOrEqual(0);
    expect(Math.max(...shaft.map(({ x, width }) => x + width))).toBeGreaterThanOrEqual(80);
    expect(shaft).toHaveLength(11);
    const headed = movementBoxes({ ...movement, directionCertain: true }, VIEW);
    expect(Math.max(...headed.map(({ height }) => height))).toBeGreaterThan(
      Math.max(...shaft.map(({ height }) => height)),
    );
  });
});
