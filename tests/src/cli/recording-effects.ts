import { defaultEffects, type Effects } from "../../../src/cli/effects.ts";

interface Recorded extends Effects {
  printed: string[];
  printedErrors: string[];
}

/** Effects that read the disk and remember what is said. */
export function recordingEffects(changes: Partial<Effects> = {}): Recorded {
  const printed: string[] = [];
  const printedErrors: string[] = [];
  return {
    ...defaultEffects,
    printed,
    printedErrors,
    print: (line) => printed.push(line),
    printError: (line) => printedErrors.push(line),
    writeFile: (path) => {
      throw new Error(`unexpected write: ${path}`);
    },
    emptyFolder: (path) => {
      throw new Error(`unexpected emptying: ${path}`);
    },
    ...changes,
  };
}
