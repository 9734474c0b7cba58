import {
  array,
  assert,
  constant,
  constantFrom,
  dictionary,
  double,
  integer,
  oneof,
  option,
  property,
  record,
  string,
} from "fast-check";
import { describe, expect, it } from "vitest";
import { FACETS } from "../../../../../geo/geojson/view/facets.ts";
import { NO_FILTERS } from "../../../../../src/site/filters/filter-statements.ts";
import {
  type AtlasAddress,
  formatAddress,
  isFiltered,
  parseAddress,
  START,
} from "../../../../../src/site/page/address/address.ts";

const text = string({ unit: "grapheme", minLength: 1, maxLength: 12 });
const range = option(
  record({ from: integer({ min: -20_000, max: 17_000 }), to: integer({ min: 17_000, max: 40_000 }) }),
);

/** Every address that a page can come to show, within the length that is read. */
const addresses = record({
  selection: oneof(
    constant(undefined),
    constantFrom("S27", "A-1").map((statement) => ({ kind: "statement" as const, statement, feature: null })),
    constantFrom("S27/azaz", "S27/x-1").map((feature) => ({
      kind: "statement" as const,
      statement: "S27",
      feature,
    })),
    text.map((key) => ({ kind: "place" as const, key })),
  ),
  filters: record({
    choices: dictionary(
      constantFrom(...FACETS),
      array(text, { minLength: 1, maxLength: 3 }).map((values) => [...new Set(values)]),
      { maxKeys: 3 },
    ),
    query: string({ unit: "grapheme", maxLength: 20 }),
    said: oneof(range, constant({ from: -Infinity, to: 17_000 })),
    happened: oneof(range, constant({ from: 17_000, to: Infinity })),
  }),
  view: option(
    record({
      lat: double({ min: -85, max: 85, noNaN: true }),
      lng: double({ min: -180, max: 180, noNaN: true }),
      zoom: double({ min: 0, max: 20, noNaN: true }),
    }).map(({ lat, lng, zoom }) => ({
      lat: Number(lat.toFixed(4)) || 0,
      lng: Number(lng.toFixed(4)) || 0,
      zoom: Number(zoom.toFixed(2)),
    })),
  ),
  reading: constantFrom(true, false),
  showsIds: constantFrom(true, false),
});

describe("the address of a page", () => {
  it("is read as it was written, whatever it holds", () => {
    assert(
      property(addresses, (address) => {
        const read = parseAddress(formatAddress(address));
        expect({ ...read, filters: { ...read.filters, choices: { ...read.filters.choices } } }).toEqual({
          ...address,
          filters: { ...address.filters, choices: { ...address.filters.choices } },
        });
      }),
      { numRuns: 500, seed: 2 },
    );
  });

  it("says nothing where nothing is asked for", () => {
    expect(formatAddress(START)).toBe("");
    expect(parseAddress("#")).toEqual(START);
  });

  it("is one that people can read", () => {
    const address: AtlasAddress = {
      ...START,
      selection: { kind: "statement", statement: "S27", feature: "S27/azaz" },
      filters: {
        ...NO_FILTERS,
        choices: { speaker: ["ada-miller"], place: ["own:camp"] },
        said: { from: 0, to: 30 },
      },
    };
    expect(formatAddress(address)).toBe(
      "#S27/azaz?speaker=ada-miller&place=own:camp&said=1970-01-01/1970-01-31",
    );
  });

  it.each([
    "#?said=2018-10-31",
    "#?said=2018-10-31/2018-10-01",
    "#?said=../..",
    "#?said=1/2/3&happened=2018-02-30/..",
    "#?lat=91&lng=0&zoom=4",
    "#?lat=1e9&lng=0&zoom=4",
    "#?lat=1&lng=2",
    "#?speaker=&q=",
    "#?__proto__=1&constructor=2&toString=3",
    "#?%E0%A4%A=%&&&==",
    `#?q=${"a".repeat(70_000)}`,
  ])("%s asks for nothing that can be read", (hash) => {
    expect(parseAddress(hash)).toEqual(START);
  });

  it("never fails, whatever a link holds", () => {
    assert(
      property(string({ unit: "binary", maxLength: 200 }), (hash) => {
        expect(formatAddress(parseAddress(`#${hash}`)).length).toBeLessThan(4000);
      }),
      { seed: 3 },
    );
  });

  it("is read again however much a reader chose, in letters that cost six characters each", () => {
    const topic = Array.from({ length: 100 }, (_, number) => `${"ث".repeat(20)}${number}`);
    const chosen = { ...START, filters: { ...NO_FILTERS, choices: { topic }, query: "كلمات" } };
    expect(parseAddress(formatAddress(chosen))).toEqual(chosen);
    const endless = FACETS.map((facet) => [facet, topic.map((value) => `${facet}${value.repeat(5)}`)]);
    const filters = { ...NO_FILTERS, choices: Object.fromEntries(endless), query: "ث".repeat(200) };
    const read = parseAddress(formatAddress({ ...chosen, filters, reading: true }));
    expect(read.filters.query).toBe(filters.query);
    expect(read.reading).toBe(true);
    expect(read.filters.choices[FACETS[0]]?.length).toBeGreaterThan(50);
  });

  it("keeps a hundred values of a facet at most, each once", () => {
    const many = Array.from({ length: 300 }, (_, number) => `topic=t${number % 150}`).join("&");
    expect(parseAddress(`#?${many}`).filters.choices.topic).toHaveLength(100);
  });
});

describe("filters", () => {
  it("are none where a facet has no value and the words searched for are spaces", () => {
    expect(isFiltered({ ...NO_FILTERS, choices: { topic: [] }, query: "  " })).toBe(false);
  });

  it("are some with any one of their parts", () => {
    expect(isFiltered({ ...NO_FILTERS, choices: { topic: ["tolls"] } })).toBe(true);
    expect(isFiltered({ ...NO_FILTERS, query: "ash" })).toBe(true);
    expect(isFiltered({ ...NO_FILTERS, said: { from: 0, to: Infinity } })).toBe(true);
  });
});
