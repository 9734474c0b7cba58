import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { type Action, act, startHistory } from "../../../../src/desk/atlas/history.ts";
import { readReplies } from "../../../../src/desk/atlas/replies.ts";
import { filesOf } from "../../../../src/desk/atlas/work.ts";
import { changedLines, keyAt, openAtlas, textOf } from "./changed-lines.ts";

const WELLS = `version: 2
title: Wells
updated: 2026-01-31
statements:
  - text: Ana Rios said the company closed the well.
    who: Ana Rios
    accused: the company
    responses:
      # from its press office
      - kind: denial
        by: the company
        fact: The company denied it.
        body: The company # as it signs
        date: 2026-01-14
      - { kind: context, fact: The well is of 1990., body: The town, independence: third_party }
  - text: The company said nothing was closed.
    who: the company
`;

const opened = openAtlas(WELLS);
const first = keyAt(opened, 0);
const second = keyAt(opened, 1);

function changeOf(...actions: Action[]): string[] {
  const history = actions.reduce(act, startHistory(opened));
  const back = actions.reduce((undone) => act(undone, { type: "undo" }), history);
  expect(filesOf(back.work)).toEqual(filesOf(opened));
  return changedLines(textOf(opened), textOf(history.work));
}

describe("an edit of a reply changes the line of its field", () => {
  test.each<[string, Action, string[]]>([
    [
      "in a block",
      { type: "setReply", key: first, index: 0, change: { body: "Salar Minerals" } },
      ["-        body: The company # as it signs", "+        body: Salar Minerals # as it signs"],
    ],
    [
      "in braces",
      { type: "setReply", key: first, index: 1, change: { independence: "mandated_body" } },
      [
        "-      - { kind: context, fact: The well is of 1990., body: The town, independence: third_party }",
        "+      - { kind: context, fact: The well is of 1990., body: The town, independence: mandated_body }",
      ],
    ],
    [
      "how it bears on the statement, with its effect",
      { type: "setReply", key: first, index: 0, change: { relation: "same_event", effect: "supports" } },
      ["+        bearing: { relation: same_event, effect: supports }"],
    ],
    [
      "a new reply",
      {
        type: "addReply",
        key: first,
        reply: { kind: "denial", by: "the company", fact: "It said: no.", body: "the company", date: "" },
      },
      ['+      - { kind: denial, by: the company, fact: "It said: no.", body: the company }'],
    ],
    [
      "the first reply of a statement",
      {
        type: "addReply",
        key: second,
        reply: { kind: "context", fact: "Ana Rios is mayor.", body: "The town" },
      },
      ["+    responses:", "+      - { kind: context, fact: Ana Rios is mayor., body: The town }"],
    ],
    [
      "a reply that is taken out",
      { type: "removeReply", key: first, index: 1 },
      ["-      - { kind: context, fact: The well is of 1990., body: The town, independence: third_party }"],
    ],
    [
      "an answer inside the article names the statement by its id",
      { type: "setAnswer", key: first, answer: second, id: "S02", extent: "the closing" },
      [
        "-  - text: The company said nothing was closed.",
        "+    replyInArticle: { statement: S02, extent: the closing }",
        "+  - id: S02",
        "+    text: The company said nothing was closed.",
      ],
    ],
  ])("%s", (_name, action, lines) => {
    expect(changeOf(action)).toEqual(lines);
  });
});

test("letters of one field of a reply are one step back", () => {
  const history = ["S", "Sa", "Salar"].reduce(
    (typed, body) => act(typed, { type: "setReply", key: first, index: 0, change: { body } }),
    startHistory(opened),
  );
  expect(history.past).toHaveLength(1);
  expect(
    readReplies(parse(textOf(history.work)).statements[0]).map(({ body, relation }) => [body, relation]),
  ).toEqual([
    ["Salar", "this_claim"],
    ["The town", "this_claim"],
  ]);
});
