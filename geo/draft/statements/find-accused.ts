import type { Attribution } from "../attribution/attribution.ts";
import {
  type FoundSource,
  findSourceAfter,
  findSourceBefore,
  type TokenRange,
} from "../attribution/find-source.ts";
import { FINITE, PREPOSITIONS, PRONOUNS } from "../attribution/word-classes.ts";
import { GROUPS, RANKS, ROLES } from "../names/words-of-names.ts";
import type { Span } from "../proposal.ts";
import { isCapitalised, type Token, tokenize } from "../sentences/tokens.ts";
import type { Piece } from "./statement.ts";

/** Stems of verbs of what somebody does to others, in any tense: "had bribed", "are staging". Nobody is accused of having died. */
const DOES =
  /^(?:attack|kill|murder|massacr|execut|shell(?:ed|ing|s$)|bomb|poison|tortur|abus|rap(?:e|ed|ing)$|assault|beat|arrest|detain|abduct|kidnap|shot$|shoot|destroy|demolish|burn|loot|stole|steal|smuggl|traffick|brib|embezzl|launder|violat|breach|occup|annex|invad|seiz|captur|besieg|blockad|expel|deport|stag(?:e|ed|ing)$|film|fabricat|lie[ds]?$|lying$|mislead|misled|threaten|sabotag|hack|spied|leak|pollut|contaminat|spill|dump|evict|harass|intimidat|discriminat|persecut|censor|rig(?:ged|ging)$|plot|conspir|recruit|ambush|raid|conceal|hid$|hidden$|hiding$|misus|defraud|fire[ds]?$|firing$|launch|transfer|train|arm(?:ed|ing)$|fund|financ|sponsor|back(?:ed|ing)$|provok|prepar|cover|ignor|steer|bull(?:y|ied))/u;
const AUXILIARY =
  /^(?:has|have|had|is|are|was|were|been|being|be|also|not|begun|began|started|be|did|do|does|will|would|going|to|n['’]t)$/u;
/** Where it is alleged that somebody did something, whatever it is. */
const PAST =
  /^(?:\p{Ll}{2,}ed|paid|took|gave|sold|bought|ran|sent|stole|shot|hid|misled|met|told|knew|let|broke|built)$/u;
/** People and bodies that act, beside those that speak. */
const ACTORS =
  /^(?:gunmen|gunman|men|crews?|guards?|settlers?|terrorists?|jihadists?|pirates?|gangs?|armies|companies|firms?|troops|planes|jets|warplanes|contractors?|employees|managers?|bosses|owners?|traffickers|smugglers|hackers|attackers|officials?)$/u;

/** Whom a statement accuses, where the sentence names them: "accused X of", "X had bribed", "was killed by X". */
export function findAccused(piece: Piece, text: string): Span | undefined {
  if (piece.own?.class === "accuse") return accusedBy(piece.own);
  const tokens = tokenize(text, piece);
  const doer = doerIn(tokens, /^(?:allege|claim)$/u.test(piece.own?.lemma ?? ""));
  return doer === undefined ? undefined : spanOf(tokens, doer);
}

/** "accused the company of dumping", "blamed the junta for the deaths", "the minister was accused by X of". */
function accusedBy({ unit: { tokens }, cue, rule, lemma }: Attribution): Span | undefined {
  if (lemma !== "accuse" && lemma !== "blame") return undefined;
  const verb = tokens.findIndex(({ start }) => start === cue.start);
  if (rule === "passive") {
    const subject = findSourceBefore(tokens, verb);
    return subject && spanOf(tokens, subject.head);
  }
  const end = tokens.findIndex(
    ({ lower, kind }, at) => at > verb && (/^(?:of|for|over|on)$/u.test(lower) || kind === "mark"),
  );
  const object = { from: verb + 1, to: end < 0 ? tokens.length : end };
  return isParty(tokens, object) ? spanOf(tokens, object) : undefined;
}

/** Subject of the first verb that harms, or who is named with "by" after it. */
function doerIn(tokens: readonly Token[], isAlleged: boolean): TokenRange | undefined {
  const verb = tokens.findIndex(
    ({ lower, kind }, at) =>
      at > 0 && kind === "word" && (isAlleged ? PAST : DOES).test(lower) && isVerb(tokens, at),
  );
  if (verb < 0) return undefined;
  let first = verb;
  while (
    first > 0 &&
    (AUXILIARY.test(tokens[first - 1]?.lower ?? "") || /ly$/u.test(tokens[first - 1]?.lower ?? ""))
  )
    first -= 1;
  const subject = findSourceBefore(tokens, first);
  const isPassive =
    tokens.slice(first, verb).some(({ lower }) => /^(?:was|were|been|being|be)$/u.test(lower)) &&
    !/ing$/u.test(tokens[verb]?.lower ?? "");
  const found: FoundSource | undefined = isPassive ? agentAfter(tokens, verb) : subject;
  return found !== undefined && isParty(tokens, found.head) ? found.head : undefined;
}

/** A noun or a participle before its noun is no verb: "the attack", "armed groups". */
function isVerb(tokens: readonly Token[], at: number): boolean {
  const previous = tokens[at - 1];
  if (previous === undefined || previous.kind === "mark" || PREPOSITIONS.has(previous.lower)) return false;
  if (/^(?:the|a|an|this|that|these|its|their|his|her|of|illegal|staged|no|any)$/u.test(previous.lower))
    return false;
  const word = tokens[at]?.lower ?? "";
  return (
    /(?:ed|ing|en)$/u.test(word) ||
    /^(?:stole|shot|hid|misled|lied|beat|paid|took|gave|sold|bought|ran|sent|met|told|knew|let|broke|built)$/u.test(
      word,
    ) ||
    AUXILIARY.test(previous.lower)
  );
}

function agentAfter(tokens: readonly Token[], verb: number): FoundSource | undefined {
  const by = tokens.findIndex(({ lower }, at) => at > verb && at < verb + 9 && lower === "by");
  return by < 0 ? undefined : findSourceAfter(tokens, by + 1);
}

/** Somebody who can act: a name, a role, a group; not a shell, a fire or a pronoun. */
function isParty(tokens: readonly Token[], { from, to }: TokenRange): boolean {
  const group = tokens.slice(from, to);
  const last = group.at(-1);
  if (
    last === undefined ||
    (group.length === 1 && PRONOUNS.has(last.lower)) ||
    group.some(({ lower }) => FINITE.has(lower))
  )
    return false;
  const isNamed = isCapitalised(last) && !/^\p{Lu}\p{Ll}+day$/u.test(last.text);
  return (
    isNamed ||
    GROUPS.has(last.lower) ||
    ROLES.has(last.lower) ||
    RANKS.has(last.lower) ||
    ACTORS.test(last.lower)
  );
}

function spanOf(tokens: readonly Token[], { from, to }: TokenRange): Span | undefined {
  const start = tokens[from]?.start;
  const end = tokens[to - 1]?.end;
  return start === undefined || end === undefined ? undefined : { start, end };
}
