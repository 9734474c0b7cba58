import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  buildHeightMessages,
  isHeightRequest,
  parseHostDialect,
  withoutSecret,
} from "../../../../src/embed/frame/host-dialects.ts";

describe("a height is told", () => {
  test("to hosts as Datawrapper and AMP have them, whoever they are", () => {
    expect(buildHeightMessages(640, "river", {})).toEqual([
      { type: "claim-atlas", version: 1, kind: "height", height: 640 },
      { "datawrapper-height": { river: 640 } },
      { sentinel: "amp", type: "embed-size", height: 640 },
    ]);
  });

  test("to pym and WordPress where the frame's address names them", () => {
    const dialect = parseHostDialect(
      "?initialWidth=600&childId=map-1&parentUrl=x",
      "#S27#?secret=a1B2c3D4e5",
    );
    const messages = buildHeightMessages(640, "river", dialect);
    expect(messages).toContain("pymxPYMxmap-1xPYMxheightxPYMx640");
    expect(messages).toContainEqual({ message: "height", value: 640, secret: "a1B2c3D4e5" });
  });
});

describe("the secret of WordPress", () => {
  test.each([
    ["#?secret=a1B2c3D4e5", ""],
    ["#S27/azaz#?secret=a1B2c3D4e5", "#S27/azaz"],
    ["#S27?topic=water&lat=1#?secret=a1B2c3D4e5", "#S27?topic=water&lat=1"],
    ["#S27?q=secret", "#S27?q=secret"],
  ])("is no part of the view: %s", (hash, expected) => {
    expect(withoutSecret(hash)).toBe(expected);
  });

  test.each(["#?secret=", "#?secret=a-b", "#?secret=<b>", "?secret=abc", "#secret=abc"])(
    "is not %s",
    (hash) => {
      expect(parseHostDialect("", hash)).toEqual({});
    },
  );
});

describe("a request for the height", () => {
  const dialect = parseHostDialect("?childId=map-1", "#?secret=abc");

  test.each<[unknown]>([
    [{ sentinel: "amp", type: "frames-init" }],
    ["pymxPYMxmap-1xPYMxwidthxPYMx640"],
    ["pymxPYMxmap-1xPYMxwidthxPYMx640.5"],
    [{ message: "ready", secret: "abc" }],
  ])("is %j", (data) => {
    expect(isHeightRequest(data, dialect)).toBe(true);
  });

  test.each<[unknown]>([
    [{ sentinel: "amp", type: "navigate" }],
    ["pymxPYMxmap-2xPYMxwidthxPYMx640"],
    ["pymxPYMxmap-1xPYMxnavigateToxPYMxhttps://elsewhere.example"],
    ["pymxPYMxmap-1xPYMxwidthxPYMx640<b>"],
    [{ message: "ready", secret: "other" }],
    [{ message: "link", secret: "abc" }],
    [null],
    [7],
  ])("is not %j", (data) => {
    expect(isHeightRequest(data, dialect)).toBe(false);
  });
});

test("no address and no message makes the dialects fail", () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.anything(), (search, hash, data) => {
      const dialect = parseHostDialect(`?childId=${search}`, `#?secret=${hash}`);
      expect(dialect.pymChild ?? "a").toMatch(/^[\w.:-]+$/);
      expect(dialect.secret ?? "a").toMatch(/^[A-Za-z0-9]+$/);
      expect(typeof isHeightRequest(data, dialect)).toBe("boolean");
    }),
  );
});
