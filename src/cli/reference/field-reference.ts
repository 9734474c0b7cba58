import { recordOf } from "./field-help.ts";
import { buildLightSchema } from "./light-schema.ts";

type Json = Record<string, unknown>;

/** The reference of every field that an author may write, in Markdown, made from the schemas. */
export function buildFieldReference(): string {
  const found = new Map<string, Json>();
  collect(buildLightSchema(), found);
  const sections = [...found].map(([name, schema]) => {
    const properties = schema.properties as Record<string, Json>;
    const required = new Set((schema.required as string[] | undefined) ?? []);
    const rows = Object.entries(properties).map(
      ([field, inner]) =>
        `| \`${field}\`${required.has(field) ? " (needed)" : ""} | ${describe(inner)} | ${String(inner.description)} |`,
    );
    const about = recordOf(Object.keys(properties))?.about ?? "";
    return [`## ${name}`, about, ["| field | value | holds |", "|---|---|---|", ...rows].join("\n")].join(
      "\n\n",
    );
  });
  return `${[
    "# Fields of an atlas",
    "Every field that the light form knows, made from the schemas by `npm run schema`. A statement needs its text and its speaker; [the guide](README.md) says when to write more.",
    ...sections,
  ].join("\n\n")}\n`;
}

/** Every record of the schema, by its name, in the order in which it comes. */
function collect(value: unknown, found: Map<string, Json>): void {
  if (typeof value !== "object" || value === null) return;
  const schema = value as Json;
  const properties = schema.properties as Record<string, Json> | undefined;
  const name = properties && recordOf(Object.keys(properties))?.name;
  if (name !== undefined) {
    const before = (found.get(name)?.properties ?? {}) as Json;
    if (Object.keys(before).length < Object.keys(properties ?? {}).length) found.set(name, schema);
  }
  for (const inner of Object.values(schema)) collect(inner, found);
}

/** The kind of value in a few words; the codes of a closed vocabulary. */
function describe(schema: Json): string {
  const codes = codesOf(schema);
  if (codes.length > 0) return codes.map((code) => `\`${code}\``).join(", ");
  const kinds = new Set(kindsOf(schema));
  return [...kinds].join(" or ");
}

function codesOf(schema: Json): string[] {
  if (Array.isArray(schema.enum)) return schema.enum.map(String);
  const inner = [schema.anyOf, schema.items].flat().filter((item) => item !== undefined) as Json[];
  const isRecord = inner.some(({ properties }) => properties !== undefined);
  return isRecord ? [] : [...new Set(inner.flatMap(codesOf))];
}

function kindsOf(schema: Json): string[] {
  if (Array.isArray(schema.anyOf)) return schema.anyOf.flatMap((item) => kindsOf(item as Json));
  if (schema.const !== undefined) return [`\`${schema.const}\``];
  switch (schema.type) {
    case "array":
      return ["list"];
    case "object":
      return [schema.properties === undefined ? "names and values" : "record"];
    case "string":
      return [schema.pattern === undefined && schema.format === "date" ? "day" : "text"];
    case "integer":
    case "number":
      return ["number"];
    case "boolean":
      return ["true or false"];
    case "null":
      return [];
    default:
      return Array.isArray(schema.type) ? ["text"] : [];
  }
}
