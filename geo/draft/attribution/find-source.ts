import { GROUPS, ROLES } from "../names/words-of-names.ts";
import { isCapitalised, type Token } from "../sentences/tokens.ts";
import { BETWEEN, CUE_NOUNS } from "./cue-lexicon.ts";
import {
  DETERMINERS,
  endsNounGroup,
  FINITE,
  NOUN_PREPOSITIONS,
  PREPOSITIONS,
  PRONOUNS,
  TIME_WORDS,
} from "./word-classes.ts";

/** Tokens `from` to `to`, the last not included. */
export interface TokenRange {
  from: number;
  to: number;
}

export interface FoundSource extends TokenRange {
  /** The verb is passive: "was told", "is accused". */
  isPassive: boolean;
  /** Head of the group without its apposition. */
  head: TokenRange;
}

/** The noun group before a verb, with its apposition; undefined where none ends there. */
export function findSourceBefore(tokens: readonly Token[], verb: number, first = 0): FoundSource | undefined {
  let at = verb - 1;
  let isPassive = false;
  while (at >= first && isBetween(tokens[at]) && !isAllOf(tokens, at, first)) {
    if (isPlainInfinitive(tokens, at)) return undefined;
    if (/^(?:is|was|are|were|been|being|be)$/u.test(tokens[at]?.lower ?? "")) isPassive = true;
    at -= 1;
  }
  at = skipTimeBack(tokens, at, first);
  // "an official there said"
  if (/^(?:there|here)$/u.test(tokens[at]?.lower ?? "") && at > first && isNounLike(tokens[at - 1])) at -= 1;
  if (tokens[at]?.text === ",") return acrossApposition(tokens, at, first, isPassive);
  const head = nounGroupEndingAt(tokens, at, first);
  if (head === undefined) return undefined;
  return { ...head, isPassive, head };
}

/** "Both denied it": they are the subject where nothing else can be. */
function isAllOf(tokens: readonly Token[], at: number, first: number): boolean {
  return at === first && /^(?:both|all)$/u.test(tokens[at]?.lower ?? "");
}

/** "went on to say", "is likely to say"; but "declined to say" says nothing. */
function isPlainInfinitive(tokens: readonly Token[], at: number): boolean {
  return (
    tokens[at]?.lower === "to" &&
    !/^(?:on|going|has|have|had|used|continued|likely|expected)$/u.test(tokens[at - 1]?.lower ?? "")
  );
}

function isBetween(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    token.kind === "word" &&
    (BETWEEN.has(token.lower) || /^\p{Ll}+ly$/u.test(token.text))
  );
}

/** "Mr. Trump on Monday said", "officials late Tuesday said". */
function skipTimeBack(tokens: readonly Token[], from: number, first: number): number {
  let at = from;
  while (
    at > first &&
    (TIME_WORDS.has(tokens[at]?.lower ?? "") ||
      (tokens[at]?.kind === "number" && TIME_WORDS.has(tokens[at - 1]?.lower ?? "")))
  )
    at -= 1;
  if (at < from && /^(?:on|in|at|of)$/u.test(tokens[at]?.lower ?? "")) at -= 1;
  return at;
}

/** "X, a spokesman for Y, said": from the comma before the verb back over the apposition. */
function acrossApposition(
  tokens: readonly Token[],
  comma: number,
  first: number,
  isPassive: boolean,
): FoundSource | undefined {
  for (let at = comma - 1; at > first; at--) {
    const token = tokens[at];
    if (token === undefined || token.kind === "quotation" || /^[;:.!?]$/u.test(token.text)) return undefined;
    if (token.text !== ",") continue;
    const inner = tokens.slice(at + 1, comma);
    if (inner.length === 0) return undefined;
    // "Smith, Jones, said" is a list or a place: Robert Smith of Dayton, Ohio, said.
    const head = nounGroupEndingAt(tokens, at - 1, first);
    if (head === undefined) {
      // "Pike, 44, of Leeds, said": the name stands before the age.
      if (tokens[at - 1]?.kind === "number") continue;
      return undefined;
    }
    const isAge =
      inner[0]?.kind === "number" && (inner.length === 1 || /^(?:,|of|from)$/u.test(inner[1]?.lower ?? ""));
    const opensApposition = isAge || isAppositionStart(inner);
    if (!opensApposition) continue;
    return { from: head.from, to: comma, isPassive, head };
  }
  return undefined;
}

function isAppositionStart(inner: readonly Token[]): boolean {
  const [first] = inner;
  if (first === undefined) return false;
  if (DETERMINERS.has(first.lower) || ROLES.has(first.lower) || GROUPS.has(first.lower)) return true;
  if (
    /^(?:who|whose|which|now|then|former|himself|herself|speaking|citing|in|of|senior|head|one|for|representing|prosecuting|defending|appearing|R|D)$/u.test(
      first.text,
    )
  )
    return true;
  // "formed by ousted lawmakers", "filed on Monday"
  const isParticiple = /^(?:\p{Ll}+ed|known|led|born|run|held|built|made|set|shot|seen)$/u.test(first.text);
  return isParticiple || inner.some(({ lower }) => ROLES.has(lower)) || isCapitalised(first);
}

/** The noun group whose last token is `at`. */
export function nounGroupEndingAt(
  tokens: readonly Token[],
  at: number,
  first: number,
): TokenRange | undefined {
  if (tokens[at]?.text === ")") {
    const group = nounGroupEndingAt(tokens, openingBracket(tokens, at, first) - 1, first);
    return group && { from: group.from, to: at + 1 };
  }
  const last = tokens[at];
  if (last === undefined || at < first || (last.kind !== "word" && last.kind !== "number")) return undefined;
  if (PRONOUNS.has(last.lower)) {
    const isObject = PREPOSITIONS.has(tokens[at - 1]?.lower ?? "");
    return isObject ? undefined : { from: at, to: at + 1 };
  }
  if (
    PREPOSITIONS.has(last.lower) ||
    (DETERMINERS.has(last.lower) &&
      !/^(?:some|many|several|most|all|both|one|others?|few|another)$/u.test(last.lower))
  )
    return undefined;
  // "400 reported cases", "had not yet told": a number or an adverb speaks never.
  if (
    last.kind === "number" ||
    /^(?:yet|not|so|too|here|there|then|now|apart|away|only|ago|and|or)$/u.test(last.lower)
  )
    return undefined;
  let from = at;
  for (let index = at - 1; index >= first; index--) {
    const token = tokens[index];
    if (token?.text === ")") {
      index = openingBracket(tokens, index, first);
      continue;
    }
    if (token === undefined || endsNounGroup(token)) break;
    if (PRONOUNS.has(token.lower) && !DETERMINERS.has(token.lower)) break;
    if (token.lower === "and" || token.lower === "or") {
      if (!joinsNouns(tokens, index, first)) break;
      continue;
    }
    if (PREPOSITIONS.has(token.lower)) {
      if (!NOUN_PREPOSITIONS.has(token.lower) || index === first) break;
      if (isReducedRelative(tokens, index, first)) {
        index -= 1;
        continue;
      }
      if (!isNounLike(tokens[index - 1])) break;
      continue;
    }
    from = index;
    if (DETERMINERS.has(token.lower) && !isNounLikeLink(tokens[index - 1])) break;
  }
  const start = tokens[from];
  if (start === undefined || (PREPOSITIONS.has(start.lower) && from === at)) return undefined;
  return { from, to: at + 1 };
}

/** "a report obtained by the paper", "a poll released on Sunday": the participle belongs to the noun before it. */
function isReducedRelative(tokens: readonly Token[], preposition: number, first: number): boolean {
  const participle = tokens[preposition - 1];
  const noun = tokens[preposition - 2];
  return (
    participle !== undefined &&
    noun !== undefined &&
    preposition - 2 >= first &&
    /^(?:obtained|seen|released|published|issued|written|commissioned|conducted|compiled|filed|shown|leaked|reviewed|posted|sent|signed|prepared|carried|made|drafted|produced|backed|funded|led|run|held|based|known|familiar)$/u.test(
      participle.lower,
    ) &&
    isNounLike(noun) &&
    (ROLES.has(noun.lower) ||
      GROUPS.has(noun.lower) ||
      CUE_NOUNS.has(noun.lower) ||
      /^(?:emails?|documents?|records?|papers|minutes|files|figures|data|video|footage|letters?|memos?|transcripts?|filings?|photographs?|images|body|people|person|journalist|groups?)$/u.test(
        noun.lower,
      ))
  );
}

/** "The Department of Health (DHSSPS) said": the bracket belongs to the group. */
function openingBracket(tokens: readonly Token[], close: number, first: number): number {
  for (let at = close - 1; at >= Math.max(first, close - 8); at--) if (tokens[at]?.text === "(") return at;
  return close;
}

function isNounLike(token: Token | undefined): boolean {
  if (token === undefined || token.kind === "mark" || token.kind === "quotation") return false;
  return (
    !PREPOSITIONS.has(token.lower) &&
    !FINITE.has(token.lower) &&
    !PRONOUNS.has(token.lower) &&
    !/^\p{Ll}+(?:ly|ed|ing)$/u.test(token.text)
  );
}

/** A determiner may stand inside a group after a preposition only: the head of the agency. */
function isNounLikeLink(token: Token | undefined): boolean {
  return token !== undefined && (NOUN_PREPOSITIONS.has(token.lower) || /^(?:both|all)$/u.test(token.lower));
}

/** "Damascus and Moscow", "he and his wife": no verb between the beginning and the conjunction, and little else. */
function joinsNouns(tokens: readonly Token[], at: number, first: number): boolean {
  const left = tokens[at - 1];
  if (left === undefined || at === first || !isNounLike(left)) return false;
  let start = at - 1;
  while (
    start > first &&
    !/^[,;:—–.!?]$/u.test(tokens[start - 1]?.text ?? "") &&
    tokens[start - 1]?.kind !== "quotation"
  )
    start -= 1;
  const before = tokens.slice(start, at);
  return (
    before.length <= 7 &&
    !before.some((token) => endsNounGroup(token)) &&
    !before.some(({ lower, text }) => /^\p{Ll}+ed$/u.test(text) || lower === "to")
  );
}

const ENDS_AFTER = /^[,.;:!?)\]—–]$/u;

/** The noun group after an inverted verb: "..., said Vladimir Savchenko, head of X". */
export function findSourceAfter(tokens: readonly Token[], from: number): FoundSource | undefined {
  const first = tokens[from];
  if (first === undefined || first.kind !== "word") return undefined;
  const isGroup =
    isCapitalised(first) ||
    DETERMINERS.has(first.lower) ||
    ROLES.has(first.lower) ||
    GROUPS.has(first.lower) ||
    isAdjectiveOfRole(tokens, from);
  if (
    !isGroup ||
    PREPOSITIONS.has(first.lower) ||
    TIME_WORDS.has(first.lower) ||
    /^(?:that|this)$/u.test(first.lower)
  )
    return undefined;
  let to = from;
  while (to < tokens.length) {
    const token = tokens[to];
    if (token === undefined || token.kind === "quotation" || ENDS_AFTER.test(token.text)) break;
    if (to > from && (endsNounGroup(token) || (TIME_WORDS.has(token.lower) && !isCapitalInName(tokens, to))))
      break;
    if (to > from && PREPOSITIONS.has(token.lower) && !/^(?:of|for|from|at|with)$/u.test(token.lower)) break;
    to += 1;
  }
  while (to > from && PREPOSITIONS.has(tokens[to - 1]?.lower ?? "")) to -= 1;
  if (to === from) return undefined;
  const head = { from, to };
  return { from, to: withAppositionAfter(tokens, to), isPassive: false, head };
}

/** May and Sunday may be names: Theresa May said. */
function isCapitalInName(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  return tokens[at]?.lower === "may" && before !== undefined && isCapitalised(before);
}

function isAdjectiveOfRole(tokens: readonly Token[], from: number): boolean {
  return tokens.slice(from, from + 4).some(({ lower }) => ROLES.has(lower) || GROUPS.has(lower));
}

/** ", a spokesman for the ministry" up to the next comma or the end. */
function withAppositionAfter(tokens: readonly Token[], to: number): number {
  if (tokens[to]?.text !== ",") return to;
  const next = tokens[to + 1];
  const isRoleWithName = ROLES.has(tokens[to - 1]?.lower ?? "") && next !== undefined && isCapitalised(next);
  const isApposition =
    next !== undefined &&
    (isRoleWithName ||
      DETERMINERS.has(next.lower) ||
      ROLES.has(next.lower) ||
      /^(?:head|who|former|\d{1,2}|senior|director)$/u.test(next.lower) ||
      next.kind === "number");
  if (!isApposition) return to;
  for (let at = to + 1; at < tokens.length; at++) {
    const token = tokens[at];
    if (token === undefined || token.kind === "quotation") return to;
    if (/^[,.;:!?—]$/u.test(token.text)) return at;
  }
  return to;
}
