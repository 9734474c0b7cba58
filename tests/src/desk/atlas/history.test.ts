import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { act, startHistory } from "../../../../src/desk/atlas/history.ts";
import { readRecord } from "../../../../src/desk/atlas/statement-record.ts";
import { filesOf, headOf, openFiles, piecesOf, type Work } from "../../../../src/desk/atlas/work.ts";
import { changedLines, keyAt, openAtlas, textOf } from "./changed-lines.ts";

const FIRST_ATLAS = join(import.meta.dirname, "../../../../geo/data/articles/syria-2018");

const LIGHT = `# A map
version: 2
title: Wells
updated: 2026-01-31

statements:
  # proposed by said that, 0.62
  - state: proposed
    text: Ana Rios said the company closed the well.
    who: Ana Rios # the mayor
    quote: closed the well
    place: Uyuni

  - text: >-
      The company said the well was closed by
      the province, and that nobody
      had asked it.
    who: { name: the company, kind: organisation }
    place: [Uyuni, { name: Colchani, country: BO }]
claims: []
`;

function open(text = LIGHT): Work {
  return openAtlas(text, { "atlas.lock.json": "{}" });
}

test("a folder that is opened and saved is the same, letter by letter", () => {
  const names = readdirSync(FIRST_ATLAS).filter((name) => name.endsWith(".yaml"));
  const files = Object.fromEntries(
    names.map((name) => [name, readFileSync(join(FIRST_ATLAS, name), "utf8")]),
  );
  const work = openFiles("syria-2018", files);
  expect(filesOf(work)).toEqual(files);
  const { statements = parse(files["statements.yaml"] ?? "") } = parse(files["atlas.yaml"] ?? "");
  expect(piecesOf(work).map((piece) => readRecord(piece).fields)).toEqual(statements);
});

describe("an edit changes the lines of its field", () => {
  test.each([
    [
      "a text",
      0,
      "text",
      "Ana Rios said the company shut the well.",
      [
        "-    text: Ana Rios said the company closed the well.",
        "+    text: Ana Rios said the company shut the well.",
      ],
    ],
    [
      "a name with a comment beside it",
      0,
      "who",
      "Ana María Ríos",
      ["-    who: Ana Rios # the mayor", "+    who: Ana María Ríos # the mayor"],
    ],
    [
      "one line of a folded text",
      1,
      "text",
      "The company said the well was closed by the region, and that nobody had asked it.",
      ["-      the province, and that nobody", "+      the region, and that nobody"],
    ],
    ["a new field beside its neighbours", 0, "said", "2026-01-12", ["+    said: 2026-01-12"]],
    ["a field that is taken out", 0, "place", undefined, ["-    place: Uyuni"]],
    [
      "what YAML would read as something else",
      0,
      "quote",
      "yes: no # 1",
      ["-    quote: closed the well", '+    quote: "yes: no # 1"'],
    ],
  ])("%s", (_name, index, field, value, lines) => {
    const opened = open(LIGHT.replace("state: proposed", "state: edited"));
    const { work } = act(startHistory(opened), { type: "setField", key: keyAt(opened, index), field, value });
    expect(changedLines(textOf(opened), textOf(work))).toEqual(lines);
    expect(readRecord(pieceAt(work, index)).fields[field]).toEqual(value);
  });
});

test("a proposal that is edited is the author's, and letters of one field are one step back", () => {
  const opened = open();
  const key = keyAt(opened, 0);
  let history = startHistory(opened);
  for (const value of ["A", "An", "Ana Rios said it."])
    history = act(history, { type: "setField", key, field: "text", value });
  expect(readRecord(pieceAt(history.work, 0))).toMatchObject({
    state: "edited",
    text: "Ana Rios said it.",
    confidence: 0.62,
  });
  expect(history.past.map(({ name }) => name)).toEqual(["edit"]);
  const undone = act(history, { type: "undo" });
  expect(filesOf(undone.work)).toEqual(filesOf(opened));
  expect(textOf(act(undone, { type: "redo" }).work)).toBe(textOf(history.work));
});

test("what is accepted, refused, split, merged and added can all be taken back, one by one", () => {
  const opened = open();
  const [first, second] = [keyAt(opened, 0), keyAt(opened, 1)];
  let history = act(startHistory(opened), { type: "setState", keys: [first], state: "accepted" });
  history = act(history, { type: "split", key: first });
  history = act(history, { type: "merge", keys: [second, first] });
  history = act(history, {
    type: "add",
    fields: { text: "Luz Paz said so.", who: "Luz Paz" },
    after: second,
  });
  history = act(history, { type: "setHead", field: "title", value: "Wells of Uyuni" });
  history = act(history, { type: "settlePlace", name: "Uyuni", fields: { is: "geonames:3901547" } });
  history = act(history, { type: "renamePerson", from: "Ana Rios", to: "Ana Ríos" });
  const statements: Record<string, unknown>[] = parse(textOf(history.work)).statements;
  expect(statements.map(({ state, who }) => [state, who])).toEqual([
    ["refused", "Ana Ríos"],
    ["edited", "Ana Ríos"],
    ["edited", { name: "the company", kind: "organisation" }],
    [undefined, "Luz Paz"],
  ]);
  expect(statements[2]?.place).toEqual([
    { name: "Uyuni", is: "geonames:3901547" },
    { name: "Colchani", country: "BO" },
  ]);
  expect(headOf(history.work)).toMatchObject({ title: "Wells of Uyuni", version: 2 });
  while (history.past.length > 0) history = act(history, { type: "undo" });
  expect(filesOf(history.work)).toEqual(filesOf(opened));
});

test("the first statement of an empty list takes its place", () => {
  const opened = open("version: 2\ntitle: Wells\nupdated: 2026-01-31\nstatements: []\n");
  const { work } = act(startHistory(opened), { type: "add", fields: { text: "Ana said so.", who: "Ana" } });
  expect(parse(textOf(work)).statements).toEqual([{ text: "Ana said so.", who: "Ana" }]);
  expect(textOf(opened)).toContain("statements: []");
});

test("the claim that statements share is named in all of them, or taken out", () => {
  const opened = open(LIGHT.replaceAll("    place:", "    claim: to be named\n    place:"));
  const named = act(startHistory(opened), {
    type: "nameClaim",
    from: "to be named",
    to: "statements on a well",
  });
  expect(parse(textOf(named.work)).statements.map(({ claim }: { claim: string }) => claim)).toEqual([
    "statements on a well",
    "statements on a well",
  ]);
  const { work } = act(named, { type: "nameClaim", from: "statements on a well", to: undefined });
  expect(textOf(work)).toBe(LIGHT);
});

function pieceAt(work: Work, index: number) {
  const piece = piecesOf(work)[index];
  if (piece === undefined) throw new Error(`there is no statement ${index}`);
  return piece;
}
