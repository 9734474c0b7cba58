import { fileURLToPath } from "node:url";
import * as z from "zod";
import { actor, atlasFile } from "../model/article.ts";
import type { AtlasFileName } from "../model/atlas.ts";
import { mention, ownPlace } from "../model/place.ts";
import { response } from "../model/response.ts";
import { claim, contextLine, statement } from "../model/statement.ts";
import { defaultEffects } from "./effects.ts";

const SCHEMAS = {
  "atlas.yaml": atlasFile,
  "actors.yaml": z.array(actor),
  "places.yaml": z.array(ownPlace),
  "mentions.yaml": z.array(mention),
  "claims.yaml": z.array(claim),
  "responses.yaml": z.array(response),
  "context.yaml": z.array(contextLine),
  "statements.yaml": z.array(statement),
} satisfies Record<AtlasFileName, z.core.$ZodType>;

export const SCHEMA_FOLDER = fileURLToPath(new URL("../data/schema", import.meta.url));

/** JSON Schema of each author's file, for editors that complete and check YAML while one writes; path -> text. */
export function buildSchemas(): Map<string, string> {
  return new Map(
    Object.entries(SCHEMAS).map(([name, schema]) => [
      name.replace(".yaml", ".schema.json"),
      `${JSON.stringify(z.toJSONSchema(schema, { unrepresentable: "any", io: "input" }), null, 2)}\n`,
    ]),
  );
}

if (import.meta.url === `file://${process.argv[1]}`) {
  for (const [name, text] of buildSchemas()) defaultEffects.writeFile(`${SCHEMA_FOLDER}/${name}`, text);
}
