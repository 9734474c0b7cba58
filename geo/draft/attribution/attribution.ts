import type { DraftRule } from "../../messages/draft/draft-messages.ts";
import type { Span } from "../proposal.ts";
import type { Token } from "../sentences/tokens.ts";
import type { Unit } from "../sentences/units.ts";
import type { CueClass } from "./cue-lexicon.ts";
import type { FoundSource, TokenRange } from "./find-source.ts";

/** Source, cue and content: who said what, and by which words the text says so. */
export interface Attribution {
  /** Noun group that names the speaker; undefined where the sentence names none. */
  source: Span | undefined;
  /** The name inside the source, without apposition. */
  head: Span | undefined;
  /** The source stands in another sentence. */
  isImplied: boolean;
  cue: Span;
  class: CueClass;
  lemma: string;
  contents: Span[];
  rule: AttributionRule;
  confidence: number;
  /** 0 in the article's own sentences, 1 inside a quotation. */
  depth: number;
  unit: Unit;
  /** Bodies or documents that the speaker cites, or through which the words came. */
  cited: { span: Span; role: "cited_body" | "relayer" | "claimed_origin" }[];
  /** Where and when the words were said: "at a press briefing on Wednesday". */
  setting?: Span | undefined;
}

/** Every rule with the share of its proposals that were right on our own texts. */
export const ATTRIBUTION_RULES = {
  "speaker before": 0.9,
  "speaker after quotation": 0.95,
  "speaker after clause": 0.88,
  inverted: 0.93,
  "according to": 0.93,
  "goes on": 0.85,
  participle: 0.7,
  colon: 0.85,
  "noun cue": 0.7,
  passive: 0.65,
  "quotation goes on": 0.85,
  "quotation alone": 0.55,
  heading: 0.75,
  label: 0.85,
} as const satisfies Partial<Record<DraftRule, number>>;
type AttributionRule = keyof typeof ATTRIBUTION_RULES;

/** A cue of a sentence with what was found around it, in token indexes. */
export interface FoundCue {
  cue: TokenRange;
  class: CueClass;
  lemma: string;
  weight: number;
  source: FoundSource | undefined;
  contents: TokenRange[];
  rule: AttributionRule;
  /** The first token that belongs to the cue's clause: contents of earlier cues end before it. */
  opens: number;
}

/** Span of tokens `from` to `to`, without marks at its ends; undefined where nothing is left. */
export function spanOfTokens(tokens: readonly Token[], from: number, to: number): Span | undefined {
  let first = from;
  let last = to - 1;
  while (first <= last && isTrimmed(tokens[first])) first += 1;
  while (last >= first && isTrimmed(tokens[last])) last -= 1;
  const start = tokens[first]?.start;
  const end = tokens[last]?.end;
  return start === undefined || end === undefined || first > last ? undefined : { start, end };
}

function isTrimmed(token: Token | undefined): boolean {
  return token !== undefined && token.kind === "mark" && /^[,.;:—–\-*)\]]$/u.test(token.text);
}
