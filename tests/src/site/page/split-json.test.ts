import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { splitJson } from "../../../../src/site/page/split-json.ts";
import { exampleMapFile } from "../../example-map-file.ts";

const ENTERED = new Set(["", "features", "atlas", "atlas.statements"]);

describe("a JSON text that arrives in parts", () => {
  test("comes out in the same values, whatever its values, its white space and its parts", () => {
    const files = fc.record({
      features: fc.array(fc.jsonValue()),
      atlas: fc.record({ title: fc.jsonValue(), statements: fc.array(fc.jsonValue()) }),
      'odd "name\\': fc.jsonValue(),
    });
    fc.assert(
      fc.property(
        files,
        fc.integer({ min: 0, max: 3 }),
        fc.integer({ min: 1, max: 40 }),
        (file, indent, size) => {
          const { pieces, splitter } = split(JSON.stringify(file, null, indent), size);
          expect(splitter.isComplete()).toBe(true);
          expect(valuesAt(pieces, "features[]")).toEqual(plain(file.features));
          expect(valuesAt(pieces, "atlas.statements[]")).toEqual(plain(file.atlas.statements));
          expect(valuesAt(pieces, "atlas.title")).toEqual([plain(file.atlas.title)]);
        },
      ),
    );
  });

  test("is complete at its last character and not before", () => {
    const text = JSON.stringify(exampleMapFile());
    const { splitter } = split(text.slice(0, -1), 100);
    expect([splitter.isComplete(), splitter.isBroken()]).toEqual([false, false]);
    splitter.push(text.slice(-1));
    splitter.push("\n");
    expect(splitter.isComplete()).toBe(true);
  });

  test.each(['{"features":[]} {"more":1}', "{features:[]}", '{"features" []}', "}", "<!doctype html>"])(
    "%s is broken or one piece that JSON.parse refuses",
    (text) => {
      const { pieces, splitter } = split(text, 4);
      splitter.push(" ");
      const isRefused = pieces.some((piece) => !isJson(piece.text));
      expect(splitter.isBroken() || isRefused).toBe(true);
    },
  );

  test("of nonsense never makes it throw or run forever", () => {
    const noise = fc.string({ unit: fc.constantFrom(...'{}[]":,\\ a1\n'), maxLength: 60 });
    fc.assert(
      fc.property(noise, fc.integer({ min: 1, max: 7 }), (text, size) => {
        const { pieces } = split(text, size);
        expect(pieces.length).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 2000 },
    );
  });
});

function split(text: string, size: number) {
  const splitter = splitJson(ENTERED);
  const parts = Array.from({ length: Math.ceil(text.length / size) }, (_, index) =>
    text.slice(index * size, (index + 1) * size),
  );
  return { pieces: parts.flatMap((part) => splitter.push(part)), splitter };
}

function valuesAt(pieces: { path: string; text: string }[], path: string): unknown[] {
  return pieces.filter((piece) => piece.path === path).map(({ text }) => JSON.parse(text));
}

/** As JSON keeps it: without -0. */
function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
