import type { DraftStatement } from "./statement.ts";

/** Share of stems in common from which on two statements are proposed as one claim. */
const SAME_CLAIM = 0.34;
const FEWEST_SHARED = 2;
const GENERAL = new Set(
  "said says have been were with from that this their they which would into also other some many more than".split(
    " ",
  ),
);

/** Statements that seem to allege the same thing get one claim; a statement alone keeps its own. Replies and glosses have none. */
export function groupClaims(statements: readonly DraftStatement[]): void {
  const grouped = statements.filter(
    ({ kind }) => kind !== "background" && kind !== "boilerplate" && kind !== "denial",
  );
  const stems = new Map(grouped.map((statement) => [statement, stemsOf(statement.text)]));
  const none = new Set<string>();
  let count = 0;
  for (const [index, statement] of grouped.entries()) {
    const mine = stems.get(statement) ?? none;
    const same = grouped.slice(0, index).find((other) => {
      const theirs = stems.get(other) ?? none;
      const shared = [...theirs].filter((stem) => mine.has(stem)).length;
      return (
        shared >= FEWEST_SHARED &&
        shared >=
          Math.min(mine.size, theirs.size) *
            SAME_CLAIM *
            (other.kind === "headline" || statement.kind === "headline" ? 1 : 1.3)
      );
    });
    count += same === undefined ? 1 : 0;
    statement.claim = same?.claim ?? `C${count}`;
  }
}

function stemsOf(text: string): Set<string> {
  const words = text.toLowerCase().match(/\p{L}{4,}/gu) ?? [];
  return new Set(
    words
      .filter((word) => !GENERAL.has(word))
      .map((word) => word.replace(/(?:ing|ed|s|es|ions?)$/u, "").slice(0, 7)),
  );
}
