/** A stretch of the text, in UTF-16 code units; `end` is not included. */
export interface Span {
  start: number;
  end: number;
}

/** Something that drafting proposes and the author decides. */
export interface Proposal extends Span {
  text: string;
  /** Probability that it is right, 0 to 1. */
  confidence: number;
  /** Name of the rule that proposed it; RULES has its sentence. */
  rule: string;
}

export function covers(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
