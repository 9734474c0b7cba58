import { defaultEffects, type Effects } from "../../../src/cli/effects.ts";

interface Recorded extends Effects {
  printed: string[];
  complaints: string[];
}

/** Effects that read the disk and remember what is said. */
export function recordingEffects(changes: Partial<Effects> = {}): Recorded {
  const printed: string[] = [];
  const complaints: string[] = [];
  return {
    ...defaultEffects,
    printed,
    complaints,
    print: (line) => printed.push(line),
    complain: (line) => complaints.push(line),
    writeFile: (path) => {
      throw new Error(`unexpected write: ${path}`);
    },
    emptyFolder: (path) => {
      throw new Error(`unexpected emptying: ${path}`);
    },
    ...changes,
  };
}
