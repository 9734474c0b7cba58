import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { buildSchemas, SCHEMA_FOLDER } from "../../../../src/cli/reference/write-schemas.ts";

test("the schemas are those of the model; `npm run schema` writes them", () => {
  const schemas = buildSchemas();
  expect([...schemas.keys()].sort()).toEqual(readdirSync(SCHEMA_FOLDER).sort());
  expect(schemas.size).toBeGreaterThan(5);
  for (const [name, text] of schemas) expect(readFileSync(join(SCHEMA_FOLDER, name), "utf8")).toBe(text);
});
