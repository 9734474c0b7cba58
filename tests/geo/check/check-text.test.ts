import { describe, expect, test } from "vitest";
import { checkText } from "../../../geo/check/check-text.ts";
import { type Change, lineOf, sourcedAfter } from "./minimal-atlas.ts";

// "closed the well" begins at code point 20 and "open another well" at 60, in the first and second paragraph.
const TEXT = "The mayor said they closed the well.\n\n   Others there would open another well.\n";
const HASH = "a".repeat(64);

function reportOn(text: string, hash = HASH, ...changes: Change[]) {
  return checkText(sourcedAfter(...changes), text, hash);
}

function statesIn(text: string): string[] {
  return reportOn(text).anchors.map(({ state }) => state);
}

test("quotations that stand at their offsets are exact", () => {
  expect(reportOn(TEXT)).toEqual({
    problems: [],
    anchors: [
      { id: "S01", state: "exact" },
      { id: "S02", state: "exact" },
    ],
  });
});

test("a quotation that has moved is a warning with its new offsets", () => {
  const { problems, anchors } = reportOn(`Well, ${TEXT}`);
  expect(anchors.map(({ state }) => state)).toEqual(["moved", "moved"]);
  expect(problems).toMatchObject([
    {
      severity: "warning",
      file: "statements.yaml",
      line: lineOf("statements.yaml", 'exact: "closed the well"'),
      id: "S01",
      what: "The quote has moved.",
      remedy: "Write start: 26, end: 41.",
    },
    { id: "S02", remedy: "Write start: 66, end: 83." },
  ]);
});

test("of several places where the words stand, the nearest is offered", () => {
  const text = `closed the well. ${" ".repeat(13)}closed the well, and others would open another well.`;
  expect(reportOn(text).problems[0]).toMatchObject({ remedy: "Write start: 30, end: 45." });
});

test("a quotation that is not there is an error", () => {
  const { problems, anchors } = reportOn(TEXT.replace("closed", "shut"));
  expect(anchors[0]).toEqual({ id: "S01", state: "lost" });
  expect(problems).toContainEqual(
    expect.objectContaining({ severity: "error", id: "S01", what: "The quote is not in the article." }),
  );
});

test("an empty text loses every quotation", () => {
  expect(statesIn("")).toEqual(["lost", "lost"]);
});

test("another hash is a warning that shows both", () => {
  expect(reportOn(TEXT, "b".repeat(64)).problems).toMatchObject([
    {
      severity: "warning",
      file: "atlas.yaml",
      line: lineOf("atlas.yaml", "sha256"),
      what: `The text's SHA-256 is ${"b".repeat(64)}, not ${HASH}.`,
    },
  ]);
});

describe("offsets", () => {
  test("read a no-break space as a space", () => {
    expect(statesIn(TEXT.replaceAll(" ", "\u00a0"))).toEqual(["exact", "exact"]);
  });

  test("count code points, so a character outside the basic plane moves nothing", () => {
    expect(statesIn(TEXT.replace("T", "💧"))).toEqual(["exact", "exact"]);
  });

  test("tell apostrophes and quotation marks apart", () => {
    const change: Change = ["statements.yaml", '"closed the well"', '"closed the we’l"'];
    expect(reportOn(TEXT, HASH, change).anchors[0]?.state).toBe("lost");
    expect(reportOn(TEXT.replace("the well", "the we’l"), HASH, change).anchors[0]?.state).toBe("exact");
  });
});

describe("paragraphs", () => {
  test("are the lines that are not blank, from 1", () => {
    const { problems } = reportOn(TEXT, HASH, ["statements.yaml", "paragraph: 2", "paragraph: 3"]);
    expect(problems).toMatchObject([
      { severity: "error", id: "S02", what: "The quote stands in paragraph 2, not 3." },
    ]);
  });

  test("may end in the line ends of Windows, which count", () => {
    const text = "The mayor said they closed the well.\r\nOthers who live there open another well.\r\n";
    expect(reportOn(text).problems).toEqual([]);
  });
});
