import { expect, test } from "vitest";
import { type QuoteMark, segmentsOf, silentSentences } from "../../../../src/desk/article/segments.ts";

const TEXT = "Ana Rios said the company closed the well at Uyuni.";
const PARAGRAPH = { start: 0, end: TEXT.length };
const QUOTE: QuoteMark = { key: "p1", state: "proposed", start: 26, end: 50 };

test("a paragraph is cut where quotes and names begin and end, and its words are all there once", () => {
  const segments = segmentsOf(
    PARAGRAPH,
    [QUOTE],
    [
      { kind: "speaker", start: 0, end: 8 },
      { kind: "place", start: 45, end: 50 },
    ],
  );
  expect(segments.map(({ start, end, quote, name }) => [TEXT.slice(start, end), quote?.key, name])).toEqual([
    ["Ana Rios", undefined, "speaker"],
    [" said the company ", undefined, undefined],
    ["closed the well at ", "p1", undefined],
    ["Uyuni", "p1", "place"],
    [".", undefined, undefined],
  ]);
  expect(segments.map(({ isFirst }) => isFirst)).toEqual([false, false, true, false, false]);
});

test("of two quotes over the same words the one that begins later is seen", () => {
  const inner: QuoteMark = { key: "p2", state: "accepted", start: 33, end: 41 };
  const segments = segmentsOf(PARAGRAPH, [QUOTE, inner], []);
  expect(segments.map(({ quote }) => quote?.key)).toEqual([undefined, "p1", "p2", "p1", undefined]);
});

test("sentences without a statement are known, and are stretches of their own", () => {
  const text = `${TEXT} Nobody else spoke.\nThe mayor was away.`;
  const first = { start: 0, end: text.indexOf("\n") };
  const paragraphs = [first, { start: first.end + 1, end: text.length }];
  const silent = silentSentences(text, paragraphs, [QUOTE]);
  expect(silent.map(({ start, end }) => text.slice(start, end))).toEqual([
    "Nobody else spoke.",
    "The mayor was away.",
  ]);
  const last = segmentsOf(first, [QUOTE], [], silent).at(-1);
  expect(text.slice(last?.start, last?.end)).toBe("Nobody else spoke.");
  expect(last?.silent).toEqual(silent[0]);
});
