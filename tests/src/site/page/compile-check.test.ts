import { describe, expect, test } from "vitest";
import { compileCheck } from "../../../../src/site/page/compile-check.ts";
import type { JsonSchema } from "../../../../src/site/page/json-schema.ts";

describe("a compiled check", () => {
  test.each<[JsonSchema, unknown[], unknown[]]>([
    [{}, [undefined, null, 0, "", [], {}], []],
    [{ title: "A title", description: "and words" }, [null, 0], []],
    [{ type: "string" }, ["", "x"], [0, null, ["x"], undefined]],
    [{ type: ["number", "null"], minimum: 1 }, [1, null], [0, "1", undefined]],
    [{ type: "number" }, [0, -0, 0.5], ["0", Number.POSITIVE_INFINITY, Number.NaN, null]],
    [{ type: "integer" }, [0, -3, 1e20], [0.5, "0", Number.POSITIVE_INFINITY]],
    [{ type: "number", exclusiveMinimum: 0, exclusiveMaximum: 1 }, [0.1, 0.9], [0, 1]],
    [{ type: "number", minimum: 0, maximum: 1 }, [0, 1], [-0.1, 1.1]],
    [{ type: "boolean" }, [true, false], [0, "true", null]],
    [{ type: "null" }, [null], [undefined, 0, ""]],
    [{ type: "string", minLength: 2, maxLength: 3 }, ["xx", "😀😀😀"], ["x", "xxxx", "😀", "😀😀😀😀"]],
    [{ type: "string", pattern: "b" }, ["abc"], ["ABC", ""]],
    [{ const: 1 }, [1], ["1", true]],
    [{ const: null }, [null], [undefined, 0]],
    [{ enum: ["a", 1] }, ["a", 1], ["1", "b"]],
    [{ anyOf: [{ type: "string" }, { const: 1 }] }, ["x", 1], [2]],
    [
      { oneOf: [{ type: "integer" }, { type: "number", minimum: 5 }, { type: "null" }] },
      [1, 5.5, null],
      [6, 1.5],
    ],
    [
      { type: "array", items: { type: "null" }, minItems: 1, maxItems: 2 },
      [[null]],
      [[], [0], [null, null, null], {}],
    ],
    [{ type: "array", prefixItems: [{ const: 1 }] }, [[], [1], [1, "x"]], [[2]]],
    [{ type: "array", prefixItems: [{ const: 1 }], items: false }, [[], [1]], [[1, 1]]],
    [
      { type: "object", properties: { a: { const: 1 }, b: { const: 2 } }, required: ["a", "c"] },
      [
        { a: 1, c: null },
        { a: 1, b: 2, c: 0, d: 0 },
      ],
      [{ a: 1 }, { c: 0 }, { a: 1, b: 1, c: 0 }, null, [], "a"],
    ],
    [
      { type: "object", properties: { a: {} }, additionalProperties: { const: 1 } },
      [{}, { a: 2 }, { b: 1 }],
      [{ b: 2 }],
    ],
    [{ type: "object", properties: { a: {} }, additionalProperties: false }, [{}, { a: 1 }], [{ b: 1 }]],
    [{ type: "object", propertyNames: { type: "string", maxLength: 1 } }, [{}, { a: 0 }], [{ ab: 0 }]],
    [{ $ref: "#/$defs/key", $defs: { key: { type: "string" } } }, ["x"], [0]],
    [
      {
        type: "array",
        items: { $ref: "#/$defs/key" },
        $defs: { key: { $ref: "#/$defs/text" }, text: { const: "x" } },
      },
      [["x"]],
      [[0]],
    ],
  ])("of %j accepts what fits alone", (schema, fitting, others) => {
    const check = compileCheck(schema);
    expect(fitting.filter((value) => !check(value))).toEqual([]);
    expect(others.filter((value) => check(value))).toEqual([]);
  });

  test.each([
    ["a keyword that it does not know", { type: "string", format: "date" }, "format"],
    ["one of another type", { type: "number", maxLength: 3 }, "maxLength"],
    ["one without a type", { pattern: "x" }, "pattern"],
    ["one deep inside", { anyOf: [{ type: "object", properties: { a: { not: {} } } }] }, "not"],
    ["one in a definition", { $ref: "#/$defs/a", $defs: { a: { multipleOf: 2 } } }, "multipleOf"],
    ["a type that it does not know", { type: "date" }, "date"],
    ["a literal that is an object", { const: { a: 1 } }, "a"],
    ["a reference to nothing", { $ref: "#/$defs/a" }, "#/$defs/a"],
    ["a reference elsewhere", { $ref: "https://example.org/a", $defs: {} }, "example.org"],
  ])("is not made of a schema with %s", (_, schema, said) => {
    // By way of JSON: some of these would not compile.
    expect(() => compileCheck(JSON.parse(JSON.stringify(schema)))).toThrow(said);
  });
});
