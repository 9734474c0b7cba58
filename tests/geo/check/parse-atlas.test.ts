import { describe, expect, test } from "vitest";
import { checkAtlas } from "../../../geo/check/check-atlas.ts";
import { parseAtlas } from "../../../geo/check/parse-atlas.ts";
import { MAX_FILE_LENGTH, readYaml } from "../../../geo/check/read-yaml.ts";
import { formatProblem } from "../../../geo/model/problem.ts";
import { atlasFiles, type Change, lineOf, problemsAfter } from "./minimal-atlas.ts";

test("an atlas without mistakes has no problems", () => {
  expect(problemsAfter()).toEqual([]);
});

describe("files", () => {
  test("a missing statements.yaml is named, and the rest is still checked", () => {
    const files: Partial<ReturnType<typeof atlasFiles>> = atlasFiles(["claims.yaml", "C1", "C_1"]);
    delete files["statements.yaml"];
    const { problems } = checkAtlas("minimal", files);
    expect(problems).toContainEqual(
      expect.objectContaining({ file: "statements.yaml", what: "The file is missing." }),
    );
    expect(problems).toContainEqual(expect.objectContaining({ file: "claims.yaml", line: 1 }));
  });

  test("an empty atlas.yaml or statements.yaml is said to be empty", () => {
    const files = { ...atlasFiles(), "atlas.yaml": "# nothing yet\n", "statements.yaml": "" };
    const { value, problems } = checkAtlas("minimal", files);
    expect(value).toBeUndefined();
    expect(problems.map(({ file, what }) => [file, what])).toEqual([
      ["atlas.yaml", "The file is empty."],
      ["statements.yaml", "The file is empty."],
    ]);
  });

  test("files that an atlas may do without may be absent or empty", () => {
    const { "places.yaml": _places, ...rest } = atlasFiles(["context.yaml", "- statements: [S01]", "#"], [
      "context.yaml",
      "  known:",
      "#",
    ] as Change);
    expect(checkAtlas("minimal", rest).problems).toEqual([]);
  });

  test("a list may stand as JSON Lines, and a line that is none is named", () => {
    const { "statements.yaml": yaml, ...rest } = atlasFiles();
    const records: unknown = readYaml("statements.yaml", yaml).value.value;
    const lines = Array.isArray(records) ? records.map((record) => JSON.stringify(record)) : [];
    expect(lines).toHaveLength(2);
    const whole = checkAtlas("minimal", { ...rest, "statements.jsonl": `${lines.join("\n\n")}\n` });
    expect(whole.problems).toEqual([]);
    expect(whole.value?.atlas.statements).toEqual(
      checkAtlas("minimal", atlasFiles()).value?.atlas.statements,
    );
    const [first = "", second = ""] = lines;
    const broken = checkAtlas("minimal", {
      ...rest,
      "statements.jsonl": `${first}\n{"id"\n${second.replace("alleged_plan", "planned")}`,
    });
    expect(broken.problems).toContainEqual(
      expect.objectContaining({ file: "statements.jsonl", line: 2, what: "The line is no JSON." }),
    );
    expect(broken.problems).toContainEqual(
      expect.objectContaining({ file: "statements.jsonl", line: 3, id: "S02" }),
    );
  });

  test("a file that holds a record where a list belongs says how to write a list", () => {
    const files = { ...atlasFiles(), "claims.yaml": "id: C1\nname: a well that was closed\n" };
    expect(parseAtlas("minimal", files).problems).toMatchObject([
      {
        severity: "error",
        file: "claims.yaml",
        line: 1,
        what: "The file is no list.",
        remedy: "Begin each record with a dash at the start of a line.",
      },
    ]);
  });

  test("an entry that is no record is reported on its line", () => {
    const files = { ...atlasFiles(), "claims.yaml": "- { id: C1, name: a well that was closed }\n- C2\n" };
    const { problems } = parseAtlas("minimal", files);
    expect(problems).toMatchObject([
      { file: "claims.yaml", line: 2, what: "The entry is not a record of fields." },
    ]);
  });
});

describe("YAML", () => {
  test("a syntax error is reported with its line, in all files at once", () => {
    const problems = problemsAfter(
      ["statements.yaml", "text: Ana Rios said the company", "text: Ana Rios said: the company"],
      ["claims.yaml", "name: statements on a well }", "name: statements on a well"],
    );
    const broken = problems.filter(({ what }) => what.startsWith("The YAML cannot be read"));
    expect(broken.map(({ file, line }) => [file, line])).toContainEqual(["statements.yaml", 7]);
    expect(new Set(broken.map(({ file }) => file))).toEqual(new Set(["claims.yaml", "statements.yaml"]));
  });

  test("a key that stands twice is reported on its second line", () => {
    const problems = problemsAfter(["statements.yaml", "  topic: water", "  topic: water\n  topic: mine"]);
    expect(problems).toContainEqual(
      expect.objectContaining({ file: "statements.yaml", line: 19, what: expect.stringContaining("unique") }),
    );
  });

  test("aliases that would unfold into millions of values are refused without unfolding them", () => {
    const bomb = Array.from({ length: 12 }, (_, level) =>
      level === 0
        ? "- &a0 [x, x, x, x, x, x, x, x, x]"
        : `- &a${level} [${Array.from({ length: 8 }, () => `*a${level - 1}`).join(", ")}]`,
    ).join("\n");
    const { value, problems } = readYaml("claims.yaml", bomb);
    expect(value.value).toBeUndefined();
    expect(problems).toMatchObject([
      { severity: "error", file: "claims.yaml", remedy: expect.stringContaining("Write the values out") },
    ]);
  });

  test("a hundred aliases are read, and one more is too many", () => {
    const claims = (count: number) => `- &first { id: C1, name: a well }\n${"- *first\n".repeat(count)}`;
    expect(readYaml("claims.yaml", claims(99)).problems).toEqual([]);
    expect(readYaml("claims.yaml", claims(101)).problems).toMatchObject([
      { severity: "error", file: "claims.yaml", what: "The file uses 101 YAML aliases." },
    ]);
  });

  test("a list that contains itself is a problem and not an endless text", () => {
    const { problems } = checkAtlas("minimal", {
      ...atlasFiles(),
      "claims.yaml": "- &self\n  id: C1\n  name: *self\n",
    });
    expect(problems).toContainEqual(
      expect.objectContaining({ file: "claims.yaml", line: 3, id: "C1", what: "`name` is not text." }),
    );
  });

  test.each([
    ["brackets", "[".repeat(50_000)],
    ["closed brackets", `${"[".repeat(20_000)}${"]".repeat(20_000)}`],
    ["braces", "{a: ".repeat(20_000)],
    ["indentation", Array.from({ length: 3000 }, (_, depth) => `${" ".repeat(depth)}a:`).join("\n")],
    ["dashes", `${"- ".repeat(20_000)}x`],
  ])("a file nested thousands of levels deep by %s is refused", (_how, text) => {
    const { value, problems } = readYaml("claims.yaml", text);
    expect(value.value).toBeUndefined();
    expect(problems).toMatchObject([{ file: "claims.yaml", what: "The file nests more than 100 levels." }]);
  });

  test("a file over the limit is refused before it is parsed", () => {
    const { value, problems } = readYaml("statements.yaml", "- ".padEnd(MAX_FILE_LENGTH + 1, "x"));
    expect(value.value).toBeUndefined();
    expect(problems).toMatchObject([
      {
        severity: "error",
        file: "statements.yaml",
        what: expect.stringContaining("larger than 20 million characters"),
      },
    ]);
  });
});

describe("keys that every JavaScript object has", () => {
  test.each(["constructor", "toString", "hasOwnProperty", "valueOf"])("%s is an id like any other", (id) => {
    const problems = problemsAfter(
      ["statements.yaml", "id: S02", `id: ${id}`],
      ["atlas.yaml", "water: Water", `water: Water, ${id}: Words`],
      ["claims.yaml", "id: C1", `id: ${id}`],
      ["statements.yaml", "claim: C1", `claim: ${id}`],
    );
    expect(problems).toEqual([]);
  });

  test("a topic is not known because objects have a property of that name", () => {
    expect(problemsAfter(["statements.yaml", "topic: water", "topic: constructor"])).toMatchObject([
      { id: "S01", what: "There is no topic with the id constructor." },
    ]);
  });

  test("__proto__ as a key is an ordinary mistake", () => {
    const problems = problemsAfter(["statements.yaml", "  topic: water", "  __proto__: { topic: water }"]);
    expect(problems.map(({ id, what }) => [id, what])).toEqual([
      ["S01", "`__proto__` is no field of this record."],
      ["S01", "`topic` is missing."],
    ]);
    expect(Object.hasOwn(Object.prototype, "topic")).toBe(false);
  });
});

test("five mistakes in one file are five problems, in the order of the lines", () => {
  const problems = problemsAfter(
    ["statements.yaml", "kind: allegation", "kind: allegations"],
    ["statements.yaml", "start: 20, end: 35", "start: -1, end: 35"],
    ["statements.yaml", "role: claimed_event_site", "role: event_site"],
    ["statements.yaml", "paragraph: 2", "paragraph: 20"],
    ["statements.yaml", "planned to open", "were about to open"],
  );
  const inStatements = problems.filter(({ file }) => file === "statements.yaml");
  const lines = inStatements.map(({ line }) => line ?? 0);
  expect(inStatements).toHaveLength(5);
  expect(lines).toEqual([...lines].sort((a, b) => a - b));
});

describe("records that cannot be read", () => {
  test("do not keep the others from being checked", () => {
    const problems = problemsAfter(
      ["statements.yaml", "modality: alleged_past", "modality: past"],
      ["statements.yaml", "paragraph: 2", "paragraph: 9"],
    );
    expect(problems.map(({ id, line, what }) => [id, line, what.slice(0, 20)])).toEqual([
      ["S01", 6, '`modality` is "past"'],
      ["S02", lineOf("statements.yaml", "paragraph: 2"), "There is no paragrap"],
    ]);
  });

  test.each<[string, Change]>([
    ["an actor", ["actors.yaml", "en: Salar Company", "en: 1"]],
    ["a mention", ["mentions.yaml", "name: Uyuni", "names: Uyuni"]],
    ["a response", ["responses.yaml", "kind: denial", "kind: denail"]],
    ["a statement", ["statements.yaml", "paragraph: 1", "paragraph: 0"]],
  ])("are reported once, not again wherever they are named: %s", (_what, change) => {
    expect(problemsAfter(change)).toHaveLength(change[1].startsWith("name: Uyuni") ? 2 : 1);
  });

  test("in a file that is no YAML do not make every reference to them wrong", () => {
    const files = new Set(
      problemsAfter(["actors.yaml", "kind: person", "kind: [person"]).map(({ file }) => file),
    );
    expect(files).toEqual(new Set(["actors.yaml"]));
  });
});

describe("names in the former way", () => {
  test("are read, with one warning a file that shows the present way", () => {
    const { value, problems } = checkAtlas("minimal", {
      ...atlasFiles(
        ["actors.yaml", "names: { en: Ana Rios }", "name: Ana Rios"],
        ["actors.yaml", "names: { en: Salar Company }", "name: Salar Company"],
        [
          "places.yaml",
          "names: { en: The Well }",
          "name: The Well\n  names: [Well, El Pozo]\n  arabic: البئر",
        ],
        ["mentions.yaml", "name: Uyuni", "name: Uyuni, english: Uyuni Town, arabic: أويوني"],
      ),
    });
    expect(value?.atlas.actors[0]?.names).toEqual({ en: "Ana Rios" });
    expect(value?.atlas.places[0]).toMatchObject({
      names: { en: "The Well", ar: "البئر" },
      alsoKnownAs: ["Well", "El Pozo"],
    });
    expect(value?.atlas.mentions[1]).toMatchObject({
      name: "Uyuni",
      names: { en: "Uyuni Town", ar: "أويوني" },
    });
    expect(problems.map(({ severity, file, remedy }) => [severity, file, remedy])).toEqual([
      ["warning", "actors.yaml", "Write names: { en: ... }."],
      ["warning", "mentions.yaml", "Write names: { en: ..., ar: ... }; name stays the name as printed."],
      [
        "warning",
        "places.yaml",
        "Write names: { en: ..., ar: ... }, and alsoKnownAs: [...] for further spellings.",
      ],
    ]);
  });

  test("are in the language of the atlas", () => {
    const { value } = checkAtlas(
      "minimal",
      atlasFiles(
        ["atlas.yaml", "language: en", "language: fr"],
        ["places.yaml", "names: { en: The Well }", "name: Le Puits"],
      ),
    );
    expect(value?.atlas.places[0]?.names).toEqual({ fr: "Le Puits" });
  });

  test("are reported by the field that the author wrote", () => {
    const change: Change = ["places.yaml", "names: { en: The Well }", "name: 12"];
    expect(problemsAfter(change)).toContainEqual(
      expect.objectContaining({ line: 2, id: "the-well", what: "`name` is not text." }),
    );
    expect(problemsAfter(["places.yaml", "  names: { en: The Well }\n", ""])).toContainEqual(
      expect.objectContaining({
        what: "`names` is missing.",
        remedy: expect.stringContaining("names: { en: Aleppo"),
      }),
    );
  });
});

describe("characters that nobody sees", () => {
  test("at the start of a line are named, once", () => {
    expect(problemsAfter(["statements.yaml", "  paragraph: 1", "\u00a0 paragraph: 1"])).toMatchObject([
      { line: 3, what: expect.stringContaining("U+00A0"), remedy: expect.stringContaining("type spaces") },
    ]);
  });

  test.each([
    ["C1\u200b", "an invisible character (U+200B)", "C1"],
    ["água-1", "“á” (U+00E1)", "agua-1"],
    ["C 1", "a space", "C-1"],
    ["C/1", "“/” (U+002F)", "C-1"],
  ])(
    "and other letters that no id may hold are named with an id that would do: %j",
    (id, letter, proposal) => {
      expect(problemsAfter(["claims.yaml", "id: C1", `id: "${id}"`])).toContainEqual(
        expect.objectContaining({
          what: expect.stringContaining(letter),
          remedy: expect.stringContaining(`such as ${proposal}.`),
        }),
      );
    },
  );
});

test("a date that only the article supports is the best that is known", () => {
  const { value, problems } = checkAtlas(
    "minimal",
    atlasFiles(["statements.yaml", 'article: "2026-01-12", best: "2026-01-12"', 'article: "2026-01-12"']),
  );
  expect(problems).toEqual([]);
  expect(value?.atlas.statements[0]?.dates[0]?.best).toBe("2026-01-12");
});

test("an atlas without a search is asked for one", () => {
  const change: Change = ["atlas.yaml", "searched: { on: 2026-01-30, scope: public pages in English }\n", ""];
  expect(problemsAfter(change)).toMatchObject([
    { severity: "warning", file: "atlas.yaml", what: expect.stringContaining("No search") },
  ]);
});

describe("tiles", () => {
  const tiles = (url: string): Change => [
    "atlas.yaml",
    "corrections: []",
    `corrections: []\ntiles: { url: ${JSON.stringify(url)}, credit: Example }`,
  ];
  test.each([
    "https://tiles.example/{z}/{x}/{y}.png",
    "https://{s}.tiles.example/{z}/{x}/{y}{r}.png",
    "ground.pmtiles",
  ])("may come from %s", (url) => {
    expect(problemsAfter(tiles(url))).toEqual([]);
  });
  test.each([
    ["https://tiles.example/{z}/{x}.png", "lacks {z}, {x} or {y}"],
    ["https://tiles.example/{z}/{x}/{y}.png?key={key}", "{key}"],
    ["javascript:alert(1)", "is no address of tiles"],
    ["../ground.pmtiles", "is no address of tiles"],
  ])("may not come from %s", (url, what) => {
    expect(problemsAfter(tiles(url))).toMatchObject([
      { severity: "error", what: expect.stringContaining(what) },
    ]);
  });
});

test("a problem prints file, line, id, what is wrong, what to do and where that is explained", () => {
  const [problem] = problemsAfter(["statements.yaml", "claim: C1", "claim: C2"]);
  expect(problem && formatProblem(problem)).toBe(
    "statements.yaml:2  S01  error: There is no claim with the id C2.\n    Did you mean C1?\n    Why: claim-atlas guide refer-to-what-is-there",
  );
});
