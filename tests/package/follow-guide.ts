import { readFileSync } from "node:fs";
import { join } from "node:path";

/** What a reader of the guide does: writes a file, replaces one line of it, or runs a command and compares what it says. */
export type GuideStep =
  | { does: "write"; path: string; content: string }
  | { does: "replace"; path: string; line: string; by: string }
  | { does: "run"; args: string[]; status: number; says: string[] };

const GUIDE = join(import.meta.dirname, "../../geo/README.md");

/** The steps of the worked example, from its blocks of code and the sentence before each. */
export function readGuideSteps(): GuideStep[] {
  const guide = readFileSync(GUIDE, "utf8");
  const [, example = ""] = /\n## From an article to a map[^\n]*\n([\s\S]*?)\n## /.exec(guide) ?? [];
  const steps: GuideStep[] = [];
  for (const [, before = "", language, code = ""] of example.matchAll(
    /([^\n]*(?:\n[^\n]+)*)\n\n```(\w+)\n([\s\S]*?)```/g,
  )) {
    const last = steps.at(-1);
    if (language === "sh") {
      const [line = ""] = code.trim().split("\n");
      const [program, ...args] = [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(
        ([, quoted, word]) => quoted ?? word ?? "",
      );
      if (program !== "claim-atlas") throw new Error(`the guide runs ${program}`);
      steps.push({ does: "run", args, status: 0, says: [] });
    } else if (language === "output") {
      if (last?.does !== "run") throw new Error("output without a command");
      last.says = code
        .trim()
        .split("\n")
        .map((line) => line.trim());
      if (before.includes("It ends with 1")) last.status = 1;
    } else {
      const [, path, line] = /in\s+`([^`]+)`, write for `([^`]+)`:$/i.exec(before) ?? [];
      if (path !== undefined && line !== undefined)
        steps.push({ does: "replace", path, line, by: code.trim() });
      else {
        const [, file] = /`([^`]+)`:$/.exec(before) ?? [];
        if (file === undefined) throw new Error(`no file is named before: ${code.slice(0, 60)}`);
        steps.push({ does: "write", path: file, content: code });
      }
    }
  }
  return steps;
}
