import type { Problem } from "../../../geo/model/problem.ts";
import { fieldAtLine } from "./edit-yaml.ts";
import { findLine } from "./statement-files.ts";
import type { Work } from "./work.ts";

/** A problem beside the field that it is about. */
export interface FieldProblem extends Problem {
  field: string | undefined;
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
  for (const problem of problems) {
    const file = work.files.find(({ name }) => name === problem.file);
    const at = file && problem.line !== undefined ? findLine(file, problem.line) : undefined;
    const source = at && file?.pieces.find(({ key }) => key === at.key)?.source;
    if (at === undefined || source === undefined) others.push(problem);
    else
      byKey.set(at.key, [...(byKey.get(at.key) ?? []), { ...problem, field: fieldAtLine(source, at.line) }]);
  }
  return { byKey, others };
}
