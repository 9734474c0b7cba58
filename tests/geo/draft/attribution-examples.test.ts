import { describe, expect, test } from "vitest";
import { draftArticle } from "../../../geo/draft/draft-article.ts";
import { readPlainText } from "../../../geo/draft/read/read-text.ts";
import { assemble, record } from "../geocoder/gazetteer/small-world.ts";

const { value: gazetteer } = assemble({ world: [record("1", "Kadra", 1, 1, { population: 40_000 })] });

/** Each attribution of a text as "speaker | cue | what was said". */
function attributionsOf(text: string): string[] {
  const draft = draftArticle(readPlainText(text), gazetteer, { published: "2026-05-20" });
  const words = ({ start, end }: { start: number; end: number }) => draft.article.text.slice(start, end);
  return draft.attributions.map(
    ({ source, cue, contents }) =>
      `${source === undefined ? "-" : words(source)} | ${words(cue)} | ${contents.map(words).join(" + ")}`,
  );
}

describe("who said what", () => {
  test.each([
    ["KADRA, Ohio (AP) — Two men were shot, police said.", "police | said | Two men were shot"],
    ["Pike, 44, of Kadra, denies six counts of theft.", "Pike, 44, of Kadra | denies | six counts of theft"],
    [
      "The complaint, filed on Monday, says Borealis paid a minister.",
      "The complaint, filed on Monday | says | Borealis paid a minister",
    ],
    [
      "An inquest heard police took four hours to search for the boy.",
      "An inquest | heard | police took four hours to search for the boy",
    ],
    [
      "The minister announced a scheme for farms that were flooded.",
      "The minister | announced | a scheme for farms that were flooded",
    ],
    [
      "According to the mayor, around 300 people took part; shops were closed.",
      "the mayor | According to | around 300 people took part",
    ],
    ["Haddad: Names. Numbers. They were prisoners.", "Haddad | : | Names. Numbers. They were prisoners."],
  ])("%s", (text, expected) => {
    expect(attributionsOf(text)).toContain(expected);
  });
});

test("a date belongs to the saying or to what is said", () => {
  const draft = draftArticle(
    readPlainText("The ministry said on Monday that the bridge at Kadra fell on Sunday."),
    gazetteer,
    { published: "2026-05-20" },
  );
  expect(draft.dates.map(({ text, edtf, role }) => [text, edtf, role])).toEqual([
    ["on Monday", "2026-05-18", "said"],
    ["on Sunday", "2026-05-17", "happened"],
  ]);
});

test.each([
  ["She lived there from 2012 to 2014.", "2012/2014"],
  ["It hopes to reopen the road by this evening.", "2026-05-20"],
  ["The shop burned last night.", "2026-05-19"],
])("%s is dated %s", (text, expected) => {
  const { dates } = draftArticle(readPlainText(text), gazetteer, { published: "2026-05-20" });
  expect(dates.map(({ edtf }) => edtf)).toEqual([expected]);
});

test("a verb that looks like a date is none", () => {
  const text = "The trial is expected to last three weeks.";
  expect(draftArticle(readPlainText(text), gazetteer, { published: "2026-05-20" }).dates).toEqual([]);
});
