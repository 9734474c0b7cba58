import type { StatementView } from "../../../geo/geojson/view/atlas-view.ts";

/** A part of the article, in its order. */
export type Stretch =
  /** A paragraph with statements that pass the filters, in order, and how many others it has. */
  | { kind: "paragraph"; number: number; statements: StatementView[]; hidden: StatementView[] }
  /** Paragraphs one after the other that have no statement, or none that passes the filters. */
  | { kind: "none" | "hidden"; from: number; to: number };

/**
 * The whole article, paragraph by paragraph: each of its paragraphs is in exactly one stretch.
 *
 * @param statements every statement of the atlas
 * @param passing those that pass the filters
 * @param paragraphs how many the article has; one that only a statement knows of counts as well. A statement whose paragraph is
 *   not known stands before the first
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

/** Position of the stretch that a statement stands in; -1 where it does not pass the filters. */
export function findStretch(stretches: readonly Stretch[], statement: StatementView): number {
  return stretches.findIndex(
    (stretch) => stretch.kind === "paragraph" && stretch.statements.includes(statement),
  );
}

/** How many paragraphs the stretches span. */
export function countParagraphs(stretches: readonly Stretch[]): number {
  const last = stretches.at(-1);
  if (last === undefined) return 0;
  return last.kind === "paragraph" ? last.number : last.to;
}
