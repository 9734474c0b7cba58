import { GROUPS } from "../names/words-of-names.ts";
import { isCapitalised, type Token } from "../sentences/tokens.ts";
import { CUE_NOUNS, type CueVerb } from "./cue-lexicon.ts";
import type { TokenRange } from "./find-source.ts";
import { CONJUNCTIONS, DETERMINERS, FINITE, PREPOSITIONS, PRONOUNS, TIME_WORDS } from "./word-classes.ts";

/** How far after the verb "that" may stand: said in a statement on Monday that. */
const FARTHEST_THAT = 16;
/** Longest object of a verb: accused the country's two largest parties of ... */
const LONGEST_OBJECT = 12;

/** What follows a verb as its content, by the frames that the verb allows; undefined where nothing does. */
export function findContentAfter(
  tokens: readonly Token[],
  verb: number,
  cue: CueVerb,
  end: number,
): TokenRange | undefined {
  const frames = cue.frames;
  const next = tokens[verb + 1];
  if (next === undefined || verb + 1 >= end) return undefined;
  if (frames.has("clause") || frames.has("that")) {
    const that = hasThing(tokens, verb + 1, cue) ? undefined : findThat(tokens, verb + 1, end);
    if (that !== undefined) return { from: that + 1, to: end };
  }
  if (frames.has("of")) {
    const of = findWord(tokens, verb + 1, end, /^of$/u, LONGEST_OBJECT);
    if (cue.class === "accuse" && of !== undefined && of > verb + 1) return { from: of + 1, to: end };
  }
  if (frames.has("of") && cue.class === "say" && next.lower === "of" && cue.lemma !== "tell")
    return { from: verb + 1, to: clauseEnd(tokens, verb + 1, end) };
  if (frames.has("to")) {
    const to = findWord(tokens, verb + 1, end, /^to$/u, LONGEST_OBJECT);
    if (
      to !== undefined &&
      (to === verb + 1 || !["plan", "think"].includes(cue.class)) &&
      tokens[to + 1]?.kind === "word"
    )
      return { from: to, to: end };
  }
  if (frames.has("name")) {
    const naming = findNaming(tokens, verb, end);
    if (naming !== undefined) return naming;
  }
  if (frames.has("as") && findWord(tokens, verb + 1, end, /^as$/u, LONGEST_OBJECT) !== undefined)
    return { from: verb + 1, to: end };
  const quoted = findQuoted(tokens, verb + 1, end, frames.has("clause"));
  if (quoted !== undefined) return quoted;
  if (frames.has("wh") && /^(?:if|whether|what|why|how|who|when|where|which)$/u.test(next.lower))
    return { from: verb + 1, to: end };
  if (frames.has("wh")) {
    const wh = findWord(tokens, verb + 1, end, /^(?:if|whether|what|why|how|who)$/u, 6);
    if (wh !== undefined) return { from: wh, to: end };
  }
  if (frames.has("clause")) {
    const clause = findClause(tokens, verb + 1, cue, end);
    if (clause !== undefined) return clause;
  }
  if (frames.has("for") && cue.class !== "say") {
    const object = findWord(tokens, verb + 1, end, /^(?:for|over)$/u, LONGEST_OBJECT);
    if (object !== undefined && object > verb + 1) return { from: verb + 1, to: end };
  }
  if (
    frames.has("over") &&
    findWord(tokens, verb + 1, end, /^(?:over|for|as)$/u, LONGEST_OBJECT) !== undefined
  )
    return { from: verb + 1, to: end };
  if (frames.has("ing") && /ing$/u.test(next.lower))
    return { from: verb + 1, to: clauseEnd(tokens, verb + 1, end) };
  if (frames.has("np") && opensNounGroup(next))
    return { from: verb + 1, to: clauseEnd(tokens, verb + 1, end) };
  return undefined;
}

/** Verbs that name who is told before "that": told the court that, warned the city that. */
const TELLS = /^(?:tell|inform|warn|remind|assure|advise|show|promise|caution|swear|vow)$/u;

/** "announced a scheme for farms that were flooded": the thing announced follows, and "that" belongs to it. */
function hasThing(tokens: readonly Token[], from: number, { lemma }: CueVerb): boolean {
  const first = tokens[from];
  if (first === undefined || TELLS.test(lemma)) return false;
  return (
    first.lower !== "that" &&
    (first.kind === "number" || /^[$€£]$/u.test(first.text) || DETERMINERS.has(first.lower)) &&
    !TIME_WORDS.has(first.lower) &&
    !CUE_NOUNS.has(tokens[from + 1]?.lower ?? "")
  );
}

/** "that" after the verb, with no more than a recipient, a place or a time between. */
function findThat(tokens: readonly Token[], from: number, end: number): number | undefined {
  // "reported, on September 23, that"; "said, however, that".
  const begin = tokens[from]?.text === "," ? afterParenthesis(tokens, from, end) : from;
  for (let at = begin; at < Math.min(end, from + FARTHEST_THAT); at++) {
    const token = tokens[at];
    if (token === undefined || token.kind === "quotation" || /^[.;:!?]$/u.test(token.text)) return undefined;
    // "denied reports that": the clause is the noun's.
    if (token.lower === "that") {
      const isNouns =
        at > from &&
        CUE_NOUNS.has(tokens[at - 1]?.lower ?? "") &&
        !/^(?:statement|interview|report)$/u.test(tokens[at - 1]?.lower ?? "");
      const isRelative = /^(?:nothing|something|anything|everything|all)$/u.test(tokens[at - 1]?.lower ?? "");
      // "rejected that": that is all that was said.
      const isAlone = at + 1 >= end || /^[.,;:!?]$/u.test(tokens[at + 1]?.text ?? "");
      return isAlone || isDeterminerThat(tokens, at) || isNouns || isRelative ? undefined : at;
    }
    if (at > from && FINITE.has(token.lower)) return undefined;
    if (token.text === "," && isDayAfter(tokens, at)) continue;
    if (
      token.text === "," &&
      at > from + 1 &&
      !/^(?:however|though|too|meanwhile)$/u.test(tokens[at - 1]?.lower ?? "") &&
      tokens[at + 1]?.lower !== "that"
    )
      return undefined;
  }
  return undefined;
}

/** "said on Monday, 1 June, that": the commas around the day. */
function isDayAfter(tokens: readonly Token[], comma: number): boolean {
  const isDay = (token: Token | undefined) =>
    token !== undefined && (token.kind === "number" || TIME_WORDS.has(token.lower));
  return isDay(tokens[comma - 1]) && (isDay(tokens[comma + 1]) || tokens[comma + 1]?.lower === "that");
}

function afterParenthesis(tokens: readonly Token[], comma: number, end: number): number {
  const close = tokens.findIndex(
    ({ text }, index) => index > comma + 1 && index < Math.min(end, comma + 12) && text === ",",
  );
  const last = tokens[close + 1];
  if (
    close >= 0 &&
    tokens[close - 1]?.kind === "number" &&
    last?.kind === "number" &&
    tokens[close + 2]?.text === ","
  )
    return close + 3;
  return close >= 0 && last?.lower === "that" ? close + 1 : comma;
}

/** "said that night", "told that story". */
function isDeterminerThat(tokens: readonly Token[], at: number): boolean {
  return /^(?:night|day|morning|evening|week|year|month|time|point|moment|story|much|way)$/u.test(
    tokens[at + 1]?.lower ?? "",
  );
}

function findWord(
  tokens: readonly Token[],
  from: number,
  end: number,
  word: RegExp,
  most: number,
): number | undefined {
  for (let at = from; at < Math.min(end, from + most); at++) {
    const token = tokens[at];
    if (token === undefined || /^[.;:!?]$/u.test(token.text)) return undefined;
    if (token.kind === "quotation" && token.end - token.start > 40) return undefined;
    if (word.test(token.lower)) return at;
    if (CONJUNCTIONS.has(token.lower) && at > from) return undefined;
  }
  return undefined;
}

/** A quotation right after the verb, after a comma or colon, or after the place where it was said. */
function findQuoted(
  tokens: readonly Token[],
  from: number,
  end: number,
  mayIntroduce: boolean,
): TokenRange | undefined {
  for (let at = from; at < Math.min(end, from + 18); at++) {
    const token = tokens[at];
    if (token === undefined || /^[.;!?]$/u.test(token.text)) return undefined;
    if (token.kind === "quotation") {
      const before = tokens[at - 1];
      const isNear = at === from || /^[,:]$/u.test(before?.text ?? "") || at <= from + 3;
      // In a clause, the words before a partial quotation belong to the content.
      const isWhole = token.end - token.start > 60 || at === from || /^[,:]$/u.test(before?.text ?? "");
      if (!isNear && !isWhole) return undefined;
      if (!isWhole && mayIntroduce) return undefined;
      return { from: at, to: end };
    }
    if (FINITE.has(token.lower) && at > from) return undefined;
    if (token.text === "," && tokens[at + 1]?.kind !== "quotation") return undefined;
  }
  return undefined;
}

/** A bare clause: after adverbs, times and the recipient of "tell". */
function findClause(
  tokens: readonly Token[],
  from: number,
  cue: CueVerb,
  end: number,
): TokenRange | undefined {
  let at = from;
  if (cue.lemma === "tell") at = afterRecipient(tokens, at, end);
  else if (tokens[at]?.lower === "to" && tokens[at + 1]?.kind === "word")
    at = afterRecipient(tokens, at + 1, end);
  at = afterTimes(tokens, at, end);
  const token = tokens[at];
  if (token === undefined || at >= end) return undefined;
  if (token.kind === "mark" && token.text !== "$" && token.text !== "(" && token.text !== "[")
    return undefined;
  if (/^(?:and|or|but|as|than|so|who|which)$/u.test(token.lower)) return undefined;
  if (PREPOSITIONS.has(token.lower)) return afterPlace(tokens, at, end);
  if (end - at < 3 && !hasVerb(tokens, at, end)) return undefined;
  return hasVerb(tokens, at, end) || end - at > 5 ? { from: at, to: end } : undefined;
}

/** "told reporters", "told The New York Times", "told the council". */
function afterRecipient(tokens: readonly Token[], from: number, end: number): number {
  const first = tokens[from];
  if (first === undefined) return from;
  if (PRONOUNS.has(first.lower) || /^(?:me|him|her|us|them)$/u.test(first.lower)) return from + 1;
  let at = from;
  let hasHead = false;
  while (at < end && at < from + 8) {
    const token = tokens[at];
    if (token === undefined || token.kind !== "word") break;
    if (
      hasHead &&
      (PRONOUNS.has(token.lower) || DETERMINERS.has(token.lower)) &&
      !PREPOSITIONS.has(tokens[at - 1]?.lower ?? "")
    )
      break;
    if (FINITE.has(token.lower)) break;
    hasHead = hasHead || !DETERMINERS.has(token.lower);
    at += 1;
    if (GROUPS.has(token.lower) && !PREPOSITIONS.has(tokens[at]?.lower ?? "")) break;
    if (
      /^(?:reporters|journalists|reporter|crowd|audience|supporters|cnn|reuters|afp|ap|bbc|news|times|post|lawmakers|parliament)$/u.test(
        token.lower,
      ) &&
      !PREPOSITIONS.has(tokens[at]?.lower ?? "")
    )
      break;
  }
  if (PREPOSITIONS.has(tokens[at]?.lower ?? "")) return at;
  return at;
}

function afterTimes(tokens: readonly Token[], from: number, end: number): number {
  let at = from;
  while (at < end) {
    const token = tokens[at];
    const next = tokens[at + 1];
    if (token === undefined) break;
    if (
      token.kind === "word" &&
      (/^\p{Ll}+ly$/u.test(token.text) || /^(?:again|then|too|later|also|there|here)$/u.test(token.lower))
    )
      at += 1;
    else if (TIME_WORDS.has(token.lower) && token.lower !== "this" && token.lower !== "last") at += 1;
    else if (/^(?:last|this|next)$/u.test(token.lower) && TIME_WORDS.has(next?.lower ?? "")) at += 2;
    else if (
      /^(?:on|in)$/u.test(token.lower) &&
      next !== undefined &&
      (TIME_WORDS.has(next.lower) || next.kind === "number")
    )
      at += 2;
    else if (
      token.kind === "number" &&
      at > from &&
      !TIME_WORDS.has(next?.lower ?? "") &&
      TIME_WORDS.has(tokens[at - 1]?.lower ?? "")
    )
      at += 1;
    else if (token.text === "," && at > from && next?.kind === "number") at += 2;
    else break;
  }
  return at;
}

/** "said in a statement the deal ..." is rare: only before a pronoun, a determiner or a name that begins the clause. */
function afterPlace(tokens: readonly Token[], from: number, end: number): TokenRange | undefined {
  for (let at = from + 1; at < Math.min(end, from + 12); at++) {
    const token = tokens[at];
    const before = tokens[at - 1];
    if (token === undefined || token.kind === "mark" || token.kind === "quotation") return undefined;
    const starts =
      (PRONOUNS.has(token.lower) &&
        token.lower !== "that" &&
        token.lower !== "who" &&
        token.lower !== "which") ||
      /^(?:the|there|a|no)$/u.test(token.lower);
    if (
      starts &&
      before !== undefined &&
      !PREPOSITIONS.has(before.lower) &&
      !DETERMINERS.has(before.lower) &&
      before.lower !== "and" &&
      hasVerb(tokens, at, end)
    )
      return { from: at, to: end };
  }
  return undefined;
}

/** What a thing is called without an article: "called the report false". */
const DISMISSIVE =
  /^(?:false|untrue|baseless|groundless|unfounded|unjustified|absurd|ridiculous|fake|fabricated|nonsense|lies|propaganda|slander|libellous|libelous|malicious|misleading|inaccurate|illegal|unlawful|unacceptable|wrong|disgraceful|shameful)$/u;

/** "called it a disaster", "called the move “illegal”"; "called for talks", "called on X to do". */
function findNaming(tokens: readonly Token[], verb: number, end: number): TokenRange | undefined {
  const next = tokens[verb + 1];
  if (next === undefined) return undefined;
  if (/^(?:for|on|upon)$/u.test(next.lower)) return { from: verb + 2, to: end };
  for (let at = verb + 2; at < Math.min(end, verb + 10); at++) {
    const token = tokens[at];
    if (token === undefined || (token.kind === "mark" && !/^[’'-]$/u.test(token.text))) return undefined;
    if (token.kind === "quotation" || /^(?:a|an|the)$/u.test(token.lower) || DISMISSIVE.test(token.lower))
      return { from: verb + 1, to: end };
    if (CONJUNCTIONS.has(token.lower)) return undefined;
  }
  return undefined;
}

function opensNounGroup(token: Token): boolean {
  return (
    DETERMINERS.has(token.lower) ||
    isCapitalised(token) ||
    token.kind === "number" ||
    (token.kind === "word" &&
      !PREPOSITIONS.has(token.lower) &&
      !CONJUNCTIONS.has(token.lower) &&
      !/^(?:up|out|down|off|back|away)$/u.test(token.lower))
  );
}

/** End of a clause: a comma that opens another, a conjunction, or the end. */
function clauseEnd(tokens: readonly Token[], from: number, end: number): number {
  for (let at = from + 1; at < end; at++) {
    const token = tokens[at];
    if (token === undefined) break;
    if (/^[;:—]$/u.test(token.text)) return at;
    if (
      token.text === "," &&
      /^(?:and|but|while|which|who|saying|adding|after|as|according)$/u.test(tokens[at + 1]?.lower ?? "")
    )
      return at;
  }
  return end;
}

export function hasVerb(tokens: readonly Token[], from: number, to: number): boolean {
  return tokens
    .slice(from, to)
    .some(
      ({ lower, text, kind }) =>
        kind === "quotation" ||
        FINITE.has(lower) ||
        /(?:n't|n’t|'ll|’ll|'re|’re|'ve|’ve|'d|’d|'m|’m)$/u.test(lower) ||
        /^\p{Ll}{2,}ed$/u.test(text),
    );
}
