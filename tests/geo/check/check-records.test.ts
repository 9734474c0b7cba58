import { describe, expect, test } from "vitest";
import { type Change, lineOf, problemsAfter } from "./minimal-atlas.ts";

const FIRST_DATE = 'article: "2026-01-12", best: "2026-01-12", basis: stated';

describe("quotes", () => {
  test("of eleven words pass and of twelve do not", () => {
    const quoteOf = (count: number): Change => {
      const words = Array.from({ length: count }, () => "water").join(" ");
      const quote = `exact: "${words}", start: 20, end: ${20 + words.length}`;
      return ["statements.yaml", 'exact: "closed the well", start: 20, end: 35', quote];
    };
    expect(problemsAfter(quoteOf(11))).toEqual([]);
    expect(problemsAfter(quoteOf(12))).toMatchObject([
      { id: "S01", line: 8, what: "The quote has 12 words.", remedy: "Quote at most 11." },
    ]);
  });

  test("have the length of their offsets, counted in code points", () => {
    expect(problemsAfter(["statements.yaml", "end: 35", "end: 36"])).toMatchObject([
      { id: "S01", what: "The quote's offsets do not fit its length." },
    ]);
    const change: Change = [
      "statements.yaml",
      'exact: "closed the well", start: 20, end: 35',
      'exact: "💧 well", start: 20, end: 26',
    ];
    expect(problemsAfter(change)).toEqual([]);
  });

  test("stand in a paragraph that there is", () => {
    expect(problemsAfter(["statements.yaml", "paragraph: 2", "paragraph: 4"])).toMatchObject([
      { id: "S02", what: "There is no paragraph 4.", remedy: "The article has 3." },
    ]);
  });
});

describe("dates of statements", () => {
  test.each([
    ["a day that does not exist", "2018-02-30", "a day that does not exist"],
    ["a leap day in a common year", "2018-02-29", "a day that does not exist"],
    ["a month that does not exist", "2018-13", "no date in EDTF"],
    ["words", "12 January 2026", "no date in EDTF"],
    ["the superseded form", "2018-uu", "superseded"],
    ["an interval in reverse", "2026-01-12/2026-01-11", "does not end after it begins"],
    ["a century", "20", "does not use"],
  ])("%s is reported with its line", (_what, date, expected) => {
    const change: Change = [
      "statements.yaml",
      FIRST_DATE,
      `article: "${date}", best: "${date}", basis: stated`,
    ];
    const problems = problemsAfter(change);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({
      severity: "error",
      id: "S01",
      line: lineOf("statements.yaml", `article: "${date}"`, change),
      what: expect.stringContaining(expected),
    });
  });

  test("a set of days need not be sorted", () => {
    expect(
      problemsAfter([
        "statements.yaml",
        FIRST_DATE,
        'article: "{2026-01-12,2026-01-11}", best: "{2026-01-12,2026-01-11}", basis: stated',
      ]),
    ).toEqual([]);
  });

  test("that say more than the article name their source", () => {
    const withoutSource = 'article: "2026-01", best: "2026-01-12", basis: reported';
    expect(problemsAfter(["statements.yaml", FIRST_DATE, withoutSource])).toMatchObject([
      { id: "S01", what: "The best date says more than the article, without a source." },
    ]);
    expect(problemsAfter(["statements.yaml", FIRST_DATE, `${withoutSource}, refs: [R01]`])).toEqual([]);
  });

  test.each([
    ["from the accused party", "accused_party", "denial", false],
    ["from the speaker's own side", "allied_with_speaker", "context", false],
    ["with the same words by another route", "third_party", "transmission_variant", false],
    ["from a third party", "third_party", "context", true],
    ["from a body with a mandate", "mandated_body", "context", true],
  ])(
    "are not called confirmed by a document %s, unless it comes from outside",
    (_from, independence, kind, mayConfirm) => {
      const problems = problemsAfter(
        [
          "statements.yaml",
          FIRST_DATE,
          'article: "2026-01", best: "2026-01-12", basis: corroborated, refs: [R01]',
        ],
        [
          "statements.yaml",
          "  replyInArticle: none\n  statusReason: The",
          "  noReply: [the-company]\n  replyInArticle: none\n  statusReason: The",
        ],
        ["responses.yaml", "kind: denial\n  by: [the-company]", `kind: ${kind}`],
        ["responses.yaml", "body: Salar Company", "body: A newspaper"],
        ["responses.yaml", "independence: accused_party", `independence: ${independence}`],
      );
      expect(problems.map(({ what }) => what)).toEqual(
        mayConfirm
          ? []
          : [
              "The date is called confirmed, and no document behind it comes from outside the speaker's side.",
            ],
      );
    },
  );

  test("never date the event of a plan", () => {
    const event =
      '\n    - { role: claimed_event, article: "2026-02-01", best: "2026-02-01", basis: stated, precision: day }';
    const change: Change = [
      "statements.yaml",
      `role: statement, best: "2026-01-12", article: "2026-01-12", basis: stated, precision: day }`,
      `role: statement, best: "2026-01-12", article: "2026-01-12", basis: stated, precision: day }${event}`,
    ];
    expect(problemsAfter(change)).toMatchObject([{ id: "S02", what: "A plan has the date of an event." }]);
  });
});

describe("the accused", () => {
  const DENIAL: Change = ["responses.yaml", "by: [the-company]", "by: [ana-rios]"];

  test("who are named have a reply or a note that none was found", () => {
    expect(problemsAfter(DENIAL)).toMatchObject([
      {
        severity: "error",
        id: "S01",
        line: lineOf("statements.yaml", "accused: [the-company]"),
        what: "Salar Company is accused, and it is not recorded whether the search found a reply by them.",
      },
    ]);
    expect(
      problemsAfter(DENIAL, [
        "statements.yaml",
        "accused: [the-company]",
        "accused: [the-company]\n  noReply: [the-company]",
      ]),
    ).toEqual([]);
  });

  test("whose replies nobody has sought yet are no error, and the atlas is asked for a search", () => {
    const search = "searched: { on: 2026-01-30, scope: public pages in English }\n";
    const problems = problemsAfter(DENIAL, ["atlas.yaml", search, ""]);
    expect(problems).toMatchObject([
      { severity: "warning", file: "atlas.yaml", rule: "say-what-was-searched" },
    ]);
    const unexamined: Change = ["statements.yaml", "  topic: water", "  examined: false\n  topic: water"];
    expect(problemsAfter(DENIAL, unexamined)).toEqual([]);
  });

  test("who are answered for inside the article need no more", () => {
    const reply = "replyInArticle: { statement: S02, extent: The mayor speaks for them. }";
    expect(problemsAfter(DENIAL, ["statements.yaml", "replyInArticle: none", reply])).toEqual([]);
  });

  test("are not said to be silent without a search", () => {
    const changes: Change[] = [
      DENIAL,
      ["statements.yaml", "accused: [the-company]", "accused: [the-company]\n  noReply: [the-company]"],
      ["atlas.yaml", "searched: { on: 2026-01-30, scope: public pages in English }\n", ""],
    ];
    const errors = problemsAfter(...changes).filter(({ severity }) => severity === "error");
    expect(errors).toMatchObject([{ id: "S01", what: "That no reply was found is said without a search." }]);
    const ofStatement: Change = [
      "statements.yaml",
      "  topic: water",
      "  searched: { on: 2026-01-29 }\n  topic: water",
    ];
    expect(problemsAfter(...changes, ofStatement).filter(({ severity }) => severity === "error")).toEqual([]);
  });

  test("are asked for the reply that the article itself carries", () => {
    const unrecorded: Change = ["statements.yaml", "  replyInArticle: none\n", ""];
    expect(problemsAfter(unrecorded)).toMatchObject([
      { severity: "warning", id: "S01", remedy: expect.stringContaining("replyInArticle: none") },
    ]);
    const denied: Change[] = [
      ["statements.yaml", "paragraph: 2\n  kind: allegation", "paragraph: 2\n  kind: denial"],
      [
        "statements.yaml",
        "speaker: { who: [ana-rios], as: Ana Rios, identity: named_person }\n  accused: [neighbours]",
        "speaker: { who: [the-company], as: Ana Rios, identity: named_person }\n  accused: [neighbours]",
      ],
    ];
    expect(problemsAfter(unrecorded, ...denied)).toMatchObject([
      {
        id: "S01",
        what: expect.stringContaining("(S02)"),
        remedy: expect.stringContaining("statement: S02"),
      },
    ]);
  });

  test("who are unnamed have nobody to answer for them", () => {
    const unnamed: Change = ["statements.yaml", "accused: [the-company]", "accused: [neighbours]"];
    expect(
      problemsAfter(unnamed, ["responses.yaml", "independence: accused_party", "independence: other_party"]),
    ).toEqual([]);
  });

  test("are not said to be silent where they replied to this statement", () => {
    expect(
      problemsAfter([
        "statements.yaml",
        "accused: [the-company]",
        "accused: [the-company]\n  noReply: [the-company]",
      ]),
    ).toMatchObject([{ what: "the-company is in noReply, but R01 is their reply to this statement." }]);
  });

  test("alone can be without a reply", () => {
    expect(
      problemsAfter([
        "statements.yaml",
        "accused: [neighbours]",
        "accused: [neighbours]\n  noReply: [the-company]",
      ]),
    ).toMatchObject([{ id: "S02", what: "the-company is in noReply, but is not accused." }]);
  });
});

describe("responses", () => {
  const FINDING: Change = ["responses.yaml", "kind: denial", "kind: independent_finding"];
  const SUPPORTS: Change = [
    "responses.yaml",
    "S01: this_claim",
    "S01: { relation: this_claim, effect: supports }",
  ];

  test("that are findings state their standard", () => {
    const problems = problemsAfter(FINDING, SUPPORTS);
    expect(problems.map(({ file, id, what }) => [file, id, what])).toEqual([
      ["responses.yaml", "R01", "A finding has no standard."],
      ["statements.yaml", "S01", "The status rests on the finding R01, which states no standard."],
    ]);
    expect(
      problemsAfter(FINDING, SUPPORTS, [
        "responses.yaml",
        "  limits:",
        "  standard: more likely than not\n  limits:",
      ]),
    ).toEqual([]);
  });

  test("that nobody has read cannot be shown", () => {
    expect(problemsAfter(["responses.yaml", "evidence: seen", "evidence: unverified"])).toMatchObject([
      { id: "R01", what: "A document that nobody has read cannot be shown." },
    ]);
  });

  test("have a link, or a note why they have none", () => {
    const link = "  url: https://example.org/letter\n";
    expect(problemsAfter(["responses.yaml", link, ""])).toMatchObject([
      { id: "R01", what: "There is neither a link nor a note why there is none." },
    ]);
    expect(problemsAfter(["responses.yaml", link, "  linkNote: Handed out on paper.\n"])).toEqual([]);
  });

  test("of a day that does not exist are reported", () => {
    expect(problemsAfter(["responses.yaml", "2025-06-01", "2025-06-31"])).toMatchObject([
      { id: "R01", line: 7, what: expect.stringContaining("a day that does not exist") },
    ]);
  });

  test("are not said to come before the article when their date lies after it", () => {
    expect(problemsAfter(["responses.yaml", "2025-06-01", "2026-06-01"])).toMatchObject([
      { id: "R01", what: expect.stringContaining("lies after the article's statements") },
    ]);
    expect(problemsAfter(["responses.yaml", "before_article", "after_article"])).toMatchObject([
      { id: "R01", what: expect.stringContaining("lies before the end of the article's statements") },
    ]);
  });
});

test("the direction of a movement without ends cannot be certain", () => {
  const movement = "  movement: { what: pumps, directionCertain: true }\n";
  expect(problemsAfter(["statements.yaml", "  topic: water", `${movement}  topic: water`])).toMatchObject([
    { id: "S01", what: "The direction of a movement without ends is called certain." },
  ]);
});
