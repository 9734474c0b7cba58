import type { Problem } from "../../../geo/model/problem.ts";
import type { Examination } from "./examine.ts";

/**
 * An examination as it is sent to the page: what is the same as in the one before is left out. An atlas of 300 statements would else be a
 * message of a megabyte after each word that is typed, which the page reads between two letters.
 */
export interface ExaminationUpdate {
  number: number;
  /** Number of the examination that it goes on from; undefined where it is whole. */
  since: number | undefined;
  /** In their order; a number is the index in the list before. */
  problems: (Problem | number)[];
  /** Those that changed. */
  statements: Examination["statements"];
  /** Keys of those that are gone. */
  gone: string[];
  /** Absent where it is the same. */
  rest?: Pick<Examination, "lock" | "countries">;
}

/** An examination with the number by which the worker knows it. */
export interface NumberedExamination {
  number: number;
  examination: Examination;
}

/** In the worker: says of each examination what the page does not have yet. */
export class ExaminationSender {
  #number = 0;
  #sent: { number: number; problems: string[]; statements: Map<string, string>; rest: string } | undefined;

  /** `has`: number of the examination that the page has. */
  update({ problems, statements, ...rest }: Examination, has: number | undefined): ExaminationUpdate {
    const before = this.#sent?.number === has ? this.#sent : undefined;
    this.#number += 1;
    const texts = new Map(Object.entries(statements).map(([key, each]) => [key, JSON.stringify(each)]));
    const sent = {
      number: this.#number,
      problems: problems.map((problem) => JSON.stringify(problem)),
      statements: texts,
      rest: JSON.stringify(rest),
    };
    this.#sent = sent;
    const indices = new Map(before?.problems.map((text, index) => [text, index]));
    return {
      number: sent.number,
      since: before?.number,
      problems: problems.map((problem, index) => indices.get(sent.problems[index] ?? "") ?? problem),
      statements: Object.fromEntries(
        Object.entries(statements).filter(([key]) => before?.statements.get(key) !== texts.get(key)),
      ),
      gone: [...(before?.statements.keys() ?? [])].filter((key) => !texts.has(key)),
      ...(before?.rest !== sent.rest && { rest }),
    };
  }
}

/** In the page: the examination that an update leads to. What did not change are the same objects, so that what was computed of them holds. */
export function applyUpdate(
  before: NumberedExamination | undefined,
  update: ExaminationUpdate,
): NumberedExamination {
  if (update.since !== before?.number) throw new Error(`the update goes on from ${update.since}`);
  const old = before?.examination;
  const problems = update.problems.flatMap((each) =>
    typeof each === "number" ? (old?.problems[each] ?? []) : each,
  );
  const isSameList =
    problems.length === old?.problems.length && problems.every((each, index) => each === old.problems[index]);
  const isSameRecord = Object.keys(update.statements).length === 0 && update.gone.length === 0;
  const statements = { ...old?.statements, ...update.statements };
  for (const key of update.gone) delete statements[key];
  const { lock, countries } = update.rest ?? old ?? { lock: undefined, countries: [] };
  return {
    number: update.number,
    examination: {
      problems: isSameList ? old.problems : problems,
      statements: isSameRecord && old !== undefined ? old.statements : statements,
      lock,
      countries: old !== undefined && String(countries) === String(old.countries) ? old.countries : countries,
    },
  };
}
