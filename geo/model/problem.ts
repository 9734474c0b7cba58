/** Something in an author's files that is wrong, or doubtful, in words that say what to do. */
export interface Problem {
  severity: "error" | "warning";
  /** File name inside the atlas folder, as the author knows it. */
  file: string;
  /** Line in the file, from 1; absent where the whole file is meant. */
  line?: number | undefined;
  /** Id of the record, or the path of the field where no id could be read. */
  id?: string | undefined;
  /** What is wrong, a sentence. */
  what: string;
  /** What to do about it, a sentence. */
  remedy: string;
}

/** Two values that go with each other: what could be made, and what was wrong on the way. */
export interface Outcome<Value> {
  value: Value;
  problems: Problem[];
}

/** `statements.yaml:12  S07  error: …` followed by the remedy on a line of its own. */
export function formatProblem(problem: Problem): string {
  const where = problem.line === undefined ? problem.file : `${problem.file}:${problem.line}`;
  const id = problem.id === undefined ? "" : `  ${problem.id}`;
  return `${where}${id}  ${problem.severity}: ${problem.what}\n    ${problem.remedy}`;
}
