import type { ClaimView, StatementView } from "../../../geo/geojson/atlas-view.ts";

/** As in the article, or what was said last first and what has no date at the end. */
export type StatementOrder = "article" | "newest";

export interface ClaimGroup {
  /** Null for statements that share their claim with none. */
  claim: ClaimView | null;
  statements: StatementView[];
}

/** Statements that allege the same thing, together: groups in the order of their first statement. */
export function groupByClaim(statements: readonly StatementView[], order: StatementOrder): ClaimGroup[] {
  const sorted = order === "article" ? statements : [...statements].sort((a, b) => lastDay(b) - lastDay(a));
  const groups: ClaimGroup[] = [];
  const byClaim = new Map<ClaimView, ClaimGroup>();
  for (const statement of sorted) {
    const { claim } = statement;
    const known = claim === null ? undefined : byClaim.get(claim);
    if (known !== undefined) {
      known.statements.push(statement);
      continue;
    }
    const group = { claim, statements: [statement] };
    groups.push(group);
    if (claim !== null) byClaim.set(claim, group);
  }
  return groups;
}

/** The first so many statements of the groups, and their groups. */
export function takeStatements(groups: readonly ClaimGroup[], most: number): ClaimGroup[] {
  let left = most;
  return groups.flatMap((group) => {
    const statements = group.statements.slice(0, Math.max(0, left));
    left -= statements.length;
    return statements.length === 0 ? [] : [{ ...group, statements }];
  });
}

function lastDay({ said }: StatementView): number {
  const date = said?.best ?? said?.article;
  return date?.last ?? date?.first ?? Number.NEGATIVE_INFINITY;
}
