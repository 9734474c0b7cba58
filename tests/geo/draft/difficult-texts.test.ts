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

test("a text that is too long is drafted in part, and says so", () => {
  const made = draft("The ministry said that nobody was hurt.\n".repeat(4000));
  expect(made.notices.map(({ code }) => code)).toContain("textCut");
  expect(made.statements.length).toBeGreaterThan(0);
}, 60_000);

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
