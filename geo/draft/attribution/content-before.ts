import type { Token } from "../sentences/tokens.ts";
import type { FoundCue } from "./attribution.ts";
import type { CueVerb } from "./cue-lexicon.ts";
import { hasVerb } from "./find-content.ts";
import { type FoundSource, findSourceAfter, type TokenRange } from "./find-source.ts";
import { FINITE, PREPOSITIONS, TIME_WORDS } from "./word-classes.ts";

/** What stands before the speaker, up to a comma or a quotation: a clause, not a mere adverbial. */
export function contentBefore(
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
  // "The idea, she argued, is to ...": what is said goes on after the speaker.
  if (isParenthetical(tokens, verb, source) && to > from && hasVerb(tokens, verb + 2, tokens.length))
    return { from, to };
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

export function isParenthetical(tokens: readonly Token[], verb: number, source: FoundSource): boolean {
  return tokens[source.from - 1]?.text === "," && tokens[verb + 1]?.text === ",";
}

export function startsAfterComma(tokens: readonly Token[], verb: number, after: TokenRange): boolean {
  return tokens[verb + 1]?.text === "," && after.from > verb + 1 && tokens[after.from]?.kind === "quotation";
}

/** What goes on after "..., he said, ...": a quotation or the second half of the clause. */
export function restAfter(tokens: readonly Token[], verb: number, end: number): TokenRange | undefined {
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

export function readInverted(
  tokens: readonly Token[],
  at: number,
  verb: CueVerb,
  common: Pick<FoundCue, "cue" | "class" | "lemma" | "weight">,
): FoundCue | undefined {
  const source = findSourceAfter(tokens, at + 1);
  // "Ms Rusk, who fishes there, told the court": whoever follows is told.
  if (source === undefined || verb.lemma === "tell") return undefined;
  const to = tokens[at - 1]?.kind === "quotation" ? at : at - 1;
  const from = contentStart(tokens, to);
  const isQuoted = tokens[to - 1]?.kind === "quotation";
  const quoted = tokens.findIndex(({ kind }, index) => index >= source.to && kind === "quotation");
  const rest =
    quoted >= 0 && !tokens.slice(source.to, quoted).some(({ lower }) => FINITE.has(lower))
      ? { from: quoted, to: tokens.length }
      : undefined;
  // "That answer, said X, “should frighten us”": the quotation has the verb.
  if (!isQuoted && !hasVerb(tokens, from, to) && rest === undefined) return undefined;
  // "The complaint, filed on Monday, says the firm paid": what follows is a clause, and its subject is no speaker.
  if (!isQuoted && isFiniteVerb(tokens[source.to])) return undefined;
  const isPlainClause = !isQuoted && verb.class !== "say";
  if (isPlainClause) return undefined;
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
