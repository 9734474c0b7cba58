import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { buildSchemas, SCHEMA_FOLDER } from "../../../geo/cli/write-schemas.ts";

test("the schemas for editors are those of the model; `npm run schema` writes them", () => {
  const schemas = buildSchemas();
  expect(schemas.size).toBe(8);
  for (const [name, text] of schemas) expect(readFileSync(join(SCHEMA_FOLDER, name), "utf8")).toBe(text);
});
