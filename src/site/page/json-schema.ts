/**
 * A schema in the part of JSON Schema (draft 2020-12) that `npm run schema` writes for the files that readers load.
 * Where `$ref` stands, `$defs` of the outermost schema are meant.
 */
export interface JsonSchema {
  $schema?: string | undefined;
  title?: string | undefined;
  description?: string | undefined;
  $defs?: JsonSchemas | undefined;
  $ref?: string | undefined;
  type?: string | readonly string[] | undefined;
  const?: unknown;
  enum?: readonly unknown[] | undefined;
  anyOf?: readonly JsonSchema[] | undefined;
  oneOf?: readonly JsonSchema[] | undefined;
  minLength?: number | undefined;
  maxLength?: number | undefined;
  pattern?: string | undefined;
  minimum?: number | undefined;
  maximum?: number | undefined;
  exclusiveMinimum?: number | undefined;
  exclusiveMaximum?: number | undefined;
  prefixItems?: readonly JsonSchema[] | undefined;
  items?: JsonSchema | boolean | undefined;
  minItems?: number | undefined;
  maxItems?: number | undefined;
  properties?: JsonSchemas | undefined;
  required?: readonly string[] | undefined;
  propertyNames?: JsonSchema | undefined;
  additionalProperties?: JsonSchema | boolean | undefined;
}

export type JsonSchemas = Readonly<Record<string, JsonSchema>>;

/** Throws where a schema holds a keyword that is not known, or one that would say nothing of values of its type. */
export function refuseUnknownKeywords(schema: JsonSchema): void {
  const types = [schema.type ?? []].flat();
  const known = [...ANYWHERE, ...types.flatMap((type) => ofType(type))];
  const unknown = Object.keys(schema).filter((keyword) => !known.includes(keyword));
  if (unknown.length > 0)
    throw new Error(
      `schema that cannot be compiled: ${unknown.join(", ")} of ${types.join(", ") || "no type"}`,
    );
}

const ANYWHERE = "$schema title description $defs $ref type const enum anyOf oneOf".split(" ");
const OF_NUMBERS = "minimum maximum exclusiveMinimum exclusiveMaximum".split(" ");

function ofType(type: string): string[] {
  switch (type) {
    case "string":
      return ["minLength", "maxLength", "pattern"];
    case "number":
    case "integer":
      return OF_NUMBERS;
    case "array":
      return ["prefixItems", "items", "minItems", "maxItems"];
    case "object":
      return ["properties", "required", "propertyNames", "additionalProperties"];
    // Their values are all said by the type.
    case "boolean":
    case "null":
      return [];
    default:
      throw new Error(`schema that cannot be compiled: type ${type}`);
  }
}
