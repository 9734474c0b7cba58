import { describeProblem } from "../messages/problems/describe-problem.ts";
import { type Problem, withRule } from "../model/problem.ts";
import type { SourcedAtlas } from "./sourced-atlas.ts";

/** Where a quotation stands in the article's text. */
type AnchorState = "exact" | "moved" | "lost";

export interface TextReport {
  problems: Problem[];
  anchors: { id: string; state: AnchorState }[];
}

/**
 * Checks every quotation against the article's own text. `sha256` is that of the file's bytes. A moved quotation is a
 * warning that names its new offsets; a lost one is an error. Offsets count code points, U+00A0 is read as a space.
 */
export function checkText({ atlas, locate }: SourcedAtlas, text: string, sha256: string): TextReport {
  const problems: Problem[] = [];
  if (sha256 !== atlas.article.sha256) {
    problems.push({
      severity: "warning",
      ...locate(atlas, "article", "sha256"),
      ...describeProblem("articleOther", { sha256, expected: atlas.article.sha256 ?? null }),
    });
  }
  const points = [...text.replaceAll("\u00a0", " ")];
  const plain = points.join("");
  const paragraphs = paragraphStarts(points);
  const anchors = atlas.statements.flatMap((statement) => {
    if (statement.quote === undefined) return [];
    const { exact, start = -1, end = -1 } = statement.quote;
    const wanted = exact.replaceAll("\u00a0", " ");
    if (points.slice(start, end).join("") === wanted) {
      const paragraph = paragraphs.filter((first) => first <= start).length;
      if (paragraph !== statement.paragraph) {
        problems.push({
          severity: "error",
          ...locate(statement, "paragraph"),
          ...describeProblem("quoteParagraphWrong", { paragraph, stated: statement.paragraph ?? null }),
        });
      }
      return { id: statement.id, state: "exact" as const };
    }
    const found = nearestOccurrence(plain, wanted, start);
    if (found === undefined) {
      problems.push({
        severity: "error",
        ...locate(statement, "quote"),
        ...describeProblem("quoteNotInText", {}),
      });
      return { id: statement.id, state: "lost" as const };
    }
    problems.push({
      severity: "warning",
      ...locate(statement, "quote"),
      ...describeProblem("quoteMoved", { start: found, end: found + [...wanted].length }),
    });
    return { id: statement.id, state: "moved" as const };
  });
  return { problems: withRule("quote-exactly", problems), anchors };
}

/** Code point offset of the occurrence nearest to where it was. */
function nearestOccurrence(plain: string, wanted: string, start: number): number | undefined {
  let best: number | undefined;
  for (let at = plain.indexOf(wanted); at !== -1; at = plain.indexOf(wanted, at + 1)) {
    const offset = [...plain.slice(0, at)].length;
    if (best === undefined || Math.abs(offset - start) < Math.abs(best - start)) best = offset;
  }
  return best;
}

/** Offsets of the first code point of each line that is not blank. */
function paragraphStarts(points: string[]): number[] {
  const starts: number[] = [];
  let atLineStart = true;
  for (const [offset, point] of points.entries()) {
    if (point === "\n") atLineStart = true;
    else if (atLineStart && point.trim() !== "") {
      starts.push(offset);
      atLineStart = false;
    }
  }
  return starts;
}
