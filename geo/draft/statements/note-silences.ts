import { findSourceBefore } from "../attribution/find-source.ts";
import type { Unit } from "../sentences/units.ts";
import type { DraftStatement } from "./statement.ts";

/** Paragraphs between an accusation and the sentence that its accused did not answer. */
const FARTHEST = 6;
const SILENT =
  /\b(?:(?:did|has|have|had|would|does|do)(?:n['’]t| not)(?: immediately| yet| also)? (?:respond|reply|return|answer|comment|responded|replied|returned|answered|commented)|(?:declined|refused) (?:to comment|comment|to answer|to discuss|to be interviewed)|could not (?:immediately )?be reached|(?:was|were) (?:not|un)\s?available (?:for|to) comment|made no comment|had no comment)\b/iu;

/** "The company did not respond to requests for comment": no reply, and the article says so of the accused. */
export function noteSilences(
  statements: readonly DraftStatement[],
  units: readonly Unit[],
  text: string,
): void {
  for (const unit of units) {
    const silent = SILENT.exec(text.slice(unit.start, unit.end));
    if (silent === null) continue;
    const verb = unit.tokens.findIndex(({ start }) => start >= unit.start + silent.index);
    const subject = findSourceBefore(unit.tokens, verb);
    const from = unit.tokens[subject?.from ?? verb]?.start ?? unit.start;
    const words = wordsOf(text.slice(from, unit.start + silent.index));
    for (const statement of statements) {
      const distance = unit.paragraph.number - statement.paragraph;
      if (statement.accused === undefined || distance < 0 || distance > FARTHEST) continue;
      const isTheirs = [...wordsOf(statement.accused.name)].some((word) => words.has(word));
      if (isTheirs) statement.silence ??= text.slice(from, unit.end);
    }
  }
}

function wordsOf(words: string): Set<string> {
  return new Set(
    words
      .toLowerCase()
      .match(/\p{L}{3,}/gu)
      ?.filter((word) => word !== "the") ?? [],
  );
}
