import type { Problem } from "../../model/problem.ts";
import {
  type ProblemCode,
  type ProblemMessage,
  type ProblemParams,
  problemMessage,
} from "../../model/problem-message.ts";
import { en } from "./en.ts";
import { type ProblemMessages, sentencesOf } from "./problem-messages.ts";

type Description = Pick<Problem, "message" | "what" | "remedy">;

/** What a problem says: as data, and in English. */
export function describeProblem<Code extends ProblemCode>(
  code: Code,
  params: ProblemParams[Code],
): Description {
  return describeMessage(problemMessage(code, params));
}

export function describeMessage(message: ProblemMessage): Description {
  return { message, ...sentencesOf(message, en) };
}

/** The problem in another language; as it is where it is known in English only. */
export function translateProblem(problem: Problem, words: ProblemMessages): Problem {
  return problem.message === undefined ? problem : { ...problem, ...sentencesOf(problem.message, words) };
}
