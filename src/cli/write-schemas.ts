import { realpathSync } from "node:fs";
import { fileURLToPath } from "node:url";
import * as z from "zod";
import { actor, atlasFile } from "../../geo/model/article.ts";
import type { AtlasFileName } from "../../geo/model/atlas.ts";
import { basemapFile, basemapLabel } from "../../geo/model/basemap-file.ts";
import {
  atlasMember,
  featureGeometry,
  mapFile,
  sharedMovement,
  sharedPlace,
  sharedResponse,
  statementDetail,
  statementFeature,
  statementProperties,
} from "../../geo/model/map-file-1.ts";
import { mention, ownPlace } from "../../geo/model/place.ts";
import { response } from "../../geo/model/response.ts";
import { claim, contextLine, statement } from "../../geo/model/statement.ts";
import { defaultEffects } from "./effects.ts";

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

const READERS_FILES = { "map-file": mapFile, basemap: basemapFile };

/** What the schemas of readers' files say of themselves, and the names by which the page asks for a part of them. */
const NAMES = z.registry<{ id?: string; title?: string; description?: string }>();
const OPEN = "Members that are not named here are allowed.";
NAMES.add(mapFile, { title: "Map file of a claim atlas", description: OPEN });
NAMES.add(basemapFile, { title: "Background map of a claim atlas", description: OPEN });
const PARTS = {
  atlas: atlasMember,
  detail: statementDetail,
  feature: statementFeature,
  geometry: featureGeometry,
  label: basemapLabel,
  movement: sharedMovement,
  place: sharedPlace,
  properties: statementProperties,
  response: sharedResponse,
};
for (const [id, schema] of Object.entries(PARTS)) NAMES.add(schema, { id });

export const SCHEMA_FOLDER = fileURLToPath(new URL("../../geo/data/schema", import.meta.url));

/**
 * JSON Schemas; file name -> text. Those of an author's files are for editors that complete and check YAML while one writes,
 * and may say less than the model. Those of the files that readers load are what their page checks them by: a model of which
 * one cannot say all throws.
 */
export function buildSchemas(): Map<string, string> {
  const forEditors = Object.entries(AUTHORS_FILES).map(([name, schema]): [string, string] => [
    name.replace(".yaml", ".schema.json"),
    format(z.toJSONSchema(schema, { unrepresentable: "any", io: "input" })),
  ]);
  const forReaders = Object.entries(READERS_FILES).map(([name, schema]): [string, string] => [
    `${name}.schema.json`,
    format(buildExactSchema(schema)),
  ]);
  return new Map([...forEditors, ...forReaders]);
}

/** JSON Schema of a model, with the names of its parts. Throws for what would get lost on the way. */
export function buildExactSchema(schema: z.core.$ZodType): object {
  return z.toJSONSchema(schema, {
    io: "input",
    metadata: NAMES,
    override: ({ zodSchema }) => refuseLosses(zodSchema),
  });
}

/** Kinds of schema and of check that JSON Schema says as the library means them. */
const KINDS = new Set(
  "array boolean enum literal nullable number object optional record string tuple union".split(" "),
);
const CHECKS = new Set("greater_than less_than max_length min_length number_format string_format".split(" "));

function refuseLosses({ _zod: { def } }: z.core.$ZodTypes): void {
  if (!KINDS.has(def.type)) throw new Error(`schema that JSON Schema cannot say: ${def.type}`);
  for (const check of def.checks ?? []) {
    // The union of all checks, by which the definition of each is known; as the documentation of zod says.
    const { def } = (check as z.core.$ZodChecks)._zod;
    if (!CHECKS.has(def.check)) throw new Error(`check that JSON Schema cannot say: ${def.check}`);
    if (def.check === "string_format" && def.pattern?.flags !== "")
      throw new Error(`expression whose flags JSON Schema cannot say: ${def.pattern}`);
  }
}

function format(schema: object): string {
  return `${JSON.stringify(schema, null, 2)}\n`;
}

if (process.argv[1] !== undefined && realpathSync(process.argv[1]) === import.meta.filename) {
  for (const [name, text] of buildSchemas()) defaultEffects.writeFile(`${SCHEMA_FOLDER}/${name}`, text);
}
