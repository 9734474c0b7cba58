import { describe, expect, test } from "vitest";
import { draftArticle } from "../../../geo/draft/draft-article.ts";
import { readPlainText } from "../../../geo/draft/read/read-text.ts";
import { assemble, record } from "../geocoder/gazetteer/small-world.ts";

const { value: gazetteer } = assemble({
  world: [record("1", "Kadra", 1, 1, { population: 40_000 }), record("2", "Marn", 3, 1, { population: 900 })],
});
const draft = (text: string) => draftArticle(readPlainText(text), gazetteer);

test("a speaker, a verb of saying and a clause become a statement with its place", () => {
  const made = draft("Colonel Ana Brito said that armed men had attacked the market in Kadra on Tuesday.");
  expect(made.statements).toHaveLength(1);
  const [statement] = made.statements;
  expect(statement?.speaker?.name).toBe("Ana Brito");
  expect(statement?.places.map(({ text }) => text)).toEqual(["Kadra"]);
  expect(statement?.quote.text.split(/\s+/).length).toBeLessThanOrEqual(11);
});

test("every quotation of a statement stands in the text at its offsets", () => {
  const text =
    "“They burned the mill at Kadra. Nobody was warned,” said Ana Brito, a farmer. The army denied that it had burned the mill.";
  const made = draft(text);
  expect(made.statements.length).toBeGreaterThan(1);
  for (const { quote } of made.statements) expect(text.slice(quote.start, quote.end)).toBe(quote.text);
});

test("a denial answers the statement that shares its words", () => {
  const made = draft(
    "Ana Brito, a farmer, said soldiers had burned the mill at Kadra. The army denied that soldiers had burned the mill.",
  );
  const denial = made.statements.find(({ kind }) => kind === "denial");
  expect(denial?.answers).toEqual([made.statements[0]?.id]);
});

test("not to dispute something is no denial", () => {
  const made = draft(
    "Ana Brito said the pilots had burned the papers. Kadra Air did not dispute the findings. The army denied that the pilots had burned the papers.",
  );
  expect(made.statements.map(({ kind, speaker }) => [kind === "denial", speaker?.name])).toEqual([
    [false, "Ana Brito"],
    [false, "Kadra Air"],
    [true, "army"],
  ]);
});

test("the speaker's own word is quoted, not what leads up to it", () => {
  const made = draft("Ana Brito described the practice as “systematic”.");
  expect(made.statements.map(({ quote }) => quote.text)).toEqual(["systematic"]);
});

test("a word in the name of a government is no place, and is one where it stands alone", () => {
  const { value: places } = assemble({
    world: [
      record("1", "Kadra", 1, 1, { population: 40_000 }),
      record("2", "Unity", 2, 2, { population: 500_000 }),
    ],
  });
  const namesIn = (text: string) =>
    draftArticle(readPlainText(text), places).toponyms.map(({ text: name }) => name);
  expect(namesIn("Fighters of the Government of National Unity entered Kadra, residents said.")).toEqual([
    "Kadra",
  ]);
  expect(namesIn("Residents fled Unity for Kadra, the mayor said.")).toEqual(["Unity", "Kadra"]);
});

test.each(["one of them", "several of them", "both of us"])("“%s” is a speaker in doubt", (words) => {
  const [statement] = draft(`“We are leaving Kadra,” said ${words}.`).statements;
  expect(statement?.speaker?.name).toBe(words);
  expect(statement?.confidence).toBeLessThan(0.6);
});

describe("a name after “the” is no town", () => {
  const { value: places } = assemble({
    world: [
      record("1", "Kadra", 1, 1, { population: 40_000 }),
      record("2", "Marn", 3, 1, { population: 900, featureClass: "H", featureCode: "STM" }),
      record("3", "Marn", 2, 1, { population: 9000 }),
      record("4", "The Bray", 1.5, 1.5, { population: 9000, alternateNames: ["Bray"] }),
    ],
  });
  const placesOf = (text: string) => {
    const { toponyms, placed } = draftArticle(readPlainText(text), places);
    return toponyms.map((each) => [each.text, placed.get(each)?.place?.kind]);
  };

  test.each([
    ["Waste ran into the Marn, residents said.", ["Marn", "river"]],
    ["Waste ran into Marn, residents said.", ["Marn", "settlement"]],
    ["Waste ran into the Kadra, residents said.", ["Kadra", undefined]],
    ["Waste ran into the Kadra district, residents said.", ["Kadra", "settlement"]],
    ["Waste ran into the Bray, residents said.", ["Bray", "settlement"]],
  ])("%s", (text, expected) => {
    expect(placesOf(text)).toEqual([expected]);
  });
});

describe("a role with its place before the comma names a person", () => {
  test.each([
    ["The union's secretary in Kadra, Tamsa Orveli, said the mill was closed.", "Tamsa Orveli"],
    ["The mill was closed, said the secretary of the union in Kadra, Tamsa Orveli.", "Tamsa Orveli"],
  ])("%s", (text, name) => {
    expect(draft(text).names.people.map((person) => person.name)).toEqual([name]);
  });

  test("but not a list of places", () => {
    const { names } = draft("The minister visited Kadra, Upper Marn, and said the mill was closed.");
    expect(names.people).toEqual([]);
  });
});

describe("a pronoun is given to whom it may mean", () => {
  const speakersOf = (text: string) =>
    draft(text).statements.map(({ speaker, confidence }) => [speaker?.name, confidence > 0.6]);

  test("“she” is not the man who spoke last", () => {
    expect(
      speakersOf(
        "Ana Brito, a farmer, said soldiers burned the mill at Kadra. Mr Tate denied that they burned it. She said there were pictures of it.",
      ),
    ).toEqual([
      ["Ana Brito", true],
      ["Tate", true],
      ["Ana Brito", true],
    ]);
  });

  test("and stays open where nobody was named whom it may mean", () => {
    expect(
      speakersOf(
        "Mr Tate denied that soldiers burned the mill at Kadra. She said there were pictures of it.",
      ),
    ).toEqual([
      ["Tate", true],
      ["She", false],
    ]);
  });

  test("“it” is a body, not its official", () => {
    expect(
      speakersOf(
        "The ministry of mines said soldiers burned the mill at Kadra. An official said that the owner was lying. It asked the owner to pay for the mill.",
      ).map(([name]) => name),
    ).toEqual(["ministry of mines", "official", "ministry of mines"]);
  });
});
