import { describe, expect, test } from "vitest";
import {
  addLink,
  type ChainLink,
  makeSpeaker,
  moveLink,
  readChain,
  removeLink,
  writeChain,
} from "../../../../src/desk/atlas/chain.ts";
import { act, startHistory } from "../../../../src/desk/atlas/history.ts";
import { changedLines, keyAt, openAtlas, textOf } from "./changed-lines.ts";

const CHAIN = readChain({
  via: { name: "The Post", kind: "organisation" },
  who: "Ana Rios",
  citing: ["herders", "the town"],
  origin: "unstated",
});

function sayChain(links: readonly ChainLink[]): string {
  return links.map(({ role, name }) => `${role} ${name}`).join(" → ");
}

describe("the chain of attribution", () => {
  test("reads from the article outwards, and is written as it was", () => {
    expect(sayChain(CHAIN)).toBe(
      "via The Post → who Ana Rios → citing herders → citing the town → origin unstated",
    );
    expect(writeChain(CHAIN)).toEqual({
      via: { name: "The Post", kind: "organisation" },
      who: "Ana Rios",
      citing: ["herders", "the town"],
      origin: "unstated",
    });
  });

  test.each([
    [
      "a link before the speaker passed the words on",
      2,
      0,
      "via herders → via The Post → who Ana Rios → citing the town → origin unstated",
    ],
    [
      "one behind the speaker is cited",
      0,
      3,
      "who Ana Rios → citing herders → citing the town → citing The Post → origin unstated",
    ],
    [
      "the speaker moves past others",
      1,
      2,
      "via The Post → via herders → who Ana Rios → citing the town → origin unstated",
    ],
    [
      "nothing goes behind the note at the end",
      1,
      9,
      "via The Post → via herders → via the town → who Ana Rios → origin unstated",
    ],
    ["the note stays where it is", 4, 0, sayChain(CHAIN)],
  ])("moved: %s", (_name, from, to, said) => {
    expect(sayChain(moveLink(CHAIN, from, to))).toBe(said);
  });

  test("takes new links where they belong, and lets go of others", () => {
    expect(sayChain(addLink(CHAIN, "via", "SANA"))).toBe(
      "via The Post → via SANA → who Ana Rios → citing herders → citing the town → origin unstated",
    );
    expect(sayChain(addLink(CHAIN, "origin", "a letter"))).toMatch(/citing the town → origin a letter$/);
    expect(writeChain(removeLink(removeLink(CHAIN, 0), 3))).toEqual({
      via: undefined,
      who: "Ana Rios",
      citing: ["herders", "the town"],
      origin: undefined,
    });
  });

  test("may have another speaker: who spoke before passed the words on", () => {
    expect(sayChain(makeSpeaker(CHAIN, 2))).toBe(
      "via The Post → via Ana Rios → who herders → citing the town → origin unstated",
    );
  });

  test("is one step in the history and changes its own lines", () => {
    const opened = openAtlas(
      "version: 2\ntitle: Wells\nupdated: 2026-01-31\nstatements:\n  - text: Ana Rios said so.\n    who: Ana Rios # mayor\n    via: The Post\n",
    );
    const fields = writeChain(
      addLink(moveLink(readChain({ via: "The Post", who: "Ana Rios" }), 0, 1), "origin", "a letter"),
    );
    const { work, past } = act(startHistory(opened), {
      type: "setFields",
      key: keyAt(opened, 0),
      fields,
      name: "chain",
    });
    expect(past).toHaveLength(1);
    expect(changedLines(textOf(opened), textOf(work))).toEqual([
      "-    via: The Post",
      "+    citing: The Post",
      "+    origin: a letter",
    ]);
  });
});
