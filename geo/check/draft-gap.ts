/** `NAME said … "quotation" …`, as drafting writes it: what is still to be written out, up to the end of the text. */
export const DRAFT_GAP = /… "[^"]*" …$/u;

/** What drafting writes for how far a reply of the article reaches, which is for the author to say. */
export const DRAFT_EXTENT = "to be written: which part of the statement the reply answers";

/** The name that drafting gives to statements that allege the same thing. */
export function draftClaimName(number: string): string {
  return `Statements, group ${number}: to be named`;
}

export const DRAFT_CLAIM = /^Statements, group \d+: to be named$/u;
