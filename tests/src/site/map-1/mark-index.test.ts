import { describe, expect, it, test } from "vitest";
import { groupMarks, markName } from "../../../../geo/cartography/group-marks.ts";
import { ENGLISH } from "../../../../geo/messages/words.ts";
import { groupMarksInView, type ViewOfMarks } from "../../../../src/site/map-1/group-marks-in-view.ts";
import { buildMarkIndex } from "../../../../src/site/map-1/mark-index.ts";
import { formatGroupName, formatMarkName } from "../../../../src/site/map-1/mark-words.ts";
import { syntheticMapFile } from "../../../bench/synthetic-map-file.ts";
import { exampleMapFile } from "../../example-map-file.ts";

const mapFile = syntheticMapFile(2000);
const marks = groupMarks(mapFile);
const index = buildMarkIndex(marks);

/** All of the extent, on the sphere of web maps near enough for a test. */
function viewAt(zoom: number, box: ViewOfMarks["box"] = [-180, -85, 180, 85]): ViewOfMarks {
  const scale = (256 * 2 ** zoom) / 360;
  return { box, zoom, project: ([lon, lat]) => ({ x: lon * scale, y: -lat * scale * 1.2 }) };
}

describe("many marks in one view", () => {
  it.each([5, 6.25, 7.5, 9, 11])("lose no place at zoom %s, and none is there twice", (zoom) => {
    const { groups, named } = groupMarksInView(index, viewAt(zoom), undefined);
    const keys = [...groups.flatMap(({ members }) => members), ...named].map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.length).toBe(marks.length);
  });

  it("are a few hundred symbols at most where all can be seen", () => {
    const { groups } = groupMarksInView(index, viewAt(7.5), undefined);
    expect(groups.length).toBeLessThan(300);
    expect(groups.length).toBeGreaterThan(20);
  });

  it("are those of the view alone once one looks closely", () => {
    const box: ViewOfMarks["box"] = [37, 34, 37.5, 34.5];
    const { groups } = groupMarksInView(index, viewAt(11, box), undefined);
    const [all] = [groupMarksInView(index, viewAt(11), undefined).groups.length];
    expect(groups.length).toBeLessThan(all / 4);
  });

  it("keep a chosen place as a symbol of its own", () => {
    const chosen = marks.findLast(({ form }) => form === "point");
    const { groups } = groupMarksInView(index, viewAt(6), chosen);
    expect(groups.filter(({ anchor }) => anchor === chosen)).toMatchObject([{ members: [chosen] }]);
  });

  it("keep members that are the same as one object, which is not drawn anew", () => {
    const [first] = groupMarksInView(index, viewAt(6), undefined).groups;
    const again = groupMarksInView(index, viewAt(6), undefined).groups;
    expect(again.some(({ summary }) => summary === first?.summary)).toBe(true);
  });
});

test("what is kept of views for the next ones has a bound, whatever a reader zooms to and selects", () => {
  const looked = buildMarkIndex(marks);
  const box: ViewOfMarks["box"] = [35, 32, 43, 38];
  const sizes = marks.map((mark, step) => {
    groupMarksInView(looked, viewAt(5 + (step % 160) / 40, box), mark);
    return looked.groups.size;
  });
  expect(Math.max(...sizes)).toBeGreaterThan(500);
  expect(Math.max(...sizes)).toBeLessThan(1400);
});

describe("names of what stands on the map", () => {
  it("count statements and places, and speak of mentions", () => {
    const { groups } = groupMarksInView(index, viewAt(6), undefined);
    const cluster = groups.find(({ members }) => members.length > 2);
    expect(cluster && formatGroupName(cluster, ENGLISH.words)).toMatch(
      /^[\d,]+ statements mention places near \S+ \([\d,]+ places; said by [\d,]+ speakers\)\.$/,
    );
  });

  it("are those that the poster's text gives", () => {
    for (const mark of groupMarks(exampleMapFile())) {
      expect(formatMarkName(mark, ENGLISH.words)).toBe(markName(mark));
    }
  });
});
