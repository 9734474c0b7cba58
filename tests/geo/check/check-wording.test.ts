import { describe, expect, test } from "vitest";
import { checkAtlas } from "../../../geo/check/check-atlas.ts";
import { DRAFT_EXTENT, draftClaimName } from "../../../geo/check/draft-gap.ts";
import { atlasFiles, type Change, problemsAfter } from "./minimal-atlas.ts";

const TEXT = "Ana Rios said the company closed the well at Uyuni.";
const PLAN = "Ana Rios said neighbours planned to open another well.";

/** What is wrong with a text of the first statement. */
function problemsWith(text: string): string[] {
  return problemsAfter(["statements.yaml", TEXT, JSON.stringify(text)]).map(({ what }) => what);
}

test("a text with the gaps of a draft is no statement yet", () => {
  expect(problemsWith('Ana Rios said … "closed the well" …')).toEqual([
    "The text still has the gaps that a draft leaves.",
  ]);
  expect(problemsWith('Ana Rios said the company "closed … the well".')).toEqual([]);
});

test("names and extents that a draft leaves to the author are not published", () => {
  const draft = `version: 2
title: Ana Rios accused the company over the well
updated: 2026-01-31
statements:
  - id: S01
    text: Ana Rios said the company closed the well.
    who: Ana Rios
    accused: the company
    place: Uyuni
    claim: "${draftClaimName("4")}"
    replyInArticle: { statement: S02, extent: "${DRAFT_EXTENT}" }
  - id: S02
    text: The company said it closed no well.
    who: the company
    kind: denial
    place: Uyuni
`;
  const errors = (text: string) =>
    checkAtlas("wells", { "atlas.yaml": text }).problems.flatMap(({ severity, what }) =>
      severity === "error" ? [what] : [],
    );
  expect(errors(draft)).toEqual([
    "The claim still has the name that a draft gives it.",
    "How far the answer in the article reaches is still to be written.",
  ]);
  const named = draft
    .replace(draftClaimName("4"), "statements on the well")
    .replace(DRAFT_EXTENT, "the whole statement");
  expect(errors(named)).toEqual([]);
});

test("a pronoun is nobody's name, and an organisation of two letters has one", () => {
  const named = (name: string): Change => ["actors.yaml", "Ana Rios", name];
  const namesNobody = (name: string) =>
    problemsAfter(named(name)).some(({ what }) => what === `“${name}” names nobody.`);
  expect(["She", "they", "It"].filter(namesNobody)).toEqual(["She", "they", "It"]);
  expect(["IT", "We Own It", "Theo"].filter(namesNobody)).toEqual([]);
});

describe("a text names its speaker", () => {
  const NO_SPEAKER = "The text does not name its speaker.";

  test.each([
    "The company closed the well at Uyuni.",
    "It was said that the company closed the well.",
    "Anna Riosecco said the company closed the well.",
  ])("%s", (text) => {
    expect(problemsWith(text)).toEqual([NO_SPEAKER]);
  });

  test.each([
    "Ana Rios said the company closed the well.",
    "According to Rios, the company closed the well.",
    "The mayor said the company closed the well.",
    "In its own voice, the article says the company closed the well.",
    "A heading has the company closing the well.",
    "The article cites unnamed reports that the company closed the well.",
    "A footnote says the company closed the well.",
  ])("%s", (text) => {
    expect(problemsWith(text)).toEqual([]);
  });

  test("and a short name inside another word is no speaker", () => {
    const alias: Change = ["actors.yaml", "alsoKnownAs: [the mayor]", "alsoKnownAs: [US]"];
    const change = (text: string): Change => ["statements.yaml", TEXT, text];
    expect(problemsAfter(alias, change("The well was used and then closed."))).toMatchObject([
      { id: "S01", line: 7, what: NO_SPEAKER },
    ]);
    expect(problemsAfter(alias, change("A paper told us that the well was closed."))).toMatchObject([
      { id: "S01", line: 7, what: NO_SPEAKER },
    ]);
    expect(problemsAfter(alias, change("The US said the well was closed."))).toEqual([]);
  });
});

describe("loaded terms", () => {
  test.each([
    "terrorists",
    "jihadist",
    "provocation",
    "false flag",
    "regime",
    "notorious",
    "so-called",
    "incriminate",
  ])("%s stands only inside quotation marks", (term) => {
    expect(problemsWith(`Ana Rios said a ${term} company closed the well.`)).toContain(
      `"${term}" is a loaded term and stands outside quotation marks.`,
    );
    expect(problemsWith(`Ana Rios spoke of "a ${term} company that closed our well".`)).toEqual([]);
    expect(problemsWith(`Ana Rios spoke of “a ${term} company that closed our well”.`)).toEqual([]);
  });

  test.each(["staged", "staging", "militants"])(
    "%s may follow a verb of attribution, not precede it",
    (term) => {
      expect(problemsWith(`Ana Rios said ${term} stood at the well.`)).toEqual([]);
      expect(problemsWith(`At the well stood ${term}, Ana Rios said.`)).toHaveLength(1);
    },
  );

  test("an unclosed quotation mark protects nothing", () => {
    expect(problemsWith('Ana Rios said "the terrorists closed the well.')).toHaveLength(1);
  });

  test("of the atlas's own list count like the others", () => {
    const own: Change = ["atlas.yaml", "notKnown:", "loadedTerms: [water thieves]\nnotKnown:"];
    const text = (words: string): Change => ["statements.yaml", TEXT, JSON.stringify(words)];
    expect(problemsAfter(own, text("Ana Rios said water thieves closed the well."))).toHaveLength(1);
    expect(problemsAfter(own, text('Ana Rios said: "water thieves closed our well".'))).toEqual([]);
  });

  test.each<Change>([
    ["atlas.yaml", "over the well", "over the regime's well"],
    ["atlas.yaml", "spoke of a well;", "spoke of terrorists;"],
    ["atlas.yaml", "water: Water", "water: Notorious wells"],
    ["claims.yaml", "statements on a well", "statements on a provocation at a well"],
    ["mentions.yaml", "name: Uyuni", "name: Uyuni, names: { fr: The regime's Uyuni }"],
    ["places.yaml", "en: The Well", "en: The militants' well"],
  ])("stand in no title, topic, claim or label: %s", (file, from, to) => {
    expect(problemsAfter([file, from, to])).toMatchObject([
      { file, line: expect.any(Number), what: expect.stringContaining("loaded term") },
    ]);
  });
});

describe("verdicts of our own", () => {
  test.each([
    "true",
    "untrue",
    "falsely",
    "debunked",
    "verified",
    "proven",
    "propaganda",
    "disinformation",
    "hoax",
  ])("%s is refused in a text", (word) => {
    expect(problemsWith(`Ana Rios said the ${word} company closed the well.`)).toContain(
      `"${word}" is a verdict of our own.`,
    );
    expect(problemsWith(`Ana Rios called it "a ${word} story of a company".`)).toEqual([]);
  });

  test.each<Change>([
    ["statements.yaml", "The company has denied it.", "The company has debunked it."],
    ["responses.yaml", "said that the well is open.", "proved that the well is open."],
    ["context.yaml", "There is a well at Uyuni.", "The statement is disinformation."],
    ["claims.yaml", "statements on a well", "statements on a hoax about a well"],
  ])("are refused in every text beside it: %s", (file, from, to) => {
    expect(problemsAfter([file, from, to])).toMatchObject([
      { file, what: expect.stringContaining("is a verdict of our own") },
    ]);
  });
});

test.each(["claimed", "revealed", "exposed", "slammed", "pointed out", "admitted"])(
  "%s is no neutral verb",
  (verb) => {
    expect(problemsWith(`Ana Rios ${verb} the company closed the well.`)).toEqual([
      `"${verb}" is no neutral verb.`,
    ]);
  },
);

test("the name of a claim says that something is said, not that it happened", () => {
  expect(
    problemsAfter(["claims.yaml", "statements on a well", "wells emptied by the company"]),
  ).toMatchObject([
    { file: "claims.yaml", id: "C1", what: "The name of a claim reads as if it had happened." },
  ]);
});

test("a title that names an accused party names who speaks", () => {
  const title = /title: (.*)/.exec(atlasFiles()["atlas.yaml"])?.[1] ?? "";
  expect(
    problemsAfter(["atlas.yaml", `title: ${title}`, "title: Salar Company empties wells"]),
  ).toMatchObject([
    { severity: "warning", file: "atlas.yaml", what: "The title does not say who says something." },
    { severity: "error", file: "atlas.yaml", what: "The title names an accused party and no speaker." },
  ]);
  expect(
    problemsAfter(["atlas.yaml", `title: ${title}`, "title: What Ana Rios said about Salar Company"]),
  ).toEqual([]);
});

test("a title without a subject is known, and so is a description", () => {
  const from = "title: Ana Rios accused Salar Company over the well";
  const about = "description: Ana Rios spoke of a well; Salar Company denied what she said.";
  expect(problemsAfter(["atlas.yaml", from, "title: Reports from the wells"])).toMatchObject([
    { severity: "warning", file: "atlas.yaml", line: 1, what: "The title does not say who says something." },
  ]);
  expect(problemsAfter(["atlas.yaml", about, "description: Words about a well."])).toMatchObject([
    {
      severity: "warning",
      file: "atlas.yaml",
      line: 2,
      what: "The description does not say who says something.",
    },
  ]);
  expect(
    problemsAfter(
      ["atlas.yaml", from, "title: What the mayor said about the wells"],
      ["atlas.yaml", about, "description: The mayor spoke."],
    ),
  ).toMatchObject([{ severity: "warning", what: "The title does not say of whom." }]);
  expect(problemsAfter(["atlas.yaml", from, "title: What the article says about the wells"])).toEqual([]);
});

test("a title that stands for the description too is told of once", () => {
  const from = "title: Ana Rios accused Salar Company over the well";
  const about = "description: Ana Rios spoke of a well; Salar Company denied what she said.";
  for (const title of ["Reports from the wells", "Salar Company empties wells"]) {
    const twice = problemsAfter(
      ["atlas.yaml", from, `title: ${title}`],
      ["atlas.yaml", about, `description: ${title}`],
    );
    expect(twice.map(({ what }) => what).filter((what) => what.includes("description"))).toEqual([]);
    expect(twice.length).toBeGreaterThan(0);
  }
});

describe("the speaker is named", () => {
  test.each([
    "Ana Rios complained that the company closed the well.",
    "The company closed the well, in the words of Rios.",
    "The mayor blames the company for the well.",
  ])("by name, surname or alias, with any verb: %s", (text) => {
    expect(problemsWith(text)).toEqual([]);
  });

  test("by the role, or by the article's own words", () => {
    const role: Change = ["actors.yaml", "kind: person,", "kind: person, role: Head of the water board,"];
    const text = (words: string): Change => ["statements.yaml", TEXT, words];
    expect(
      problemsAfter(role, text("The head of the water board said the company closed the well.")),
    ).toEqual([]);
    const as: Change = ["statements.yaml", "as: Ana Rios", "as: the town's first citizen"];
    expect(problemsAfter(as, text("The town’s first citizen said the company closed the well."))).toEqual([]);
  });

  test("or the message says which words would do", () => {
    expect(problemsAfter(["statements.yaml", TEXT, "The company closed the well at Uyuni."])).toMatchObject([
      {
        id: "S01",
        what: "The text does not name its speaker.",
        remedy: expect.stringContaining("“Ana Rios”, “Rios”, “the mayor”"),
      },
    ]);
  });
});

describe("an atlas in another language", () => {
  const inLanguage = (
    language: string,
    name: string,
    text: string,
    plan: string,
    claim: string,
  ): Change[] => [
    ["atlas.yaml", "language: en", `language: ${language}`],
    ["atlas.yaml", "title: Ana Rios accused Salar Company over the well", `title: ${text} (Salar Company)`],
    [
      "atlas.yaml",
      "description: Ana Rios spoke of a well; Salar Company denied what she said.",
      `description: ${text}`,
    ],
    ["actors.yaml", "names: { en: Ana Rios }", `names: { ${language}: ${name} }`],
    ["claims.yaml", "name: statements on a well", `name: ${claim}`],
    ["statements.yaml", `text: ${TEXT}`, `text: ${text}`],
    ["statements.yaml", `text: ${PLAN}`, `text: ${plan}`],
  ];
  const problemsIn = (...words: Parameters<typeof inLanguage>) =>
    problemsAfter(...inLanguage(...words)).map(({ what }) => what);

  test.each<Parameters<typeof inLanguage>>([
    [
      "fr",
      "Awa Diallo",
      "Awa Diallo affirme que la société a fermé le puits.",
      "Selon Awa Diallo, des voisins prévoyaient d’ouvrir un autre puits.",
      "déclarations sur un puits",
    ],
    [
      "es",
      "Ana Ríos",
      "Ana Ríos dijo que la empresa cerró el pozo.",
      "Ana Ríos dijo que unos vecinos planeaban abrir otro pozo.",
      "declaraciones sobre un pozo",
    ],
    [
      "ru",
      "Анна Петрова",
      "По словам Анны Петровой, компания закрыла колодец.",
      "По словам Анны Петровой, соседи планировали открыть другой колодец.",
      "заявления о колодце",
    ],
    [
      "ru",
      "Ава Диалло",
      "По словам Авы Диалло, компания закрыла колодец.",
      "По словам Авы Диалло, соседи планировали открыть другой колодец.",
      "заявления о колодце",
    ],
    [
      "ar",
      "آنا ريوس",
      "قالت آنا ريوس إن الشركة أغلقت البئر.",
      "قالت آنا ريوس إن جيرانا يخططون لفتح بئر أخرى.",
      "تصريحات عن بئر",
    ],
    // Some of the letters with their signs.
    [
      "ar",
      "آنا ريوس",
      "قالَت آنا ريوس إن الشركة أغلقت البئر.",
      "قالت آنا ريوس إن جيرانًا يُخطِّطون لفتح بئر أخرى.",
      "تَصريحات عن بئر",
    ],
  ])("is checked by the words of its language: %s", (language, name, text, plan, claim) => {
    expect(problemsIn(language, name, text, plan, claim)).toEqual([]);
    expect(problemsIn(language, name, plan, text, claim)).toContain(
      "The text of a plan does not say that it is one.",
    );
    expect(problemsIn(language, name, text, plan, name)).toContain(
      "The name of a claim reads as if it had happened.",
    );
  });

  test.each([
    ["fr", "Awa Diallo a dit que les terroristes ont fermé le puits.", "terroristes"],
    ["es", "Awa Diallo dijo que el régimen cerró el pozo.", "régimen"],
    ["ru", "Awa Diallo сообщила, что провокация закрыла колодец.", "провокация"],
    ["ar", "قالت Awa Diallo إن الإرهابيين أغلقوا البئر.", "الإرهابيين"],
    ["ar", "قالت Awa Diallo إن الإرهابيّين أغلقوا البئر.", "الإرهابيّين"],
    ["fr", "Awa Diallo a dit que c’est de la propagande.", "propagande"],
    ["ru", "Awa Diallo сказала, что это фейк.", "фейк"],
  ])("in %s refuses loaded terms and verdicts: %s", (language, text, word) => {
    const [problem] = problemsIn(language, "Awa Diallo", text, text, "x").filter((what) =>
      what.includes(word),
    );
    expect(problem).toMatch(/loaded term|verdict/);
  });

  test("without a list of words is said not to be checked", () => {
    const problems = problemsAfter(["atlas.yaml", "language: en", "language: de"]);
    expect(problems).toMatchObject([
      { severity: "warning", what: 'The wording of texts in "de" is not checked.' },
    ]);
  });
});

test("a plan is put as one", () => {
  expect(
    problemsAfter(["statements.yaml", PLAN, "Ana Rios said neighbours opened another well."]),
  ).toMatchObject([{ id: "S02", what: "The text of a plan does not say that it is one." }]);
});

test("an atlas without an address for replies gets a warning, not an error", () => {
  expect(problemsAfter(["atlas.yaml", "contact: desk@example.org", "contact: null"])).toMatchObject([
    { severity: "warning", file: "atlas.yaml", what: expect.stringContaining("contact address") },
  ]);
});

test("an id in words leads to a record that there is", () => {
  const reason = (words: string): Change => ["statements.yaml", "The company has denied it.", words];
  expect(problemsAfter(reason("The company has denied it (R01)."))).toEqual([]);
  expect(problemsAfter(reason("The company has denied it (R07)."))).toMatchObject([
    { id: "S01", what: "The words refer to R07, which this atlas does not show." },
  ]);
});
