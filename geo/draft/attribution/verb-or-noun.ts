import { countryOfDemonym } from "../names/demonyms.ts";
import { GROUPS } from "../names/words-of-names.ts";
import type { Token } from "../sentences/tokens.ts";
import { CUE_NOUNS, type CueVerb } from "./cue-lexicon.ts";
import type { FoundSource } from "./find-source.ts";
import { FINITE, PREPOSITIONS } from "./word-classes.ts";

/** A verb, not the noun or the adjective that is written like it. */
export function mayBeVerb(tokens: readonly Token[], at: number, verb: CueVerb, source: FoundSource): boolean {
  // "that reports are due": a noun and its verb.
  if (verb.form === "s" && CUE_NOUNS.has(tokens[at]?.lower ?? "") && FINITE.has(tokens[at + 1]?.lower ?? ""))
    return false;
  const between = tokens.slice(source.to, at).map(({ lower }) => lower);
  const last = tokens[source.head.to - 1];
  if (last === undefined) return false;
  // "all Australian states": an adjective before a noun.
  if (countryOfDemonym(last.text) !== undefined && !/s$/u.test(last.text) && at === source.head.to)
    return false;
  // "an engineer's report": a noun.
  if (
    /^['’]s?$/u.test(tokens[at - 1]?.text ?? "") &&
    (verb.form === "base" || CUE_NOUNS.has(tokens[at]?.lower ?? ""))
  )
    return false;
  if (verb.form === "base") {
    if (
      between.some((word) =>
        /^(?:would|will|could|may|might|must|can|should|did|does|do|to|n't)$/u.test(word),
      )
    )
      return true;
    const preposition = tokens.findIndex(
      ({ lower }, index) => index > source.head.from && index < source.head.to && PREPOSITIONS.has(lower),
    );
    const noun = preposition < 0 ? last : (tokens[preposition - 1] ?? last);
    const isPlural =
      /s$/u.test(noun.lower) ||
      GROUPS.has(noun.lower) ||
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

export function isNegated(tokens: readonly Token[], verb: number): boolean {
  return tokens
    .slice(Math.max(0, verb - 3), verb)
    .some(({ lower }) => /^(?:not|never|neither|nor|declined|refused|failed|stopped)$|n['’]t$/u.test(lower));
}
