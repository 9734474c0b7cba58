import { describe, expect, test } from "vitest";
import { checkFairness } from "../../../geo/check/check-fairness.ts";
import type { SourcedAtlas } from "../../../geo/check/sourced-atlas.ts";
import type { Atlas } from "../../../geo/model/article.ts";
import { INDEPENDENCES, type Independence } from "../../../geo/model/vocabulary.ts";
import { FIRST_ATLAS, readAtlasFolder } from "../atlas-folder.ts";
import { type Change, problemsAfter } from "./minimal-atlas.ts";

const MEDIA: Change = [
  "actors.yaml",
  "- { id: neighbours,",
  `- { id: mine-radio, names: { en: Mine Radio }, kind: organisation, belongsTo: the-company, describedAs: paid by Salar Company }
- { id: town-radio, names: { en: Town Radio }, kind: organisation, belongsTo: ana-rios, describedAs: paid by the mayor }
- { id: neighbours,`,
];
const from = (body: string, independence: Independence): Change[] => [
  MEDIA,
  ["responses.yaml", "  by: [the-company]\n", ""],
  ["responses.yaml", "body: Salar Company", `body: ${body}`],
  ["responses.yaml", "independence: accused_party", `independence: ${independence}`],
  [
    "statements.yaml",
    "  replyInArticle: none\n  statusReason: The",
    "  noReply: [the-company]\n  replyInArticle: none\n  statusReason: The",
  ],
];

describe("a document of a party is never called independent of it", () => {
  test.each([
    ["the accused", "Mine Radio (paid by Salar Company)", ["accused_party", "allied_with_accused"]],
    ["the speaker", "Town Radio (paid by the mayor)", ["allied_with_speaker"]],
    [
      "nobody in the article",
      "A newspaper",
      [
        "allied_with_accused",
        "allied_with_speaker",
        "third_party",
        "other_party",
        "mandated_body",
        "accused_party",
      ],
    ],
  ] as const)("one from the side of %s", (_side, body, allowed) => {
    for (const independence of INDEPENDENCES) {
      const problems = problemsAfter(...from(body, independence));
      expect(problems.length, independence).toBe(
        (allowed as readonly string[]).includes(independence) ? 0 : 1,
      );
      for (const problem of problems) expect(problem).toMatchObject({ severity: "error", id: "R01" });
    }
  });

  test("one from a party of another statement is from another party, not from a third one", () => {
    const other: Change = [
      "statements.yaml",
      "accused: [neighbours]",
      "accused: [ana-rios]\n  noReply: [ana-rios]",
    ];
    const bearing: Change = ["responses.yaml", "S01: this_claim", "S02: same_pattern"];
    const problems = problemsAfter(
      ...from("Mine Radio (paid by Salar Company)", "third_party"),
      other,
      bearing,
    );
    expect(problems.map(({ what }) => what)).toEqual([
      "R01 is “from a third party” for S02, but it comes from the side of Salar Company, a party of this article.",
    ]);
  });
});

describe("media are named with who runs or pays them", () => {
  test("on every side", () => {
    for (const [body, side] of [
      ["Mine Radio", "accused_party"],
      ["Town Radio", "allied_with_speaker"],
    ] as const) {
      expect(problemsAfter(...from(body, side))).toMatchObject([
        { severity: "error", id: "R01", what: expect.stringContaining(`names ${body} without saying`) },
      ]);
    }
  });

  test("and one of which nothing is said is asked about", () => {
    const changes = from("Mine Radio", "accused_party");
    const unsaid: Change = ["actors.yaml", ", describedAs: paid by Salar Company", ""];
    expect(problemsAfter(...changes, unsaid)).toMatchObject([
      { id: "R01", what: "R01 comes from Mine Radio, and who speaks in it is not recorded." },
    ]);
  });
});

test("a line on what is known stands under all statements of a claim against the same parties", () => {
  const same: Change[] = [
    ["statements.yaml", "- id: S02\n", "- id: S02\n  claim: C1\n"],
    ["statements.yaml", "accused: [neighbours]", "accused: [the-company]\n  noReply: [the-company]"],
  ];
  expect(problemsAfter(...same)).toMatchObject([
    {
      severity: "warning",
      file: "context.yaml",
      what: expect.stringContaining("not under S02, which makes the same claim"),
    },
  ]);
  expect(problemsAfter(...same, ["context.yaml", "statements: [S01]", "statements: [S01, S02]"])).toEqual([]);
});

describe("with the sides exchanged the rules find the same", () => {
  const { sourced } = readAtlasFolder("syria-2018", FIRST_ATLAS);
  const SIDES: [string, string][] = [
    ["russian-government", "united-states"],
    ["russian-mod", "us-department-of-defense"],
    ["igor-konashenkov", "white-helmets"],
    ["sputnik", "voa"],
    ["sana", "rfe-rl"],
    ["syrian-government", "us-led-coalition"],
  ];

  test.each(INDEPENDENCES)("in the first atlas, all documents called %s", (independence) => {
    const atlas: Atlas = {
      ...sourced.atlas,
      responses: sourced.atlas.responses.map((response) => ({
        ...response,
        independence,
        bearsOn: Object.fromEntries(Object.keys(response.bearsOn).map((id) => [id, "same_pattern" as const])),
      })),
    };
    const found = problemsOf(atlas);
    expect(found.length).toBeGreaterThan(20);
    expect(problemsOf(exchange(atlas))).toEqual(found.map(swapNames).sort());
    expect(problemsOf(exchange(atlas))).not.toEqual(found);
  });

  test("and in the first atlas as it stands there is nothing to find on either side", () => {
    expect(problemsOf(sourced.atlas)).toEqual([]);
    expect(problemsOf(exchange(sourced.atlas))).toEqual([]);
  });

  function problemsOf(atlas: Atlas): string[] {
    const changed: SourcedAtlas = { ...sourced, atlas, locate: () => ({ file: "responses.yaml" }) };
    return checkFairness(changed)
      .filter(({ severity }) => severity === "error")
      .map(({ what }) => what)
      .sort();
  }

  function nameOf(id: string): string {
    return sourced.atlas.actors.find((actor) => actor.id === id)?.names.en ?? id;
  }

  /** The same atlas with each of two sides in the place of the other, in every record and every name. */
  function exchange(atlas: Atlas): Atlas {
    const ids = new Map(SIDES.flatMap(([a, b]) => [[a, b] as const, [b, a] as const]));
    const text = JSON.stringify(atlas, (key, value: unknown) => {
      if (typeof value !== "string") return value;
      return ids.get(value) ?? (key === "id" ? value : swapDescriptions(swapNames(value)));
    });
    return JSON.parse(text) as Atlas;
  }

  function swapNames(text: string): string {
    return swap(
      text,
      SIDES.map(([a, b]) => [nameOf(a), nameOf(b)]),
    );
  }

  function swapDescriptions(text: string): string {
    return swap(text, [
      ["Russian state media", "funded by the US government"],
      ["Syrian state media", "funded by the US government"],
    ]);
  }

  function swap(text: string, pairs: readonly (readonly [string, string])[]): string {
    const other = new Map(pairs.flatMap(([a, b]) => [[a, b] as const, [b, a] as const]));
    const names = [...other.keys()].sort((a, b) => b.length - a.length);
    return text.replace(
      new RegExp(names.map((name) => name.replace(/[()/]/g, "\\$&")).join("|"), "g"),
      (name) => other.get(name) ?? name,
    );
  }
});
