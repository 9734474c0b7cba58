import { describe, expect, test } from "vitest";
import { matchColumns } from "../../../geo/import/columns.ts";
import { indexCountries } from "../../../geo/import/country-index.ts";
import { detectPreset, PRESETS, type Preset } from "../../../geo/import/presets.ts";
import { type RowNote, readStatements } from "../../../geo/import/read-statements.ts";
import type { Table } from "../../../geo/import/table.ts";
import { en } from "../../../geo/messages/import/en.ts";
import { formatNote } from "../../../geo/messages/import/import-messages.ts";

const findCountryCode = indexCountries(new Map());
const attribute = (who: string, text: string) => `According to ${who}: ${text}`;

function tableOf(...rows: Record<string, string>[]): Table {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return {
    name: "table",
    columns,
    rows: rows.map((row, index) => ({
      number: index + 2,
      cells: columns.map((column) => row[column] ?? ""),
    })),
    notes: [],
  };
}

function read(
  table: Table,
  options: { preset?: Preset; who?: string; mapping?: Record<string, string | null> } = {},
) {
  const columns = matchColumns(table.columns, options.mapping, options.preset?.columns);
  const report = readStatements(table, columns, { ...options, attribute, findCountryCode });
  const inEnglish = ({ row, note }: RowNote) => ({ row, what: formatNote(note, en) });
  return { ...report, changed: report.changed.map(inEnglish), refused: report.refused.map(inEnglish) };
}

describe("a row", () => {
  test("with text, speaker, quote, place and date is a statement as it stands", () => {
    const { statements, changed, refused } = read(
      tableOf({
        id: "S1",
        text: "Ann said that the bridge was closed.",
        who: "Ann",
        quote: "“closed”",
        place: "Hama",
        country: "Syria",
        said: "2018-10-31",
      }),
    );
    expect(statements).toEqual([
      {
        row: 2,
        id: "S1",
        text: "Ann said that the bridge was closed.",
        who: "Ann",
        quote: "closed",
        place: { name: "Hama", country: "SY" },
        said: "2018-10-31",
      },
    ]);
    expect(changed).toEqual([]);
    expect(refused).toEqual([]);
  });

  test.each([
    ["French", { Affirmation: "a", "Dit par": "b", Lieu: "c" }],
    ["Spanish", { Afirmación: "a", "Dicho por": "b", Ubicación: "c" }],
    ["Russian", { Утверждение: "a", Говорящий: "b", Место: "c" }],
    ["Arabic", { النص: "a", القائل: "b", المكان: "c" }],
  ])("is understood under %s names of columns", (_, row) => {
    expect(read(tableOf(row)).statements).toMatchObject([{ who: "b", place: { name: "c" } }]);
  });

  test("without a speaker becomes a statement of its source, named in its text", () => {
    const { statements, changed } = read(tableOf({ text: "The bridge was closed.", source: "Daily News" }));
    expect(statements).toMatchObject([
      { who: "Daily News", text: "According to Daily News: The bridge was closed." },
    ]);
    expect(statements[0]).not.toHaveProperty("source");
    expect(changed).toMatchObject([{ row: 2 }]);
  });

  test("without anybody who says it is refused with its reason", () => {
    const { statements, refused } = read(tableOf({ text: "The bridge was closed.", place: "Hama" }));
    expect(statements).toEqual([]);
    expect(refused).toEqual([{ row: 2, what: expect.stringContaining("names nobody") }]);
  });

  test("without a text is refused with its reason", () => {
    expect(read(tableOf({ text: "", who: "Ann" })).refused).toEqual([
      { row: 2, what: expect.stringContaining("says nothing") },
    ]);
  });

  test("with an id that an earlier row has gets one of its own, and that is said", () => {
    const { statements, changed } = read(
      tableOf({ id: "A", text: "Ann: one", who: "Ann" }, { id: "A", text: "Ann: two", who: "Ann" }),
    );
    expect(statements.map(({ id }) => id)).toEqual(["A", "A-row-3"]);
    expect(changed).toEqual([{ row: 3, what: expect.stringContaining("row 2") }]);
  });

  test("without an id gets one that it keeps when rows are put above it", () => {
    const row = { text: "Ann: one", who: "Ann" };
    const [alone] = read(tableOf(row)).statements;
    const [, below] = read(tableOf({ text: "Bob: two", who: "Bob" }, row)).statements;
    expect(below?.id).toBe(alone?.id);
    expect(below?.row).toBe(3);
  });

  test("with markup loses it and keeps its words", () => {
    const { statements, changed } = read(
      tableOf({ text: "<p>Ann said <b>no</b> &amp; left.</p><script>alert(1)</script>", who: "Ann" }),
    );
    expect(statements[0]?.text).toBe("Ann said no & left.");
    expect(changed).toHaveLength(1);
  });

  test("keeps a sign that is no markup", () => {
    expect(read(tableOf({ text: "Ann said x < y and a > b.", who: "Ann" })).statements[0]?.text).toBe(
      "Ann said x < y and a > b.",
    );
  });

  test.each([
    [{ latitude: "36°12′N", longitude: "37°9′E" }, [37.15, 36.2]],
    [{ latitude: "36,2", longitude: "37,15" }, [37.15, 36.2]],
    [{ coordinates: "36.2, 37.15" }, [37.15, 36.2]],
  ])("with coordinates %o has them as longitude and latitude", (cells, [longitude, latitude]) => {
    const [statement] = read(tableOf({ text: "Ann", who: "Ann", place: "X", ...cells })).statements;
    expect(statement?.place?.at?.[0]).toBeCloseTo(longitude ?? 0, 6);
    expect(statement?.place?.at?.[1]).toBeCloseTo(latitude ?? 0, 6);
  });

  test.each([
    [{ latitude: "137.1", longitude: "36.2" }, /swapped/],
    [{ latitude: "36.2", longitude: "" }, /is empty/],
    [{ latitude: "north", longitude: "east" }, /are none/],
  ])("with %o has no point, and says why", (cells, message) => {
    const { statements, changed } = read(tableOf({ text: "Ann", who: "Ann", place: "X", ...cells }));
    expect(statements[0]?.place).toEqual({ name: "X" });
    expect(changed.map(({ what }) => what).join(" ")).toMatch(message);
  });

  test("with an address that is no web address loses it, and says so", () => {
    const { statements, changed } = read(tableOf({ text: "Ann", who: "Ann", url: "javascript:alert(1)" }));
    expect(statements[0]).not.toHaveProperty("url");
    expect(changed).toHaveLength(1);
  });

  test.each([
    ["Syria", "SY"],
    ["سوريا", "SY"],
    ["SY", "SY"],
    ["États-Unis", "US"],
  ])("with the country %s has its code", (country, code) => {
    expect(read(tableOf({ text: "Ann", who: "Ann", place: "X", country })).statements[0]?.place).toEqual({
      name: "X",
      country: code,
    });
  });

  test("with a country that nobody knows leaves it out, and says so", () => {
    const { statements, changed } = read(
      tableOf({ text: "Ann", who: "Ann", place: "X", country: "Ruritania" }),
    );
    expect(statements[0]?.place).toEqual({ name: "X" });
    expect(changed[0]?.what).toContain("Ruritania");
  });

  test("with a date that may be read in two ways has none, and says how to settle it", () => {
    const { statements, changed } = read(tableOf({ text: "Ann", who: "Ann", said: "3/4/2018" }));
    expect(statements[0]).not.toHaveProperty("said");
    expect(changed[0]?.what).toContain("--dates dmy");
  });
});

describe("a mapping of columns", () => {
  test("says what a column is, or that it is nothing", () => {
    const table = tableOf({ Behauptung: "Ann: one", Wer: "Ann", place: "left out" });
    const { statements } = read(table, { mapping: { Behauptung: "text", Wer: "who", place: null } });
    expect(statements).toEqual([{ row: 2, id: expect.stringMatching(/^r/), text: "Ann: one", who: "Ann" }]);
  });

  test.each([
    [{ Nope: "text" }, /names a column “Nope”/],
    [{ text: "speaker" }, /a field “speaker”/],
  ])("%o is refused with what there is", (mapping, message) => {
    expect(() => read(tableOf({ text: "a", who: "b" }), { mapping })).toThrow(message);
  });
});

describe("the table of another tool", () => {
  const acled = {
    event_id_cnty: "SYR1",
    event_date: "31 October 2018",
    time_precision: "1",
    country: "Syria",
    admin1: "Aleppo",
    admin2: "Azaz",
    location: "Azaz",
    latitude: "36.58",
    longitude: "37.04",
    geo_precision: "1",
    source: "SANA",
    notes: "Shelling was reported.",
  };

  test("is known by its columns", () => {
    expect(detectPreset(Object.keys(acled))).toBe("acled");
    expect(detectPreset(["text", "who", "place"])).toBeUndefined();
  });

  test.each([
    ["1", { name: "Azaz", precision: "settlement", at: [37.04, 36.58] }],
    ["2", { name: "Azaz", precision: "near_place", at: [37.04, 36.58] }],
    ["3", { name: "Aleppo", precision: "admin1" }],
  ])("ACLED with precision %s puts the event at %o", (geo_precision, place) => {
    const { statements } = read(tableOf({ ...acled, geo_precision }), { preset: PRESETS.acled });
    expect(statements[0]?.place).toMatchObject(place);
    expect("at" in (statements[0]?.place ?? {})).toBe("at" in place);
  });

  test.each([
    ["1", "2018-10-31"],
    ["2", "2018-10-31~"],
    ["3", "2018-10"],
  ])("ACLED with time precision %s happened %s", (time_precision, happened) => {
    const { statements } = read(tableOf({ ...acled, time_precision }), { preset: PRESETS.acled });
    expect(statements[0]?.happened).toBe(happened);
  });

  test.each([
    ["3", { name: "Azaz district" }],
    ["4", { name: "Aleppo province" }],
    ["6", { name: "Syria" }],
  ])("UCDP with precision %s is %o, without a point", (where_prec, place) => {
    const { statements } = read(
      tableOf({
        id: "77",
        where_prec,
        where_coordinates: "Azaz town",
        adm_1: "Aleppo province",
        adm_2: "Azaz district",
        country: "Syria",
        latitude: "36.5",
        longitude: "37",
        side_a: "A",
        side_b: "B",
        best: "3",
        low: "2",
        high: "5",
        source_article: "x",
        source_office: "Reuters",
        date_start: "2018-10-30 00:00:00.000",
        date_end: "2018-10-31 00:00:00.000",
        date_prec: "2",
      }),
      { preset: PRESETS["ucdp-ged"] },
    );
    expect(statements[0]).toMatchObject({
      id: "r77",
      who: "Reuters",
      happened: "2018-10-30/2018-10-31",
      text: "According to Reuters: violence between A and B, deaths estimated at 3 (2 to 5)",
      place,
    });
    expect(statements[0]?.place).not.toHaveProperty("at");
  });

  test("UCDP with precision 7 has no place", () => {
    const row = { id: "77", where_prec: "7", where_coordinates: "the sea", side_a: "A", side_b: "B" };
    const { statements, changed } = read(tableOf(row), { preset: PRESETS["ucdp-ged"] });
    expect(statements[0]).not.toHaveProperty("place");
    expect(changed.map(({ what }) => what).join(" ")).toContain("cannot be located");
  });

  test("Airwars is a statement of Airwars with its accuracy in our words", () => {
    const { statements } = read(
      tableOf({
        "Unique Reference Code": "CS1",
        Date: "2018-10-31",
        Permalink: "https://example.org/cs1",
        "Civilians Reported Killed Min": "2",
        "Civilians Reported Killed Max": "4",
        Location: "Hajin",
        Latitude: "34.69",
        Longitude: "40.83",
        "Location Accuracy": "Neighbourhood/area",
      }),
      { preset: PRESETS.airwars },
    );
    expect(statements[0]).toMatchObject({
      who: "Airwars",
      text: "According to Airwars: local sources reported 2 to 4 civilians killed",
      place: { name: "Hajin", precision: "settlement" },
      url: "https://example.org/cs1",
    });
  });

  test("TimelineJS dates are put together from year, month and day", () => {
    const row = {
      Year: "2018",
      Month: "10",
      Day: "",
      Headline: "Ann: closed",
      Text: "",
      Media: "",
      "Media Credit": "Ann",
    };
    expect(read(tableOf(row), { preset: PRESETS.timeline }).statements).toMatchObject([
      { happened: "2018-10", who: "Ann", text: "Ann: closed" },
    ]);
  });

  test("Ushahidi without a speaker needs one from the author, and leaves names of reporters behind", () => {
    const row = {
      "#": "1",
      "INCIDENT TITLE": "Closed",
      DESCRIPTION: "The road.",
      "FIRST NAME": "Zoe",
      EMAIL: "z@example.org",
    };
    expect(read(tableOf(row), { preset: PRESETS.ushahidi }).refused).toHaveLength(1);
    const [statement] = read(tableOf(row), {
      preset: PRESETS.ushahidi,
      who: "a report to the platform",
    }).statements;
    expect(statement).toMatchObject({ who: "a report to the platform", id: "r1" });
    expect(JSON.stringify(statement)).not.toMatch(/Zoe|example\.org/);
  });
});
