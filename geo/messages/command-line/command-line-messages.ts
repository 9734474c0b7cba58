import type { Certainty } from "../../model/vocabulary.ts";

/** What the command line counts and says of an atlas, in one language. Its problems are in English, whose sentences programs look for. */
export interface CommandLineMessages {
  contents: (statements: number, claims: number, responses: number) => string;
  /** How many names of places were placed. */
  places: (all: number, placed: number, ambiguous: number, unknown: number) => string;
  quotations: (exact: number, moved: number, lost: number) => string;
  problems: (errors: number, warnings: number) => string;
  built: (statements: number, drawn: number, listed: number) => string;
  /** The address of the site is unknown. */
  noAddress: string;
  /** How sure a place is, after its name. */
  certainty: Record<Certainty, string>;
  /** In place of how sure: the author gave the position. `km`: how far from there it may be; `source`: where the position is from. */
  own: (source: string, km: number | null) => string;
  ambiguous: string;
  noPlace: string;
  /** Before the runner-up of a place. */
  next: string;
  /** Above the places of statements that the author has not accepted yet. */
  proposed: string;
}
