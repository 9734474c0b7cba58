import { expect, test } from "vitest";
import { readYaml } from "../../../geo/check/read-yaml.ts";

test.each([
  ["quoteNotClosed", 'title: "Wells\nlanguage: en\n'],
  ["noColon", "title: Wells\nlanguage en\nupdated: 2026-01-20\n"],
  ["fieldTwice", "title: Wells\ntitle: Mills\n"],
  ["indentation", "title:\n    a: 1\n  b: 2\n"],
  ["colonInText", "title: Wells: dry\n"],
  ["firstSign", "title: @wells\n"],
  ["escape", 'title: "a \\q"\n'],
  ["anchorOrTag", "title: !!wells a\n"],
  ["severalDocuments", "title: Wells\n---\ntitle: Mills\n"],
  ["signMissing", 'places: ["a" "b"]\n'],
  ["bracketNotClosed", "places: [a, b\nlanguage: en\n"],
])("YAML with the mistake %s is told by it, with its line and the parser's words", (mistake, text) => {
  const { problems } = readYaml("atlas.yaml", text);
  expect(problems[0]?.message).toMatchObject({ code: "yamlUnreadable", params: { mistake } });
  expect(problems[0]?.message?.params).toHaveProperty("detail", expect.stringMatching(/^\p{Lu}/u));
  expect(problems[0]?.line).toBeGreaterThan(0);
});

test("an alias without an anchor is told", () => {
  const { problems } = readYaml("atlas.yaml", "title: *wells\n");
  expect(problems[0]?.message?.code).toBe("yamlAliasUnusable");
});
