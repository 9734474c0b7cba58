import { expect, test } from "vitest";
import { checkAtlas } from "../../../../geo/check/check-atlas.ts";
import { placeProblems } from "../../../../src/desk/atlas/place-problems.ts";
import { readRecord } from "../../../../src/desk/atlas/statement-record.ts";
import { openFiles, piecesOf } from "../../../../src/desk/atlas/work.ts";
import { findFixes } from "../../../../src/desk/cards/find-fixes.ts";
import { countErrors } from "../../../../src/desk/cards/list-filters.ts";
import { en } from "../../../../src/desk/messages/en.ts";

test("a problem stands beside its field, and what mends it leaves none", () => {
  const yaml = (text: string) => `version: 2
title: Ana Rios accused the company over the well
updated: 2026-01-31
statements:
  - text: ${text}
    who: Ana Rios
    quote: a massacre of the wells
    place: Uyuni
`;
  const problemsOf = (text: string) => {
    const work = openFiles("wells", { "atlas.yaml": yaml(text) });
    const [piece] = piecesOf(work);
    if (piece === undefined) throw new Error("there is no statement");
    const { byKey } = placeProblems(work, checkAtlas("wells", { "atlas.yaml": yaml(text) }).problems);
    const problems = (byKey.get(piece.key) ?? []).filter(({ field }) => field === "text");
    return { record: readRecord(piece), problems };
  };
  const { record, problems } = problemsOf("The company closed the well.");
  expect(problems.map(({ what }) => what)).toEqual(["The text does not name its speaker."]);
  const [fix] = findFixes(record, problems, en.cards);
  expect(fix).toEqual({
    label: "Begin with Ana Rios",
    value: "Ana Rios said that the company closed the well.",
  });
  expect(problemsOf(fix?.value ?? "").problems).toEqual([]);
});

test("what a proposal lacks is unfinished, not an error; words that were spoken finish it", () => {
  const yaml = `version: 2
title: Ana Rios accused the company over the well
updated: 2026-01-31
statements:
  - state: STATE
    text: Ana Rios said … "They closed our well" …
    who: Ana Rios
    quote: They closed our well
    place: Uyuni
`;
  const problemsIn = (state: string) => {
    const files = { "atlas.yaml": yaml.replace("STATE", state) };
    const work = openFiles("wells", files);
    const checked = checkAtlas("wells", { "atlas.yaml": yaml.replace("STATE", "accepted") });
    const problems = [...placeProblems(work, checked.problems).byKey.values()].flat();
    const [piece] = piecesOf(work);
    if (piece === undefined) throw new Error("there is no statement");
    return { problems: problems.filter(({ field }) => field === "text"), record: readRecord(piece) };
  };
  const { problems, record } = problemsIn("proposed");
  expect(problems.map(({ isUnfinished }) => isUnfinished)).toEqual([true]);
  expect(countErrors(problems)).toBe(0);
  expect(countErrors(problemsIn("accepted").problems)).toBe(1);
  expect(findFixes(record, problems, en.cards)).toEqual([]);
  const [fix] = findFixes(record, problems, en.cards, true);
  expect(fix?.value).toBe('Ana Rios said: "They closed our well".');
  const denied = { ...record, text: record.text.replace("said", "denied") };
  expect(findFixes(denied, problems, en.cards, true)).toEqual([]);
});
