import { expect, test } from "vitest";
import { draftArticle } from "../../../geo/draft/draft-article.ts";
import { readHtml } from "../../../geo/draft/read/read-html.ts";
import { readMarkdown, readPlainText } from "../../../geo/draft/read/read-text.ts";
import { assemble, record } from "../geocoder/gazetteer/small-world.ts";

const { value: gazetteer } = assemble({ world: [record("1", "Kadra", 1, 1, { population: 40_000 })] });
const draft = (text: string) => draftArticle(readPlainText(text), gazetteer);

test.each([
  ["an empty text", ""],
  ["blank lines", "\n \n\t\n"],
  ["one word", "Kadra"],
  ["marks alone", "“” — … “"],
  ["a menu", "Home\nWorld\nSign in\nWe use cookies to improve your visit\n© Example"],
  ["a list", "1. Bread\n2. Salt\n3. Water"],
  ["one word over and over", "said ".repeat(20_000)],
  ["opened brackets", "(".repeat(50_000)],
  ["quotations never closed", "“".repeat(20_000)],
  ["lone surrogates", "\ud800 said \udc00 that"],
])("%s gives no statement and no error", (_, text) => {
  expect(draft(text).statements).toEqual([]);
});

test("a text in another language says that drafting knows English, and keeps its quotations and places", () => {
  const made = draft(
    "Le ministre a déclaré que les forces étaient dans la ville de Kadra. « La situation est sous contrôle », a-t-il dit selon des témoins.",
  );
  expect(made.notices.map(({ code }) => code)).toEqual(["otherLanguage"]);
  expect(made.quotations).toHaveLength(1);
  expect(made.toponyms.map(({ text }) => text)).toEqual(["Kadra"]);
  expect(made.statements).toEqual([]);
});

test("an Arabic text keeps its quotations and places, and says that drafting knows English", () => {
  const made = draft(
    "قال الوزير إن القوات دخلت المدينة يوم الثلاثاء. وأضاف: «الوضع تحت السيطرة في المدينة كلها».",
  );
  expect(made.notices.map(({ code }) => code)).toEqual(["otherLanguage"]);
  expect(made.quotations.map(({ start, end }) => made.article.text.slice(start, end))).toEqual([
    "«الوضع تحت السيطرة في المدينة كلها»",
  ]);
  expect(made.statements).toEqual([]);
});

test("a foreign paragraph in an English text does not hide what the English says", () => {
  const made = draft(
    "The mayor said that armed men had burned the mill at Kadra on Tuesday.\n\nLe maire a déclaré que le moulin avait brûlé.\n\nAna Brito, a farmer, said that nobody had been warned of it.",
  );
  expect(made.notices).toEqual([]);
  expect(made.statements.map(({ speaker }) => speaker?.name)).toEqual(["mayor", "Ana Brito"]);
});

test("a live blog keeps each entry's speaker, and its clock times are no dates", () => {
  const made = draftArticle(
    readPlainText(
      "Dam at Kadra: live\n\n09:12 GMT\nThe mayor says the dam has cracked.\n\n10.05am\nPolice say two roads are closed. Read more here.\n\n11:30 GMT\n“We are leaving,” Ana Brito tells our reporter.",
    ),
    gazetteer,
    { published: "2026-09-02" },
  );
  expect(made.statements.map(({ speaker }) => speaker?.name)).toEqual(["mayor", "Police", "Ana Brito"]);
  expect(made.dates).toEqual([]);
});

test("an interview gives the answers to the person, and the questions are asked", () => {
  const made = draft(
    "Example Review: When did the dam crack?\n\nBrito: At night. We heard a blast.\n\nExample Review: Who came?\n\nBrito: Nobody came to Kadra.",
  );
  expect(made.attributions.map(({ class: cueClass }) => cueClass)).toEqual(["ask", "say", "ask", "say"]);
  const spoken = made.statements.filter(({ speaker }) => speaker?.name === "Brito");
  expect(spoken).toHaveLength(2);
});

test("a text without a speaker says so", () => {
  const made = draft("The mill at Kadra stands by the river. It has three floors and a tall chimney.");
  expect(made.notices).toEqual([{ code: "noSpeaker" }]);
});

test("a page of menus says that it is mostly lines", () => {
  const made = draft(
    [
      "Home",
      "World",
      "Sport",
      "Weather",
      "Sign in",
      "Subscribe",
      "Accept all cookies",
      "Reject all",
      "Manage choices",
      "About us",
      "Contact",
      "Careers",
    ].join("\n"),
  );
  expect(made.notices.map(({ code }) => code)).toEqual(["mostlyLines", "noSpeaker"]);
});

test("a text of a megabyte is drafted in seconds, in part", () => {
  const made = draft("The ministry said on Tuesday that two people were hurt near Kadra.\n".repeat(16_000));
  expect(made.article.text.length).toBeGreaterThan(1_000_000);
  expect(made.notices.map(({ code }) => code)).toEqual(["textCut"]);
});

test("a quotation that is never closed ends before its cue", () => {
  const made = draft(
    "“They burned the mill, said Ana Brito, a farmer. Nobody came.\n\n“We waited for hours, she said.",
  );
  expect(made.attributions.map(({ rule }) => rule)).toEqual(["inverted", "speaker after quotation"]);
  expect(made.statements.map(({ speaker }) => speaker?.name)).toEqual(["Ana Brito", "Ana Brito"]);
});

test("a quotation that runs over paragraphs keeps its speaker", () => {
  const made = draft(
    "“They burned the mill at Kadra,” said Ana Brito. “Nobody warned us about it.\n\n“We lost the whole harvest.”",
  );
  expect(new Set(made.statements.map(({ speaker }) => speaker?.name))).toEqual(new Set(["Ana Brito"]));
  expect(made.attributions[0]?.contents).toHaveLength(3);
});

test("it of a later sentence is the body that spoke before it, not after it", () => {
  const made = draft(
    "The water company denied that the dam had cracked. It said engineers had checked the wall. Villagers said they had heard a blast.",
  );
  expect(made.statements.map(({ speaker }) => speaker?.name)).toEqual([
    "water company",
    "water company",
    "Villagers",
  ]);
});

test("a saved page gives its article and its metadata, not its menu", () => {
  const words =
    "The mayor said that the dam above Kadra had cracked and that everybody should leave the valley at once. ".repeat(
      6,
    );
  const page = `<!doctype html><html lang="en"><head><title>Dam cracked</title>
    <meta property="og:site_name" content="Example News"><meta property="article:published_time" content="2026-09-02T10:00:00Z">
    </head><body><nav><a href="/">Home</a></nav><article><h1>Dam cracked</h1><p>${words}</p><h2>Second part</h2><p>${words}</p></article><script>alert(1)</script></body></html>`;
  const { text, metadata, paragraphs } = readHtml(page);
  expect(metadata).toMatchObject({ publisher: "Example News", published: "2026-09-02", language: "en" });
  expect(text).not.toContain("alert");
  expect(text).not.toContain("Home");
  expect(paragraphs.map(({ kind }) => kind)).toEqual(["title", "body", "heading", "body"]);
});

test("Markdown loses its marks, and its headings stay headings", () => {
  const { text, paragraphs, metadata } = readMarkdown(
    "---\ntitle: Dam\ndate: 2026-09-02\n---\n# Dam cracked\n\nThe **mayor** said [so](https://example.org).\n",
  );
  expect(
    text
      .trim()
      .split("\n")
      .filter((line) => line !== ""),
  ).toEqual(["Dam cracked", "The mayor said so."]);
  expect(paragraphs[0]?.kind).toBe("title");
  expect(metadata.published).toBe("2026-09-02");
});

test("a piece of a page without its body is read", () => {
  const { statements } = draftArticle(readHtml("<p>The mayor said that the dam broke.</p>"), gazetteer);
  expect(statements.map(({ speaker }) => speaker?.name)).toEqual(["mayor"]);
});

test("a plain text's first lines give its title, its author and its day", () => {
  const { metadata } = readPlainText(
    "Row over a dam\n\nBy Ana Brito\n\nPublished Wed 18 Nov 2026\n\nThe mayor said that the dam broke.",
  );
  expect(metadata).toEqual({ title: "Row over a dam", author: "Ana Brito", published: "2026-11-18" });
});
