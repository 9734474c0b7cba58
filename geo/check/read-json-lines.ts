import { describeProblem } from "../messages/problems/describe-problem.ts";
import type { Problem, Result } from "../model/problem.ts";
import type { SourceFile } from "./read-yaml.ts";

/**
 * Reads a list as JSON Lines, one record a line: the form for atlases that programs write, of any size. Each line that cannot be read
 * is a problem; empty lines are left out.
 */
export function readJsonLines(name: string, text: string): Result<SourceFile> {
  const value: unknown[] = [];
  /** Line from 1 of each record. */
  const lines: number[] = [];
  const problems: Problem[] = [];
  let line = 0;
  for (let start = 0; start < text.length; ) {
    const found = text.indexOf("\n", start);
    const end = found === -1 ? text.length : found;
    line += 1;
    const content = text.slice(start, end).trim();
    start = end + 1;
    if (content === "") continue;
    try {
      value.push(JSON.parse(content));
      lines.push(line);
    } catch {
      problems.push({
        severity: "error",
        file: name,
        line,
        ...describeProblem("jsonLineUnreadable", {}),
      });
    }
  }
  const lineOf = ([record]: PropertyKey[]) => lines[Number(record)];
  return { value: { name, value, lineOf, pathOf: (path) => path.slice(0, 1) }, problems };
}
