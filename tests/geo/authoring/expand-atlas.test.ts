import { describe, expect, test } from "vitest";
import { firstOf, readLight, WELL } from "./light-atlas.ts";

describe("a statement of five lines", () => {
  const { atlas, problems } = readLight(WELL);

  test("is a whole statement, without a problem", () => {
    expect(problems).toEqual([]);
    expect(firstOf(atlas.statements)).toMatchObject({
      id: "S01",
      speaker: { who: ["ana-rios"], as: "Ana Rios" },
      quote: { exact: "closed the well" },
      places: [{ mention: "uyuni", role: "claimed_event_site" }],
      dates: [{ role: "statement", article: "2026-01-12", best: "2026-01-12" }],
    });
    expect(atlas.actors).toEqual([{ id: "ana-rios", names: { en: "Ana Rios" } }]);
    expect(atlas.mentions).toEqual([{ id: "uyuni", name: "Uyuni" }]);
  });

  test("asserts nothing that its author left out", () => {
    const statement = firstOf(atlas.statements);
    for (const field of ["chain", "accused", "replyInArticle", "noReply", "paragraph", "claim"])
      expect(statement).not.toHaveProperty(field);
    expect(firstOf(statement.dates)).not.toHaveProperty("basis");
    expect(atlas.article.sha256).toBeUndefined();
  });
});

test("one party by several names is one actor, and what is said of it once holds everywhere", () => {
  const { atlas } = readLight(
    `${WELL}  - text: The mayor said the well at Oruro is open.
    who: the mayor
    place: Oruro
  - text: Ana Rios said so again.
    who: { name: Ana Rios, kind: person, alsoKnownAs: [the mayor] }
`,
  );
  expect(atlas.actors).toEqual([
    { id: "ana-rios", names: { en: "Ana Rios" }, kind: "person", alsoKnownAs: ["the mayor"] },
  ]);
  expect(atlas.statements.map(({ speaker }) => speaker.who)).toEqual([
    ["ana-rios"],
    ["ana-rios"],
    ["ana-rios"],
  ]);
});

test("a party that is described in two ways is an error at the second", () => {
  const { lines } = readLight(
    `${WELL}    accused: { name: the company, kind: organisation }
    noReply: the company
    replyInArticle: none
  - text: Ana Rios said the company closed another well.
    who: Ana Rios
    accused: { name: the company, kind: government }
    noReply: the company
    replyInArticle: none
`,
  );
  expect(lines).toEqual(["atlas.yaml:17 “the company” is described twice, with a different kind."]);
});

test("places of one name in two provinces are two places", () => {
  const { atlas, problems } = readLight(
    `${WELL}    topic: water
  - text: Ana Rios said two wells are dry.
    who: Ana Rios
    place: [{ name: San Pedro, province: Oruro }, { name: San Pedro, province: Potosí }, { name: San Pedro, province: Oruro }]
`,
  );
  expect(problems).toEqual([]);
  expect(atlas.mentions.map(({ id, province }) => [id, province])).toEqual([
    ["uyuni", undefined],
    ["san-pedro", "Oruro"],
    ["san-pedro-2", "Potosí"],
  ]);
  expect(atlas.statements[1]?.places?.map(({ mention }) => mention)).toEqual([
    "san-pedro",
    "san-pedro-2",
    "san-pedro",
  ]);
});

test("a place is chosen by one line, or given a position with its source", () => {
  const { atlas, problems } = readLight(
    `${WELL}  - text: Ana Rios said two wells are dry.
    who: Ana Rios
    place:
      - { name: Hama, is: geonames:170017 }
      - { name: the camp, point: { lat: -20.4, lon: -66.8 }, country: BO, kind: camp, source: a survey }
`,
  );
  expect(problems).toEqual([]);
  expect(atlas.mentions[1]).toMatchObject({ name: "Hama", settled: { place: "geonames:170017" } });
  expect(atlas.mentions[2]).toMatchObject({ settled: { place: "own:the-camp" } });
  expect(atlas.places).toMatchObject([{ id: "the-camp", kind: "camp", source: { name: "a survey" } }]);
});

test("an area that the author drew is a zone, and the same outline twice is one place", () => {
  const ring = "[[-67, -20], [-66, -20], [-66, -21], [-67, -20]]";
  const line = `{ name: the salt flat, area: { type: Polygon, coordinates: [${ring}] }, country: BO, source: a survey }`;
  const { atlas, problems } = readLight(
    `${WELL}${WELL.replace("place: Uyuni", `place: ${line}`)}${WELL.replace("place: Uyuni", `place: ${line}`)}`,
  );
  expect(problems).toEqual([]);
  expect(atlas.places).toMatchObject([
    { id: "the-salt-flat", kind: "zone", area: { type: "Polygon" }, source: { name: "a survey" } },
  ]);
  expect(atlas.statements.slice(1).map(({ places }) => places?.[0]?.mention)).toEqual([
    "the-salt-flat",
    "the-salt-flat",
  ]);
});

test("an outline that does not close is an error at its place", () => {
  const area = "{ type: Polygon, coordinates: [[[-67, -20], [-66, -20], [-66, -21], [-67, -22]]] }";
  const { problems } = readLight(
    WELL.replace("place: Uyuni", `place: { name: Uyuni, area: ${area}, country: BO, source: a survey }`),
  );
  expect(problems).toMatchObject([
    { severity: "error", line: 10, what: expect.stringContaining("its last position is not its first") },
  ]);
});

test("a position without its source is an error that says what to add", () => {
  const { problems } = readLight(
    `${WELL.replace("place: Uyuni", "place: { name: Uyuni, point: { lat: -20.4, lon: -66.8 }, country: BO }")}`,
  );
  expect(problems).toMatchObject([{ line: 10, what: "The point of “Uyuni” is given without its source." }]);
});

test("the article's own voice is written `who: article`, and nobody at all is an error", () => {
  const { atlas } = readLight(
    "  - text: In its own voice, the article says the well is dry.\n    who: article\n",
  );
  expect(firstOf(atlas.statements)).toMatchObject({
    kind: "publisher_allegation",
    voice: "publisher_assertion",
  });
  expect(atlas.actors).toEqual([]);
  expect(readLight("  - text: The well is dry.\n").problems).toContainEqual(
    expect.objectContaining({ line: 7, what: "`who` is missing: nobody says this." }),
  );
});

test("what a text says is planned is a plan, and no event", () => {
  const { atlas } = readLight(
    "  - text: Ana Rios said neighbours planned to open a well.\n    who: Ana Rios\n    place: Uyuni\n",
  );
  expect(firstOf(atlas.statements)).toMatchObject({
    modality: "alleged_plan",
    places: [{ role: "claimed_intended_site" }],
  });
});

test("a chain is who passed the words on, the speaker, and whom the speaker cites", () => {
  const { atlas } = readLight(
    `${WELL}    via: La Patria\n    citing: { name: neighbours, kind: unnamed_group, as: some neighbours }\n`,
  );
  expect(firstOf(atlas.statements).chain).toEqual([
    { role: "relayer", who: "la-patria" },
    { role: "speaker", who: "ana-rios", as: "Ana Rios" },
    { role: "cited_body", who: "neighbours", as: "some neighbours" },
  ]);
  const closed = readLight(`${WELL}    citing: nobody\n`);
  expect(firstOf(closed.atlas.statements).chain).toEqual([
    { role: "speaker", who: "ana-rios", as: "Ana Rios" },
  ]);
});

test("a response under its statement bears on it; that of the accused is theirs", () => {
  const { atlas, problems } = readLight(`${WELL}    accused: Salar Company
    replyInArticle: none
    responses:
      - kind: denial
        fact: The company said the well is open.
        body: Salar Company
        by: Salar Company
        date: 2026-02-01
        url: https://example.org/letter
`);
  expect(problems).toEqual([]);
  expect(atlas.responses).toMatchObject([
    {
      id: "R01",
      by: ["salar-company"],
      independence: "accused_party",
      timing: "after_article",
      bearsOn: { S01: "this_claim" },
    },
  ]);
});

test("whose side another response is on must be said", () => {
  const { problems } = readLight(`${WELL}    responses:
      - { kind: context, fact: There is a well., body: A survey, date: 2026-02-01, url: "https://example.org/" }
`);
  expect(problems).toMatchObject([{ what: "It is not said on whose side the response stands." }]);
});

test("topics and claims may be written as words", () => {
  const { atlas } = readLight(`${WELL}    topic: water in the town\n    claim: statements on a well\n`);
  expect(atlas.topics).toEqual({ "water-in-the-town": "water in the town" });
  expect(atlas.claims).toEqual([{ id: "statements-on-a-well", name: "statements on a well" }]);
  expect(firstOf(atlas.statements)).toMatchObject({
    topic: "water-in-the-town",
    claim: "statements-on-a-well",
  });
});

test("a reply that is proposed or refused is left out with the link to it, and that is said", () => {
  const replied = WELL.replace("- text", "- replyInArticle: { statement: S09, extent: all of it }\n    text");
  const { atlas, lines } = readLight(
    `${replied}${WELL.replace("- text", "- id: S09\n    text")}    state: refused\n`,
  );
  expect(atlas?.statements.map(({ replyInArticle }) => replyInArticle)).toEqual([undefined]);
  expect(lines.join("\n")).toContain(
    "The reply S09 is proposed or refused, and is left out with the link to it.",
  );
});

test("what is proposed or refused is not built, and the unfinished are counted", () => {
  const { atlas, lines } = readLight(`${WELL}${WELL}    state: proposed\n${WELL}    state: refused\n`);
  expect(atlas.statements).toHaveLength(1);
  expect(lines).toEqual(["atlas.yaml:17 1 statement is a proposal, and not built: S02 (line 12)."]);
});

test("sections in files of their own and in atlas.yaml are one list, and problems name the file", () => {
  const { atlas, lines } = readLight(
    WELL,
    {},
    {
      "statements.yaml": "- text: Ana Rios said nothing of it.\n  who: the mayor\n  said: 2026-13-40\n",
      "actors.yaml": "- { name: Ana Rios, role: Mayor, alsoKnownAs: [the mayor] }\n",
    },
  );
  expect(atlas.statements.map(({ id }) => id)).toEqual(["S01", "S02"]);
  expect(atlas.actors).toHaveLength(1);
  expect(lines).toEqual([expect.stringMatching(/^statements\.yaml:3 /u)]);
});

test("a full record is a light one: both forms mix in one statement", () => {
  const { atlas, problems } = readLight(`  - id: S07
    text: Ana Rios said the well is dry.
    speaker: { as: Ana Rios, identity: named_person }
    quote: { exact: is dry, start: 3, end: 9 }
    dates: [{ role: statement, article: "2026-01-12", basis: stated, precision: day }]
    paragraph: 4
`);
  expect(problems).toEqual([]);
  expect(firstOf(atlas.statements)).toMatchObject({ id: "S07", paragraph: 4, dates: [{ basis: "stated" }] });
});

test("a field that is misspelt, or of another type, is named as it was written", () => {
  const { lines } = readLight(`${WELL}    plaice: Oruro\n${WELL.replace("who: Ana Rios", "who: 7")}`);
  expect(lines).toEqual(
    [
      "atlas.yaml:7 `plaice` is no field of this record.",
      "atlas.yaml:14 `who` is not a record of fields.",
      "atlas.yaml:undefined The atlas has no statements.",
    ].slice(0, 2),
  );
});

test("the chain ends where the speaker says that the words began, or where that is not said", () => {
  const chainOf = (origin: string) =>
    firstOf(readLight(`${WELL}    citing: the council\n    origin: ${origin}\n`).atlas.statements).chain;
  expect(chainOf("{ name: neighbours, kind: unnamed_group }")).toMatchObject([
    { role: "speaker", who: "ana-rios" },
    { role: "cited_body", who: "the-council" },
    { role: "claimed_origin", who: "neighbours" },
  ]);
  expect(chainOf("unstated")?.at(-1)).toEqual({ role: "claimed_origin", stated: false });
});

test("of an article that was read for replies, a statement with accused that names none has none", () => {
  const statements = `${WELL}    accused: { name: Salar Company, kind: unnamed_group }\n${WELL}`;
  const read = (more: string) =>
    readLight(`${statements}${more}`).atlas.statements.map(({ replyInArticle }) => replyInArticle);
  expect(read("readForReplies: true\n")).toEqual(["none", undefined]);
  expect(read("")).toEqual([undefined, undefined]);
});

test("how well a speaker is known follows from its kind, where that says it", () => {
  const identityOf = (who: string) =>
    firstOf(readLight(WELL.replace("who: Ana Rios", `who: ${who}`)).atlas.statements).speaker.identity;
  expect(identityOf("{ name: Ana Rios, kind: person }")).toBe("named_person");
  expect(identityOf("{ name: Ana Rios, kind: unnamed_group }")).toBeUndefined();
  expect(identityOf("Ana Rios")).toBeUndefined();
});
