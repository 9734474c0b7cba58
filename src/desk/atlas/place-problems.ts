import type { Problem } from "../../../geo/model/problem.ts";
import { lineFinder } from "./statement-files.ts";
import { readRecord } from "./statement-record.ts";
import type { Work } from "./work.ts";

/** A problem beside the field that it is about. */
export interface FieldProblem extends Problem {
  field: string | undefined;
  /** What a proposal lacks is not wrong yet: `check` does not read it. */
  isUnfinished?: boolean;
}

export interface PlacedProblems {
  /** By the key of the statement. */
  byKey: ReadonlyMap<string, FieldProblem[]>;
  /** Of the head, of other files, of no line. */
  others: Problem[];
}

/** Problems by file and line -> by statement and field. */
export function placeProblems(work: Work, problems: readonly Problem[]): PlacedProblems {
  const byKey = new Map<string, FieldProblem[]>();
  const others: Problem[] = [];
  const finders = new Map(work.files.map((file) => [file.name, lineFinder(file)]));
  for (const problem of problems) {
    const at = problem.line === undefined ? undefined : finders.get(problem.file ?? "")?.(problem.line);
    if (at === undefined) {
      others.push(problem);
      continue;
    }
    const { key, state, lines } = readRecord(at.piece);
    const [field] = [...lines].findLast(([, line]) => line <= at.line) ?? [];
    const isUnfinished = problem.severity === "error" && state === "proposed";
    const placed = { ...problem, field, isUnfinished };
    const known = byKey.get(key);
    if (known === undefined) byKey.set(key, [placed]);
    else known.push(placed);
  }
  return { byKey, others };
}
