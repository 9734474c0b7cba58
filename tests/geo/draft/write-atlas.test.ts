import { expect, test } from "vitest";
import { parse } from "yaml";
import { draftArticle } from "../../../geo/draft/draft-article.ts";
import { explainDraft } from "../../../geo/draft/explain-draft.ts";
import { applyAnswer, askAboutSpeakers } from "../../../geo/draft/helper/ask-about-speakers.ts";
import { readPlainText } from "../../../geo/draft/read/read-text.ts";
import { addToAtlas, writeNewAtlas } from "../../../geo/draft/write/write-atlas.ts";
import { isDraftRule } from "../../../geo/messages/draft/draft-messages.ts";
import { en } from "../../../geo/messages/draft/en.ts";
import { assemble, record } from "../geocoder/gazetteer/small-world.ts";

const { value: gazetteer } = assemble({ world: [record("1", "Kadra", 1, 1, { population: 40_000 })] });
const TEXT =
  "Ana Brito, a farmer, said soldiers had burned the mill at Kadra on 3 May 2026. The army denied that soldiers had burned the mill.\n\n“We saw them,” Luis Ferro said. He said they came at night.";
const made = () => draftArticle(readPlainText(TEXT), gazetteer);
const HEAD = { title: "A mill", updated: "2026-05-04" };

test("every statement is written as a proposal with its rule, its speaker and a quotation of at most eleven words", () => {
  const { yaml, added } = writeNewAtlas(made(), HEAD);
  const atlas = parse(yaml);
  expect(atlas).toMatchObject({ version: 2, title: "A mill" });
  expect(atlas.statements).toHaveLength(added);
  expect(added).toBe(4);
  for (const statement of atlas.statements) {
    expect(statement.state).toBe("proposed");
    expect(TEXT).toContain(statement.quote);
    expect(statement.quote.split(/\s+/).length).toBeLessThanOrEqual(11);
  }
  expect(yaml).toMatch(/# proposed by speaker before, 0\.\d\d/);
  expect(atlas.statements[0]).toMatchObject({ who: "Ana Brito", place: "Kadra", happened: "2026-05-03" });
});

test("a denial is the reply of the statement that it answers", () => {
  const { statements } = parse(writeNewAtlas(made(), HEAD).yaml);
  expect(statements[1].kind).toBe("denial");
  expect(statements[0].replyInArticle.statement).toBe(statements[1].id);
});

test("a later draft adds what is new and touches nothing that the author decided", () => {
  const first = writeNewAtlas(made(), HEAD).yaml;
  const decided = first
    .replace("state: proposed", "state: accepted")
    .replace(/text: Ana Brito.*/, "text: Ana Brito said soldiers burned a mill. # mine");
  const fuller = draftArticle(
    readPlainText(`${TEXT}\n\nThe mayor said that the road was closed.`),
    gazetteer,
  );
  const written = addToAtlas(decided, fuller);
  expect(written?.added).toBe(1);
  expect(written?.yaml).toContain("state: accepted");
  expect(written?.yaml).toContain("soldiers burned a mill. # mine");
  expect(parse(written?.yaml ?? "").statements).toHaveLength(5);
  expect(addToAtlas(written?.yaml ?? "", fuller)?.added).toBe(0);
});

test("a refused statement is not proposed again", () => {
  const refused = writeNewAtlas(made(), HEAD).yaml.replaceAll("state: proposed", "state: refused");
  expect(addToAtlas(refused, made())?.added).toBe(0);
});

test("a file that is no YAML is left alone", () => {
  expect(addToAtlas("statements: [", made())).toBeUndefined();
});

test("the working names a sentence for every rule that proposed something", () => {
  const draft = made();
  const rules = [...draft.attributions, ...draft.toponyms, ...draft.dates, ...draft.statements].map(
    ({ rule }) => rule,
  );
  expect(rules.length).toBeGreaterThan(8);
  expect(rules.filter((rule) => !isDraftRule(rule))).toEqual([]);
  expect(explainDraft(draft, en)).toContain("A speaker, a verb of saying, and what was said after it.");
});

test("a helper model may name a speaker in words of the passage, and in no others", () => {
  const text =
    "Ana Brito, a farmer, said soldiers had burned the mill. Luis Ferro said they came at night. Colonel Rui Matos stood by. He said nobody was warned.";
  const draft = draftArticle(readPlainText(text), gazetteer);
  const question = askAboutSpeakers(draft).at(-1);
  if (question === undefined)
    throw new Error("the speaker of the last sentence is in doubt, and nothing is asked");
  for (const answer of ["Rui Mato", "the soldiers", "nobody", "Carla Dias", "", "36.2, 37.1"])
    expect(applyAnswer(draft, question, answer)).toBe(false);
  expect(applyAnswer(draft, question, "“Rui Matos”")).toBe(true);
  expect(question.statement.speaker).toMatchObject({ name: "Rui Matos", kind: "person" });
});

test("a helper model may choose a candidate by its number, and says nothing else", () => {
  const draft = made();
  const [question] = askAboutSpeakers(draft);
  if (question === undefined)
    throw new Error("the speaker of the last sentence is in doubt, and nothing is asked");
  expect(question.candidates).toEqual(expect.arrayContaining(["Ana Brito", "Luis Ferro"]));
  expect(applyAnswer(draft, question, "The speaker is the president.")).toBe(false);
  expect(applyAnswer(draft, question, "99")).toBe(false);
  expect(question.statement.speaker?.name).toBe("Luis Ferro");
  expect(applyAnswer(draft, question, `${question.candidates.indexOf("Ana Brito") + 1}`)).toBe(true);
  expect(question.statement.speaker?.name).toBe("Ana Brito");
});

test("a name is written with the kind that the words beside it give it, and with an id where it stands for two places", () => {
  const text =
    "Ana Brito, a farmer, said that waste ran into the Kadra. Luis Ferro said that soldiers came to Kadra in May 2026.";
  const { statements } = parse(writeNewAtlas(draftArticle(readPlainText(text), gazetteer), HEAD).yaml);
  expect(statements.map(({ place }: { place: unknown }) => place)).toEqual([
    { name: "Kadra", id: "kadra-river", kind: ["river", "region", "desert", "mountain", "lake", "sea"] },
    { name: "Kadra", id: "kadra" },
  ]);
});
