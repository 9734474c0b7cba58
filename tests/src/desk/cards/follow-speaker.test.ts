import { expect, test } from "vitest";
import { followSpeaker } from "../../../../src/desk/cards/follow-speaker.ts";

test.each([
  [
    "The group's head of mission said: yes.",
    "group's head of mission",
    "Ilse Brandt",
    "Ilse Brandt said: yes.",
  ],
  ["Le ministère a dit non.", "ministère", "Ana Rios", "Ana Rios a dit non."],
  ["L’agence a dit non.", "agence", "Ana Rios", "Ana Rios a dit non."],
  ["Ana Rios said so.", "Ana Rios", "Ana Rios, mayor", "Ana Rios, mayor said so."],
])("%s, of “%s”, is said by %s", (text, from, to, named) =>
  expect(followSpeaker(text, from, to)).toBe(named),
);

test.each([
  ["Witnesses said so.", "Ana", "Luz"],
  ["Analysts said so.", "Ana", "Luz"],
  ["Ana said so.", "Ana", ""],
])("%s stays as it is for “%s” and “%s”", (text, from, to) =>
  expect(followSpeaker(text, from, to)).toBe(text),
);
