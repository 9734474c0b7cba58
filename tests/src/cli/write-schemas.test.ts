import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import * as z from "zod/mini";
import { webAddress } from "../../../geo/model/schema.ts";
import { buildExactSchema, buildSchemas, SCHEMA_FOLDER } from "../../../src/cli/write-schemas.ts";

test("the schemas are those of the model; `npm run schema` writes them", () => {
  const schemas = buildSchemas();
  expect([...schemas.keys()].sort()).toEqual(readdirSync(SCHEMA_FOLDER).sort());
  for (const [name, text] of schemas) expect(readFileSync(join(SCHEMA_FOLDER, name), "utf8")).toBe(text);
  expect(schemas.has("map-file.schema.json") && schemas.has("basemap.schema.json")).toBe(true);
});

describe("a schema that readers check by", () => {
  test.each([
    ["a refinement", z.string().check(z.refine((value) => value !== "x")), "custom"],
    ["a flag of an expression", z.string().check(z.regex(/x/i)), "/x/i"],
    ["a change of the value", z.string().check(z.trim()), "overwrite"],
    ["a value that is no JSON", z.date(), "Date"],
    ["a transformation", z.pipe(z.string(), z.transform(Number)), "pipe"],
    ["a default", z._default(z.string(), ""), "default"],
  ])("cannot be written where the model holds %s, however deep", (_, schema, said) => {
    expect(() => buildExactSchema(z.object({ a: z.array(schema) }))).toThrow(said);
  });

  test("keeps what it can say", () => {
    expect(buildExactSchema(z.object({ a: z.optional(webAddress) }))).toMatchObject({
      type: "object",
      properties: { a: { type: "string", maxLength: 2000 } },
    });
  });
});
