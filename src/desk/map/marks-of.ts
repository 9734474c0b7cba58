import type { StatementRecord } from "../atlas/statement-record.ts";
import type { Examination } from "../worker/examine.ts";
import type { DeskMark } from "./draw-marks.ts";

/** A mark for each place of the statements that are not refused; an ambiguous name stands at its likeliest place. */
export function marksOf(
  records: readonly StatementRecord[],
  examination: Examination | undefined,
  selected: string | undefined,
  pointed: string | undefined,
): DeskMark[] {
  const marks = new Map<string, DeskMark & { statements: string[] }>();
  for (const { key, state } of records) {
    if (state === "refused") continue;
    for (const { place, candidates, outcome, isSite } of examination?.statements[key]?.findings ?? []) {
      if (!isSite) continue;
      const likeliest = place ?? (outcome === "ambiguous" ? candidates[0] : undefined);
      if (likeliest?.at === undefined) continue;
      const known = marks.get(likeliest.key) ?? {
        place: likeliest.key,
        name: likeliest.name,
        at: likeliest.at,
        uncertaintyKm: likeliest.uncertaintyKm,
        statements: [],
        isAmbiguous: false,
        isProposed: true,
        isSelected: false,
        isPointed: false,
      };
      marks.set(likeliest.key, known);
      known.statements.push(key);
      known.isAmbiguous ||= outcome === "ambiguous";
      known.isProposed &&= state === "proposed";
      known.isSelected ||= key === selected;
      known.isPointed ||= key === pointed;
    }
  }
  return [...marks.values()];
}
