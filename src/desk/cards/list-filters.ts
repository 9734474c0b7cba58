import type { FieldProblem } from "../atlas/place-problems.ts";
import type { StatementRecord } from "../atlas/statement-record.ts";

/** Which statements the list shows. */
export const FILTERS = ["all", "left", "sure", "doubtful", "kept", "refused", "problems"] as const;
export type Filter = (typeof FILTERS)[number];

/** Why a proposal wants a look: it names no speaker, or is below the threshold. */
export type Doubt = "nobody" | "unlikely";

export function doubtOf({ state, confidence, who }: StatementRecord, threshold: number): Doubt | undefined {
  if (state !== "proposed") return undefined;
  return who === "" ? "nobody" : confidence < threshold ? "unlikely" : undefined;
}

export function isDoubtful(record: StatementRecord, threshold: number): boolean {
  return doubtOf(record, threshold) !== undefined;
}

export function passes(record: StatementRecord, filter: Filter, threshold: number, errors: number): boolean {
  const { state } = record;
  switch (filter) {
    case "all":
      return true;
    case "left":
      return state === "proposed";
    case "sure":
      return state === "proposed" && !isDoubtful(record, threshold);
    case "doubtful":
      return isDoubtful(record, threshold);
    case "kept":
      return state === "accepted" || state === "edited";
    case "refused":
      return state === "refused";
    case "problems":
      return errors > 0 && state !== "refused";
  }
}

/** What `check` refuses; what a proposal lacks is not counted. */
export function countErrors(problems: readonly FieldProblem[]): number {
  return problems.filter(({ severity, isUnfinished }) => severity === "error" && !isUnfinished).length;
}
