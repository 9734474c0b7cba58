import type { StatementRecord } from "../atlas/statement-record.ts";

/** Which statements the list shows. */
export const FILTERS = ["all", "left", "sure", "doubtful", "kept", "refused", "problems"] as const;
export type Filter = (typeof FILTERS)[number];

/** A proposal below the threshold wants a look; one that names no speaker, always. */
export function isDoubtful({ state, confidence, who }: StatementRecord, threshold: number): boolean {
  return state === "proposed" && (confidence < threshold || who === "");
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
