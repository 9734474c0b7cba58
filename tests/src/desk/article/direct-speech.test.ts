import { expect, test } from "vitest";
import { isDirectSpeech } from "../../../../src/desk/article/direct-speech.ts";

function isDirect(text: string, words: string): boolean {
  const start = text.indexOf(words);
  return isDirectSpeech(text, { start, end: start + words.length });
}

test.each([
  [`"They shot at the engine," she said.`, "They shot"],
  [`She said: "There is no unofficial site in Zawiya."`, "no unofficial site"],
  ["Сказал он: «Мы не стреляли».", "Мы не стреляли"],
  ["Er sagte: „Wir haben nicht geschossen.“", "nicht geschossen"],
])("%s has “%s” as it was spoken", (text, words) => expect(isDirect(text, words)).toBe(true));

test.each([
  [`Brandt said the boat had left Sabratha.`, "left Sabratha"],
  [`"No," he said. The boats had been sunk.`, "boats had been sunk"],
  [`"First," he said, "second."`, `First," he said`],
  [`An open mark "in one line\nends with it.`, "ends with"],
])("%s has “%s” in the words of the article", (text, words) => expect(isDirect(text, words)).toBe(false));
