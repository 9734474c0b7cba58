import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  buildMessage,
  type FrameMessage,
  type HostMessage,
  parseFrameMessage,
  parseHostMessage,
} from "../../../src/embed/frame-messages.ts";

const name = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9:._/-]{0,40}$/);
const target = fc.option(name);
const fromFrame: fc.Arbitrary<FrameMessage> = fc.oneof(
  fc.constant<FrameMessage>({ kind: "ready" }),
  fc.record({ kind: fc.constant("height" as const), height: fc.integer({ min: 1, max: 9999 }) }),
  fc.record({
    kind: fc.constant("selected" as const),
    statement: target,
    place: target,
    names: fc.array(name, { maxLength: 20 }),
  }),
);
const fromPage: fc.Arbitrary<HostMessage> = fc.oneof(
  fc.constant<HostMessage>({ kind: "hello" }),
  fc.record({ kind: fc.constantFrom("highlight" as const, "open" as const), target }),
);

/** Anything, and anything that is dressed as a message of ours. */
const anything = fc.oneof(
  fc.anything(),
  fc
    .tuple(
      fc.constantFrom("ready", "height", "selected", "hello", "highlight", "open", "navigate"),
      fc.dictionary(fc.constantFrom("height", "statement", "place", "names", "target", "to"), fc.anything()),
    )
    .map(([kind, members]) => ({ type: "claim-atlas", version: 1, kind, ...members })),
);

describe("a message", () => {
  test("arrives as it was sent, in both directions", () => {
    fc.assert(
      fc.property(fromFrame, (sent) => {
        expect(parseFrameMessage(buildMessage(sent))).toEqual(sent);
      }),
    );
    fc.assert(
      fc.property(fromPage, (sent) => {
        expect(parseHostMessage(buildMessage(sent))).toEqual(sent);
      }),
    );
  });

  test("from one side is none from the other", () => {
    fc.assert(
      fc.property(fromFrame, (sent) => {
        expect(parseHostMessage(buildMessage(sent))).toBeUndefined();
      }),
    );
    fc.assert(
      fc.property(fromPage, (sent) => {
        expect(parseFrameMessage(buildMessage(sent))).toBeUndefined();
      }),
    );
  });

  test("of another type or version is none of ours", () => {
    for (const message of [
      { type: "claim-atlas", version: 2, kind: "ready" },
      { type: "claim-atlas", kind: "ready" },
      { type: "other", version: 1, kind: "ready" },
      { version: 1, kind: "ready" },
    ]) {
      expect(parseFrameMessage(message)).toBeUndefined();
    }
  });
});

describe("whatever a frame says", () => {
  test("is read as whole numbers and plain names, or not at all", () => {
    fc.assert(
      fc.property(anything, (data) => {
        const message = parseFrameMessage(data);
        if (message?.kind === "height") {
          expect(Number.isInteger(message.height) && message.height >= 1 && message.height <= 1e6).toBe(true);
        }
        if (message?.kind === "selected") {
          for (const each of [message.statement, message.place, ...message.names]) {
            expect(each === null || /^[\w:./-]{1,200}$/.test(each)).toBe(true);
          }
        }
      }),
      { numRuns: 2000 },
    );
  });

  test.each([[Number.NaN], [Number.POSITIVE_INFINITY], [0], [-5], [1e9], ["640"], [null], [[640]], [{}]])(
    "with a height of %o changes nothing",
    (height) => {
      expect(parseFrameMessage({ type: "claim-atlas", version: 1, kind: "height", height })).toBeUndefined();
    },
  );

  test("with a thousand names is cut short", () => {
    const names = Array.from({ length: 1000 }, (_, index) => `place-${index}`);
    const message = parseFrameMessage(
      buildMessage({ kind: "selected", statement: null, place: null, names }),
    );
    expect(message).toMatchObject({ names: names.slice(0, 100) });
  });
});

test("whatever a page says is read as a plain name, or not at all", () => {
  fc.assert(
    fc.property(anything, (data) => {
      const message = parseHostMessage(data);
      if (message === undefined || message.kind === "hello" || message.target === null) return;
      expect(message.target).toMatch(/^[\w:./-]{1,200}$/);
    }),
    { numRuns: 2000 },
  );
});
