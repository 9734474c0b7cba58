/** Long work in steps: a page runs some of them, answers its reader, and goes on. */
export type Steps<Result> = Generator<undefined, Result>;

/** Runs all steps without a pause. */
export function runAtOnce<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}
