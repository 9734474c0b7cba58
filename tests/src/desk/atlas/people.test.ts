import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { act, startHistory } from "../../../../src/desk/atlas/history.ts";
import { listPeople } from "../../../../src/desk/atlas/people.ts";
import { filesOf } from "../../../../src/desk/atlas/work.ts";
import { changedLines, openAtlas, textOf } from "./changed-lines.ts";

const WELLS = `version: 2
title: Wells
updated: 2026-01-31

statements:
  - text: Ana Rios said the company closed the well. # a comment
    who: Ana Rios
    accused: { name: the company, kind: organisation }
    noReply: the company

  - text: The mayor, citing herders, said Salar Minerals closed two wells.
    who: 'the mayor'
    citing: [herders, the company]
    accused: [Salar Minerals, the company]
    responses:
      - kind: denial
        by: the company
        fact: Salar Minerals denied it.
        body: Salar Minerals
  - state: refused
    text: Somebody said so.
    who: Luz Paz
`;

describe("people and organisations", () => {
  test("are listed once each, with the statements that name them; of refused statements none", () => {
    const people = listPeople(openAtlas(WELLS));
    expect(
      people.map(({ name, kind, statements, spoken }) => [name, kind, statements.length, spoken]),
    ).toEqual([
      ["the company", "organisation", 2, 0],
      ["Ana Rios", undefined, 1, 1],
      ["Salar Minerals", undefined, 1, 0],
      ["herders", undefined, 1, 0],
      ["the mayor", undefined, 1, 1],
    ]);
  });

  test("merged are one in statements, chains and replies, and the other name stays known", () => {
    const opened = openAtlas(WELLS);
    const merged = act(startHistory(opened), {
      type: "mergePeople",
      from: "the company",
      to: "Salar Minerals",
    });
    expect(changedLines(textOf(opened), textOf(merged.work))).toEqual([
      "+actors:",
      "+  - { name: Salar Minerals, alsoKnownAs: [ the company ] }",
      "-    accused: { name: the company, kind: organisation }",
      "-    noReply: the company",
      "+    accused: Salar Minerals",
      "+    noReply: Salar Minerals",
      "-    citing: [herders, the company]",
      "-    accused: [Salar Minerals, the company]",
      "+    citing: [herders, Salar Minerals]",
      "+    accused: Salar Minerals",
      "-        by: the company",
      "+        by: Salar Minerals",
    ]);
    expect(filesOf(act(merged, { type: "undo" }).work)).toEqual(filesOf(opened));
  });

  test("that are listed with ids keep the id of the one that stays, wherever it is written", () => {
    const actors = `# who is who
- id: ana # the mayor
  names: { en: Ana Rios }
- { id: mayor, names: { en: the mayor }, belongsTo: town }
- { id: town, names: { en: the town } }
`;
    const opened = openAtlas(
      `version: 2
title: Wells
updated: 2026-01-31
statements:
  - text: The mayor said so.
    speaker: { who: [mayor], as: the mayor }
    chain: [{ role: speaker, who: mayor }]
    dates: []
`,
      { "actors.yaml": actors, "responses.yaml": "- { id: R01, by: [mayor], kind: denial }\n" },
    );
    const { work } = act(startHistory(opened), { type: "mergePeople", from: "the mayor", to: "Ana Rios" });
    expect(changedLines(textOf(opened), textOf(work))).toEqual([
      "-    speaker: { who: [mayor], as: the mayor }",
      "-    chain: [{ role: speaker, who: mayor }]",
      "+    speaker: { who: [ana], as: the mayor }",
      "+    chain: [{ role: speaker, who: ana }]",
    ]);
    expect(textOf(work, "responses.yaml")).toBe("- { id: R01, by: [ana], kind: denial }\n");
    expect(changedLines(actors, textOf(work, "actors.yaml"))).toEqual([
      "-- { id: mayor, names: { en: the mayor }, belongsTo: town }",
      "+  alsoKnownAs: [ the mayor ]",
    ]);
  });

  test("renamed have the new name everywhere, written as YAML needs it", () => {
    const opened = openAtlas(WELLS);
    const { work } = act(startHistory(opened), {
      type: "renamePerson",
      from: "the mayor",
      to: "Rios: mayor",
    });
    expect(changedLines(textOf(opened), textOf(work))).toEqual([
      "-    who: 'the mayor'",
      "+    who: 'Rios: mayor'",
    ]);
    expect(parse(textOf(work)).statements[1].who).toBe("Rios: mayor");
  });

  test("merged or renamed are so in the translations, whose other texts stay", () => {
    const arabic = `# names
title:
  en: Wells
  ar: آبار

actors.the-mayor.name:
  en: the mayor
  ar: رئيسة البلدية

actors.herders.name:
  en: herders
  ar: رعاة
`;
    const opened = openAtlas(WELLS, { "translations/ar.yaml": arabic });
    const start = startHistory(opened);
    const merged = act(start, { type: "mergePeople", from: "the mayor", to: "Ana Rios" }).work;
    expect(changedLines(arabic, textOf(merged, "translations/ar.yaml"))).toEqual([
      "-actors.the-mayor.name:",
      "-  en: the mayor",
      "-  ar: رئيسة البلدية",
    ]);
    const renamed = act(start, { type: "renamePerson", from: "herders", to: "Herders of Tahua" }).work;
    expect(changedLines(arabic, textOf(renamed, "translations/ar.yaml"))).toEqual([
      "-actors.herders.name:",
      "-  en: herders",
      "+actors.herders-of-tahua.name:",
      "+  en: Herders of Tahua",
    ]);
  });
});
