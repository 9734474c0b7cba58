import * as z from "zod/mini";
import { id } from "../model/schema.ts";

const offset = z.int().check(z.nonnegative());

const lockedStatement = z.strictObject({
  id,
  /** Identifies the statement between two runs: its quote, or its text when it has no quote. */
  words: z.string(),
  /** Hash of its text. Identifies the statement when its quote was edited. */
  text: z.optional(z.string()),
  /** Where the quote stands in the article's text, in code points from 0, the end excluded; absent where it was not found. */
  start: z.optional(offset),
  end: z.optional(offset),
  /** The n-th paragraph that is not blank, from 1. */
  paragraph: z.optional(z.int().check(z.positive())),
  /** The quote stands inside quotation marks. */
  quoted: z.optional(z.boolean()),
});
export type LockedStatement = z.infer<typeof lockedStatement>;

/**
 * `atlas.lock.json`: what the tool computed from an author's files and the article's text. It is written by the tool, and alone is
 * committed where the text may not be published.
 */
export const atlasLock = z.strictObject({
  version: z.literal(1),
  article: z.optional(z.strictObject({ sha256: z.string(), paragraphs: z.int().check(z.positive()) })),
  statements: z.array(lockedStatement),
});
export type AtlasLock = z.infer<typeof atlasLock>;

export const LOCK_FILE = "atlas.lock.json";

/** One statement a line, so that two versions can be compared by eye. */
export function formatLock({ statements, ...head }: AtlasLock): string {
  const lines = statements.map((statement) => `    ${JSON.stringify(statement)}`);
  const list = lines.length === 0 ? "[]" : `[\n${lines.join(",\n")}\n  ]`;
  const members = Object.entries(head).map(
    ([name, value]) => `  ${JSON.stringify(name)}: ${JSON.stringify(value)}`,
  );
  return `{\n${[...members, `  "statements": ${list}`].join(",\n")}\n}\n`;
}
