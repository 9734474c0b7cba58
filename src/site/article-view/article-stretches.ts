import type { StatementView } from "../../../geo/geojson/view/atlas-view.ts";

/** A part of the article: one paragraph, or several in a row. */
export type Stretch =
  /** A paragraph with statements that pass the filters; `hidden` has its other statements. */
  | { kind: "paragraph"; number: number; statements: StatementView[]; hidden: StatementView[] }
  /** `none`: consecutive paragraphs without statements. `hidden`: consecutive paragraphs whose statements the filters hide. */
  | { kind: "none" | "hidden"; from: number; to: number };

/**
 * Splits the article into stretches. Each paragraph is in exactly one stretch.
 *
 * @param statements every statement of the atlas
 * @param passing those that pass the filters
 * @param paragraphs number of paragraphs of the article; statements in later paragraphs extend it. Statements without a paragraph are in
 *   paragraph 0, before the first
 */
export function listStretches(
  statements: Iterable<StatementView>,
  passing: readonly StatementView[],
  paragraphs: number,
): Stretch[] {
  const passes = new Set(passing);
  const byParagraph = new Map<number, StatementView[]>();
  for (const statement of statements) {
    const paragraph = statement.paragraph ?? 0;
    const own = byParagraph.get(paragraph);
    if (own === undefined) byParagraph.set(paragraph, [statement]);
    else own.push(statement);
  }
  const stretches: Stretch[] = [];
  let next = 1;
  const skipTo = (number: number) => {
    if (number > next) stretches.push({ kind: "none", from: next, to: number - 1 });
    next = number;
  };
  for (const [number, own] of [...byParagraph].sort(([a], [b]) => a - b)) {
    skipTo(number);
    next = number + 1;
    const shown = own.filter((statement) => passes.has(statement));
    const last = stretches.at(-1);
    if (shown.length > 0) {
      stretches.push({
        kind: "paragraph",
        number,
        statements: shown,
        hidden: own.filter((statement) => !passes.has(statement)),
      });
    } else if (last?.kind === "hidden") {
      last.to = number;
    } else {
      stretches.push({ kind: "hidden", from: number, to: number });
    }
  }
  skipTo(paragraphs + 1);
  return stretches;
}

/** Index of the stretch of a statement; -1 when the filters hide it. */
export function findStretch(stretches: readonly Stretch[], statement: StatementView): number {
  return stretches.findIndex(
    (stretch) => stretch.kind === "paragraph" && stretch.statements.includes(statement),
  );
}

/** Number of the last paragraph of the stretches. */
export function countParagraphs(stretches: readonly Stretch[]): number {
  const last = stretches.at(-1);
  if (last === undefined) return 0;
  return last.kind === "paragraph" ? last.number : last.to;
}
