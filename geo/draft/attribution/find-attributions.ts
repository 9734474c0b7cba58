import { countryOfDemonym } from "../names/demonyms.ts";
import { GROUPS } from "../names/words-of-names.ts";
import type { Token } from "../sentences/tokens.ts";
import type { Unit } from "../sentences/units.ts";
import { ATTRIBUTION_RULES, type Attribution, type FoundCue, spanOfTokens } from "./attribution.ts";
import { CUE_NOUNS, type CueVerb, findVerb } from "./cue-lexicon.ts";
import { findContentAfter, hasVerb } from "./find-content.ts";
import {
  type FoundSource,
  findSourceAfter,
  findSourceBefore,
  nounGroupEndingAt,
  type TokenRange,
} from "./find-source.ts";
import { findAccordingTo, findHeadingSource, findLabel, findNounCues, findPassives } from "./other-cues.ts";
import { FINITE, PREPOSITIONS, TIME_WORDS } from "./word-classes.ts";

/** Attributions of one sentence, in the order of their cues. */
export function findAttributions(unit: Unit): Attribution[] {
  const { tokens } = unit;
  const label = findLabel(unit) ?? findHeadingSource(unit);
  if (label !== undefined) return [toAttribution(label, unit)];
  const found: FoundCue[] = [...findAccordingTo(tokens), ...findNounCues(tokens), ...findPassives(tokens)];
  for (const [index, token] of tokens.entries()) {
    if (token.kind !== "word" || found.some(({ cue }) => cue.from <= index && index < cue.to)) continue;
    const verb = verbOf(tokens, index);
    const cue = verb === undefined ? undefined : readVerb(tokens, index, verb, found);
    if (cue !== undefined) found.push(cue);
  }
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

/** Whoever sits and listens hands on what it heard: "a jury heard the man had lied". */
const HEARS = /^(?:jury|jurors|court|inquest|inquiry|tribunal|hearing|trial|committee|panel|commission)$/u;

function verbOf(tokens: readonly Token[], at: number): CueVerb | undefined {
  const verb = findVerb(tokens[at]?.lower ?? "");
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
  if (hasQuoteBefore || (previous?.text === "," && verb.frames.has("clause") && verb.form !== "base")) {
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
  if (verb.lemma === "quote") {
    const quoted = readQuotedAs(tokens, at, common);
    if (quoted !== undefined) return quoted;
  }
  const source = findSourceBefore(tokens, at);
  if (source === undefined || source.isPassive) return undefined;
  if (!mayBeVerb(tokens, at, verb, source)) return undefined;
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

function isNegated(tokens: readonly Token[], verb: number): boolean {
  return tokens
    .slice(Math.max(0, verb - 3), verb)
    .some(({ lower }) => /^(?:not|never|neither|nor|declined|refused|failed|stopped)$|n['’]t$/u.test(lower));
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

/** A verb, not the noun or the adjective that is written like it. */
function mayBeVerb(tokens: readonly Token[], at: number, verb: CueVerb, source: FoundSource): boolean {
  // "that reports are due": a noun and its verb.
  if (verb.form === "s" && CUE_NOUNS.has(tokens[at]?.lower ?? "") && FINITE.has(tokens[at + 1]?.lower ?? ""))
    return false;
  const between = tokens.slice(source.to, at).map(({ lower }) => lower);
  const last = tokens[source.head.to - 1];
  if (last === undefined) return false;
  // "all Australian states": an adjective before a noun.
  if (countryOfDemonym(last.text) !== undefined && !/s$/u.test(last.text) && at === source.head.to)
    return false;
  if (verb.form === "base") {
    if (
      between.some((word) =>
        /^(?:would|will|could|may|might|must|can|should|did|does|do|to|n't)$/u.test(word),
      )
    )
      return true;
    const isPlural =
      /s$/u.test(last.lower) ||
      GROUPS.has(last.lower) ||
      /^(?:i|we|they|you|who|people)$/u.test(last.lower) ||
      tokens.slice(source.from, source.to).some(({ lower }) => lower === "and");
    return isPlural && tokens[at - 1]?.text !== ",";
  }
  if (verb.form === "past" || verb.form === "participle") {
    // "the man accused of": a participle after its noun, with no object.
    if (verb.class === "accuse" && /^(?:of|for|by|in|on|with|over)$/u.test(tokens[at + 1]?.lower ?? ""))
      return false;
    return true;
  }
  return true;
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

/** What stands before the speaker, up to a comma or a quotation: a clause, not a mere adverbial. */
function contentBefore(
  tokens: readonly Token[],
  source: FoundSource,
  verb: number,
  { frames }: CueVerb,
): TokenRange | undefined {
  if (!frames.has("clause") && !frames.has("quote") && !frames.has("that")) return undefined;
  const previous = tokens[source.from - 1];
  if (previous === undefined) return undefined;
  const isQuoted = previous.kind === "quotation";
  if (!isQuoted && !/^[,?!—–-]$/u.test(previous.text)) return undefined;
  const to = isQuoted ? source.from : source.from - 1;
  if (tokens[to - 1]?.kind === "quotation") return { from: contentStart(tokens, to), to };
  const from = contentStart(tokens, to);
  if (to - from < 3 || (PREPOSITIONS.has(tokens[from]?.lower ?? "") && !hasVerb(tokens, from, to)))
    return undefined;
  if (
    /^(?:when|while|after|before|although|though|if|since|because|asked|speaking|citing|in|on|at|during|as|by|with|despite|following|once|until|for|like|but)$/u.test(
      tokens[from]?.lower ?? "",
    ) &&
    !endsSentence(tokens, verb)
  )
    return undefined;
  return hasVerb(tokens, from, to) || to - from > 5 ? { from, to } : undefined;
}

/** Nothing or a mere time or place follows the verb. */
function endsSentence(tokens: readonly Token[], verb: number): boolean {
  const next = tokens[verb + 1];
  return (
    next === undefined ||
    /^[.,;]$/u.test(next.text) ||
    TIME_WORDS.has(next.lower) ||
    /^(?:in|at|on|during)$/u.test(next.lower)
  );
}

function contentStart(tokens: readonly Token[], to: number): number {
  for (let at = to - 1; at >= 0; at--) if (/^[;]$/u.test(tokens[at]?.text ?? "")) return at + 1;
  return 0;
}

function isParenthetical(tokens: readonly Token[], verb: number, source: FoundSource): boolean {
  return tokens[source.from - 1]?.text === "," && tokens[verb + 1]?.text === ",";
}

function startsAfterComma(tokens: readonly Token[], verb: number, after: TokenRange): boolean {
  return tokens[verb + 1]?.text === "," && after.from > verb + 1 && tokens[after.from]?.kind === "quotation";
}

/** What goes on after "..., he said, ...": a quotation or the second half of the clause. */
function restAfter(tokens: readonly Token[], verb: number, end: number): TokenRange | undefined {
  let at = verb + 1;
  while (at < end && tokens[at]?.text !== "," && tokens[at]?.kind !== "quotation") at += 1;
  if (tokens[at]?.kind === "quotation") return { from: at, to: end };
  const next = tokens[at + 1];
  if (next === undefined || at >= end) return undefined;
  if (next.kind === "quotation") return { from: at + 1, to: end };
  if (
    at !== verb + 1 ||
    /ing$/u.test(next.lower) ||
    /^(?:who|which|but|and|while|as|after|when|in|at|on|during|a|an|the|according)$/u.test(next.lower)
  )
    return undefined;
  return { from: at + 1, to: end };
}

function readInverted(
  tokens: readonly Token[],
  at: number,
  verb: CueVerb,
  common: Pick<FoundCue, "cue" | "class" | "lemma" | "weight">,
): FoundCue | undefined {
  const source = findSourceAfter(tokens, at + 1);
  if (source === undefined) return undefined;
  const to = tokens[at - 1]?.kind === "quotation" ? at : at - 1;
  const from = contentStart(tokens, to);
  const isQuoted = tokens[to - 1]?.kind === "quotation";
  if (!isQuoted && !hasVerb(tokens, from, to)) return undefined;
  // "The complaint, filed on Monday, says the firm paid": what follows is a clause, and its subject is no speaker.
  if (!isQuoted && isFiniteVerb(tokens[source.to])) return undefined;
  const isPlainClause = !isQuoted && verb.class !== "say";
  if (isPlainClause) return undefined;
  const quoted = tokens.findIndex(({ kind }, index) => index >= source.to && kind === "quotation");
  const rest =
    quoted >= 0 && !tokens.slice(source.to, quoted).some(({ lower }) => FINITE.has(lower))
      ? { from: quoted, to: tokens.length }
      : undefined;
  return {
    ...common,
    source,
    contents: rest === undefined ? [{ from, to }] : [{ from, to }, rest],
    rule: "inverted",
    opens: at,
  };
}

function isFiniteVerb(token: Token | undefined): boolean {
  return token !== undefined && (FINITE.has(token.lower) || /^\p{Ll}{2,}ed$/u.test(token.text));
}

/** "and added that", "but denied doing": the speaker of the verb before, or the sentence's subject. */
function readCoordinated(
  tokens: readonly Token[],
  at: number,
  verb: CueVerb,
  common: Pick<FoundCue, "cue" | "class" | "lemma" | "weight">,
  earlier: readonly FoundCue[],
): FoundCue | undefined {
  // "attacks and reports": nouns.
  if (
    verb.form === "base" ||
    (verb.form === "s" && CUE_NOUNS.has(tokens[at]?.lower ?? "")) ||
    tokens[at]?.lower === "attacks"
  )
    return undefined;
  const content = findContentAfter(tokens, at, verb, tokens.length);
  if (content === undefined) return undefined;
  const source = lastSource(earlier, at) ?? subjectOf(tokens, at);
  if (source === undefined) return undefined;
  const opens = tokens[at - 2]?.text === "," ? at - 2 : at - 1;
  return { ...common, source, contents: [content], rule: "goes on", opens };
}

function readParticiple(
  tokens: readonly Token[],
  at: number,
  verb: CueVerb,
  common: Pick<FoundCue, "cue" | "class" | "lemma" | "weight">,
  earlier: readonly FoundCue[],
): FoundCue | undefined {
  const previous = tokens[at - 1];
  const isHanging =
    previous === undefined ||
    previous.kind === "quotation" ||
    /^(?:,|and|while|by|before|after|without|statement|tweet|—|letter|post|video|interview)$/u.test(
      previous.lower,
    ) ||
    /^[—–]$/u.test(previous.text);
  const aux = /^(?:is|are|was|were|been|'s|’s|be)$/u.test(previous?.lower ?? "");
  if (!isHanging && !aux) return undefined;
  const content = findContentAfter(tokens, at, verb, tokens.length);
  if (content === undefined) return undefined;
  if (aux) {
    if (!verb.frames.has("clause") && !verb.frames.has("of")) return undefined;
    const source = findSourceBefore(tokens, at);
    return source === undefined
      ? undefined
      : {
          ...common,
          source,
          contents: [content],
          rule: "speaker before",
          opens: source.from,
          weight: common.weight * 0.8,
        };
  }
  // "Citing a source, the paper reported": find-cited.ts reads it.
  if (verb.class === "cite") return undefined;
  const known = lastSource(earlier, at);
  const source = known ?? (previous === undefined ? subjectAfterComma(tokens) : subjectOf(tokens, at));
  if (source === undefined) return undefined;
  return {
    ...common,
    source,
    contents: [content],
    rule: known === undefined ? "participle" : "goes on",
    opens: previous?.text === "," || previous?.lower === "and" ? at - 1 : at,
  };
}

/** The speaker of the last verb of saying; a plan or belief that is told of has no say in what is added. */
function lastSource(earlier: readonly FoundCue[], before: number): FoundSource | undefined {
  const known = earlier.filter(
    ({ cue, source, rule }) => cue.from < before && source !== undefined && rule !== "noun cue",
  );
  const said = known.filter(
    ({ class: cueClass, rule }) => cueClass !== "plan" && cueClass !== "think" && rule !== "according to",
  );
  return (said.at(-1) ?? known.at(-1))?.source;
}

/** The noun group before the first finite verb of the sentence. */
function subjectOf(tokens: readonly Token[], before: number): FoundSource | undefined {
  for (let at = 1; at < before; at++) {
    const token = tokens[at];
    if (token === undefined) return undefined;
    if (!FINITE.has(token.lower) && !/^\p{Ll}+(?:ed|s)$/u.test(token.text)) continue;
    if (!FINITE.has(token.lower) && !/^\p{Ll}+ed$/u.test(token.text)) continue;
    const source = findSourceBefore(tokens, at);
    if (source !== undefined) return source;
  }
  return undefined;
}

/** "Citing the report, officials said": the subject after the comma. */
function subjectAfterComma(tokens: readonly Token[]): FoundSource | undefined {
  const comma = tokens.findIndex(({ text }) => text === ",");
  const verb = tokens.findIndex(
    ({ lower }, index) => index > comma + 1 && (FINITE.has(lower) || findVerb(lower) !== undefined),
  );
  return comma < 0 || verb < 0 ? undefined : findSourceBefore(tokens, verb, comma + 1);
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
