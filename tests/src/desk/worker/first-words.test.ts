import { expect, test } from "vitest";
import { readArticle } from "../../../../geo/draft/read/read-article.ts";
import { firstWords } from "../../../../src/desk/worker/first-words.ts";

const titleOf = async (text: string) => firstWords(await readArticle("article.txt", text));

test("the title of a text without a heading leaves its dateline out", async () => {
  expect(
    await titleOf(
      "BEIRA, 12 March 2031 - The ministry accused a mine of dumping waste. It said so on Monday.\n\nThe mine denied it.",
    ),
  ).toBe("The ministry accused a mine of dumping waste");
  expect(await titleOf("Trucks were seen near the river on Monday. More came.")).toBe(
    "Trucks were seen near the river on Monday",
  );
});

test("a long sentence is cut between words", async () => {
  const title = await titleOf(
    `The ministry said ${"that a well near the town was closed and ".repeat(4)}so on.`,
  );
  expect(title).toMatch(/^The ministry said that .* …$/);
  expect(title.length).toBeLessThan(84);
});
