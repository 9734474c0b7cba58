import * as z from "zod/mini";
import type { Place } from "../../../../geo/model/place.ts";
import type { Outcome } from "../../../../geo/model/problem.ts";

/** More are not asked for. */
const MAX_ANSWERS = 50;

/** Checks a list of answers one by one against a schema: the good ones become places, the others one problem. */
export function parseAnswers<Schema extends z.ZodMiniType>(
  answers: unknown,
  schema: Schema,
  host: string,
  name: string,
  build: (answer: z.infer<Schema>) => Place,
): Outcome<Place[]> {
  const remedy = "They were left out; the other layers serve.";
  if (!Array.isArray(answers)) {
    const what = `The answer for “${name}” is no list of places.`;
    return { value: [], problems: [{ severity: "warning", file: host, what, remedy }] };
  }
  const results = answers.slice(0, MAX_ANSWERS).map((answer: unknown) => z.safeParse(schema, answer));
  const value = results.flatMap((result) => (result.success ? [build(result.data)] : []));
  const bad = results.length - value.length;
  if (bad === 0) return { value, problems: [] };
  const what = `${bad} of ${results.length} answers for “${name}” are not as the service documents them.`;
  return { value, problems: [{ severity: "warning", file: host, what, remedy }] };
}
