import type { Token } from "../sentences/tokens.ts";
import type { Unit } from "../sentences/units.ts";
import { ATTRIBUTION_RULES, type Attribution, type FoundCue, spanOfTokens } from "./attribution.ts";
import {
  contentBefore,
  isParenthetical,
  readInverted,
  restAfter,
  startsAfterComma,
} from "./content-before.ts";
import { type CueVerb, findVerb } from "./cue-lexicon.ts";
import { findContentAfter } from "./find-content.ts";
import { type FoundSource, findSourceBefore, nounGroupEndingAt } from "./find-source.ts";
import { readCoordinated, readParticiple } from "./going-on.ts";
import { findHeadingSource, findLabel } from "./labels.ts";
import { findAccordingTo, findNounCues, findPassives, HEARS } from "./other-cues.ts";
import { isNegated, mayBeVerb } from "./verb-or-noun.ts";

/** No sentence has more verbs of saying: such a text is none. */
const MOST_CUES = 25;

/** Attributions of one sentence, in the order of their cues. */
export function findAttributions(unit: Unit): Attribution[] {
  const { tokens } = unit;
  const label = findLabel(unit) ?? findHeadingSource(unit);
  if (label !== undefined) return [toAttribution(label, unit)];
  const found: FoundCue[] = [...findAccordingTo(tokens), ...findNounCues(tokens), ...findPassives(tokens)];
  for (const [index, token] of tokens.entries()) {
    if (token.kind !== "word" || found.some(({ cue }) => cue.from <= index && index < cue.to)) continue;
    if (found.length > MOST_CUES) return [];
    const verb = verbOf(tokens, index);
    const cue = verb === undefined ? undefined : readVerb(tokens, index, verb, found);
    if (cue !== undefined) found.push(cue);
  }
  if (found.length > MOST_CUES) return [];
  found.sort((a, b) => a.cue.from - b.cue.from);
  clip(found, tokens);
  return found.filter(({ contents }) => contents.length > 0).map((each) => toAttribution(each, unit));
}

function toAttribution(found: FoundCue, unit: Unit): Attribution {
  const { tokens } = unit;
  const spans = found.contents.flatMap(({ from, to }) => spanOfTokens(tokens, from, to) ?? []);
  const cue = {
    start: tokens[found.cue.from]?.start ?? unit.start,
    end: tokens[found.cue.to - 1]?.end ?? unit.start,
  };
  return {
    source: found.source && spanOfTokens(tokens, found.source.from, found.source.to),
    head: found.source && spanOfTokens(tokens, found.source.head.from, found.source.head.to),
    isImplied: false,
    cue,
    class: found.class,
    lemma: found.lemma,
    contents: spans,
    rule: found.rule,
    confidence: ATTRIBUTION_RULES[found.rule] * (0.5 + found.weight / 2),
    depth: unit.depth,
    unit,
    cited: [],
  };
}

const PUT_IT: CueVerb = {
  lemma: "put",
  class: "say",
  frames: new Set(["quote"]),
  weight: 0.85,
  form: "past",
};

function verbOf(tokens: readonly Token[], at: number): CueVerb | undefined {
  const verb = findVerb(tokens[at]?.lower ?? "");
  // "put it more bluntly"
  if (tokens[at]?.lower === "put" && tokens[at + 1]?.lower === "it") return PUT_IT;
  if (verb?.lemma !== "hear") return verb;
  const source = findSourceBefore(tokens, at);
  const head = source && tokens[source.head.to - 1]?.lower;
  return head !== undefined && HEARS.test(head)
    ? { ...verb, class: "say", frames: new Set(["clause", "quote"]), weight: 0.9 }
    : verb;
}

function readVerb(
  tokens: readonly Token[],
  at: number,
  verb: CueVerb,
  earlier: readonly FoundCue[],
): FoundCue | undefined {
  const previous = tokens[at - 1];
  // "did not dispute the findings" denies nothing.
  const cueClass = verb.class === "deny" && isNegated(tokens, at) ? "say" : verb.class;
  const common = { cue: { from: at, to: at + 1 }, class: cueClass, lemma: verb.lemma, weight: verb.weight };
  if (verb.form === "ing") return readParticiple(tokens, at, verb, common, earlier);
  const hasQuoteBefore =
    previous?.kind === "quotation" || (previous?.text === "," && tokens[at - 2]?.kind === "quotation");
  const mayInvert = verb.frames.has("clause") || verb.frames.has("that");
  if (hasQuoteBefore || (previous?.text === "," && mayInvert && verb.form !== "base")) {
    const inverted = readInverted(tokens, at, verb, common);
    if (inverted !== undefined) return inverted;
  }
  if (
    /^(?:and|but|then|also|or)$/u.test(previous?.lower ?? "") ||
    (previous?.text === "," && verb.form === "past" && !endsApposition(tokens, at, earlier))
  ) {
    const coordinated = readCoordinated(tokens, at, verb, common, earlier);
    if (coordinated !== undefined) return coordinated;
  }
  // "asked not to be named"
  if (verb.lemma === "ask" && tokens[at + 1]?.lower === "not" && tokens[at + 2]?.lower === "to")
    return undefined;
  if (verb.lemma === "quote") {
    const quoted = readQuotedAs(tokens, at, common);
    if (quoted !== undefined) return quoted;
  }
  const source = findSourceBefore(tokens, at);
  if (source === undefined || source.isPassive) return undefined;
  if (!mayBeVerb(tokens, at, verb, source)) return undefined;
  // "Can you say": a question says nothing.
  if (tokens[source.from]?.lower === "you" && tokens.at(-1)?.text === "?") return undefined;
  const who = resolveRelative(tokens, source);
  const end = who === source ? tokens.length : endOfRelative(tokens, at);
  const before = contentBefore(tokens, who, at, verb);
  const after = findContentAfter(tokens, at, verb, end);
  const isPostposed =
    before !== undefined &&
    (after === undefined || isParenthetical(tokens, at, who) || startsAfterComma(tokens, at, after));
  if (isPostposed && before !== undefined) {
    const rest = restAfter(tokens, at, end);
    const rule =
      tokens[before.to - 1]?.kind === "quotation" ? "speaker after quotation" : "speaker after clause";
    return {
      ...common,
      source: who,
      contents: rest === undefined ? [before] : [before, rest],
      rule,
      opens: who.from,
    };
  }
  if (after === undefined)
    return { ...common, source: who, contents: [], rule: "speaker before", opens: who.from };
  const isColon = tokens[after.from - 1]?.text === ":" || tokens[after.from]?.text === ":";
  return {
    ...common,
    source: who,
    contents: [after],
    rule: isColon ? "colon" : "speaker before",
    opens: opensOf(tokens, who),
  };
}

/** "Boone, 29, told": the comma ends what stands beside the name, and the name is the subject. */
function endsApposition(tokens: readonly Token[], at: number, earlier: readonly FoundCue[]): boolean {
  const source = findSourceBefore(tokens, at);
  return (
    source !== undefined && source.to > source.head.to && !earlier.some(({ cue }) => cue.from > source.from)
  );
}

/** "AP quoted him as saying": he says it. */
function readQuotedAs(
  tokens: readonly Token[],
  at: number,
  common: Pick<FoundCue, "cue" | "class" | "lemma" | "weight">,
): FoundCue | undefined {
  const as = tokens.findIndex(({ lower }, index) => index > at + 1 && index < at + 12 && lower === "as");
  if (as < 0 || tokens[as + 1]?.lower !== "saying") return undefined;
  const head = { from: at + 1, to: as };
  const that = tokens[as + 2]?.lower === "that" ? as + 3 : as + 2;
  const isBefore = that >= tokens.length || /^[.,]$/u.test(tokens[that]?.text ?? "");
  const contents = isBefore ? [{ from: 0, to: Math.max(1, at - 1) }] : [{ from: that, to: tokens.length }];
  return {
    ...common,
    class: "say",
    cue: { from: at, to: as + 2 },
    source: { ...head, head, isPassive: false },
    contents,
    rule: "passive",
    opens: at,
    weight: 1,
  };
}

/** "who said" and "which said" are said by what they refer to. */
function resolveRelative(tokens: readonly Token[], source: FoundSource): FoundSource {
  if (source.to - source.from !== 1 || !/^(?:who|which)$/u.test(tokens[source.from]?.lower ?? ""))
    return source;
  let at = source.from - 1;
  if (tokens[at]?.text === ",") at -= 1;
  const head = nounGroupEndingAt(tokens, at, 0);
  return head === undefined ? source : { ...head, isPassive: false, head };
}

/** "..., who wrote the study, said": the relative clause ends at its comma. */
function endOfRelative(tokens: readonly Token[], verb: number): number {
  const comma = tokens.findIndex(({ text }, index) => index > verb + 1 && text === ",");
  return comma < 0 || tokens[comma + 1]?.kind === "quotation" ? tokens.length : comma;
}

function opensOf(tokens: readonly Token[], source: FoundSource): number {
  const before = tokens[source.from - 1];
  return before !== undefined && /^(?:and|but|while)$/u.test(before.lower) ? source.from - 1 : source.from;
}

/** Contents end where a later cue's own clause opens, where that clause stands after a comma or a conjunction. */
function clip(found: FoundCue[], tokens: readonly Token[]): void {
  for (const each of found) {
    for (const later of found) {
      if (later === each || later.cue.from <= each.cue.from) continue;
      for (const content of each.contents) {
        if (content.from > later.opens || later.opens >= content.to) continue;
        if (closesBefore(later, tokens)) content.to = Math.min(content.to, later.opens);
      }
    }
    each.contents = each.contents.filter(({ from, to }) => to > from);
  }
}

function closesBefore(later: FoundCue, tokens: readonly Token[]): boolean {
  if (later.rule === "goes on") return true;
  if (
    later.rule === "speaker after clause" ||
    later.rule === "speaker after quotation" ||
    later.rule === "inverted"
  )
    return true;
  if (later.rule === "according to")
    return later.contents[0] !== undefined && later.contents[0].from < later.cue.from;
  return later.contents.length > 0 && /^(?:but|while)$/u.test(tokens[later.opens]?.lower ?? "");
}
