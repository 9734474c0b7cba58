import type { Token } from "../sentences/tokens.ts";
import type { FoundCue } from "./attribution.ts";
import { CUE_NOUNS, type CueVerb, findVerb } from "./cue-lexicon.ts";
import { findContentAfter } from "./find-content.ts";
import { type FoundSource, findSourceBefore } from "./find-source.ts";
import { FINITE } from "./word-classes.ts";

/** "and added that", "but denied doing": the speaker of the verb before, or the sentence's subject. */
export function readCoordinated(
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

export function readParticiple(
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
