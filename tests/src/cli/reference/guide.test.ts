import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { checkAtlas } from "../../../../geo/check/check-atlas.ts";
import { RULES } from "../../../../geo/model/problem.ts";
import { run } from "../../../../src/cli/claim-atlas.ts";
import { buildFieldReference } from "../../../../src/cli/reference/field-reference.ts";
import { buildLightSchema } from "../../../../src/cli/reference/light-schema.ts";
import { FIELD_REFERENCE } from "../../../../src/cli/reference/write-schemas.ts";
import { recordingEffects } from "../recording-effects.ts";

const GUIDE = readFileSync(join(import.meta.dirname, "../../../../geo/README.md"), "utf8");

describe("the author's guide", () => {
  test.each(RULES)("explains the rule %s, and prints it alone", async (rule) => {
    const effects = recordingEffects();
    expect(await run(["guide", rule], effects)).toBe(0);
    const printed = effects.printed.join("\n");
    expect(printed).toMatch(/^### /);
    expect(printed.split("\n").length).toBeGreaterThan(2);
    expect(printed).not.toMatch(/\n#{1,3} /);
  });

  test("offers the nearest section where one is misspelt", async () => {
    const effects = recordingEffects();
    expect(await run(["guide", "name-the-speakers"], effects)).toBe(2);
    expect(effects.printedErrors.join()).toContain("Did you mean name-the-speaker?");
  });

  const [, questions = ""] = /\n## How do I\n([\s\S]*?)\n## /.exec(GUIDE) ?? [];

  test("answers at least twenty questions", () => {
    expect(questions.match(/^### /gm)?.length).toBeGreaterThanOrEqual(20);
  });

  const snippets = [...questions.matchAll(/### ([^\n]+)\n(?:(?!###)[\s\S])*?```yaml\n([\s\S]*?)```/g)];

  test.each(snippets.map(([, question = "", code = ""]) => [question, code]))(
    "answers “%s” with a statement that check takes",
    (_question, code) => {
      const head =
        "version: 2\ntitle: Moira Kerr accused Northline Ferries of tipping mud\nupdated: 2026-05-07\ncountries: [GB]\ncontact: desk@example.org\nsearched: { on: 2026-05-07, scope: public pages }\n";
      const said = code.includes("said:") ? code : code.replace(/\n {2}who:/, "\n  said: 2026-05-04\n  who:");
      const actors = "actors:\n  - { name: Moira Kerr, kind: person }\n";
      const { problems } = checkAtlas("guide", {
        "atlas.yaml": `${head}${actors}statements:\n${said.replace(/^/gm, "  ")}`,
      });
      expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
    },
  );

  test("has answers with code", () => expect(snippets.length).toBeGreaterThan(10));

  test("gives commands that there are", async () => {
    const commands = [...GUIDE.matchAll(/^claim-atlas ([a-z]+)/gm)].map(([, name = ""]) => name);
    expect(commands.length).toBeGreaterThan(10);
    for (const name of new Set(commands)) {
      expect(await run([name, "--help"], recordingEffects()), name).toBe(0);
    }
  });
});

describe("the reference of fields", () => {
  test("is made from the schemas; `npm run schema` writes it", () => {
    expect(readFileSync(FIELD_REFERENCE, "utf8")).toBe(buildFieldReference());
  });

  test("explains every field that an editor offers", () => {
    const silent: string[] = [];
    const visit = (value: unknown, path: string): void => {
      if (typeof value !== "object" || value === null) return;
      const { properties, ...others } = value as Record<string, unknown>;
      for (const [field, inner] of Object.entries((properties ?? {}) as Record<string, object>)) {
        if (!("description" in inner)) silent.push(`${path}.${field}`);
        visit(inner, `${path}.${field}`);
      }
      for (const inner of Object.values(others)) visit(inner, path);
    };
    visit(buildLightSchema(), "");
    expect(silent).toEqual([]);
  });
});
