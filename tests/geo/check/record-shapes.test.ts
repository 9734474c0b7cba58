import { expect, test } from "vitest";
import { type Change, problemsAfter } from "./minimal-atlas.ts";

test.each<[string, Change, string]>([
  ["a misspelt field", ["statements.yaml", "  topic: water", "  topick: water"], "`topick` is no field"],
  ["a missing field", ["statements.yaml", "  topic: water\n", ""], "`topic` is missing."],
  [
    "a word outside the vocabulary",
    ["statements.yaml", "modality: alleged_past", "modality: aleged_past"],
    '`modality` is "aleged_past"',
  ],
  ["a number where text belongs", ["statements.yaml", "as: Ana Rios", "as: 12"], "`speaker.as` is not text"],
  ["text where a number belongs", ["statements.yaml", "start: 20", "start: twenty"], "`quote.start`"],
  ["a fraction of a paragraph", ["statements.yaml", "paragraph: 1", "paragraph: 1.5"], "`paragraph`"],
  [
    "an empty text",
    ["statements.yaml", "topic: water\n  reply", 'note: ""\n  topic: water\n  reply'],
    "`note` is empty",
  ],
  ["an unknown relation", ["responses.yaml", "S01: this_claim", "S01: this_clam"], "`bearsOn.S01`"],
  ["a hash that is none", ["atlas.yaml", "a".repeat(64), "abc"], "is not a SHA-256 hash"],
  ["a day that does not exist", ["atlas.yaml", "2026-01-31", "2026-02-30"], '`updated` is "2026-02-30"'],
  [
    "an address of the site with a fragment",
    ["atlas.yaml", "updated:", "address: https://maps.example/#top\nupdated:"],
    "give the folder alone",
  ],
  ["a country in lower case", ["atlas.yaml", "[BO]", "[bo]"], "is not a country code"],
])("%s is named with its field and line", (_what, change, expected) => {
  const problems = problemsAfter(change);
  expect(problems).toContainEqual(
    expect.objectContaining({
      severity: "error",
      file: change[0],
      line: expect.any(Number),
      what: expect.stringContaining(expected),
    }),
  );
});

test("a misspelt word of a vocabulary comes with the nearest right one", () => {
  const [problem] = problemsAfter(["statements.yaml", "alleged_past", "aleged_past"]);
  expect(problem).toMatchObject({ id: "S01", line: 6 });
  expect(problem?.remedy).toMatch(/^Did you mean alleged_past\? Use one of: /);
});

test.each<[string, Change, string]>([
  ["a latitude beyond the pole", ["places.yaml", "lat: -20.4", "lat: -120.4"], "no latitude"],
  [
    "a longitude and a latitude that were swapped",
    ["places.yaml", "lon: -66.8, lat: -20.4", "lat: -120.4, lon: -20.8"],
    "latitude and longitude may be exchanged",
  ],
  ["a longitude beyond the globe", ["places.yaml", "lon: -66.8", "lon: 293.2"], "no longitude"],
  ["a position without end", ["places.yaml", "lon: -66.8", "lon: .inf"], "`point.lon`"],
  ["a position that is no number", ["places.yaml", "lat: -20.4", "lat: .nan"], "`point.lat`"],
  ["a position as a bare pair", ["places.yaml", "{ lon: -66.8, lat: -20.4 }", "[-66.8, -20.4]"], "`point`"],
  ["an uncertainty of nothing", ["places.yaml", "uncertaintyKm: 2", "uncertaintyKm: 0"], "`uncertaintyKm`"],
])("%s is refused with the place's id", (_what, change, expected) => {
  expect(problemsAfter(change)).toContainEqual(
    expect.objectContaining({
      file: "places.yaml",
      id: "the-well",
      what: expect.stringContaining(expected),
    }),
  );
});

test.each([
  "javascript:alert(1)",
  "JavaScript:alert(1)",
  "data:text/html,x",
  "//example.org",
  "/letter",
  "https://a b.example",
  'https://example.org/"onclick="x',
  "ftp://example.org/letter",
  " https://example.org",
])("the address %j is refused", (address) => {
  const change: Change = ["responses.yaml", "https://example.org/letter", JSON.stringify(address)];
  expect(problemsAfter(change)).toMatchObject([
    { file: "responses.yaml", line: 8, id: "R01", what: expect.stringContaining("is not a web address") },
  ]);
});

test.each([
  ["a script", "The company <script>alert(1)</script> is a company"],
  ["an image", "<img src=x onerror=alert(1)>"],
  ["a comment", "the company <!-- hidden --> closed it"],
  ["an entity", "the company&nbsp;closed it"],
  ["a numbered entity", "the company&#x202e;closed it"],
])("HTML in a text is refused: %s", (_what, words) => {
  const change: Change = ["responses.yaml", "A letter of one page.", JSON.stringify(words)];
  expect(problemsAfter(change)).toMatchObject([
    { file: "responses.yaml", id: "R01", what: "`limits` holds HTML; texts are plain words." },
  ]);
});

test("plain words with a less-than sign or an ampersand are no HTML", () => {
  const words = JSON.stringify("fewer than 5 < 10 litres, A & B, R&D");
  expect(problemsAfter(["responses.yaml", "A letter of one page.", words])).toEqual([]);
});

test.each(["\\u202e", "\\u2066", "\\u200f", "\\u061c", "\\x07", "\\x1b", "\\x85", "\\0"])(
  "the control character %s in a text is refused",
  (sequence) => {
    const change: Change = ["responses.yaml", "A letter of one page.", `"a letter ${sequence} of one page"`];
    expect(problemsAfter(change)).toMatchObject([
      { id: "R01", line: 13, what: expect.stringContaining("control or bidirectional control character") },
    ]);
  },
);

test("Arabic and accented names are plain words", () => {
  expect(
    problemsAfter(["mentions.yaml", "name: Uyuni", "name: Uyuni, names: { ar: أويوني, en: Üyüni }"]),
  ).toEqual([]);
});

test("a text longer than any honest one is refused at once, whatever it holds", () => {
  // Half a million times "<a" took minutes where the search for markup looked ahead without end.
  const change: Change = ["responses.yaml", "A letter of one page.", JSON.stringify("<a".repeat(500_000))];
  expect(problemsAfter(change)).toContainEqual(
    expect.objectContaining({ id: "R01", what: "`limits` is longer than 4000 characters." }),
  );
});

test.each(["__proto__", "a b", "1st", "a/b", "é", "x".repeat(65), '"../x"', '""'])("%s is no id", (id) => {
  expect(problemsAfter(["claims.yaml", "id: C1", `id: ${id}`])).toContainEqual(
    expect.objectContaining({
      file: "claims.yaml",
      line: 1,
      what: expect.stringContaining("is not an id"),
    }),
  );
});
