import type { Steps } from "../../../geo/steps.ts";

/** Milliseconds of work without a pause: about a frame, so that the page stays responsive. */
const SLICE = 12;

/** Runs long work step by step, and lets the browser answer the reader in between. Undefined when it was aborted. */
export async function runInSlices<Result>(steps: Steps<Result>): Promise<Result>;
export async function runInSlices<Result>(
  steps: Steps<Result>,
  signal: AbortSignal,
): Promise<Result | undefined>;
export async function runInSlices<Result>(
  steps: Steps<Result>,
  signal?: AbortSignal,
): Promise<Result | undefined> {
  let end = performance.now() + SLICE;
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (performance.now() < end) continue;
    await yieldToMain();
    if (signal?.aborted === true) return undefined;
    end = performance.now() + SLICE;
  }
}

/** Resolves in a task of its own: input that waits, and frames, come first. */
export function yieldToMain(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
