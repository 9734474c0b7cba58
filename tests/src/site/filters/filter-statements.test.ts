import { array, assert, constant, constantFrom, dictionary, option, property, record } from "fast-check";
import { describe, expect, it } from "vitest";
import type { MapFile } from "../../../../geo/model/map-file-1.ts";
import { buildAtlasIndex } from "../../../../src/site/cards/atlas-index.ts";
import { parseDay } from "../../../../src/site/filters/date-span.ts";
import { FACETS, type Facet, readFacet } from "../../../../src/site/filters/facets.ts";
import {
  CONSTRAINTS,
  type Constraint,
  type Filters,
  filterStatements,
  NO_FILTERS,
} from "../../../../src/site/filters/filter-statements.ts";
import { buildFilterTable, type FilterTable } from "../../../../src/site/filters/filter-table.ts";
import { syntheticMapFile } from "../../../bench/synthetic-map-file.ts";
import { exampleMapFile } from "../../example-map-file.ts";

const table = buildFilterTable(buildAtlasIndex(withOddDates(syntheticMapFile(120))));
const all = table.records.length;

/** Some statements give no date, some no start, some no end. */
function withOddDates(file: MapFile): MapFile {
  const odd = (order: number, date: string | null) =>
    date === null || order % 5 === 0
      ? null
      : order % 5 === 1
        ? `/${date}`
        : order % 5 === 2
          ? `${date}/..`
          : date;
  return {
    ...file,
    features: file.features.map((feature) => {
      const { order, said, happened } = feature.properties;
      return {
        ...feature,
        properties: { ...feature.properties, said: odd(order, said), happened: odd(order + 1, happened) },
      };
    }),
  };
}

function ids(filters: Partial<Filters>, hits: Uint8Array | null = null): string[] {
  return filterStatements(table, { ...NO_FILTERS, ...filters }, hits).records.map(({ id }) => id);
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
  said: option(constant({ from: parseDay("2029-05-01") ?? 0, to: parseDay("2030-04-30") ?? 0 })),
  happened: option(constant({ from: parseDay("2030-01-01") ?? 0, to: Infinity })),
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
    const orders = filterStatements(table, NO_FILTERS, HITS).records.map(
      ({ properties }) => properties.order,
    );
    expect(orders).toEqual([...orders].sort((a, b) => a - b));
    expect(orders).toHaveLength(80);
  });

  it("let an unknown start and an open end reach into any range on that side, and no undated statement", () => {
    const first = parseDay("1900-01-01") ?? 0;
    const early = filterStatements(table, { ...NO_FILTERS, said: { from: first, to: first } }, null);
    expect(early.records.map(({ properties }) => properties.said?.startsWith("/"))).toEqual(
      Array.from(early.records, () => true),
    );
    expect(early.records).toHaveLength(24);
    const ever = filterStatements(table, { ...NO_FILTERS, said: { from: first, to: Infinity } }, null);
    expect(ever.records).toHaveLength(all - 24);
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
        const { liftable, records } = filterStatements(table, filters, hits);
        for (const constraint of CONSTRAINTS) {
          const lifted = lift(filters, constraint);
          const more = ids(lifted, lifted.query === "" ? null : hits).length - records.length;
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
          expect(idsAt(table, lanes[clock])).toEqual(expected);
          const dateless = expected.filter(
            (id) => table.records.find((record) => record.id === id)?.properties[clock] === null,
          );
          expect(undated[clock]).toBe(dateless.length);
        }
      }),
      { numRuns: 60, seed: 6 },
    );
  });
});

describe("the facets of a statement", () => {
  const [first, second] = buildFilterTable(buildAtlasIndex(exampleMapFile())).records;
  const names = { speakers: new Map([["ada", "Ada Miller"]]), places: new Map() };

  it("name a place that the atlas does not share by the statement's own word for it", () => {
    expect(first && readFacet("place", first, names).map(({ label }) => label)).toEqual([
      "Lowbank",
      "Highford",
    ]);
    expect(second && readFacet("place", second, names)).toEqual([]);
  });

  it.each([
    ["alleged_plan", "reported_speech", ["plan"]],
    ["alleged_past", "publisher_assertion", ["past", "own_voice"]],
    ["asserted_legal", "reported_speech", ["other"]],
  ] as const)("%s in %s is of the kinds %j", (modality, voice, kinds) => {
    const index = buildAtlasIndex(exampleMapFile({ properties: { modality, voice } }));
    const record = index.statements.get("A1");
    expect(record && readFacet("kind", record, names).map(({ value }) => value)).toEqual(kinds);
  });
});

function lift(filters: Filters, constraint: Constraint): Filters {
  if (constraint === "query") return { ...filters, query: "" };
  if (constraint === "said" || constraint === "happened") return { ...filters, [constraint]: null };
  return { ...filters, choices: { ...filters.choices, [constraint]: [] } };
}

function idsAt({ records }: FilterTable, marks: Uint8Array): string[] {
  return records.filter((_, position) => marks[position] === 1).map(({ id }) => id);
}
