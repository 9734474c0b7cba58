import { expect, test } from "vitest";
import { parse } from "yaml";
import { draftArticle } from "../../../../geo/draft/draft-article.ts";
import { readPlainText } from "../../../../geo/draft/read/read-text.ts";
import { writeNewAtlas } from "../../../../geo/draft/write/write-atlas.ts";
import { assemble } from "../../geocoder/gazetteer/small-world.ts";

const { value: gazetteer } = assemble({});
const draftOf = (...paragraphs: string[]) => draftArticle(readPlainText(paragraphs.join("\n\n")), gazetteer);
/** Each statement as "kind accused -> what it answers". */
const repliesIn = (...paragraphs: string[]) =>
  draftOf(...paragraphs).statements.map(
    ({ id, kind, accused, answers = [] }) => `${id} ${kind} ${accused?.name ?? "-"} -> ${answers.join(" ")}`,
  );

const SPILL = "Residents accused the Blue Coast Company of dumping waste in the bay.";
const BRIBE = "The group Clean Shores said the company had bribed two officials.";

test("each accusation has its own reply, and the accused are one party by whatever name", () => {
  expect(
    repliesIn(
      SPILL,
      BRIBE,
      "“We have never dumped anything in the bay,” said its director, Paul Maina.",
      "The company also rejected the claim that it had bribed any officials.",
    ),
  ).toEqual([
    "S01 allegation Blue Coast Company -> ",
    "S02 allegation Blue Coast Company -> ",
    "S03 denial - -> S01",
    "S04 denial - -> S02",
  ]);
});

test("a denial of all accusations answers each", () => {
  expect(repliesIn(SPILL, BRIBE, "The company denied the allegations.").at(-1)).toBe(
    "S03 denial - -> S01 S02",
  );
});

test.each([
  ["The army dismissed the report as propaganda."],
  ["An army spokesman called the report false."],
  ["The army rejected the accusation."],
  ["“It is a lie,” an army spokesman said."],
  ["The army denied it."],
])("%s", (reply) => {
  expect(repliesIn("The army killed three fishermen, a rights group said.", reply)).toEqual([
    "S01 allegation army -> ",
    "S02 denial - -> S01",
  ]);
});

test("he who denies is he who was accused, not his accuser", () => {
  const { statements } = draftOf(
    "The minister was accused by Jane Otieno of hiding a report. He has denied wrongdoing.",
  );
  expect(statements.map(({ speaker }) => speaker?.name)).toEqual(["Jane Otieno", "minister"]);
});

test.each([
  "Three fishermen died after the attack, a rights group said.",
  "Residents fled as shells hit the town, a rights group said.",
  "A pipeline near the harbour has leaked for nine days, fishermen said.",
])("nobody is accused in: %s", (text) => {
  expect(repliesIn(text)).toEqual([expect.stringContaining(" - -> ")]);
});

test("a refusal to comment is no reply, and no search", () => {
  const draft = draftOf(SPILL, "The company did not respond to requests for comment.");
  const { yaml } = writeNewAtlas(draft, { title: "A spill", updated: "2026-06-07" });
  const [statement, ...more] = parse(yaml).statements;
  expect(more).toEqual([]);
  expect(statement).toMatchObject({ accused: "Blue Coast Company", replyInArticle: "none" });
  expect(statement).not.toHaveProperty("noReply");
  expect(yaml).toContain('the article says: "The company did not respond to requests for comment."');
});

test("who rejects that rejects what somebody else said last, and speaks on", () => {
  const { statements } = draftOf(
    "Counsel for the group, Desmond Quigg KC, said the survey was flawed. He alleged that a civil servant had deleted three emails.",
    "Ronan Tate KC, for the department, rejected that. He said the emails had been recovered.",
  );
  expect(statements.map(({ speaker, answers = [] }) => `${speaker?.name} -> ${answers.join(" ")}`)).toEqual([
    "Desmond Quigg -> ",
    "Desmond Quigg -> ",
    "Ronan Tate -> S02",
    "Ronan Tate -> ",
  ]);
});
