import { expect, test } from "vitest";
import { parse, parseDocument } from "yaml";
import { formatCompactly } from "../../../geo/authoring/compact-yaml.ts";

const LONG = `${"Ana Rios said the company closed the well, and nobody came to look at it. ".repeat(3)}Nobody.`;

const format = (text: string) => formatCompactly(parseDocument(text), (_path, depth) => depth > 0);

test.each([
  ["texts in blocks", `- note: >-\n    ${LONG}\n`],
  ["colons and quotation marks", `- { a: "one: two", b: 'says "no"', c: "# no comment", d: "it's" }\n`],
  ["long records", `- { a: ${LONG.replaceAll(",", "")}, b: [1, 2], c: { d: "x, y" }, e: "[ { ] }" }\n`],
  ["long lists of records", `- list: [${'{ a: "some words, here", b: 2 },'.repeat(12)}]\n`],
  ["dates and numbers in quotation marks", `- { date: "2018-10-29", n: "12", yes: "true", no: null }\n`],
  ["texts with line breaks", "- note: |-\n    one\n    two\n"],
])("%s say the same when they are written with few lines", (_what, text) => {
  const written = format(text);
  expect(parse(written)).toEqual(parse(text));
  expect(Math.max(...written.split("\n").map((line) => line.length))).toBeLessThanOrEqual(145);
});

test("comments stay, and what holds one is not put in braces", () => {
  const text = "# all\n- a: 1 # one\n  b: 2\n# the second\n- a: 3\n  b: 4\n";
  expect(format(text)).toBe("# all\n- a: 1 # one\n  b: 2\n# the second\n- { a: 3, b: 4 }\n");
});
