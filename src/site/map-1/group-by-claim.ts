import type { StatementFeature } from "../../../geo/model/map-file-1.ts";
import { parseDateSpan } from "../filters-1/date-span.ts";

/** As in the article, or what was said last first and what has no date at the end. */
export type StatementOrder = "article" | "newest";

export interface ClaimGroup {
  /** Id of the claim; null for statements that share theirs with none. */
  claim: string | null;
  name: string | null;
  features: StatementFeature[];
}

/** Statements that allege the same thing, together: groups in the order of their first statement. */
export function groupByClaim(features: readonly StatementFeature[], order: StatementOrder): ClaimGroup[] {
  const sorted = order === "article" ? features : [...features].sort((a, b) => lastDay(b) - lastDay(a));
  const groups: ClaimGroup[] = [];
  const byClaim = new Map<string, ClaimGroup>();
  for (const feature of sorted) {
    const { claim, claimName: name } = feature.properties;
    const known = claim === null ? undefined : byClaim.get(claim);
    if (known !== undefined) {
      known.features.push(feature);
      continue;
    }
    const group = { claim, name, features: [feature] };
    groups.push(group);
    if (claim !== null) byClaim.set(claim, group);
  }
  return groups;
}

/** The first so many statements of the groups, and their groups. */
export function takeStatements(groups: readonly ClaimGroup[], most: number): ClaimGroup[] {
  let left = most;
  return groups.flatMap((group) => {
    const features = group.features.slice(0, Math.max(0, left));
    left -= features.length;
    return features.length === 0 ? [] : [{ ...group, features }];
  });
}

function lastDay({ properties }: StatementFeature): number {
  const span = parseDateSpan(properties.said);
  if (span === undefined) return Number.NEGATIVE_INFINITY;
  return Number.isFinite(span.to) ? span.to : span.from;
}
