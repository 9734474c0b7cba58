import type { Problem } from "../model/problem.ts";
import type { ProblemMessage } from "../model/problem-message.ts";

/** The way back from a full record, and from a field of it, to what the author wrote. */
export interface Origin {
  record: object;
  pathOf(path: readonly PropertyKey[]): PropertyKey[];
}

/** An author's mistake that shows only when records are joined, with its record and field. */
export interface Fault {
  record: object;
  path: PropertyKey[];
  severity: Problem["severity"];
  message: ProblemMessage;
}

export interface Expansion {
  origins: Map<object, Origin>;
  fault(record: object, path: PropertyKey[], message: ProblemMessage): void;
}
