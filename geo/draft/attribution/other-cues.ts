import { GROUPS, ROLES } from "../names/words-of-names.ts";
import { isCapitalised, type Token } from "../sentences/tokens.ts";
import type { FoundCue } from "./attribution.ts";
import { CUE_NOUNS, findVerb } from "./cue-lexicon.ts";
import { hasVerb } from "./find-content.ts";
import { type FoundSource, findSourceAfter, findSourceBefore, nounGroupEndingAt } from "./find-source.ts";
import { DETERMINERS, FINITE, PREPOSITIONS, PRONOUNS } from "./word-classes.ts";

/** "According to X, C", "C, according to X", "In the words of X, C", "for X, C" is left alone. */
export function findAccordingTo(tokens: readonly Token[]): FoundCue[] {
  return tokens.flatMap((_, at): FoundCue[] => {
    const semicolon = tokens.findIndex(({ text }, index) => index > at && text === ";");
    const end = semicolon < 0 ? tokens.length : semicolon;
    const start = tokens.findLastIndex(({ text }, index) => index < at && text === ";") + 1;
    const length = cueLength(tokens, at);
    if (length === 0) return [];
    const source = groupAfter(tokens, at + length);
    if (source === undefined) return [];
    const common = {
      cue: { from: at, to: at + length },
      class: "say" as const,
      lemma: "according to",
      weight: 1,
      source,
      rule: "according to" as const,
    };
    const comma = tokens[source.to];
    const isFirst =
      at === start ||
      /^(?:and|but|meanwhile)$/u.test(tokens[at - 1]?.lower ?? "") ||
      (tokens[at - 1]?.kind === "quotation" && tokens[at - 2] === undefined);
    if (isFirst && tokens[at - 1]?.kind !== "quotation") {
      return comma === undefined
        ? []
        : [
            {
              ...common,
              opens: at,
              contents: [{ from: comma.text === "," ? source.to + 1 : source.to, to: end }],
            },
          ];
    }
    const that = tokens[at - 1]?.text === "," && tokens[at - 2]?.lower === "that";
    const isInside =
      tokens[source.to]?.text === "," && source.to + 2 < end && (that || !hasVerb(tokens, start, at));
    const before = { from: start, to: tokens[at - 1]?.text === "," ? at - 1 : at };
    if (isInside) {
      const from = that ? source.to + 1 : start;
      return [
        {
          ...common,
          opens: at,
          contents: that ? [{ from, to: end }] : [before, { from: source.to + 1, to: end }],
        },
      ];
    }
    return [{ ...common, opens: tokens[at - 1]?.text === "," ? at - 1 : at, contents: [before] }];
  });
}

/** "according to", "in the words of", "in the view of": how many tokens; 0 where there is no such cue. */
function cueLength(tokens: readonly Token[], at: number): number {
  const words = tokens.slice(at, at + 4).map(({ lower }) => lower);
  if (words[0] === "according" && words[1] === "to") return 2;
  const isInTheWords = words[0] === "in" && words[1] === "the" && words[3] === "of";
  return isInTheWords && /^(?:words|view|opinion|eyes)$/u.test(words[2] ?? "") ? 4 : 0;
}

/** The noun group after "to": up to a comma that no apposition follows, a verb, or the end. */
function groupAfter(tokens: readonly Token[], from: number): FoundSource | undefined {
  let to = from;
  while (to < tokens.length) {
    const token = tokens[to];
    if (token === undefined || token.kind === "quotation" || /^[,.;:!?—–)]$/u.test(token.text)) break;
    if (/^(?:which|who|that|when|where|while|but)$/u.test(token.lower)) break;
    to += 1;
  }
  if (to === from) return undefined;
  const head = { from, to };
  const apposition = tokens[to]?.text === "," ? appositionEnd(tokens, to) : to;
  return { from, to: apposition, head, isPassive: false };
}

function appositionEnd(tokens: readonly Token[], comma: number): number {
  const first = tokens[comma + 1];
  if (
    first === undefined ||
    !(
      DETERMINERS.has(first.lower) ||
      ROLES.has(first.lower) ||
      /^(?:which|who|head|director)$/u.test(first.lower)
    )
  )
    return comma;
  const end = tokens.findIndex(({ text }, index) => index > comma && text === ",");
  const stop = end < 0 ? tokens.length : end;
  const inner = tokens.slice(comma + 1, stop);
  const isShort =
    inner.length <= 9 && !inner.some(({ lower, kind }) => FINITE.has(lower) || kind === "quotation");
  // "According to X, the army did ..." : the group after the comma is the clause's subject when a verb follows it.
  return isShort && end >= 0 && inner.some(({ lower }) => ROLES.has(lower) || GROUPS.has(lower))
    ? stop
    : comma;
}

/** "the ministry's claim that C", "reports that C", "information from X that C", "a statement by X that C". */
export function findNounCues(tokens: readonly Token[]): FoundCue[] {
  return tokens.flatMap((token, at) => {
    const cueClass = token.kind === "word" ? CUE_NOUNS.get(token.lower) : undefined;
    if (cueClass === undefined || isVerbHere(tokens, at)) return [];
    const that = findClauseThat(tokens, at);
    if (that === undefined) return [];
    const source = sourceOfNoun(tokens, at, that);
    const weight = source === undefined ? 0.5 : 0.85;
    if (
      source === undefined &&
      /^(?:report|statement|information|word|news|evidence|testimony|charge|finding|findings|conclusion)$/u.test(
        token.lower,
      )
    )
      return [];
    const unnamed =
      source ??
      (/^(?:reports|rumours|rumors|allegations|claims|news)$/u.test(token.lower)
        ? { from: at, to: at + 1, head: { from: at, to: at + 1 }, isPassive: false }
        : undefined);
    return [
      {
        cue: { from: at, to: at + 1 },
        class: cueClass,
        lemma: token.lower,
        weight,
        source: unnamed,
        contents: [{ from: that + 1, to: tokens.length }],
        rule: "noun cue" as const,
        opens: at,
      },
    ];
  });
}

/** "he claims that": the word is a verb after a pronoun or a capital name. */
function isVerbHere(tokens: readonly Token[], at: number): boolean {
  const previous = tokens[at - 1];
  if (previous === undefined || findVerb(tokens[at]?.lower ?? "") === undefined) return false;
  if (/^(?:he|she|they|we|i|it|who|which)$/u.test(previous.lower)) return true;
  const verb = findVerb(tokens[at]?.lower ?? "");
  if (verb?.form === "base")
    return GROUPS.has(previous.lower) || (/s$/u.test(previous.lower) && !/^['’]s$/u.test(previous.text));
  return isCapitalised(previous) && /s$/u.test(tokens[at]?.lower ?? "");
}

/** "that" after the noun, with no more than "by X", "from X" between; then a clause, no relative. */
function findClauseThat(tokens: readonly Token[], noun: number): number | undefined {
  for (let at = noun + 1; at < Math.min(tokens.length, noun + 9); at++) {
    const token = tokens[at];
    if (token === undefined || token.kind !== "word") return undefined;
    if (token.lower === "that") {
      const next = tokens[at + 1];
      const isRelative = next === undefined || FINITE.has(next.lower) || findVerb(next.lower) !== undefined;
      return isRelative ? undefined : at;
    }
    if (at === noun + 1 && !/^(?:by|from|of|in|made|to)$/u.test(token.lower)) return undefined;
    if (FINITE.has(token.lower)) return undefined;
  }
  return undefined;
}

function sourceOfNoun(tokens: readonly Token[], noun: number, that: number): FoundSource | undefined {
  if (that > noun + 2 && /^(?:by|from|of)$/u.test(tokens[noun + 1]?.lower ?? "")) {
    const range = { from: noun + 2, to: that };
    return { ...range, head: range, isPassive: false };
  }
  let at = noun - 1;
  while (
    at > 0 &&
    tokens[at]?.kind === "word" &&
    /^\p{Ll}+$/u.test(tokens[at]?.text ?? "") &&
    !DETERMINERS.has(tokens[at]?.lower ?? "") &&
    !PREPOSITIONS.has(tokens[at]?.lower ?? "") &&
    findVerb(tokens[at]?.lower ?? "") === undefined &&
    !FINITE.has(tokens[at]?.lower ?? "")
  )
    at -= 1;
  const before = tokens[at];
  if (before === undefined) return undefined;
  if (/^['’]s?$/u.test(before.text)) {
    const head = nounGroupEndingAt(tokens, at - 1, 0);
    return head && { ...head, head, isPassive: false };
  }
  if (/^(?:his|her|their|its)$/u.test(before.lower))
    return { from: at, to: at + 1, head: { from: at, to: at + 1 }, isPassive: false };
  // "X issued a statement that", "X received information that": the subject of the verb before.
  for (let verb = at; verb > Math.max(0, at - 5); verb--) {
    const token = tokens[verb];
    if (token === undefined || PREPOSITIONS.has(token.lower)) break;
    if (
      /^(?:issued|made|released|published|gave|repeated|expressed|voiced|raised|received|got|dismissed|rejected|denied|backed|supported|spread|rejects|denies|echoed)$/u.test(
        token.lower,
      )
    ) {
      return findSourceBefore(tokens, verb);
    }
  }
  return undefined;
}

const PASSIVE_PARTICIPLES =
  /^(?:reported|alleged|said|claimed|believed|thought|accused|quoted|told|informed|rumoured|rumored|estimated|feared|suspected|blamed|criticised|criticized|announced|described|cited)$/u;

/** "quoted as saying", "quoted by the paper as saying": where "as" stands. */
function sayingAfter(tokens: readonly Token[], quoted: number): number | undefined {
  const as = tokens.findIndex(
    ({ lower }, at) => at > quoted && at < quoted + FARTHEST_AGENT && lower === "as",
  );
  const isSaying = as > 0 && tokens[as + 1]?.lower === "saying";
  return isSaying && (as === quoted + 1 || tokens[quoted + 1]?.lower === "by") ? as : undefined;
}

/** Whoever sits and listens hands on what it heard. */
export const HEARS =
  /^(?:jury|jurors|judges?|court|inquest|inquiry|tribunal|hearing|trial|committee|panel|commission|coroner|meeting|magistrates?|parliament|councillors|mps)$/u;
/** Most words between "was told" and "that". */
const FARTHEST_TOLD = 7;
/** Most words between "was blamed" and "by". */
const FARTHEST_AGENT = 12;

/** "by the leader of the opposition of hiding it": the agent ends before what somebody is accused of. */
function beforeOf(tokens: readonly Token[], agent: FoundSource | undefined): FoundSource | undefined {
  if (agent === undefined) return undefined;
  const of = tokens.findLastIndex(
    ({ lower }, at) =>
      at > agent.from &&
      at < agent.to &&
      /^(?:of|for|over)$/u.test(lower) &&
      /ing$/u.test(tokens[at + 1]?.lower ?? ""),
  );
  return of < 0 ? agent : { ...agent, to: of, head: { from: agent.from, to: of } };
}

/** "X is said to have ...", "plans have been reported in ...", "X was accused by Y of ...", "X was quoted as saying". */
export function findPassives(tokens: readonly Token[]): FoundCue[] {
  return tokens.flatMap((token, at) => {
    if (!PASSIVE_PARTICIPLES.test(token.lower)) return [];
    let before = at - 1;
    while (
      /ly$/u.test(tokens[before]?.lower ?? "") ||
      /^(?:also|already|widely|not|n't)$/u.test(tokens[before]?.lower ?? "")
    )
      before -= 1;
    if (!/^(?:is|are|was|were|been|being|be|'s|’s)$/u.test(tokens[before]?.lower ?? "")) return [];
    const verb = findVerb(token.lower);
    const subject = findSourceBefore(tokens, at);
    if (subject === undefined) return [];
    const common = {
      cue: { from: at, to: at + 1 },
      class: verb?.class ?? ("say" as const),
      lemma: verb?.lemma ?? token.lower,
      weight: 0.8,
      rule: "passive" as const,
      opens: subject.from,
    };
    const as = token.lower === "quoted" ? sayingAfter(tokens, at) : undefined;
    if (as !== undefined) {
      const that = tokens[as + 2]?.lower === "that" ? as + 3 : as + 2;
      const before =
        that >= tokens.length ? [{ from: 0, to: subject.from }] : [{ from: that, to: tokens.length }];
      return [
        {
          ...common,
          cue: as === at + 1 ? { from: at, to: at + 3 } : { from: at, to: at + 1 },
          lemma: "quote",
          class: "say",
          weight: 1,
          source: subject,
          contents: before,
        },
      ];
    }
    if (/^(?:told|informed)$/u.test(token.lower)) {
      // "A jury was told on Tuesday that": by whom, the sentence does not say.
      const that = tokens.findIndex(
        ({ lower }, index) => index > at && index < at + FARTHEST_TOLD && lower === "that",
      );
      const isHearing = subject.to > subject.from && HEARS.test(tokens[subject.head.to - 1]?.lower ?? "");
      return isHearing && that > at
        ? [{ ...common, source: undefined, contents: [{ from: that + 1, to: tokens.length }] }]
        : [];
    }
    const isBlamed = verb?.class === "accuse";
    const farthest = isBlamed ? FARTHEST_AGENT : 4;
    const by = tokens.findIndex(({ lower }, index) => index > at && index < at + farthest && lower === "by");
    const agent =
      by < 0
        ? undefined
        : isBlamed
          ? beforeOf(tokens, findSourceAfter(tokens, by + 1))
          : findSourceAfter(tokens, by + 1);
    // "was accused by X of hiding it", "was blamed for the spill by X"
    const reproach = tokens.findIndex(
      ({ lower }, index) =>
        index > at &&
        /^(?:of|for|over)$/u.test(lower) &&
        (agent === undefined || index < agent.from || index >= agent.to),
    );
    if (isBlamed && reproach > at) {
      const to = agent !== undefined && agent.from > reproach ? by : tokens.length;
      return [
        {
          ...common,
          source: agent,
          contents: [{ from: token.lower === "accused" ? reproach + 1 : reproach, to }],
        },
      ];
    }
    const rest = { from: agent?.to ?? at + 1, to: tokens.length };
    const isEmpty = tokens[subject.from]?.lower === "it" && subject.to - subject.from === 1;
    if (isEmpty)
      return tokens[rest.from]?.lower === "that"
        ? [{ ...common, source: agent, contents: [{ from: rest.from + 1, to: rest.to }] }]
        : [];
    if (PRONOUNS.has(tokens[subject.from]?.lower ?? "") && token.lower !== "accused") return [];
    const isClaim =
      tokens[at + 1]?.lower === "to" ||
      token.lower === "reported" ||
      agent !== undefined ||
      token.lower === "accused";
    return isClaim
      ? [{ ...common, source: agent, contents: [{ from: subject.from, to: tokens.length }] }]
      : [];
  });
}
