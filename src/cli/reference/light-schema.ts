import * as z from "zod/mini";
import { lightHead, SECTIONS } from "../../../geo/authoring/light-form.ts";
import { recordOf } from "./field-help.ts";

/** Fields for whose record one text will do, and for whose list one record. */
const SHORT = [
  "who",
  "accused",
  "via",
  "citing",
  "origin",
  "by",
  "place",
  "quote",
  "said",
  "happened",
  "began",
  "received",
  "published",
  "noReply",
  "kind",
  "near",
  "to",
];

type Json = Record<string, unknown>;

/** JSON Schema of `atlas.yaml` in the light form, for editors: the shapes that the reader checks, and the short ways to write them. */
export function buildLightSchema(): Json {
  const sections = Object.fromEntries(
    Object.entries(SECTIONS).map(([name, schema]) => [name, z.optional(z.array(schema))]),
  );
  const whole = z.strictObject({ ...lightHead.shape, ...sections });
  return loosen(z.toJSONSchema(whole, { unrepresentable: "any", io: "input" }) as Json) as Json;
}

function loosen(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(loosen);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([key, inner]) => [key, loosen(inner)] as const);
  const schema = Object.fromEntries(entries) as Json;
  const properties = schema.properties as Record<string, Json> | undefined;
  if (schema.type === "object" && properties !== undefined) {
    const help = recordOf(Object.keys(properties))?.fields;
    for (const [field, inner] of Object.entries(properties)) {
      const description = help?.[field];
      const loose = SHORT.includes(field)
        ? { anyOf: [{ type: ["string", "number"] }, ...short(inner)] }
        : inner;
      properties[field] = description === undefined ? loose : { ...loose, description };
    }
  }
  return schema;
}

function short(schema: Json): Json[] {
  const { items } = schema;
  if (schema.type !== "array" || typeof items !== "object" || items === null) return [schema];
  return [items as Json, { ...schema, items: { anyOf: [{ type: "string" }, items] } }];
}
