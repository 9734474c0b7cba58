import { expect, test } from "vitest";
import { readPlainText } from "../../../../geo/draft/read/read-text.ts";
import { unitsOf } from "../../../../geo/draft/sentences/units.ts";

/** The dateline of a paragraph, or undefined, and the sentence after it. */
function split(text: string): [dateline: string | undefined, sentence: string] {
  const article = readPlainText(text);
  const [paragraph] = article.paragraphs;
  if (paragraph === undefined) throw new Error("an empty text");
  const units = unitsOf(article.text, paragraph, []);
  const words = ({ start, end }: { start: number; end: number }) => article.text.slice(start, end);
  const dateline = units.find(({ isDateline }) => isDateline);
  const [sentence] = units.filter(({ isDateline }) => !isDateline);
  return [dateline && words(dateline), sentence === undefined ? "" : words(sentence)];
}

test.each([
  "4 May 2031 - ",
  "Tue 5 Mar - ",
  "GENEVA (AP) — ",
  "KYIV, Ukraine — ",
  "KYIV—",
  "MOSCOW, May 3 (Reuters) - ",
  "(Nairobi) – ",
  "(Beirut, 3 May 2026) – ",
  "[Port-au-Prince] 12.03.2026 – ",
  "New York/Geneva, 3 May - ",
  "LONDON, UK – 3 May 2026 – ",
  "ISLAMABAD: ",
  "NEW DELHI, Jan. 5 -- ",
  "SAN PEDRO DE QUEMES, Bolivia, June 3 /PRNewswire/ -- ",
  "DAMASCUS, (SANA) – ",
  "March 5, 2024 / 6:15 PM / CBS News — ",
  "Beirut – ",
])("%s is a dateline", (dateline) => {
  const sentence = "The mayor said two men were killed.";
  expect(split(`${dateline}${sentence}`)).toEqual([dateline.trim(), sentence]);
});

test.each([
  "Smith – the mayor of Leeds – said he would go.",
  "Haddad: Names. Numbers.",
  "MINISTER: We did not.",
  "Police said – in a letter – that two men were killed.",
  "The Hague court – it sits for life – said no.",
])("%s has no dateline", (text) => {
  expect(split(text)[0]).toBeUndefined();
});
