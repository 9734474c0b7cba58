import type { Work } from "./work.ts";

/** An atlas that was opened or made, under the name by which the browser keeps it. */
export interface OpenedWork {
  id: string;
  work: Work;
  /** What the author must know of how it was read, a sentence each. */
  notices: readonly string[];
}
