import { array, assert, constant, constantFrom, dictionary, option, property, record } from "fast-check";
import { describe, expect, it } from "vitest";
import { parseIsoDay } from "../../../../geo/dates/days.ts";
import { buildColumns } from "../../../../geo/geojson/view/atlas-columns.ts";
import type { StatementDateView, StatementView } from "../../../../geo/geojson/view/atlas-view.ts";
import { FACETS, type Facet, readFacet } from "../../../../geo/geojson/view/facets.ts";
import { STATUSES } from "../../../../geo/model/vocabulary.ts";
import {
  CONSTRAINTS,
  type Constraint,
  type Filters,
  filterStatements,
  findFirstRows,
  firstRows,
  NO_FILTERS,
} from "../../../../src/site/filters/filter-statements.ts";
import { date, exampleAtlas } from "../../example-atlas.ts";
import { atlasOf, exampleStatements, statementOf } from "../render-in-atlas.tsx";

const { statements, ...atlas } = atlasOf(exampleStatements(Array.from({ length: 120 }, () => 1)).map(vary));
const table = buildColumns({ statements, ...atlas });
const all = table.count;

/** Topics, statuses and places in turn; a fifth each gives no date, no start, no end. */
function vary(statement: StatementView, order: number): StatementView {
  const codes = STATUSES;
  const code = codes[order % 4] ?? "denied";
  return {
    ...statement,
    topic: { id: `t${order % 7}`, label: `topic ${order % 7}` },
    status: { ...statement.status, code },
    placements: statement.placements.slice(order % 2, 1 + (order % 3)),
    said: oddDate(statement, order, `2029-0${1 + (order % 9)}-11`),
    happened: oddDate(statement, order + 1, `2030-0${1 + (order % 9)}-17`),
  };
}

function oddDate({ said }: StatementView, order: number, day: string): StatementDateView | null {
  if (said === null) throw new Error("the example has lost its date");
  const forms = [null, `/${day}`, `${day}/..`, day, day];
  const edtf = forms[order % 5];
  return edtf == null ? null : { ...said, best: date(edtf) };
}

function ids(filters: Partial<Filters>, hits: Uint8Array | null = null): string[] {
  return filterStatements(table, { ...NO_FILTERS, ...filters }, hits).positions.map(
    (position) => table.ids[position] ?? "",
  );
}

function countOf(facet: Facet, value: string, filters: Partial<Filters>): number {
  const code = table.facets[facet].values.findIndex((entry) => entry.value === value);
  return filterStatements(table, { ...NO_FILTERS, ...filters }, null).counts[facet][code] ?? 0;
}

const somewhere = (facet: Facet) =>
  constantFrom(...table.facets[facet].values.slice(0, 8).map(({ value }) => value));
const filterSets = record({
  choices: dictionary(constantFrom(...FACETS), constant(0), { maxKeys: 3 }).chain((chosen) =>
    record(
      Object.fromEntries(
        FACETS.filter((facet) => chosen[facet] === 0 && table.facets[facet].values.length > 0).map(
          (facet) => [facet, array(somewhere(facet), { minLength: 1, maxLength: 3 })],
        ),
      ),
    ),
  ),
  query: constantFrom("", "words"),
  said: option(constant({ from: parseIsoDay("2029-05-01") ?? 0, to: parseIsoDay("2030-04-30") ?? 0 })),
  happened: option(constant({ from: parseIsoDay("2030-01-01") ?? 0, to: Infinity })),
});
const HITS = Uint8Array.from({ length: all }, (_, position) => Number(position % 3 !== 0));

describe("filters", () => {
  it("let every statement through where nothing is asked for", () => {
    expect(ids({})).toHaveLength(all);
  });

  it("let through what has any of the values of a facet, and all of the facets", () => {
    const [a, b] = table.facets.topic.values.map(({ value }) => value);
    const [status] = table.facets.status.values.map(({ value }) => value);
    if (a === undefined || b === undefined || status === undefined) throw new Error("too few values");
    const either = ids({ choices: { topic: [a, b] } });
    expect(either).toHaveLength(
      ids({ choices: { topic: [a] } }).length + ids({ choices: { topic: [b] } }).length,
    );
    const both = ids({ choices: { topic: [a, b], status: [status] } });
    expect(both).toEqual(either.filter((id) => ids({ choices: { status: [status] } }).includes(id)));
    expect(both.length).toBeLessThan(either.length);
  });

  it("let nothing through for a value that no statement has", () => {
    expect(ids({ choices: { topic: ["never-heard-of"] } })).toEqual([]);
  });

  it("keep the order of the article", () => {
    const orders = filterStatements(table, NO_FILTERS, HITS).positions;
    expect(orders).toEqual([...orders].sort((a, b) => a - b));
    expect(orders).toHaveLength(80);
  });

  it("let an unknown start and an open end reach into any range on that side, and no undated statement", () => {
    const first = parseIsoDay("1900-01-01") ?? 0;
    const early = filterStatements(table, { ...NO_FILTERS, said: { from: first, to: first } }, null);
    expect(early.positions.map((position) => statements[position]?.said?.best?.first)).toEqual(
      Array.from(early.positions, () => null),
    );
    expect(early.positions).toHaveLength(24);
    const ever = filterStatements(table, { ...NO_FILTERS, said: { from: first, to: Infinity } }, null);
    expect(ever.positions).toHaveLength(all - 24);
    expect(ever.undated.said).toBe(24);
  });
});

describe("the number beside a choice", () => {
  it("is what choosing that value alone would show, all other parts of the filters kept", () => {
    assert(
      property(filterSets, constantFrom(...FACETS), (filters, facet) => {
        const hits = filters.query === "" ? null : HITS;
        const { counts } = filterStatements(table, filters, hits);
        for (const [code, { value }] of table.facets[facet].values.slice(0, 5).entries()) {
          const alone = ids({ ...filters, choices: { ...filters.choices, [facet]: [value] } }, hits);
          expect(counts[facet][code]).toBe(alone.length);
        }
      }),
      { numRuns: 60, seed: 4 },
    );
  });

  it("does not fall when a neighbour in its own facet is chosen", () => {
    const [a = "", b = ""] = table.facets.topic.values.map(({ value }) => value);
    expect(countOf("topic", b, { choices: { topic: [a] } })).toBe(countOf("topic", b, {}));
  });
});

describe("what could be lifted", () => {
  it("is, for each part of the filters, the statements that would come by it alone", () => {
    assert(
      property(filterSets, (filters) => {
        const hits = filters.query === "" ? null : HITS;
        const { liftable, positions } = filterStatements(table, filters, hits);
        for (const constraint of CONSTRAINTS) {
          const lifted = lift(filters, constraint);
          const more = ids(lifted, lifted.query === "" ? null : hits).length - positions.length;
          expect(liftable[constraint], constraint).toBe(more);
        }
      }),
      { numRuns: 60, seed: 5 },
    );
  });
});

describe("the lane of a clock", () => {
  it("holds what passes all but the range of that clock", () => {
    assert(
      property(filterSets, (filters) => {
        const hits = filters.query === "" ? null : HITS;
        const { lanes, undated } = filterStatements(table, filters, hits);
        for (const clock of ["said", "happened"] as const) {
          const expected = ids({ ...filters, [clock]: null }, hits);
          expect(table.ids.filter((_, position) => lanes[clock][position] === 1)).toEqual(expected);
          const dateless = expected.filter(
            (id) => statements.find((statement) => statement.id === id)?.[clock] === null,
          );
          expect(undated[clock]).toBe(dateless.length);
        }
      }),
      { numRuns: 60, seed: 6 },
    );
  });
});

describe("the facets of a statement", () => {
  const atlas = exampleAtlas();
  const read = (facet: Facet, changes: Partial<StatementView> = {}) =>
    readFacet(facet, { ...statementOf(atlas, "A1"), ...changes }, atlas).map(({ value }) => value);

  it("hold places by their anchors, and by the article's word where no place is known", () => {
    expect(read("place")).toEqual(["lowbank", "highford"]);
    const [first] = statementOf(atlas, "A1").placements;
    if (first === undefined) throw new Error("the example has lost its place");
    expect(read("place", { placements: [{ ...first, place: null }] })).toEqual(["Lowbank"]);
  });

  it("find a place by what links of earlier builds hold", () => {
    const places = buildColumns(atlas);
    const filters = { ...NO_FILTERS, choices: { place: ["example:highford"] } };
    expect(filterStatements(places, filters, null).positions).toEqual([0]);
  });

  it.each([
    ["alleged_plan", "plan", "reported_speech", ["plan"]],
    ["alleged_past", "past", "publisher_assertion", ["past", "own_voice"]],
    ["asserted_legal", null, "reported_speech", ["other"]],
    ["prediction", "plan", "reported_speech", ["other"]],
  ] as const)("%s in %s is of the kinds %j", (modality, aspect, voice, kinds) => {
    expect(read("kind", { modality, aspect, voice })).toEqual(kinds);
  });
});

function lift(filters: Filters, constraint: Constraint): Filters {
  if (constraint === "query") return { ...filters, query: "" };
  if (constraint === "said" || constraint === "happened") return { ...filters, [constraint]: null };
  return { ...filters, choices: { ...filters.choices, [constraint]: [] } };
}

describe("the rows that the list begins with", () => {
  it("are of the map first, each in the order of the article", () => {
    const drawn = Uint8Array.from({ length: all }, (_, position) => Number(position % 20 === 3));
    const rows = firstRows({ ...table, drawn }, new Uint8Array(all).fill(1));
    expect(rows).toEqual([3, 23, 43, 63, 83, 103, 0, 1]);
  });

  it("are known of filters before they are chosen", () => {
    const filters = { ...NO_FILTERS, choices: { topic: ["t2"] } };
    const { passes } = filterStatements(table, filters, null);
    expect(findFirstRows(table, filters, null)).toEqual(firstRows(table, passes));
    expect(findFirstRows(table, filters, null).length).toBeGreaterThan(0);
  });
});
