import { realpathSync } from "node:fs";
import { fileURLToPath } from "node:url";
import * as z from "zod";
import { type AtlasFileName, actor, atlasFile } from "../../../geo/model/article.ts";
import { mention, ownPlace } from "../../../geo/model/place.ts";
import { response } from "../../../geo/model/response.ts";
import { claim, contextLine, statement } from "../../../geo/model/statement.ts";
import { defaultEffects } from "../effects.ts";
import { buildFieldReference } from "./field-reference.ts";
import { buildLightSchema } from "./light-schema.ts";

const AUTHORS_FILES = {
  "atlas.yaml": atlasFile,
  "actors.yaml": z.array(actor),
  "places.yaml": z.array(ownPlace),
  "mentions.yaml": z.array(mention),
  "claims.yaml": z.array(claim),
  "responses.yaml": z.array(response),
  "context.yaml": z.array(contextLine),
  "statements.yaml": z.array(statement),
} satisfies Record<AtlasFileName, z.core.$ZodType>;

export const SCHEMA_FOLDER = fileURLToPath(new URL("../../../geo/data/schema", import.meta.url));
export const FIELD_REFERENCE = fileURLToPath(new URL("../../../geo/FIELDS.md", import.meta.url));

/**
 * JSON Schemas; file name -> text: for editors that complete and check YAML while an author writes. They may say less than
 * the model.
 */
export function buildSchemas(): Map<string, string> {
  return new Map([
    ["light-atlas.schema.json", format(buildLightSchema())],
    ...Object.entries(AUTHORS_FILES).map(([name, schema]): [string, string] => [
      name.replace(".yaml", ".schema.json"),
      format(z.toJSONSchema(schema, { unrepresentable: "any", io: "input" })),
    ]),
  ]);
}

function format(schema: object): string {
  return `${JSON.stringify(schema, null, 2)}\n`;
}

if (process.argv[1] !== undefined && realpathSync(process.argv[1]) === import.meta.filename) {
  for (const [name, text] of buildSchemas()) defaultEffects.writeFile(`${SCHEMA_FOLDER}/${name}`, text);
  defaultEffects.writeFile(FIELD_REFERENCE, buildFieldReference());
}
