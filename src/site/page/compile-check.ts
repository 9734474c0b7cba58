import { type JsonSchema, type JsonSchemas, refuseUnknownKeywords } from "./json-schema.ts";

type Check = (value: unknown) => boolean;

/**
 * Makes a JSON Schema into one quick question, yes or no, about a value that JSON.parse gave. Members that the schema does
 * not name are let through, unless it says otherwise; lengths of strings are in Unicode code points and expressions without
 * flags, as in the model that the schema was written from. `Kind` is the type of that model: taken on trust here, compared
 * by tests. Throws at once for what it does not know, so that nothing stays unchecked in silence.
 */
export function compileCheck<Kind>(schema: JsonSchema): (value: unknown) => value is Kind {
  const check = compile(schema, schema.$defs ?? {});
  return (value): value is Kind => check(value);
}

function compile(schema: JsonSchema | boolean, definitions: JsonSchemas): Check {
  if (typeof schema === "boolean") return () => schema;
  refuseUnknownKeywords(schema);
  const compileInner: CompileInner = (inner) => compile(inner, definitions);
  const { $ref, type, anyOf, oneOf } = schema;
  const checks: Check[] = [];
  if ($ref !== undefined) checks.push(compileInner(findDefinition($ref, definitions)));
  if (type !== undefined)
    checks.push(isAny([type].flat().map((name) => compileType(name, schema, compileInner))));
  if (schema.const !== undefined) checks.push(isOneOf([schema.const]));
  if (schema.enum !== undefined) checks.push(isOneOf(schema.enum));
  if (anyOf !== undefined) checks.push(isAny(anyOf.map(compileInner)));
  if (oneOf !== undefined) checks.push(isExactlyOne(oneOf.map(compileInner)));
  return isAll(checks);
}

type CompileInner = (schema: JsonSchema | boolean) => Check;

function findDefinition(reference: string, definitions: JsonSchemas): JsonSchema {
  const definition = definitions[reference.replace("#/$defs/", "")];
  if (definition === undefined) throw new Error(`schema that cannot be found: ${reference}`);
  return definition;
}

// One or two are what most schemas hold, and a hundred thousand statements ask millions of times.
function isAll([first, second, ...rest]: Check[]): Check {
  if (first === undefined) return () => true;
  if (second === undefined) return first;
  const isRest = isAll(rest);
  return (value) => first(value) && second(value) && isRest(value);
}

function isAny([first, second, ...rest]: Check[]): Check {
  if (first === undefined) return () => false;
  if (second === undefined) return first;
  const isRest = isAny(rest);
  return (value) => first(value) || second(value) || isRest(value);
}

function isExactlyOne(options: Check[]): Check {
  return (value) => {
    let count = 0;
    for (const check of options) if (check(value)) count += 1;
    return count === 1;
  };
}

function isOneOf(literals: readonly unknown[]): Check {
  const object = literals.find((literal) => typeof literal === "object" && literal !== null);
  if (object !== undefined)
    throw new Error(`schema that cannot be compiled: literal ${JSON.stringify(object)}`);
  const values = new Set(literals);
  return (value) => values.has(value);
}

function compileType(type: string, schema: JsonSchema, compileInner: CompileInner): Check {
  switch (type) {
    case "object":
      return compileObject(schema, compileInner);
    case "array":
      return compileArray(schema, compileInner);
    case "string":
      return compileString(schema);
    case "number":
      return compileNumber(schema, Number.isFinite);
    case "integer":
      return compileNumber(schema, Number.isInteger);
    case "boolean":
      return (value) => typeof value === "boolean";
    case "null":
      return (value) => value === null;
    default:
      throw new Error(`schema that cannot be compiled: type ${type}`);
  }
}

function compileObject(schema: JsonSchema, compileInner: CompileInner): Check {
  const { required = [], propertyNames = true, additionalProperties = true } = schema;
  const properties = new Map(Object.entries(schema.properties ?? {}));
  const members = [...new Set([...properties.keys(), ...required])].map((name) => ({
    name,
    isOptional: !required.includes(name),
    check: compileInner(properties.get(name) ?? true),
  }));
  const hasMembers = (value: Record<string, unknown>) =>
    members.every(({ name, isOptional, check }) => {
      const member = value[name];
      return member === undefined ? isOptional : check(member);
    });
  if (propertyNames === true && additionalProperties === true)
    return (value) => isRecord(value) && hasMembers(value);
  const [isName, isOther] = [compileInner(propertyNames), compileInner(additionalProperties)];
  return (value) =>
    isRecord(value) &&
    hasMembers(value) &&
    Object.keys(value).every((name) => isName(name) && (properties.has(name) || isOther(value[name])));
}

function compileArray(schema: JsonSchema, compileInner: CompileInner): Check {
  const { minItems = 0, maxItems = Number.POSITIVE_INFINITY } = schema;
  const first = (schema.prefixItems ?? []).map(compileInner);
  const rest = compileInner(schema.items ?? true);
  return (value) =>
    Array.isArray(value) &&
    value.length >= minItems &&
    value.length <= maxItems &&
    value.every((item, index) => (first[index] ?? rest)(item));
}

function compileString({ minLength = 0, maxLength = Number.POSITIVE_INFINITY, pattern }: JsonSchema): Check {
  const expression = pattern === undefined ? null : new RegExp(pattern);
  return (value) =>
    typeof value === "string" &&
    isLong(value, minLength) &&
    (value.length <= maxLength || !isLong(value, maxLength + 1)) &&
    (expression === null || expression.test(value));
}

/** Length is in code points, each of one or two UTF-16 units: mostly the units alone decide. */
function isLong(text: string, least: number): boolean {
  if (text.length < least) return false;
  return text.length >= 2 * least || [...text].length >= least;
}

/** Infinity, which JSON.parse makes of 1e999, is no number. */
function compileNumber(schema: JsonSchema, isNumber: (value: unknown) => boolean): Check {
  const { minimum = Number.NEGATIVE_INFINITY, maximum = Number.POSITIVE_INFINITY } = schema;
  const above = schema.exclusiveMinimum ?? Number.NEGATIVE_INFINITY;
  const below = schema.exclusiveMaximum ?? Number.POSITIVE_INFINITY;
  return (value) =>
    typeof value === "number" &&
    isNumber(value) &&
    value >= minimum &&
    value <= maximum &&
    value > above &&
    value < below;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
