import { describe, expect, it } from "vitest";
import { parseIsoDay } from "../../../../geo/dates/days.ts";
import { buildColumns } from "../../../../geo/geojson/view/atlas-columns.ts";
import { en } from "../../../../geo/messages/locales/en.ts";
import {
  countActive,
  describeConstraint,
  liftConstraint,
  listActive,
  rankChoices,
  toggleChoice,
} from "../../../../src/site/filters/describe-filters.ts";
import { type Filters, NO_FILTERS } from "../../../../src/site/filters/filter-statements.ts";
import { exampleAtlas } from "../../example-atlas.ts";

const table = buildColumns(exampleAtlas());
const ENGLISH = { locale: "en", messages: en };
const filters: Filters = {
  choices: { status: ["denied", "contested"], place: ["lowbank", "example:highford", "gone"] },
  query: " ash ",
  said: { from: 22_000, to: 22_001 },
  happened: { from: -Infinity, to: 22_000 },
};

describe("filters in words", () => {
  it("name the facet and the value, the code by its word and the unknown value by itself", () => {
    // Versions of Intl differ in the spaces around a dash.
    const labels = listActive(table, filters, ENGLISH).map(({ label }) => label.replace(/\s*–\s*/u, "–"));
    expect(labels).toEqual([
      "Search: “ash”",
      "When it was said: 27–28 March 2030",
      "When it is said to have happened: until 27 March 2030",
      "What is recorded: Denied",
      "What is recorded: Disputed",
      "Place: Lowbank",
      "Place: Highford",
      "Place: gone",
    ]);
  });

  it("name the era of a year before 1000", () => {
    const day = parseIsoDay("-0043-03-15") ?? 0;
    const label = describeConstraint(table, { ...NO_FILTERS, said: { from: day, to: day } }, "said", ENGLISH);
    expect(label).toContain("15 March 44 BC");
  });

  it("each stand with the filters without it", () => {
    const active = listActive(table, filters, ENGLISH);
    expect(active.length).toBeGreaterThan(5);
    for (const { label, without } of active) {
      const left = listActive(table, without, ENGLISH).map((other) => other.label);
      expect(left).toEqual(active.map((other) => other.label).filter((other) => other !== label));
    }
  });

  it("join the values of one facet, and are silent about what is not asked for", () => {
    expect(describeConstraint(table, filters, "status", ENGLISH)).toBe(
      "What is recorded: Denied or Disputed",
    );
    expect(describeConstraint(table, NO_FILTERS, "status", ENGLISH)).toBeUndefined();
    expect(listActive(table, NO_FILTERS, ENGLISH)).toEqual([]);
  });
});

describe("a choice", () => {
  it("is taken and given back, and leaves nothing of its facet behind", () => {
    const once = toggleChoice(NO_FILTERS, "topic", "tolls");
    expect(once.choices).toEqual({ topic: ["tolls"] });
    expect(toggleChoice(once, "topic", "tolls").choices).toEqual({});
  });

  it("counts, as each range does; words searched for stand in their own field", () => {
    expect(countActive(filters)).toBe(7);
    expect(countActive(liftConstraint(filters, "status"))).toBe(5);
    expect(countActive(liftConstraint(filters, "said"))).toBe(6);
  });
});

describe("the order of choices", () => {
  it("is by how many statements of the whole atlas have them, then by name", () => {
    const column = {
      values: ["b", "c", "a 10", "a 9"].map((value) => ({ value, label: value })),
      codes: Uint32Array.of(0, 1, 1, 2, 3),
      starts: Uint32Array.of(0, 2, 5),
    };
    const ranked = rankChoices("topic", column, ENGLISH);
    expect(ranked.map(({ label }) => label)).toEqual(["c", "a 9", "a 10", "b"]);
    expect(ranked.map(({ code }) => code)).toEqual([1, 3, 2, 0]);
  });
});
