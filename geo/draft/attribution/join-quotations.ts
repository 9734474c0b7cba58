import type { Span } from "../proposal.ts";
import type { Unit } from "../sentences/units.ts";
import { ATTRIBUTION_RULES, type Attribution } from "./attribution.ts";

/** Share of a sentence that is quotation from which on the sentence is a quotation. */
const MOSTLY = 0.85;
/** Quotations of fewer letters are single words set off, not speech. */
const SHORTEST = 25;
/** The same where the speaker of the paragraph goes on. */
const SHORTEST_SPOKEN = 6;

/**
 * Gives speakers to quotations that have no cue in their own sentence: the sentence before opens them with a colon, the sentence after is
 * "X said", the speaker of the paragraph goes on, or the last speaker is taken.
 */
export function joinQuotations(units: readonly Unit[], found: Map<Unit, Attribution[]>): void {
  let last: Attribution | undefined;
  for (const [index, unit] of units.entries()) {
    const mine = found.get(unit) ?? [];
    const before = units[index - 1];
    if (mine.some(({ class: cueClass }) => cueClass !== "think")) {
      last = mine.filter(({ source }) => source !== undefined).at(-1) ?? last;
      const [first] = mine;
      if (first !== undefined && opensUnclosed(unit) && last !== undefined) continue;
      continue;
    }
    const isSpoken = last !== undefined && last.unit.paragraph === unit.paragraph;
    const quoted = unit.quotations.filter(
      ({ start, end }) => end - start >= (isSpoken ? SHORTEST_SPOKEN : SHORTEST),
    );
    if (quoted.length === 0 || !isQuotation(unit)) continue;
    const spans = quoted.map(({ start, end }): Span => ({ start, end }));
    const after = units[index + 1];
    const bare = bareCue(after, found);
    if (bare !== undefined && after?.paragraph === unit.paragraph) {
      bare.contents.push(...spans);
      continue;
    }
    const continued = speakerOfContinuation(units, index, found);
    if (continued !== undefined) {
      continued.contents.unshift(...spans);
      continue;
    }
    if (last === undefined) continue;
    const isSameParagraph = last.unit.paragraph === unit.paragraph;
    const goesOn =
      isSameParagraph ||
      quoted[0]?.isContinued === true ||
      (before !== undefined && /:$/u.test(before.tokens.at(-1)?.text ?? ""));
    if (goesOn && last.source !== undefined) {
      last.contents.push(...spans);
      continue;
    }
    if (unit.paragraph.number - last.unit.paragraph.number > 2) continue;
    const alone: Attribution = {
      ...last,
      isImplied: true,
      contents: spans,
      rule: "quotation alone",
      confidence: ATTRIBUTION_RULES["quotation alone"],
      unit,
      cited: [],
      setting: undefined,
    };
    found.set(unit, [...mine, alone]);
    last = alone;
  }
}

/** A quotation left open at the end of its paragraph goes on in the next, which may name its speaker. */
function speakerOfContinuation(
  units: readonly Unit[],
  index: number,
  found: Map<Unit, Attribution[]>,
): Attribution | undefined {
  const unit = units[index];
  const next = units.slice(index + 1).find(({ paragraph }) => paragraph !== unit?.paragraph);
  const isOpen = unit?.quotations.at(-1)?.isClosed === false && unit.paragraph.end === unit.end;
  if (!isOpen || next?.quotations[0]?.isContinued !== true) return undefined;
  return (found.get(next) ?? []).find(({ contents, source }) => contents.length > 0 && source !== undefined);
}

function isQuotation(unit: Unit): boolean {
  const length = unit.end - unit.start;
  const quoted = unit.quotations.reduce((sum, { start, end }) => sum + end - start, 0);
  return quoted >= length * MOSTLY;
}

function opensUnclosed(unit: Unit): boolean {
  return unit.quotations.at(-1)?.isClosed === false;
}

/** "X said." after a quotation that is a sentence of its own. */
function bareCue(unit: Unit | undefined, found: Map<Unit, Attribution[]>): Attribution | undefined {
  if (unit === undefined || unit.tokens.length > 14) return undefined;
  return (found.get(unit) ?? []).find(
    ({ contents, source }) => contents.length === 0 && source !== undefined,
  );
}
