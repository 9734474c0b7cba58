import { expect, test } from "vitest";
import { readLight, WELL } from "./light-atlas.ts";

const TEXT = "Ana Rios spoke.\n\nThe firm, she said, “closed the  well” at Uyuni.\n\nNobody else saw it.";
const quoting = (words: string) => WELL.replace("quote: closed the well", `quote: ${words}`);
const article = (text: string, hash = "a") => ({ text, sha256: hash.repeat(64) });

test("a quote is found by its words: paragraph, offsets and quotation marks are in the lock", () => {
  const { atlas, lock, problems } = readLight(WELL, { article: article(TEXT) });
  expect(problems).toEqual([]);
  expect(lock.article).toEqual({ sha256: "a".repeat(64), paragraphs: 3 });
  expect(lock.statements).toEqual([
    {
      id: "S01",
      words: "closed the well",
      text: expect.stringMatching(/^[0-9a-f]{8}$/),
      start: 38,
      end: 54,
      paragraph: 2,
      quoted: true,
    },
  ]);
  expect([...TEXT].slice(38, 54).join("")).toBe("closed the  well");
  expect(atlas.statements[0]).toMatchObject({ paragraph: 2, voice: "mixed_quote" });
  expect(atlas.article.paragraphs).toBe(3);
});

test("without the text the lock says where a quote stands", () => {
  const { lock } = readLight(WELL, { article: article(TEXT) });
  const again = readLight(WELL, { lock: JSON.stringify(lock) });
  expect(again.lock).toEqual(lock);
  expect(again.atlas.statements[0]?.paragraph).toBe(2);
  expect(again.atlas.article.sha256).toBe("a".repeat(64));
});

test("a quote that is not in the text is an error with the nearest words", () => {
  const { problems } = readLight(quoting("shut down the well"), {
    article: article(TEXT),
  });
  expect(problems).toMatchObject([{ severity: "error", line: 9, what: "The quote is not in the article." }]);
  expect(problems[0]?.remedy).toContain("the well");
});

test("a quote that stands in several paragraphs is said, and `paragraph` chooses", () => {
  const twice = article(`closed the well\n\n${TEXT}`);
  expect(readLight(WELL, { article: twice }).problems).toMatchObject([
    { severity: "warning", what: "The quote stands in 2 paragraphs: 1, 3. The first is taken." },
  ]);
  const chosen = readLight(`${WELL}    paragraph: 3\n`, { article: twice });
  expect(chosen.problems).toEqual([]);
  expect(chosen.lock.statements[0]?.paragraph).toBe(3);
});

test("an article that changed after its quotes were taken is said once, with what moved and what is lost", () => {
  const both = `${WELL}${quoting("Nobody else saw it")}`;
  const { lock } = readLight(both, { article: article(TEXT) });
  const changed = article(`Correction.\n\n${TEXT.replace("Nobody else saw it", "Others did")}`, "b");
  const { problems, lock: after } = readLight(both, { article: changed, lock: JSON.stringify(lock) });
  expect(problems.map(({ what }) => what)).toEqual(
    expect.arrayContaining([
      "The article's text has changed since its quotes were last looked for: 1 have moved, 1 are lost.",
      "The quote is not in the article.",
    ]),
  );
  expect(after.statements[0]).toMatchObject({ id: "S01", paragraph: 3 });
});

test("an id that the author did not write stays when the quote is edited, or the text, but not both", () => {
  const { lock } = readLight(WELL);
  const idAfter = (change: (files: string) => string) =>
    readLight(change(WELL), { lock: JSON.stringify(lock) }).atlas.statements[0]?.id;
  const editQuote = (files: string) => files.replace(/quote: .*/, "quote: another one");
  const editText = (files: string) => files.replace(/text: (.*)\./, "text: $1 at last.");
  expect(editQuote(WELL)).not.toBe(WELL);
  expect(editText(WELL)).not.toBe(WELL);
  expect(idAfter(editQuote)).toBe("S01");
  expect(idAfter(editText)).toBe("S01");
  expect(idAfter((files) => editText(editQuote(files)))).toBe("S02");
});

test("ids that the author did not write stay with their statements when others come before them or go", () => {
  const second = quoting("at Uyuni");
  const { lock } = readLight(`${WELL}${second}`);
  const third = quoting("she said");
  const { atlas } = readLight(`${third}${second}`, { lock: JSON.stringify(lock) });
  expect(atlas.statements.map(({ id, quote }) => [id, quote?.exact])).toEqual([
    ["S03", "she said"],
    ["S02", "at Uyuni"],
  ]);
});

test("a lock file that cannot be read is a warning", () => {
  expect(readLight(WELL, { lock: "<<<<<<< HEAD" }).problems).toMatchObject([
    { severity: "warning", file: "atlas.lock.json", what: "The lock file cannot be read." },
  ]);
});
