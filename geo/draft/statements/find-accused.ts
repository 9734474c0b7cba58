import type { Attribution } from "../attribution/attribution.ts";
import {
  type FoundSource,
  findSourceAfter,
  findSourceBefore,
  nounGroupEndingAt,
  type TokenRange,
} from "../attribution/find-source.ts";
import { FINITE, PREPOSITIONS, PRONOUNS } from "../attribution/word-classes.ts";
import { GROUPS, RANKS, ROLES } from "../names/words-of-names.ts";
import type { Span } from "../proposal.ts";
import { isCapitalised, type Token, tokenize } from "../sentences/tokens.ts";
import { accuses } from "./accusing-words.ts";
import type { Piece } from "./statement.ts";

/** Stems of verbs of what somebody does to others, in any tense: "had bribed", "were shot by". Nobody is accused of having died. */
const HARMS =
  /^(?:attack|kill|murder|massacr|execut|shell(?:ed|ing)$|bomb|poison|tortur|abus|rap(?:ed|ing)$|assault|beat|abduct|kidnap|shot$|shooting$|destroy|demolish|burn|loot|stole|steal|smuggl|traffick|brib|embezzl|launder|violat|breach|occup|annex|invad|seiz|captur|besieg|blockad|expel|deport|stag(?:ed|ing)$|fabricat|lied$|lying$|mislead|misled|threaten|sabotag|hack|leak|pollut|contaminat|spill|dump|evict|harass|intimidat|discriminat|persecut|censor|rig(?:ged|ging)$|plot|conspir|ambush|raid|conceal|hid$|hidden$|hiding$|misus|defraud|provok|steer|bull(?:ied|ying))/u;
/** Verbs that say nothing by themselves: "brought containers of chlorine", "are preparing an attack". */
const DOES =
  /^(?:brought|bring|carr(?:ied|ying)|carry|commit|conduct|us(?:ed|ing)$|plan|prepar|transfer|film|arriv|organi[sz]|train|arm(?:ed|ing)$|fund|financ|sponsor|back(?:ed|ing)$|support|recruit|launch|fir(?:ed|ing)$|detain|arrest|continu|cover|ignor|intend|try|trying|tried|attempt|incit|pa(?:id|ying)$|sold|selling|deliver|order)/u;
const AUXILIARY =
  /^(?:has|have|had|is|are|was|were|been|being|be|also|not|already|did|do|does|will|would|n['’]t)$/u;
/** Where another clause, and with it perhaps another subject, begins. */
const CLAUSE =
  /^(?:after|before|as|when|while|because|since|following|amid|during|although|though|if|that|which|who|whom|whose|where|but|so|until|unless|and|than)$/u;
/** Whoever suffers is not accused: "were killed", "suffered". */
const SUFFERS =
  /^(?:died|suffered|fled|feared|lost|survived|witnessed|saw|heard|received|escaped|complained|protested|condemned|denied|reported|called|asked|wanted)$/u;
/** Where it is alleged that somebody did something, whatever it is. */
const PAST =
  /^(?:\p{Ll}{2,}ed|paid|took|gave|sold|bought|ran|sent|stole|shot|hid|misled|met|told|knew|let|broke|built)$/u;
/** People and bodies that act, beside those that speak. */
const ACTORS =
  /^(?:gunmen|gunman|men|crews?|guards?|settlers?|terrorists?|jihadists?|pirates?|gangs?|armies|companies|firms?|troops|planes|jets|warplanes|contractors?|employees|managers?|bosses|owners?|servants?|members?|councillors?|builders?|traffickers|smugglers|hackers|attackers|officials?)$/u;

/** Whom a statement accuses, where the sentence names them: "accused X of", "X had bribed", "was killed by X". `core`: what is said in the end. */
export function findAccused(piece: Piece, core: Span, text: string): Span | undefined {
  if (piece.own?.class === "accuse") return accusedBy(piece.own);
  if (piece.rule === "accusing relative clause") return antecedentOf(piece);
  const tokens = tokenize(text, core);
  const doer = doerIn(tokens, text, /^(?:allege|claim)$/u.test(piece.own?.lemma ?? ""));
  return doer === undefined ? undefined : spanOf(tokens, doer);
}

/** "the United States, which illegally occupied": the noun before the comma. */
function antecedentOf({ unit, start }: Piece): Span | undefined {
  const tokens = unit.depth === 0 ? unit.tokens.filter((token) => token.end <= start) : [];
  const comma = tokens.findLastIndex(({ text }) => text === ",");
  const group = comma < 1 ? undefined : nounGroupEndingAt(tokens, comma - 1, 0);
  return group !== undefined && isParty(tokens, group) ? spanOf(tokens, group) : undefined;
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

/** Subject of the clause, where its verbs say that it harms; or who is named with "by" after a passive. */
function doerIn(tokens: readonly Token[], text: string, isAlleged: boolean): TokenRange | undefined {
  const main = tokens.findIndex(
    ({ lower }, at) =>
      at > 0 &&
      (isVerb(tokens, at) || (isAlleged && PAST.test(lower) && lower !== "let" && isAfterNoun(tokens, at))),
  );
  if (main < 0 || SUFFERS.test(tokens[main]?.lower ?? "")) return undefined;
  const end = clauseEnd(tokens, main);
  const predicate = text.slice(tokens[main]?.start ?? 0, tokens[end - 1]?.end ?? 0);
  const verb = tokens.findIndex(({ lower }, at) => {
    if (at < main || at >= end || !isVerbForm(tokens, at)) return false;
    return (
      HARMS.test(lower) ||
      (DOES.test(lower) && accuses(predicate)) ||
      (isAlleged && at <= main + 2 && PAST.test(lower))
    );
  });
  if (verb < 0) return undefined;
  const isPassive =
    !/ing$/u.test(tokens[verb]?.lower ?? "") &&
    tokens.slice(main, verb).some(({ lower }) => /^(?:is|are|was|were|been|being|be)$/u.test(lower)) &&
    !tokens.slice(main, verb).some(({ lower }) => /ing$/u.test(lower) && lower !== "being");
  const found: FoundSource | undefined = isPassive
    ? agentAfter(tokens, verb)
    : findSourceBefore(tokens, main);
  if (found === undefined || !isParty(tokens, found.head)) return undefined;
  return { from: found.from, to: tokens[found.to - 1]?.text === "," ? found.to - 1 : found.to };
}

function isAfterNoun(tokens: readonly Token[], at: number): boolean {
  const previous = tokens[at - 1];
  return (
    previous !== undefined &&
    (previous.text === "," ||
      (previous.kind === "word" &&
        !PREPOSITIONS.has(previous.lower) &&
        !BEFORE_ADJECTIVE.test(previous.lower)))
  );
}

function clauseEnd(tokens: readonly Token[], main: number): number {
  const end = tokens.findIndex(
    ({ lower, text }, at) => at > main && (CLAUSE.test(lower) || /^[;:.!?—–]$/u.test(text)),
  );
  return end < 0 ? tokens.length : end;
}

/** The first verb of a clause: an auxiliary, or a past form after its noun. */
function isVerb(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const previous = tokens[at - 1];
  if (token?.kind !== "word" || previous === undefined || !/^\p{Ll}/u.test(token.text)) return false;
  if (AUXILIARY.test(token.lower) || FINITE.has(token.lower)) return !PREPOSITIONS.has(previous.lower);
  if (!/(?:ed|stole|shot|hid|misled|beat|paid|sold|brought)$/u.test(token.lower)) return false;
  return (
    (previous.kind !== "mark" || previous.text === ",") &&
    !PREPOSITIONS.has(previous.lower) &&
    !BEFORE_ADJECTIVE.test(previous.lower) &&
    !isCapitalised(tokens[at + 1] ?? token)
  );
}

const BEFORE_ADJECTIVE =
  /^(?:the|a|an|this|that|these|its|their|his|her|illegal|no|any|some|many|several|two|three)$/u;

/** A form that a verb takes inside its clause: "are in Aleppo staging", "engaged in planning", "to carry". */
function isVerbForm(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const before = tokens[at - 1]?.lower ?? "";
  if (token?.kind !== "word" || BEFORE_ADJECTIVE.test(before)) return false;
  if (/ing$/u.test(token.lower)) return !PREPOSITIONS.has(before) || /^(?:in|of)$/u.test(before);
  if (/(?:ed|en|stole|shot|hid|misled|beat|paid|sold|brought)$/u.test(token.lower))
    return !PREPOSITIONS.has(before);
  return /^(?:to|will|would|can|could|did)$/u.test(before);
}

function agentAfter(tokens: readonly Token[], verb: number): FoundSource | undefined {
  const by = tokens.findIndex(({ lower }, at) => at > verb && at < verb + 9 && lower === "by");
  return by < 0 ? undefined : findSourceAfter(tokens, by + 1);
}

/** Somebody who can act: a name, a role, a group; not a shell, a fire or a pronoun. */
function isParty(tokens: readonly Token[], { from, to }: TokenRange): boolean {
  const group = tokens.slice(from, to);
  // "a mine near the town" is a mine.
  const preposition = group.findIndex(({ lower }) => PREPOSITIONS.has(lower) && lower !== "of");
  const of = group.findIndex(({ lower }) => lower === "of");
  const isMembers =
    of > 0 && /^(?:members?|fighters|forces|troops|units|soldiers)$/u.test(group[of - 1]?.lower ?? "");
  const ends = [preposition, isMembers ? -1 : of].filter((at) => at > 0);
  const last = group.at(ends.length === 0 ? -1 : Math.min(...ends) - 1);
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
